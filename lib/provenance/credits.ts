// Which sources does a page state for its text?
// Agencies and outlets that it credits or cites, photo credits apart, and authors; each with the words that show it.
// A page's own name is no credit, nor is a name that is merely mentioned. Declines to infer anything from shared
// text (trail.ts).
import type { Language } from '../language/language.ts'
import type { Article } from '../page/article.ts'
import type { Credit, CreditRole, Evidence } from '../report.ts'
import { fold } from '../text/words.ts'
import { findBylines } from './bylines.ts'
import { continuesList, type Judgement, judgeMention } from './contexts.ts'
import { findLines, type Line } from './lines.ts'
import { findMetaCredits, listOwnNames } from './metadata.ts'
import { isSameSource, type Mention } from './names.ts'

/** Names credited on one page; past it the page is a list of media, not an article. */
const MAX_CREDITS = 50

function toEvidence({ text, words }: Line, from: number, last: number): Evidence {
  const [start, end] = [words[from]?.start ?? 0, words[last]?.end ?? 0]
  return { text: text.slice(start, end), start, end }
}

/** The photographer's name before a stroke, with it: "Ana Pires/". */
const PHOTOGRAPHER = /\p{Lu}\p{Ll}+[ -]\p{Lu}[\p{L}'’-]+\/$/u

function toPhoto(line: Line, mention: Mention): Credit {
  const evidence = toEvidence(line, mention.first, mention.last)
  const person = line.text.slice(line.span.start, evidence.start).match(PHOTOGRAPHER)?.[0] ?? ''
  const start = evidence.start - person.length
  const text = line.text.slice(start, evidence.end)
  const name = person + mention.source.name
  return { name, role: 'photo', basis: 'stated', evidence: { text, start, end: evidence.end } }
}

function toCredit(line: Line, mention: Mention, judgement: Judgement): Credit {
  if (judgement.role === 'photo') return toPhoto(line, mention)
  const { name, role } = mention.source
  return { name, role, basis: 'stated', evidence: toEvidence(line, judgement.from, mention.last) }
}

/** "Ana Pires/Nur.kz vía AP": one word leads from the picture's owner to who passes it on. */
const isVia = ({ text, words }: Line, previous: Mention, { first }: Mention) =>
  first - previous.last === 2 && !/[.;:|]/.test(text.slice(words[previous.last]?.end, words[first]?.start))

/** The mention's own judgement, or that of the list that it continues. */
function judgeInList(line: Line, mention: Mention, previous: Judged | null): Judgement | null {
  const isNext = previous !== null && continuesList(line, previous.mention, mention)
  const next = isNext ? { ...previous.judgement, from: mention.first } : null
  if (
    next?.role === 'photo' ||
    (previous?.judgement.role === 'photo' && isVia(line, previous.mention, mention))
  )
    return { role: 'photo', from: mention.first }
  return judgeMention(line, mention) ?? next
}
interface Judged {
  readonly mention: Mention
  readonly judgement: Judgement
}

function findInLine(line: Line): Credit[] {
  const credits: Credit[] = []
  let previous: Judged | null = null
  for (const mention of line.mentions) {
    const judgement = judgeInList(line, mention, previous)
    if (judgement) credits.push(toCredit(line, mention, judgement))
    previous = judgement && { mention, judgement }
  }
  return credits
}

const keyOf = (name: string, role: CreditRole) => `${role} ${fold(name)}`

/** One credit for each name and role, in order; one with evidence before one without. */
function joinCredits(credits: readonly Credit[]): Credit[] {
  const byKey = new Map<string, Credit>()
  for (const credit of credits) {
    const key = keyOf(credit.name, credit.role)
    const known = byKey.get(key)
    if (!known || (known.evidence === null && credit.evidence !== null)) byKey.set(key, credit)
  }
  return [...byKey.values()].slice(0, MAX_CREDITS)
}

/** The credits that a page states; `told` are those of its verbs of saying (told.ts). */
export function findCredits(
  article: Article,
  language: Language | null,
  told: readonly Credit[] = [],
): Credit[] {
  const own = listOwnNames(article)
  const isOwn = ({ name, role }: Credit) =>
    role !== 'photo' &&
    own.some((mine) => isSameSource(mine, name) || fold(mine).startsWith(`${fold(name)} `))
  const found = [
    ...findLines(article, language).flatMap(findInLine),
    ...findBylines(article, language),
    ...findMetaCredits(article),
    ...told,
  ]
  return joinCredits(found.filter((credit) => !isOwn(credit)))
}
