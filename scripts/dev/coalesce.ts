/**
 * Turns a task into one that can be asked for at any time: it never runs twice at once, and requests that
 * come while it runs are answered by one more run.
 *
 * @param onError gets what a run throws; later requests run all the same
 */
export function coalesce(task: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let wanted = false;
  let running = false;
  const run = async () => {
    running = true;
    while (wanted) {
      wanted = false;
      await task().catch(onError);
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}
