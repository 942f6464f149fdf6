// How often is a script of the extension started on a page? Counted by the engine that runs it (V8's precise coverage),
// which misses none, unlike a trace; so for Chromium alone.
import type { Page } from 'puppeteer'

/** Counts from now on; ask as often as you like, also after the page has gone elsewhere on its site. */
export async function watchStarts(page: Page, path: string): Promise<() => Promise<number>> {
  const cdp = await page.createCDPSession()
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  let starts = 0
  return async () => {
    // Each answer tells what ran since the one before; the first function of a script is the script.
    const { result } = await cdp.send('Profiler.takePreciseCoverage')
    for (const { url, functions } of result)
      if (url.startsWith('chrome-extension:') && url.endsWith(path))
        starts += functions[0]?.ranges[0]?.count ?? 0
    return starts
  }
}
