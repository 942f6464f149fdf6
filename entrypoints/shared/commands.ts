// Commands by the names that the manifest (wxt.config.ts) and the background know them by. People can change their
// keys in the browser.

/** Opens the panel beside the page; in Firefox the browser does it by itself. */
export const OPEN_PANEL = 'open-panel'

/** Move between the marks in the page. */
export const NEXT_MARK = 'next-mark'
export const PREVIOUS_MARK = 'previous-mark'
