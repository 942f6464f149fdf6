// A Redis of the test's own: on a free port of this machine, its log of writes in the test's folder, gone with the test.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, connect as open } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether redis-server (or Valkey's) can be run here, and under which name. */
export const SERVER: string | null =
  ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no free port')
  return address.port
}

const canConnect = (port: number) =>
  new Promise<boolean>((tell) => {
    const socket = open(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      tell(true)
    })
    socket.once('error', () => tell(false))
  })

/** Starts the server and waits until it answers. */
export async function startRedis(folder: string, port: number): Promise<ChildProcess> {
  const options = { port, bind: '127.0.0.1', dir: folder, appendonly: 'yes', save: '', daemonize: 'no' }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
  const child = spawn(SERVER ?? 'redis-server', args, { stdio: 'ignore' })
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    if (await canConnect(port)) return child
    await sleep(100)
  }
  throw new Error(`${SERVER} did not start at port ${port}`)
}

/** Ends the process and waits for its end. */
export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
