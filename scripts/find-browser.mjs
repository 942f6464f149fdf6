// Which browser is used: the one that the environment names, else one that stands here and starts, else one that
// apt-get may install, else none, with what to do. Plain JavaScript for Node 20: it runs before anything is
// installed. Decides only; what a machine has and does is handed in (scripts/setup.mjs).

/** Names that packages give the program, the likeliest first; Ubuntu's chromium-browser may be a stub. */
export const CHROMIUM = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  programs: ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'google-chrome-beta'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  package: 'chromium',
  oldest: 0,
  missing:
    'No Chrome or Chromium was found, and it could not be installed from here.\n' +
    'Install one (Debian: apt-get install chromium; elsewhere: https://www.google.com/chrome/)\n' +
    'or set CHROME_PATH to the program, then run this again.',
}

/** From 140 on, as the manifest asks (wxt.config.ts). */
export const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  programs: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  package: 'firefox-esr',
  oldest: 140,
  missing:
    'No Firefox (140 or newer) was found, and it could not be installed from here: the tests in Firefox are left out.\n' +
    'Install one (Debian: apt-get install firefox-esr) or set FIREFOX_PATH to the program to have them run.',
}

/** Major version in what a program answers to --version; 0 where it names none. */
function majorOf(answer) {
  return Number(/(\d+)\./.exec(answer)?.[1] ?? 0)
}

function findInstalled(browser, machine) {
  const candidates = [
    ...browser.programs.map(machine.findProgram),
    ...browser.places.filter(machine.isProgram),
  ]
  return candidates.find((path) => {
    const answer = path && machine.askVersion(path)
    return typeof answer === 'string' && majorOf(answer) >= browser.oldest
  })
}

/**
 * Path of the browser: `{ path }`; or why there is none: `{ missing }`, where none was found and none could be
 * installed, and `{ wrong }`, where the environment names something that is no program.
 */
export function chooseBrowser(browser, machine) {
  const named = machine.env[browser.variable]
  if (named) {
    if (machine.isProgram(named)) return { path: named }
    return {
      wrong: `${browser.variable} names no program: ${named}\nSet it to a ${browser.name}, or unset it to have one looked for.`,
    }
  }
  const found = findInstalled(browser, machine)
  if (found) return { path: found }
  machine.install(browser)
  const installed = findInstalled(browser, machine)
  return installed ? { path: installed } : { missing: browser.missing }
}
