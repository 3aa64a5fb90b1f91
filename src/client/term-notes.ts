/** Opens the note of a term where it stands; without popovers the link leads to the page of the term. */

/** The link whose note is open. */
let openLink: HTMLAnchorElement | null = null;

/** The words of a glossary entry behind the name that it defines, without the number of its line. */
function definitionAt(hash: string): string {
  const nodes = [...(document.getElementById(hash.slice(1))?.childNodes ?? [])];
  const name = nodes.findIndex((node) => node.nodeName === 'DFN');
  const words = nodes.slice(name + 1).filter((node) => node.nodeName !== 'A');
  return words
    .map((node) => node.textContent ?? '')
    .join('')
    .replace(/^[:：]\s*/, '');
}

/** What only an open note needs: its name when it is listened to, the way to the page of the term and out of it. */
function complete(note: HTMLElement, link: HTMLAnchorElement): void {
  if (note.role === 'dialog') return;
  note.role = 'dialog';
  note.ariaLabel = note.querySelector('dfn')?.textContent ?? '';
  note.tabIndex = -1;
  note.autofocus = true;
  for (const own of note.querySelectorAll<HTMLAnchorElement>('.term-own a')) {
    own.after(`：${definitionAt(own.hash)}`);
  }
  if (!link.hash) {
    const more = document.createElement('a');
    more.href = link.href;
    more.textContent = '包括什么，容易弄错什么';
    note.append(more);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = '关闭';
  note.append(close);
}

function open(event: MouseEvent, link: HTMLAnchorElement, note: HTMLElement): void {
  event.preventDefault();
  complete(note, link);
  openLink?.setAttribute('aria-expanded', 'false');
  openLink = link;
  link.setAttribute('aria-expanded', 'true');
  note.showPopover({ source: link });
}

function click(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  // With a key held, a link opens a tab or is downloaded, as any link.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest<HTMLAnchorElement>('a.term');
  const note = document.getElementById(link?.dataset['note'] ?? '');
  if (link && note) open(event, link, note);
  else {
    const leaving = event.target.closest('.term-note .close, .term-note a[href^="#"]');
    leaving?.closest<HTMLElement>('.term-note')?.hidePopover();
  }
}

function toggle(event: Event): void {
  if (!(event instanceof ToggleEvent) || event.newState === 'open') return;
  if (event.target instanceof Element && event.target.id === openLink?.dataset['note']) {
    openLink.setAttribute('aria-expanded', 'false');
    openLink = null;
  }
}

if ('popover' in HTMLElement.prototype) {
  document.addEventListener('click', click);
  document.addEventListener('toggle', toggle, true);
}
