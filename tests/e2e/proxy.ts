// Every request that a browser makes goes through this proxy: it writes down where it was to go, and answers only
// for the loopback server.
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Proxy {
  readonly port: number
  readonly close: () => void
}

/** Starts a proxy on a free port; hosts other than the loopback server's are added to `strangers`. */
export async function startProxy(strangers: Set<string>): Promise<Proxy> {
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
  return {
    port: (proxy.address() as AddressInfo).port,
    close: () => {
      proxy.closeAllConnections()
      proxy.close()
    },
  }
}
