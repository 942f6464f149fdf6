import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listSeeds } from '../../../cli/audit/audit-packs.ts'
import { findOpen, findResult } from '../../../cli/audit/shard-files.ts'
import { readQueueUrl, showQueue } from '../../../cli/queue/connection.ts'
import { parseJob } from '../../../cli/queue/job.ts'
import { nameMaker } from '../../../cli/queue/maker.ts'
import goThrough from '../../../cli/queue/shard-processor.ts'

const scratch = mkdtempSync(join(tmpdir(), 'recoupe-job-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const page = join(scratch, 'page.txt')
writeFileSync(page, 'A title\n\nA paragraph.')
const segment = {
  kind: 'text',
  input: 'page.txt',
  path: page,
  base: 0,
  size: 21,
  from: 0,
  to: 21,
  isGzip: false,
}
const shard = { index: 3, segments: [segment], bytes: 21 }

function makeJob(name: string, changes: object = {}) {
  const folder = join(scratch, name)
  mkdirSync(folder, { recursive: true })
  const maker = nameMaker(listSeeds())
  return { data: { maker, folder, packs: null, readsWhole: false, textsKept: 'none', shard, ...changes } }
}

describe('a job', () => {
  it('ends in a result that counts, leaves nothing beside it, and is not done twice', async () => {
    const job = makeJob('once')
    expect(await goThrough(job)).toBe(true)
    expect(readdirSync(job.data.folder).sort()).toEqual(['shard-000003.json', 'shard-000003.ndjson'])
    expect(findResult(job.data.folder, 3)).toMatchObject({ pages: 1, faults: [] })
    expect(
      findOpen([shard, { ...shard, index: 4 }] as never, job.data.folder).map(({ index }) => index),
    ).toEqual([4])
    expect(await goThrough(job)).toBe(false)
  })

  it('is refused by a worker of another version or with other packs, and where its folder is not there', async () => {
    const other = makeJob('other', { maker: 'recoupe 0.0.1' })
    await expect(goThrough(other)).rejects.toThrow(
      'the run was submitted by recoupe 0.0.1: bring both to one state',
    )
    expect(readdirSync(other.data.folder)).toEqual([])
    const lost = makeJob('lost', { folder: join(scratch, 'nowhere') })
    await expect(goThrough(lost)).rejects.toThrow('must have one path on all machines')
  })

  it.each([
    ['nothing', undefined, 'job:'],
    ['no shard', { shard: undefined }, 'shard'],
    [
      'a place below 0',
      { shard: { ...shard, segments: [{ ...segment, from: -1 }] } },
      'shard.segments.0.from',
    ],
    [
      'a kind that there is not',
      { shard: { ...shard, segments: [{ ...segment, kind: 'pdf' }] } },
      'shard.segments.0.kind',
    ],
    ['a number for a name', { shard: { ...shard, index: '../../x' } }, 'shard.index'],
    ['more than it may hold', { run: 'rm' }, 'run'],
  ])('that holds %s is refused with its place', (_, changes, place) => {
    const data = changes === undefined ? undefined : { ...makeJob('faults').data, ...changes }
    expect(() => parseJob(data)).toThrow(`no job of an audit: ${place}`)
  })
})

describe('the address of a queue', () => {
  it.each(['redis://127.0.0.1:6379', 'rediss://me:secret@queue.example:6380/2'])('may be %s', (text) => {
    expect(showQueue(readQueueUrl(text))).not.toContain('secret')
  })

  it.each([undefined, '', 'localhost:6379', 'http://queue.example', 'redis://'])('may not be %s', (text) => {
    expect(() => readQueueUrl(text)).toThrow('wanted')
  })
})
