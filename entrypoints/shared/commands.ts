// Commands by the names that the manifest (wxt.config.ts) and the background know them by. People can change their
// keys in the browser.

/** Opens the panel beside the page; in Firefox the browser does it by itself. */
export const OPEN_PANEL = 'open-panel'
