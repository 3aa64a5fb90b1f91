/**
 * The oldest browsers that pages are made for, as Vite names them: the first that know layers of styles. Phones that no
 * longer get new ones have them, and WeChat brings its own, years behind. https://caniuse.com/css-cascade-layers
 */
export const OLDEST_BROWSERS = ['chrome99', 'edge99', 'firefox97', 'safari15.4', 'ios15.4'];
