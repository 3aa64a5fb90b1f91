/** How a browser is started to look at our own pages: nothing else running, nothing asked of the network. */
export const BROWSER_ARGUMENTS = [
  // Root, as in most containers, cannot use the sandbox; only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
