/** The switches under 显示: size of the text, unit of amounts, colours. Kept in the browser, sent nowhere. */
import { showAmounts } from './amounts.ts';

const root = document.documentElement;

/** Sets the switches as they were left, and follows them from now on. */
export function watchDisplay(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.display');
  if (!menu) return;
  for (const input of menu.querySelectorAll('input')) {
    input.checked = input.value === (root.dataset[input.name] ?? '');
    input.addEventListener('change', () => choose(input.name, input.value));
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  });
  if (root.dataset['unit']) showAmounts(root.dataset['unit']);
}

function choose(name: string, value: string): void {
  if (value === '') root.removeAttribute(`data-${name}`);
  else root.dataset[name] = value;
  if (name === 'unit') showAmounts(value);
  try {
    if (value === '') localStorage.removeItem(`mingzhang-${name}`);
    else localStorage.setItem(`mingzhang-${name}`, value);
  } catch {
    // Then the choice holds for this page only.
  }
}
