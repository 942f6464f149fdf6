// What does a scene claim on each point, by the pack's rules? One occurrence at a time: find.ts joins them.
import type { Frame, Pattern, Rule, Rules, Terms } from '../corpus/schema.ts'
import type { Hit } from '../language/cues.ts'
import { GRAMMAR } from '../language/lexicon.ts'
import type { CountValue, Reason, Value } from '../report.ts'
import { type FoundDate, toIsoDate } from '../text/dates.ts'
import { type Figure, GENERAL } from './assignment.ts'
import type { AttributionOptions } from './attribution.ts'
import {
  type CompiledPattern,
  compilePattern,
  hasContext,
  isNegated,
  type Match,
  matchPattern,
} from './patterns.ts'
import { findQuoteAround, type Sentence } from './reading.ts'
import { hitsIn, isParted, type Scene, textOf } from './scene.ts'

/** A claim in one place of the text, before it is known who says it. */
export interface Occurrence {
  readonly point: string
  readonly value: Value
  readonly sentence: Sentence
  /** Word indexes of the evidence, both inclusive. */
  readonly first: number
  readonly last: number
  readonly why: readonly Reason[]
  readonly attribution: AttributionOptions
  readonly speakers: readonly string[]
  /** Whether it is still told where a verb denies it; a statement is then turned round. */
  readonly outlastsDenial: boolean
}

interface CompiledFrame {
  readonly group: ReadonlySet<string>
  readonly predicate: ReadonlySet<string>
  readonly bare: boolean
  readonly with: readonly ReadonlySet<string>[]
  readonly context: readonly ReadonlySet<string>[]
  readonly none: ReadonlySet<string>
}

export interface CompiledRule {
  readonly point: string
  readonly rule: Rule
  readonly patterns: readonly CompiledPattern[]
  readonly options: readonly (readonly [string, readonly CompiledPattern[]])[]
  readonly frames: readonly CompiledFrame[]
  readonly disowning: readonly CompiledPattern[]
  readonly attribution: AttributionOptions
  /** English names of those who alone can make the claim; empty where anybody can. */
  readonly speakers: readonly string[]
}

const compileAll = (patterns: readonly Pattern[] | undefined) => (patterns ?? []).map(compilePattern)

const compileFrame = (frame: Frame): CompiledFrame => ({
  group: new Set(frame.group),
  predicate: new Set(frame.predicate),
  bare: frame.bare ?? false,
  with: (frame.with ?? []).map((ids) => new Set(ids)),
  context: (frame.context ?? []).map((ids) => new Set(ids)),
  none: new Set(frame.none ?? []),
})

/** Prepares a pack's rules, in their order: where two count rules fit one number, the first has it. */
export function compileRules(rules: Rules, { speakers }: Terms): CompiledRule[] {
  return Object.entries(rules).map(([point, rule]) => ({
    point,
    rule,
    patterns: compileAll(rule.kind === 'count' ? rule.unknown : rule.kind === 'choice' ? [] : rule.patterns),
    options:
      rule.kind === 'choice'
        ? Object.entries(rule.options).map(([id, list]) => [id, compileAll(list)] as const)
        : [],
    frames: rule.kind === 'count' ? rule.frames.map(compileFrame) : [],
    disowning: rule.kind === 'count' ? compileAll(rule.disowned?.by) : [],
    attribution: {
      isBackground: rule.attribution === 'background' || rule.attribution === 'naming',
      isNaming: rule.attribution === 'naming',
      isWording: rule.attribution === 'wording',
      isAssertion: rule.attribution === 'assertion',
      isClause: rule.kind !== 'choice',
      isFigure: rule.kind === 'count',
    },
    speakers: speakers
      .filter(({ id }) => rule.kind === 'statement' && rule.speakers?.includes(id))
      .map(({ name }) => name),
  }))
}

/** A term in its own marks, not a word inside somebody's quotation. */
const SCARE_QUOTE_WORDS = 7

