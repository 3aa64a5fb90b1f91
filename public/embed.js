/* Fits frames of charts to their content. One tag anywhere: <script async src="…/embed.js"></script> */
(() => {
  const site = new URL('.', document.currentScript.src).href;
  // Folded frames have no window.
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(
      (f) => f.src.startsWith(site) && f.checkVisibility?.() !== false,
    );
  addEventListener('message', ({ data, source }) => {
    if (!data) return;
    const isSize = data.sentinel === 'amp' && data.type === 'embed-size';
    const height = isSize ? data.height : Object.values(data['datawrapper-height'] ?? {})[0];
    if (!Number.isFinite(height) || height <= 0) return;
    for (const frame of frames())
      if (frame.contentWindow === source)
        frame.style.height = `${Math.ceil(Math.min(Math.max(height, 80), 4000))}px`;
  });
  // Earlier frames have told already.
  for (const { contentWindow } of frames())
    contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
})();
