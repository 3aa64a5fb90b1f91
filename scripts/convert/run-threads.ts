/** Work divided over all cores, with its results in their order. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';

/** Fewer tasks than this are done before other threads would have started. */
const WORTH_THREADS = 24;

/**
 * Does tasks, several at a time; memory holds those being worked on, no more.
 *
 * @param work an exported function of its module, so that threads can find it by its name
 * @param address of that module, its `import.meta.url`
 * @param threads how many work at once; one works in this thread
 */
export async function* runThreads<Task, Result>(
  tasks: readonly Task[],
  work: (task: Task) => Promise<Result>,
  address: string,
  threads = tasks.length < WORTH_THREADS ? 1 : availableParallelism(),
): AsyncGenerator<Result> {
  if (threads === 1) {
    for (const task of tasks) yield await work(task);
    return;
  }
  const pool = new Piscina<Task, Result>({
    filename: address,
    name: work.name,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const running = tasks.map((task) => pool.run(task));
    // Whoever awaits the first must not find the last failed unattended.
    for (const promise of running) promise.catch(() => undefined);
    for (const promise of running) yield await promise;
  } finally {
    await pool.destroy();
  }
}