function isScareQuoted(scene: Scene, hit: Hit): boolean {
  const [start, end] = [scene.words[hit.first]?.start ?? 0, scene.words[hit.last]?.end ?? 0]
  // "mission « de secours »": the marks stand inside the words that were met.
  if (scene.quotes.some((quote) => quote.start > start && quote.end <= end + 2 && quote.end > quote.start))
    return true
  const quote = findQuoteAround(scene, hit.first, hit.last)
  if (quote === null) return false
  return (
    textOfSpan(scene, quote)
      .split(/[\s\u00a0\u202f]+/)
      .filter(Boolean).length <= SCARE_QUOTE_WORDS
  )
}
const textOfSpan = (scene: Scene, { start, end }: { start: number; end: number }) =>
  scene.article.text.slice(start, end)

const explain = (scene: Scene, hits: readonly Hit[]): Reason[] =>
  hits.map((hit) => ({ cue: hit.id, text: textOf(scene, hit.first, hit.last) }))

/** Rules that no negation stops are about denials themselves: a toll that is taken back, proof that is missing. */
const isSureOfDenial = ({ rule }: CompiledRule) => 'negated' in rule && rule.negated === 'ignore'

function toOccurrence(scene: Scene, compiled: CompiledRule, match: Match, value: Value): Occurrence {
  const first = Math.max(match.first, match.sentence.firstWord)
  const { point, attribution, speakers } = compiled
  return {
    point,
    value,
    sentence: match.sentence,
    first,
    last: match.last,
    why: explain(scene, match.hits),
    attribution,
    speakers,
    outlastsDenial: value === true || isSureOfDenial(compiled),
  }
}

/** Longest text of a statement's value; the evidence holds all of it. */
const MAX_VALUE_CHARS = 160

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

function tellDate({ relative, weekday, year, month, day }: FoundDate): string | null {
  if (relative !== null) return relative
  if (weekday !== null) return WEEKDAYS[weekday] ?? null
  return [year, month, day].every((part) => part === null)
    ? null
    : [year, month, day]
        .map((part) => (part === null ? '' : String(part).padStart(2, '0')))
        .filter(Boolean)
        .join('-')
}

/** What a statement says, in English: the cues that tell it and the dates among them, in the order of the text. */
function tell(
  scene: Scene,
  { sentence, first, last }: Match,
  texts: Readonly<Record<string, string>>,
): string {
  const told = hitsIn(scene, sentence)
    .filter((hit) => hit.first >= first && hit.last <= last)
    .map((hit) => {
      const date = (scene.dates[sentence.index] ?? []).find((found) => found.first === hit.first)
      return hit.id.startsWith('#') ? (date ? tellDate(date) : null) : (texts[hit.id] ?? null)
    })
  const parts = [...new Set(told.filter((part) => part !== null))]
  return (parts.join(', ') || textOf(scene, Math.max(first, sentence.firstWord), last)).slice(
    0,
    MAX_VALUE_CHARS,
  )
}

function findStatements(scene: Scene, compiled: CompiledRule, sentence: Sentence): Occurrence[] {
  const { rule } = compiled
  if (rule.kind !== 'statement') return []
  for (const pattern of compiled.patterns) {
    const match = matchPattern(scene, sentence, pattern)
    if (!match) continue
    const negated = rule.negated ?? 'none'
    const isDenial = negated !== 'ignore' && isNegated(scene, match, GRAMMAR.negation)
    if (isDenial && negated === 'none') continue
    const value = isDenial ? false : rule.text ? { text: tell(scene, match, rule.text) } : true
    return [toOccurrence(scene, compiled, match, value)]
  }
  return []
}

interface OptionMatch {
  readonly option: string
  readonly match: Match
  readonly head: Hit
}

function matchOptions(scene: Scene, compiled: CompiledRule, sentence: Sentence): OptionMatch[] {
  return compiled.options.flatMap(([option, patterns]) => {
    for (const pattern of patterns) {
      const match = matchPattern(scene, sentence, pattern)
      const head = match?.hits[0]
      if (match && head) return [{ option, match, head }]
    }
    return []
  })
}

