// What warc-speed.ts measures the audit against: warcio reads every response of a WARC file to its end, and no more.
import { createReadStream } from 'node:fs'
import { WARCParser } from 'warcio'

const [path = ''] = process.argv.slice(2)
let bytes = 0
for await (const record of new WARCParser(createReadStream(path)))
  if (record.warcType === 'response') bytes += (await record.readFully(true)).length
process.stdout.write(`${bytes}\n`)
