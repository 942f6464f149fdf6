// A thread of an audit: gets one shard after the other, keeps each result in the folder, and says so.
import { parentPort, threadId, workerData } from 'node:worker_threads'
import { loadPacks } from './audit-packs.ts'
import { buildPageReader } from './page-reader.ts'
import type { RunSettings, ShardJob, ThreadMessage } from './pool.ts'
import { keepShard } from './shard-files.ts'

const { packs, readsWhole, folder, textsKept, printsArticle } = workerData as RunSettings
const reader = await buildPageReader(loadPacks(packs), { readsWhole })

const tell = (message: ThreadMessage) => parentPort?.postMessage(message)

parentPort?.on('message', async ({ shard, exactFrom }: ShardJob) => {
  try {
    const result = await keepShard(shard, reader, {
      folder,
      textsKept,
      printsArticle,
      exactFrom,
      spool: () => `${folder}/large-${shard.index}-${threadId}`,
      onPages: (pages) => tell({ kind: 'pages', pages }),
    })
    tell({ kind: 'result', result })
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
})
