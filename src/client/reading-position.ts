/** Says where the reader is, in the outline and in the bar below; opens the contents for those who ask for them. */

/** The upper part of the window and all above it: the last heading in it is that of the part being read. */
const READ = '1000000px 0px -75% 0px';

export function followReading(): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '.outline-wide .outline a[href^="#"]',
  )) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  const [first = ''] = links.keys();
  const place = document.querySelector('.reading-place');
  let current: HTMLAnchorElement | undefined;
  const read = new Set<string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) read.add(target.id);
        else read.delete(target.id);
      }
      const link = links.get([...links.keys()].findLast((id) => read.has(id)) ?? first);
      if (!link || link === current) return;
      current?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
      keepInSight(link);
      if (place) place.textContent = link.textContent;
      current = link;
    },
    { rootMargin: READ },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  }
  openContents();
}

/** Scrolls the outline, never the page. */
function keepInSight(link: HTMLElement): void {
  const outline = link.closest<HTMLElement>('.outline-wide');
  if (!outline) return;
  const { top, bottom } = link.getBoundingClientRect();
  const box = outline.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom)
    outline.scrollTop += (top + bottom) / 2 - (box.top + box.bottom) / 2;
}

function openContents(): void {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener('hashchange', open);
  open();
}
