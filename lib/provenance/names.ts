// Where does a text name a news agency or a medium that is known?
// Knows names in any script and says which forms are also ordinary words; declines to say whether the name is
// given as a source (contexts.ts).
import { LATIN_FOR_CYRILLIC, NEWS_SOURCES, type NewsSource } from '../language/agencies.ts'
import { findWords, fold, type Word } from '../text/words.ts'

export interface Mention {
  readonly source: NewsSource
  /** The form is also a word or stands for something else: it needs a context that says "source". */
  readonly isShort: boolean
  /** Word indexes, both inclusive. */
  readonly first: number
  readonly last: number
}

interface Alias {
  readonly source: NewsSource
  readonly words: readonly string[]
  readonly text: string
  readonly isShort: boolean
}

function listAliases(): Map<string, Alias[]> {
  const byFirstWord = new Map<string, Alias[]>()
  const add = (source: NewsSource, text: string, isShort: boolean) => {
    const words = findWords(text).map((word) => word.norm)
    const list = byFirstWord.get(words[0] ?? '')
    if (list) list.push({ source, words, text, isShort })
    else byFirstWord.set(words[0] ?? '', [{ source, words, text, isShort }])
  }
  for (const source of NEWS_SOURCES) {
    for (const alias of source.aliases) add(source, alias, false)
    for (const alias of source.short ?? []) add(source, alias, true)
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirstWord
}
const ALIASES = listAliases()

/** The initials of an editor and an agency: "jfb/afp". Links, which hold strokes too, are longer. */
const INITIALS = /^[([]?\p{L}{2,4}(?:\/\p{L}{2,4})+[)\].,]*$/u

function standsInInitials(text: string, { start, end }: { start: number; end: number }): boolean {
  const head = text.slice(Math.max(0, start - 20), start).match(/\S*$/)?.[0] ?? ''
  const tail = text.slice(end, end + 20).match(/^\S*/)?.[0] ?? ''
  return INITIALS.test(head + text.slice(start, end) + tail)
}

/** Short forms count as they are written in the table; in capitals too; others need a capital where it has one. */
function hasItsCapitals(written: string, { text, isShort }: Alias): boolean {
  if (written === text || (written.length > 3 && written === text.toUpperCase())) return true
  if (isShort) return false
  const first = written[0] ?? ''
  return first !== first.toLowerCase() || (text[0] ?? '') === first
}

/** Endings of a declined name: "корреспондент «Интерфакса»". */
const DECLINED = /^(\p{Script=Cyrillic}{5,}?)(?:а|у|ом|е)$/u

const listKnown = (norm: string) => ALIASES.get(norm) ?? ALIASES.get(norm.match(DECLINED)?.[1] ?? '') ?? []
const isForm = (norm: string | undefined, word: string) =>
  norm === word || norm?.match(DECLINED)?.[1] === word

function matchAlias(text: string, words: readonly Word[], at: number): Mention | null {
  for (const alias of listKnown(words[at]?.norm ?? '')) {
    const last = at + alias.words.length - 1
    if (!alias.words.every((word, step) => isForm(words[at + step]?.norm, word))) continue
    const [start, end] = [words[at]?.start ?? 0, words[last]?.end ?? 0]
    const written = text.slice(start, end)
    const isLower = written === alias.text.toLowerCase() && standsInInitials(text, { start, end })
    if (isLower || hasItsCapitals(written, alias))
      return { source: alias.source, isShort: alias.isShort, first: at, last }
  }
  return null
}

/** The known names among the words of a text, in order; of several that begin at one word, the longest. */
export function findMentions(text: string, words: readonly Word[]): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const mention = matchAlias(text, words, at)
    if (!mention) continue
    mentions.push(mention)
    at = mention.last
  }
  return mentions
}

/** The known source that a whole name stands for, whatever its capitals, or null: "rt", "Russia Today (RT)". */
export function findSource(name: string): NewsSource | null {
  const words = findWords(name.replace(/\([^)]*\)$/, '')).map((word) => word.norm)
  const alias = (ALIASES.get(words[0] ?? '') ?? []).find(
    (known) => known.words.length === words.length && known.words.every((word, at) => words[at] === word),
  )
  return alias?.source ?? null
}

/** Whether two names stand for one source: by the table where it knows them, else by their folded words. */
export function isSameSource(a: string, b: string): boolean {
  const [known, other] = [findSource(a), findSource(b)]
  return known || other ? known === other : fold(a) === fold(b)
}

/** A name in Latin letters; each Cyrillic letter by its usual English rendering. */
export function toLatin(name: string): string {
  return name.replace(/[\u0400-\u04ff]/g, (letter) => {
    const latin = LATIN_FOR_CYRILLIC[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1)
  })
}
