// Makes the practice set of the workshops: the texts of practice/set/, read as a page is and compared with each other
// by the engine. Run as a command it prints the set as JSON, for the builds (scripts/practice-plugin.ts).
// Declines to hold any answer of its own: what pupils compare theirs with is what the engine finds.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  makeSet,
  makeSetPack,
  type OutletKind,
  type SourceText,
  type WorkshopSet,
} from '../lib/workshop/set.ts'
import { readSource, toArticle } from './article.ts'
import { readLanguages } from './languages.ts'
import { readPackFolder } from './packs.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const SET = `${ROOT}practice/set/`
const EVENT = 'kazakhstan-2022-01'

const INVENTED: OutletKind = {
  kind: { en: 'invented for practice', fr: 'inventé pour l’exercice' },
  note: null,
}

/** The id of a practice text: its file's name without number and ending. */
const toId = (file: string) => file.replace(/^\d+-/, '').replace(/\.html$/, '')

/** The practice set, made anew. */
export async function makePracticeSet(): Promise<WorkshopSet> {
  const languages = await readLanguages()
  const seed = readPackFolder(`${ROOT}seeds/${EVENT}`)
  if (!('pack' in seed))
    throw new Error(`seeds/${EVENT} is no sound pack: npm run pack -- check seeds/${EVENT}`)
  const texts = readdirSync(SET)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file): SourceText => {
      const path = SET + file
      return { id: toId(file), article: toArticle(path, readSource(path), languages) }
    })
  return makeSet(texts, makeSetPack(texts, seed.pack, languages, INVENTED), languages)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await makePracticeSet()))
