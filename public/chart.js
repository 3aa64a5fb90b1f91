/* A chart page in somebody's frame: its colours, and how high it is. Without this it follows the system. */
(() => {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

  if (parent === window) {
    // Seen alone, it can be looked at as wide as it will stand: ?width=360
    const width = Number(query.get('width'));
    if (width >= 200 && width <= 1400) {
      root.dataset.preview = '';
      root.style.inlineSize = `${width}px`;
    }
    return;
  }

  // WordPress puts a word behind the address, and listens to whoever knows it.
  const secret = /secret=(\w+)/.exec(location.hash)?.[1];
  const id = root.dataset.chart;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    parent.postMessage({ 'datawrapper-height': { [id]: height } }, '*');
    if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
  };
  addEventListener('load', tell);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.sentinel === 'amp') tell();
  });
  new ResizeObserver(tell).observe(root);
})();