/** A word that is part of the name of another option: "gas" in "liquefied gas". */
function isPartOfOther(
  scene: Scene,
  { option, head }: OptionMatch,
  compiled: CompiledRule,
  sentence: Sentence,
): boolean {
  const names = new Set(compiled.options.filter(([id]) => id !== option).map(([id]) => id))
  return hitsIn(scene, sentence).some(
    (other) =>
      names.has(other.id) &&
      other.first <= head.last &&
      head.first <= other.last &&
      (other.last > head.last || other.first < head.first),
  )
}

function findChoices(scene: Scene, compiled: CompiledRule, sentence: Sentence): Occurrence[] {
  const { rule } = compiled
  if (rule.kind !== 'choice') return []
  return matchOptions(scene, compiled, sentence)
    .filter((found) => !isPartOfOther(scene, found, compiled, sentence))
    .filter(({ match }) => rule.negated === 'ignore' || !isNegated(scene, match, GRAMMAR.negation))
    .filter(({ option, head }) => {
      const isQuoted = isScareQuoted(scene, head)
      return !(isQuoted ? rule.unquotedOnly : rule.quotedOnly)?.includes(option)
    })
    .map(({ option, match }) => toOccurrence(scene, compiled, match, [option]))
}

/** The date that a match rests on, as a value; null where it lies outside the rule's range. */
function toDateValue(
  scene: Scene,
  date: FoundDate,
  rule: Rule & { kind: 'date' },
  year: number,
): Value | null {
  const iso = toIsoDate(date, year)
  if (iso === null)
    return rule.relative ? { text: date.relative ?? textOf(scene, date.first, date.last) } : null
  if (date.day === null) return null
  const [from, to] = rule.range ?? ['', '9999']
  return iso >= from && iso <= to ? { date: iso } : null
}

/** Words from the head of a block in which a date before a bracket or a dash is the dateline's. */
const DATELINE_WORDS = 7

/** "Lisbon, 10 March (AFP) —": when the report was sent, not when something happened. */
const isDateline = (scene: Scene, sentence: Sentence, { first, last }: FoundDate) =>
  first - sentence.firstWord < DATELINE_WORDS && scene.gaps[last] === 'aside'

function findDateClaims(
  scene: Scene,
  compiled: CompiledRule,
  sentence: Sentence,
  year: number,
): Occurrence[] {
  const { rule } = compiled
  if (rule.kind !== 'date') return []
  for (const pattern of compiled.patterns) {
    const match = matchPattern(scene, sentence, pattern)
    const hit = match?.hits.find(({ id }) => id.startsWith('#'))
    const date = hit && (scene.dates[sentence.index] ?? []).find(({ first }) => first === hit.first)
    const value = date && !isDateline(scene, sentence, date) ? toDateValue(scene, date, rule, year) : null
    if (match && value) return [toOccurrence(scene, compiled, match, value)]
  }
  return []
}

/** Told where the words stand that say so, whichever sentence names what is not known. */
function findUnknowns(scene: Scene, compiled: CompiledRule, sentence: Sentence): Occurrence[] {
  for (const pattern of compiled.patterns) {
    const match = matchPattern(scene, sentence, pattern)
    const told = match?.hits.at(-1)
    if (!match || !told) continue
    const own = scene.sentences[scene.sentenceOf[told.first] ?? sentence.index] ?? sentence
    const last = Math.min(match.last, own.endWord - 1)
    return [toOccurrence(scene, compiled, { ...match, sentence: own, last }, { unknown: true })]
  }
  return []
}

const meets = (hits: readonly Hit[], ids: ReadonlySet<string>) => hits.some((hit) => ids.has(hit.id))

