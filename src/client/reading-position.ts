/** Says where the reader is, in the outline and in the bar below; opens the contents for those who ask for them. */

/** What stands above this share of the window has been read: the last heading there is that of the part being read. */
const READ = 0.25;

export function followReading(): void {
  const links = new Map<HTMLElement, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '.outline-wide .outline a[href^="#"]',
  )) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  const place = document.querySelector('.reading-place');
  let current: HTMLAnchorElement | undefined;
  const follow = () => {
    const heading = headings.findLast(isRead) ?? headings[0];
    const link = heading && links.get(heading);
    if (!link || link === current) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    keepInSight(link);
    if (place) place.textContent = link.textContent;
    current = link;
  };
  const observer = new IntersectionObserver(follow, {
    rootMargin: `1000000px 0px ${(READ - 1) * 100}% 0px`,
  });
  for (const heading of headings) observer.observe(heading);
  // From one long part into another no heading need come by.
  addEventListener('scrollend', follow);
  openContents();
}

function isRead(heading: HTMLElement): boolean {
  const line = innerHeight * READ;
  // What is far away is not laid out: of headings in it no more is known than where the whole of it is.
  const { top, bottom } = (heading.closest('[data-lines]') ?? heading).getBoundingClientRect();
  return top <= line && (bottom <= line || heading.getBoundingClientRect().top <= line);
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
    const target = document.querySelector(':target');
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener('hashchange', open);
  open();
}
