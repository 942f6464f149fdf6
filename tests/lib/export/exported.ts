// Pages to export, read from practice articles by the real engine with the real pack.
import { join } from 'node:path'
import { toArticle } from '../../../cli/article.ts'
import { readLanguages } from '../../../cli/languages.ts'
import { readPackFolder } from '../../../cli/packs.ts'
import { indexPacks } from '../../../lib/corpus/corpus.ts'
import type { Pack } from '../../../lib/corpus/schema.ts'
import { analyse } from '../../../lib/engine.ts'
import type { ExportedPage } from '../../../lib/export/page.ts'

const SEED = join(import.meta.dirname, '..', '..', '..', 'seeds', 'kazakhstan-2022-01')

export const COVERAGE = `Kazakhstan: the toll\tof "the unrest", as told

By Anna Example, Reuters

ALMATY, Jan 8 (Reuters) - Eighteen members of the security forces were killed in the unrest in Kazakhstan, the Interior Ministry said on Friday.

=More than 4,000 people had been detained across Kazakhstan, the ministry said. President Kassym-Jomart Tokayev said the unrest began after a rise in the price of liquefied petroleum gas.`

export const OTHER = 'The bridge\n\nThe council met on Tuesday to speak of the new bridge and of its cost.'

export function readPack(): Pack {
  const result = readPackFolder(SEED)
  if (!('pack' in result)) throw new Error('the pack is not sound')
  return result.pack
}

/** What is exported of a plain text, with its text. */
export async function exportText(record: string, source: string, pack: Pack): Promise<ExportedPage> {
  const corpus = indexPacks([pack], await readLanguages())
  const article = toArticle('page.txt', source, corpus.languages)
  const located = { ...article, url: 'https://www.Example.org/world/1', published: '2022-01-08' }
  return { record, report: analyse(located, corpus), text: article.text, isTextExported: true }
}
