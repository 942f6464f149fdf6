// Which sources does a page's metadata state?
// A publisher is the page's own house; an author may be a person or an agency. Declines to read links.
import type { Article, MetaCredit } from '../page/article.ts'
import type { Credit, CreditRole, Evidence } from '../report.ts'
import { findWords, fold } from '../text/words.ts'
import { findMentions } from './names.ts'
import { isNameless } from './new-names.ts'

/** Fields that name who gave the text. What holds the rights of a page is mostly its own house. */
const SOURCE_FIELDS: ReadonlySet<string> = new Set([
  'sourceorganization',
  'isbasedon',
  'provider',
  'credittext',
  'source',
])
const MAX_FIELDS = 100
/** Two to five words with a capital: a person. "admin", "webmaster" and a house of one word are none. */
const PERSON = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3} \p{Lu}[\p{L}.'’-]+$/u

/** The names that the page gives itself: of its site and its publisher. */
export function listOwnNames({ siteName, metaCredits }: Article): string[] {
  const publishers = metaCredits.filter(({ field }) => field === 'publisher').map(({ name }) => name)
  return siteName ? [siteName, ...publishers] : publishers
}

const stated = (name: string, role: CreditRole): Credit => ({ name, role, basis: 'stated', evidence: null })

/** Words that some sites put before the name in the field itself. */
const BY = /^(?:by|par|von|por|de|di|da|автор)[\s:]+/iu

/** The name in a line of credit; elsewhere it may be a photographer's. */
function findInCredits(name: string, { text, blocks }: Article): Evidence | null {
  for (const { kind, start, end } of blocks) {
    if (kind !== 'credit') continue
    const at = text.indexOf(name, start)
    if (at >= 0 && at + name.length <= end) return { text: name, start: at, end: at + name.length }
  }
  return null
}

function toAuthor(field: string, article: Article): Credit[] {
  const name = field.replace(BY, '')
  if (!PERSON.test(name) || isNameless(name)) return []
  const evidence = findInCredits(name, article)
  return [{ ...stated(name, 'byline'), evidence }]
}

function readField({ field, name }: MetaCredit, article: Article): Credit[] {
  if (field === 'publisher' || /^https?:/i.test(name)) return []
  const known = findMentions(name, findWords(name)).filter(({ source }) => source.role !== 'photo')
  if (known.length > 0) return known.map(({ source }) => stated(source.name, source.role))
  if (field === 'author') return toAuthor(name.trim(), article)
  return SOURCE_FIELDS.has(fold(field).replace(/ /g, '')) && !isNameless(name)
    ? [stated(name.trim(), 'outlet')]
    : []
}

/** The credits that a page's metadata states. */
export function findMetaCredits(article: Article): Credit[] {
  return article.metaCredits.slice(0, MAX_FIELDS).flatMap((field) => readField(field, article))
}
