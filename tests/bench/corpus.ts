// The corpus that the benchmarks run on: every pack of seeds/ and every language file.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readLanguages } from '../../cli/languages.ts'
import { readPackFolder } from '../../cli/packs.ts'
import { type Corpus, indexPacks } from '../../lib/corpus/corpus.ts'
import type { Pack } from '../../lib/corpus/schema.ts'

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')

/** The pack in a folder of seeds/; throws where it is not sound. */
function readSeed(id: string): Pack {
  const result = readPackFolder(join(SEEDS, id))
  if ('pack' in result) return result.pack
  throw new Error(`seeds/${id} is no sound pack: npm run pack -- check seeds/${id} tells why`)
}

export const readSeeds = (): Pack[] => readdirSync(SEEDS).map(readSeed)

/** All packs and languages, indexed. */
export const readCorpus = async (): Promise<Corpus> => indexPacks(readSeeds(), await readLanguages())
