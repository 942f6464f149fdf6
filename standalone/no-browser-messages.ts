// Stands in for the browser's messages (`#i18n`), which a page outside an extension has not. Every word of the
// install-free page comes from the table that it carries, so being asked is a fault.

export const i18n = {
  t: (key: string): string => {
    throw new Error(`No table of messages was set before "${key}" was asked for`)
  },
}
