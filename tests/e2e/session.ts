// One Chromium with the extension, one loopback server, and what a test asks of them: open a page, wait for what
// the toolbar says, read the stored report, put the service worker to sleep. Every request that the browser makes
// goes through a proxy that writes down where it was to go and answers only for the loopback server.
import { createServer, type Server as HttpServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, CDPSession, Page } from 'puppeteer'
import type { Report } from '../../lib/report.ts'
import {
  type Ask,
  findExtensionId,
  findWorker,
  isWorker,
  type LaunchOptions,
  launchBrowser,
} from '../../scripts/browser.ts'
import { type Served, serveFolder, startServer } from '../../scripts/server.ts'

export const PRACTICE = fileURLToPath(new URL('../../practice', import.meta.url))

/** What the extension keeps of a tab (entrypoints/shared/tab-state.ts). */
export interface StoredState {
  readonly kind: string
  readonly url: string
  readonly report?: Report
}

export interface Session {
  readonly browser: Browser
  readonly origin: string
  /** Pages of this test, by path; the practice articles are there by themselves. */
  readonly pages: Map<string, Served>
  /** Hosts other than the loopback server that anything in the browser asked for. */
  readonly strangers: Set<string>
  /** The extension's page in the first tab. */
  readonly surface: Page
  readonly ask: Ask
  readonly open: (path: string) => Promise<Page>
  /** The stored state of the tab in front; null where there is none. */
  readonly readState: () => Promise<StoredState | null>
  readonly killWorker: () => Promise<void>
  readonly close: () => Promise<void>
}