/** A dateline is no place of what follows: "Lisbon, March 9 (AFP): At least 30 …". */
const isBeside = (scene: Scene, { quantity, sentence }: Figure, hit: Hit) =>
  hit.first - sentence.firstWord >= DATELINE_WORDS ||
  !(scene.dates[sentence.index] ?? []).some((date) => isDateline(scene, sentence, date)) ||
  !isParted(scene, Math.min(hit.last, quantity.first), Math.max(hit.first, quantity.last))

function fitsFrame(scene: Scene, figure: Figure, frame: CompiledFrame): boolean {
  const isBare = figure.group.length === 0
  // "Two of them" is no toll of its own; "30 of them in Lisbon" is, where the frame asks for the place.
  if (figure.isPart && frame.with.length === 0) return false
  if (frame.group.size > 0 && !(isBare ? frame.bare : meets(figure.group, frame.group))) return false
  if (frame.predicate.size > 0 && !meets(figure.predicate, frame.predicate)) return false
  const near = hitsIn(scene, figure.sentence).filter(
    (hit) => hit.first >= figure.from && hit.last <= figure.to && isBeside(scene, figure, hit),
  )
  if (!frame.with.every((ids) => meets(near, ids))) return false
  if (meets(near, frame.none)) return false
  return hasContext(scene, figure.sentence, frame.context)
}

const isPlausible = (figure: Figure, [low, high]: readonly [number, number]) => {
  const { count, bound } = figure.quantity
  return bound === 'magnitude' ? count * 10 > low && count <= high : count >= low && count <= high
}

function toCount(figure: Figure, rule: Rule & { kind: 'count' }): CountValue {
  const { count, bound } = figure.quantity
  const term = Object.entries(rule.terms ?? {}).find(([id]) => figure.group.some((hit) => hit.id === id))?.[1]
  return term === undefined ? { count, bound } : { count, bound, term }
}

/** Words between a number and its noun or predicate that the evidence may still span. */
const EVIDENCE_WORDS = 12

function spanOf(figure: Figure): { first: number; last: number } {
  const { quantity, sentence } = figure
  let [first, last] = [quantity.from, quantity.last]
  for (const hit of [...figure.group, ...figure.predicate]) {
    if (hit.first < sentence.firstWord || hit.last >= sentence.endWord) continue
    if (hit.last < first && first - hit.last <= EVIDENCE_WORDS) first = hit.first
    else if (hit.first > last && hit.first - last <= EVIDENCE_WORDS) last = hit.last
  }
  return { first, last }
}

const fitsRule = (scene: Scene, figure: Figure, { rule, frames }: CompiledRule) =>
  rule.kind === 'count' &&
  isPlausible(figure, rule.range) &&
  frames.some((frame) => fitsFrame(scene, figure, frame))

/** What people do who are counted for nothing else: "40 people protested". */
const GATHERING: ReadonlySet<string> = new Set(['protest', 'protesters'])
/** Words behind a number in which it is told what those whom it counts do. */
const GATHERING_WORDS = 5

/** A bare "40" says by itself what it counts, on a page about the event. */
function isKnown(scene: Scene, { quantity, group, predicate, sentence }: Figure, { rule }: CompiledRule) {
  if (rule.kind !== 'count' || rule.known?.includes(quantity.count) !== true) return false
  if (!group.every(({ id }) => id === GENERAL) || predicate.length > 0) return false
  const isGathering = hitsIn(scene, sentence).some(
    ({ id, first }) => GATHERING.has(id) && first > quantity.last && first - quantity.last <= GATHERING_WORDS,
  )
  return quantity.bound !== 'magnitude' && !isGathering
}

/** The first count rule that a figure fits; one that borrowed its noun is tried without it too. */
function findCountRule(scene: Scene, figure: Figure, rules: readonly CompiledRule[]): CompiledRule | null {
  const found = rules.find((compiled) => fitsRule(scene, figure, compiled))
  if (found) return found
  if (figure.isElliptic) return findCountRule(scene, { ...figure, group: [], isElliptic: false }, rules)
  return rules.find((compiled) => isKnown(scene, figure, compiled)) ?? null
}

