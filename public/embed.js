/* Fits the frames of charts to their content. One tag anywhere: <script async src="…/embed.js"></script> */
(() => {
  const frames = () => document.querySelectorAll('iframe[src*="/charts/"]');
  addEventListener('message', ({ data, source }) => {
    const sizes = data?.['datawrapper-height'];
    const isSize = data?.sentinel === 'amp' && data.type === 'embed-size';
    const height = isSize ? data.height : sizes && Object.values(sizes)[0];
    if (!Number.isFinite(height) || height <= 0) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source) continue;
      frame.style.height = `${Math.ceil(Math.min(Math.max(height, 80), 4000))}px`;
    }
  });
  // Frames that were there first are asked once more.
  for (const { contentWindow } of frames())
    contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
})();
