/* What a reader chose under 显示, set before anything is drawn. Without it the page follows the system. */
(() => {
  const root = document.documentElement;
  root.dataset.script = '';
  for (const name of ['size', 'unit', 'theme']) {
    let chosen = null;
    try {
      chosen = localStorage.getItem(`mingzhang-${name}`);
    } catch {
      // A browser that keeps nothing for the site shows it as it is.
    }
    if (chosen) root.dataset[name] = chosen;
  }
})();
