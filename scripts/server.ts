// Serves pages on 127.0.0.1 for the browser to read: a folder of files, or pages made on request. Only for
// `npm start`, tests and the benchmark; declines to leave its folder and to be reached from outside.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, resolve, sep } from 'node:path'

export interface Served {
  readonly body: string | Uint8Array
  /** "text/html; charset=utf-8" unless told. */
  readonly type?: string
  /** Milliseconds to wait before answering. */
  readonly delayMs?: number
  /** Whether the browser may keep the page to come back to; it may not unless told. */
  readonly isKept?: boolean
}
/** Answers a path ("/a/b.html") with what it serves, or with null where there is nothing. */
export type Serve = (path: string) => Promise<Served | null> | Served | null

export interface Server {
  /** "http://127.0.0.1:1234", without a slash at the end. */
  readonly origin: string
  readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** The files of a folder; an HTML file says its own charset. */
export function serveFolder(folder: string): Serve {
  const root = resolve(folder)
  return async (path) => {
    const file = resolve(root, `.${path}`)
    if (!file.startsWith(root + sep)) return null
    try {
      return { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream' }
    } catch {
      return null
    }
  }
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Starts a server on a free port of the loopback address. */
export async function startServer(serve: Serve): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    const served = await serve(path)
    if (!served) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here')
    if (served.delayMs) await wait(served.delayMs)
    response.writeHead(200, {
      'content-type': served.type ?? 'text/html; charset=utf-8',
      ...(served.isKept ? {} : { 'cache-control': 'no-store' }),
      // A page alone in its process has a clock fine enough to measure by.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    })
    return response.end(served.body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${port}`, close }
}
