/** Copies what is made for copying: texts with a button, and links to a place on the page. */
import { PLACEHOLDERS } from '../site/placeholders.ts';

const COPIED_FOR = 2000;

/** Puts the reader's day and the site's own origin into the texts, and follows their buttons from now on. */
export function offerCopies(): void {
  const truths = [
    [PLACEHOLDERS.origin, location.origin],
    [PLACEHOLDERS.today, today()],
  ] as const;
  for (const text of document.querySelectorAll('.quotable-text')) {
    text.textContent = truths.reduce(
      (filled, [placeholder, truth]) => filled.replaceAll(placeholder, truth),
      text.textContent,
    );
  }
  document.addEventListener('click', (event) => {
    const { target } = event;
    const trigger =
      target instanceof Element ? target.closest<HTMLElement>('[data-copy], a.copy-link') : null;
    if (trigger instanceof HTMLAnchorElement) void copyLink(trigger);
    else if (trigger) void copyText(trigger);
  });
}

/** By the reader's own clock: `2026-11-24`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The link is also followed: its place is then in the address bar, whether or not it could be copied. */
async function copyLink(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
    say(link, '已复制');
  } catch {
    say(link, '链接在地址栏里');
  }
}

async function copyText(button: HTMLElement): Promise<void> {
  const text = document.getElementById(button.dataset['copy'] ?? '');
  if (!text) return;
  try {
    await navigator.clipboard.writeText(text.textContent);
    say(button, '已复制');
  } catch {
    // Browsers allow it only on secure pages.
    text.closest('details')?.setAttribute('open', '');
    getSelection()?.selectAllChildren(text);
    say(button, '已选中，请自己复制');
  }
}

/** Shows a word in place of the label for a while; screen readers hear it. */
function say(element: HTMLElement, words: string): void {
  const label = element.dataset['label'] ?? element.textContent;
  element.dataset['label'] = label;
  element.setAttribute('aria-live', 'polite');
  element.textContent = words;
  setTimeout(() => {
    if (element.textContent === words) element.textContent = label;
  }, COPIED_FOR);
}
