/** The switches under 显示: size of the text, unit of amounts, colours. Kept in the browser, sent nowhere. */
import { showAmounts } from './amounts.ts';

const root = document.documentElement;

/** Sets the switches as they were left, and follows them from now on. */
export function watchDisplay(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.display');
  if (!menu) return;
  const inputs = [...menu.querySelectorAll('input')];
  for (const input of inputs) {
    input.checked = input.value === (root.dataset[input.name] ?? '');
    input.addEventListener('change', () => {
      show(input.name, input.value);
      keep(input.name, input.value);
    });
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  });
  // The way back brings a page as it was left: before what was chosen on the next one.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    for (const input of inputs) {
      if (input.checked || input.value !== kept(input.name)) continue;
      input.checked = true;
      show(input.name, input.value);
    }
  });
  if (root.dataset['unit']) showAmounts(root.dataset['unit']);
}

function show(name: string, value: string): void {
  if (value === '') root.removeAttribute(`data-${name}`);
  else root.dataset[name] = value;
  if (name === 'unit') showAmounts(value);
}

/** What a choice is kept as; `public/display.js` asks for the same before a page is drawn. */
const keyOf = (name: string) => `mingzhang-${name}`;

function keep(name: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
  } catch {
    // Then the choice holds for this page only.
  }
}

/** What was chosen last, on whichever page; null where nothing can be kept. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name)) ?? '';
  } catch {
    return null;
  }
}
