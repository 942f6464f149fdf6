// What have scripts of the extension left alive on a page? Asked by the debugger's protocol, which Chromium alone
// has: Firefox can list neither listeners nor living objects from outside.
import type { CDPSession, Page } from 'puppeteer'

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
