/** Where local storage has the settings (settings.ts): apart, for a script that asks for them and no more. */
export const SETTINGS_KEY = 'settings'