function claimFigure(scene: Scene, figure: Figure, rules: readonly CompiledRule[]): Occurrence | null {
  const compiled = findCountRule(scene, figure, rules)
  if (compiled?.rule.kind !== 'count') return null
  const why = explain(scene, [...figure.group, ...figure.predicate])
  const { point, attribution, speakers } = compiled
  return {
    point,
    value: toCount(figure, compiled.rule),
    sentence: figure.sentence,
    ...spanOf(figure),
    why,
    attribution,
    speakers,
    outlastsDenial: false,
  }
}

function isDisowned(scene: Scene, { value }: Occurrence, compiled: CompiledRule | undefined): boolean {
  if (
    compiled?.rule.kind !== 'count' ||
    !compiled.rule.disowned ||
    typeof value !== 'object' ||
    !('count' in value)
  )
    return false
  if (!compiled.rule.disowned.counts.includes(value.count)) return false
  return compiled.disowning.some((pattern) =>
    scene.sentences.some((sentence) => matchPattern(scene, sentence, pattern)),
  )
}

/** A question claims nothing. */
const isQuestion = (scene: Scene, { start, end }: Sentence) =>
  /[?؟][\s»”"'’)\u00a0\u202f]*$/.test(scene.article.text.slice(start, end))

/** "« Seize morts ? » demande-t-elle": what is asked inside a sentence is not claimed either. */
const isAsked = (scene: Scene, { last, sentence }: Occurrence) =>
  /^[^.!…»”"]*[?؟]/.test(scene.article.text.slice(scene.words[last]?.end ?? sentence.end, sentence.end))

/** Figures of an earlier year are another event's: "in May 1998 at least 3 people were killed". */
function isOfOtherYear(scene: Scene, sentence: Sentence, year: number): boolean {
  const since = hitsIn(scene, sentence).filter(({ id }) => id === SINCE)
  const others = [...since, ...(scene.quantities[sentence.index] ?? [])]
  for (let at = sentence.firstWord; at < sentence.endWord; at += 1) {
    const { norm, isNumber } = scene.words[at] ?? { norm: '', isNumber: false }
    const isEarlier = isNumber && /^(?:19|20)\d\d$/.test(norm) && Number(norm) < year
    if (isEarlier && !others.some(({ first, last }) => first <= at && at <= last)) return true
  }
  return false
}
/** "The worst since 1991" dates a comparison, not the figures beside it. */
const SINCE = 'since-independence'

/** A sentence of another time, or one that goes on from it in the same block. */
function isOfOtherTime(scene: Scene, sentence: Sentence, year: number): boolean {
  if (isOfOtherYear(scene, sentence, year)) return true
  const before = scene.sentences[sentence.index - 1]
  const isBackHere = (scene.dates[sentence.index] ?? []).length > 0
  return before?.block === sentence.block && !isBackHere && isOfOtherYear(scene, before, year)
}

/** Every occurrence of every point in a scene, in the order of the text. `year` completes dates without one. */
export function findOccurrences(
  scene: Scene,
  figures: readonly Figure[],
  rules: readonly CompiledRule[],
  year: number,
): Occurrence[] {
  const found: Occurrence[] = []
  for (const sentence of scene.sentences) {
    if (isQuestion(scene, sentence)) continue
    for (const compiled of rules) {
      found.push(...findStatements(scene, compiled, sentence), ...findChoices(scene, compiled, sentence))
      found.push(...findDateClaims(scene, compiled, sentence, year))
      if (compiled.rule.kind === 'count') found.push(...findUnknowns(scene, compiled, sentence))
    }
  }
  for (const figure of figures) {
    if (isOfOtherTime(scene, figure.sentence, year)) continue
    const occurrence = claimFigure(scene, figure, rules)
    if (
      occurrence &&
      !isDisowned(
        scene,
        occurrence,
        rules.find(({ point }) => point === occurrence.point),
      )
    )
      found.push(occurrence)
  }
  return found.filter((occurrence) => !isAsked(scene, occurrence)).sort((a, b) => a.first - b.first)
}
