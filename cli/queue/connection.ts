// How a queue is reached: Redis or Valkey at an address, over BullMQ. A queue that goes away is waited for; one that
// was never there is complained of. Passwords in an address are never shown.
import { Redis } from 'ioredis'
import { readWhole, UsageError } from '../audit/command.ts'
import { toMessage } from '../audit/complain.ts'

/** One queue serves every run: a job says which folder it works for. */
export const QUEUE = 'recoupe-audit'

const PROTOCOLS = ['redis:', 'rediss:']
/** Seconds: a queue that is started with its workers has time to come up. */
export const PATIENCE = '15'
const MAX_WAIT_MS = 2000

/** Seconds to wait for a queue's first answer, from an option. Throws a UsageError that names it. */
export const readPatience = (text: string) => readWhole('patience', text, [1, 3600])

/** The address of a queue. Throws a UsageError for anything but redis:// and rediss://. */
export function readQueueUrl(text: string | undefined): URL {
  if (text === undefined) throw new UsageError('no --queue given: wanted redis://HOST:PORT')
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && PROTOCOLS.includes(url.protocol) && url.hostname !== '') return url
  throw new UsageError('--queue: wanted an address as redis://HOST:PORT or rediss://USER:PASSWORD@HOST:PORT')
}

/** The address without name and password. */
export const showQueue = ({ protocol, host }: URL) => `${protocol}//${host}`

/** A connection that comes back by itself; `onLost` is told once each time it goes. */
export function connect(url: URL, onLost: (reason: string) => void): Redis {
  let isLost = false
  let reason = 'the connection was closed'
  const redis = new Redis(url.href, {
    // As BullMQ wants it: a command waits for the queue to come back.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 200, MAX_WAIT_MS),
  })
  redis.on('ready', () => {
    isLost = false
  })
  redis.on('error', (error) => {
    reason = toMessage(error) || reason
  })
  redis.on('reconnecting', () => {
    if (!isLost) onLost(reason)
    isLost = true
  })
  return redis
}

/** Waits for the first answer. Throws where none comes in so many seconds. */
export async function greet(redis: Redis, url: URL, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new Error(`no answer from ${showQueue(url)} in ${patience} s`)),
      patience * 1000,
    )
  })
  try {
    await Promise.race([redis.ping(), silence])
  } finally {
    clearTimeout(timer)
  }
}
