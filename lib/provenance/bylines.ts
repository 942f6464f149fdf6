// Who wrote the article, by its own lines?
// A person's name after "by" at the head of a credit line. Declines names that stand in sentences, and houses.
import { DATE_WORDS } from '../language/agencies.ts'
import { type CueIndex, findHits, indexCues } from '../language/cues.ts'
import type { Language } from '../language/language.ts'
import type { Article } from '../page/article.ts'
import type { Credit, Span } from '../report.ts'
import { findWords, fold } from '../text/words.ts'
import { findRows } from './lines.ts'
import { listOwnNames } from './metadata.ts'
import { findMentions } from './names.ts'
import { isNameless } from './new-names.ts'

/** Bylines stand at the head or the foot of an article. */
const EDGE_BLOCKS = 6
const MAX_LINE_CHARS = 160
/** A longer line that is not known to be a credit is a sentence that begins with "by". */
const MAX_LINE_WORDS = 12
const MAX_AUTHORS = 5
const MAX_BLOCKS = 50

/** Given name and surname, with particles in between: "Perpetua Lindqvist-Oyelaran", "Ana de la Torre". */
const PERSON =
  /\p{Lu}[\p{L}.'’-]+(?: (?:(?:de|du|des|la|von|van|der|di|da|del|dos|al|ben|bin) )*\p{Lu}[\p{L}.'’-]+){1,3}/uy
const NEXT_PERSON = /\s*(?:,|&|et|and|und|y|e|и|ve)\s+/uy

const prepared = new WeakMap<Language, CueIndex>()

/** A language's words before an author, compiled once. */
function prepareCues(language: Language): CueIndex {
  const cues = prepared.get(language) ?? indexCues([['byline', language.credits.byline]])
  prepared.set(language, cues)
  return cues
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

const DATES = new Set(DATE_WORDS.map(fold))

/** A name without what follows it in capitals: "Léontine Azarel Publié le …". Empty where no surname is left. */
function cutAtDate(name: string): string {
  const words = name.split(' ')
  const at = words.findIndex((word) => DATES.has(fold(word)))
  if (at < 0) return name
  return at < 2 ? '' : words.slice(0, at).join(' ')
}

/** The names at the head of a text, parted by commas or "and". */
function readPeople(line: string, from: number): { readonly name: string; readonly start: number }[] {
  const people: { name: string; start: number }[] = []
  for (let at = from; people.length < MAX_AUTHORS; ) {
    const name = cutAtDate(matchAt(PERSON, line, at) ?? '')
    if (!name) break
    people.push({ name, start: at })
    const joint = matchAt(NEXT_PERSON, line, at + name.length)
    if (!joint) break
    at += name.length + joint.length
  }
  return people
}

function isHouse(name: string, rest: string, own: readonly string[]): boolean {
  const next = findWords(rest.slice(0, 30))[0]
  if (next && isNameless(next.norm)) return true
  return own.some((mine) => fold(mine).includes(fold(name))) || findMentions(name, findWords(name)).length > 0
}

function readLine(article: Article, row: Span & { readonly isCredit: boolean }, cues: CueIndex): Credit[] {
  const line = article.text.slice(row.start, Math.min(row.end, row.start + MAX_LINE_CHARS))
  const words = findWords(line)
  if (!row.isCredit && words.length > MAX_LINE_WORDS) return []
  const cue = findHits(words, [{ firstWord: 0, endWord: words.length }], cues).find(
    ({ first }) => first === 0,
  )
  const from = words[cue ? cue.last + 1 : -1]?.start
  if (from === undefined) return []
  const own = listOwnNames(article)
  return readPeople(line, from)
    .filter(({ name, start }) => !isHouse(name, line.slice(start + name.length), own))
    .map(({ name, start }) => {
      const at = row.start + start
      return {
        name,
        role: 'byline',
        basis: 'stated',
        evidence: { text: name, start: at, end: at + name.length },
      }
    })
}

/** The authors that an article's own lines name. */
export function findBylines(article: Article, language: Language | null): Credit[] {
  if (!language) return []
  const cues = prepareCues(language)
  const blocks = article.blocks.filter(
    ({ kind }, at) =>
      kind === 'credit' ||
      ((kind === 'paragraph' || kind === 'standfirst') &&
        (at < EDGE_BLOCKS || at >= article.blocks.length - EDGE_BLOCKS)),
  )
  return blocks
    .slice(0, MAX_BLOCKS)
    .flatMap((block) =>
      findRows(article.text, block).flatMap((row) =>
        readLine(article, { ...row, isCredit: block.kind === 'credit' }, cues),
      ),
    )
}
