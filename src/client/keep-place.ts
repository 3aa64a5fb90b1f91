/**
 * Keeps the reader's place for the way back. Long pages are laid out part by part, so that how far down one was is no
 * longer where one was: the place is kept by what stood there.
 */

/** What stood at the top of the window, and how far below the window's top it began. */
interface Place {
  readonly id: string;
  readonly top: number;
}

/** What is looked at first: below a bar that may cover the window's top. */
const TOP = 60;

export function keepPlace(): void {
  addEventListener('pagehide', () => {
    const place = placeAtTop();
    if (place) history.replaceState({ ...(history.state as object | null), place }, '');
  });
  const [navigation] = performance.getEntriesByType('navigation');
  const isBack = (navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
  const { place } = (history.state ?? {}) as { place?: Place };
  if (!isBack || !place) return;
  // After the browser has had its own idea of the place.
  addEventListener('load', () => {
    requestAnimationFrame(() => {
      returnTo(place);
    });
  });
}

function placeAtTop(): Place | null {
  const named = document.elementFromPoint(innerWidth / 2, TOP)?.closest<HTMLElement>('main [id]');
  return named ? { id: named.id, top: named.getBoundingClientRect().top } : null;
}

function returnTo({ id, top }: Place): void {
  const named = document.getElementById(id);
  if (named) scrollBy({ top: named.getBoundingClientRect().top - top, behavior: 'instant' });
}