async function startProxy(strangers: Set<string>): Promise<HttpServer> {
  const proxy = createServer((request, response) => {
    const url = new URL(request.url ?? '')
    if (url.hostname !== '127.0.0.1') {
      strangers.add(url.host)
      return response.writeHead(502).end()
    }
    const { method, headers } = request
    const onward = httpRequest(url, { ...(method ? { method } : {}), headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    return request.pipe(onward)
  })
  proxy.on('connect', (request, socket) => {
    strangers.add(request.url ?? 'unknown')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  return proxy
}

const READ_STATE = `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
  const stored = await chrome.storage.session.get('tab:' + tab.id)
  return stored['tab:' + tab.id] ?? null
})()`

/** A page of the extension, in the first tab: it can be asked while the service worker sleeps. */
async function openSurface(browser: Browser): Promise<Page> {
  const [page = await browser.newPage()] = await browser.pages()
  await page.goto(`chrome-extension://${await findExtensionId(browser)}/popup.html`)
  return page
}

/** A worker stopped while it is being installed does not come back; the browser never does that by itself. */
async function waitUntilInstalled(browser: Browser): Promise<void> {
  const state = 'self.registration.active?.state === "activated" || null'
  const installed = await waitFor(async () => (await findWorker(browser)).evaluate(state))
  if (!installed) throw new Error('The service worker of the extension does not start')
}

/** Stops the service worker as the browser does when it has been idle; nothing to do where it sleeps already. */
async function killWorker(browser: Browser): Promise<void> {
  if (!browser.targets().some(isWorker)) return
  const worker = await findWorker(browser)
  await worker.evaluate('true')
  await worker.close()
  await waitFor(async () => (browser.targets().some(isWorker) ? null : true))
}

/** Starts browser, server and proxy; `close` ends all three. */
export async function startSession(options: LaunchOptions = {}): Promise<Session> {
  // Chromium asks for an icon and calls a missing one an error of the page.
  const pages = new Map<string, Served>([['/favicon.ico', { body: '', type: 'image/x-icon' }]])
  const strangers = new Set<string>()
  const practice = serveFolder(PRACTICE)
  const server = await startServer((path) => pages.get(path) ?? practice(path))
  const proxy = await startProxy(strangers)
  const through = `--proxy-server=http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const flags = [through, '--proxy-bypass-list=<-loopback>', ...(options.flags ?? [])]
  const browser = await launchBrowser({ ...options, flags })
  const surface = await openSurface(browser)
  await waitUntilInstalled(browser)
  const ask: Ask = async <Answer>(script: string) => (await surface.evaluate(script)) as Answer
  return {
    browser,
    surface,
    ask,
    origin: server.origin,
    pages,
    strangers,
    open: async (path) => {
      const page = await browser.newPage()
      await page.goto(server.origin + path, { waitUntil: 'load', timeout: 60_000 })
      return page
    },
    readState: () => ask(READ_STATE),
    killWorker: () => killWorker(browser),
    close: async () => {
      await browser.close()
      proxy.closeAllConnections()
      proxy.close()
      await server.close()
    },
  }
}

/** Asks until the answer is not null, for at most `withinMs`; null where it stays so. */
export async function waitFor<T>(ask: () => Promise<T | null>, withinMs = 8000): Promise<T | null> {
  const end = performance.now() + withinMs
  while (performance.now() < end) {
    const answer = await ask()
    if (answer !== null) return answer
    await new Promise((done) => setTimeout(done, 50))
  }
  return null
}

/** The report of the tab in front; throws where none comes. */
export async function readReport(session: Session): Promise<Report> {
  const report = await waitFor(async () => (await session.readState())?.report ?? null)
  if (!report) throw new Error(`No report: ${JSON.stringify(await session.readState())}`)
  return report
}

/** The isolated world in which the extension's scripts run on this page; null where none ran. */
export async function findExtensionWorld(page: Page): Promise<{ cdp: CDPSession; contextId: number } | null> {
  const cdp = await page.createCDPSession()
  const contexts: { id: number; origin: string; auxData?: { type?: string } }[] = []
  cdp.on('Runtime.executionContextCreated', ({ context }) =>
    contexts.push(context as (typeof contexts)[number]),
  )
  await cdp.send('Runtime.enable')
  const world = contexts.find(({ origin }) => origin.startsWith('chrome-extension://'))
  return world ? { cdp, contextId: world.id } : null
}

type World = NonNullable<Awaited<ReturnType<typeof findExtensionWorld>>>

/** What is held for a look keeps things alive: let go under this name, so that the next look is not misled. */
const objectGroup = 'leftovers'

async function findObject({ cdp, contextId }: World, expression: string): Promise<string> {
  const { result } = await cdp.send('Runtime.evaluate', { expression, contextId, objectGroup })
  if (!result.objectId) throw new Error(`${expression} is no object in the extension's world`)
  return result.objectId
}

async function countAlive(world: World, type: string): Promise<number> {
  const prototypeObjectId = await findObject(world, `${type}.prototype`)
  const { objects } = await world.cdp.send('Runtime.queryObjects', { prototypeObjectId, objectGroup })
  const { result } = await world.cdp.send('Runtime.callFunctionOn', {
    ...(objects.objectId ? { objectId: objects.objectId } : {}),
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  await world.cdp.send('Runtime.releaseObjectGroup', { objectGroup })
  return result.value as number
}

async function listListeners(world: World): Promise<string[]> {
  const types: string[] = []
  for (const target of ['window', 'document', 'document.documentElement', 'document.body']) {
    const objectId = await findObject(world, target)
    const { listeners } = await world.cdp.send('DOMDebugger.getEventListeners', { objectId })
    types.push(...listeners.map(({ type }) => type))
  }
  await world.cdp.send('Runtime.releaseObjectGroup', { objectGroup })
  return types
}

async function listGlobals({ cdp }: World, contextId: number): Promise<string[]> {
  const expression = 'Object.getOwnPropertyNames(globalThis)'
  const { result } = await cdp.send('Runtime.evaluate', { expression, contextId, returnByValue: true })
  return result.value as string[]
}

/** Globals that a world has and a fresh one has not; `chrome` and `browser` are the browser's. */
async function listOwnGlobals(world: World): Promise<string[]> {
  const { frameTree } = await world.cdp.send('Page.getFrameTree')
  const fresh = await world.cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const usual = new Set([...(await listGlobals(world, fresh.executionContextId)), 'chrome', 'browser'])
  return (await listGlobals(world, world.contextId)).filter((name) => !usual.has(name))
}

/** What scripts of the extension have left alive on a page, after a garbage collection. */
export async function countLeftovers(world: World) {
  let observers = 0
  for (const type of ['PerformanceObserver', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver'])
    observers += await countAlive(world, type)
  return {
    observers,
    signals: await countAlive(world, 'AbortController'),
    listeners: await listListeners(world),
    globals: await listOwnGlobals(world),
  }
}
