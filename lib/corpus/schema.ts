// What a pack is: the one place where it is defined. Types, validation and messages all come from here.
// A pack is data about one event: facts, our own wording, names, rules over concepts, fingerprints. Never text.
import * as v from 'valibot'
import type { Value } from '../report.ts'

const ID_FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Whether a text may be the id of anything in a pack. */
export function isId(text: string): boolean {
  return ID_FORM.test(text)
}
const ID = v.pipe(v.string(), v.regex(ID_FORM, 'an id is lower-case words joined by hyphens'))
const text = (max: number) => v.pipe(v.string(), v.minLength(1, 'must not be empty'), v.maxLength(max))
const SHORT = text(200)
/** Whether a text is a date that the calendar has: 2022-02-30 is none. */
function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`)
}
const isoDate = v.pipe(
  v.string(),
  v.check(isDate, 'a date is YYYY, YYYY-MM or YYYY-MM-DD, and in the calendar'),
)
const httpUrl = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https?:\/\/[^\s]+$/i, 'a link starts with http:// or https://'),
  // An address may spell a headline. Hyphens and full stops may be written %2D and %2E, which RFC 3986
  // (6.2.2.2) makes the same address, so that no sentence of an outlet stands in a pack.
  v.transform((url) => url.replace(/%2D/gi, '-').replace(/%2E/gi, '.')),
)
/** Whether a text can be met by the gate, which looks for it in folded letters at the beginnings of words. */
function isFolded(text: string): boolean {
  return (
    /^[0-9a-z\u00df-\u1fff\u2c00-\ud7ff]+(?: [0-9a-z\u00df-\u1fff\u2c00-\ud7ff]+)*$/.test(text) &&
    text === text.toLowerCase() &&
    !/[\u0300-\u036f]/.test(text.normalize('NFKD'))
  )
}
/** A single letter begins a word on every page. */
const gateTerm = v.pipe(
  text(40),
  v.minLength(2),
  v.check(isFolded, 'a term of the gate has small letters without accents, and single spaces'),
)
/** Text in the interface languages; `en` is the one to fall back on. */
const localised = v.strictObject({ en: text(1000), fr: text(1000) })
/** Cues of which any will do: concept ids (lib/language/language.ts) or term ids of the pack (terms.json). */
const cueSet = v.array(SHORT)

export const PatternSchema = v.strictObject({
  /** Every set must be met in the scope. */
  all: v.pipe(v.array(v.pipe(cueSet, v.minLength(1))), v.minLength(1)),
  /** Where the sets must meet; `sentence` unless told. `window`: the sentence and the one before it. */
  within: v.optional(v.picklist(['clause', 'sentence', 'window', 'paragraph'])),
  /** Most words between the first and the last cue. */
  span: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The sets must come in the order given. */
  ordered: v.optional(v.boolean()),
  /** Any of these in the scope rules the pattern out. */
  none: v.optional(cueSet),
  /** Must be met somewhere in the paragraph, the one before it, or a heading above. */
  context: v.optional(v.array(cueSet)),
})

/**
 * `background`: articles tell this themselves, so a verb of saying near by makes it nobody's; only quotation
 * marks and "according to" do. `naming`: how articles call a thing, theirs wherever they once call it so themselves.
 * `wording`: a single word in quotation marks is already a quotation. `assertion`: what
 * one side asserts and no article says of itself: with no source beside it, it is still who spoke last.
 */
const attribution = v.optional(v.picklist(['background', 'naming', 'wording', 'assertion']))

const statementRule = v.strictObject({
  kind: v.literal('statement'),
  attribution,
  patterns: v.array(PatternSchema),
  /** What a negation over the cues means: a denial (`false`), no claim, or nothing at all. */
  negated: v.optional(v.picklist(['false', 'none', 'ignore'])),
  /**
   * The value is what the page says, not that it says it. By cue: how that is told in English; dates tell
   * themselves. Where none of these is met the value is the page's own words.
   */
  text: v.optional(v.record(v.string(), SHORT)),
  /** Only where one of these speakers (terms.json) says it. */
  speakers: v.optional(v.array(ID)),
})
const choiceRule = v.strictObject({
  kind: v.literal('choice'),
  attribution,
  options: v.record(v.string(), v.array(PatternSchema)),
  /** What a negation over the cues means: no claim (unless told), or nothing at all. */
  negated: v.optional(v.picklist(['none', 'ignore'])),
  /** Only where the cue stands in quotation marks, by option. */
  quotedOnly: v.optional(v.array(v.string())),
  /** Only where the cue does not stand in quotation marks, by option. */
  unquotedOnly: v.optional(v.array(v.string())),
})
export const FrameSchema = v.strictObject({
  /** What is counted: the noun that the number belongs to. */
  group: cueSet,
  /** What happened to it; empty: the noun alone is enough. */
  predicate: cueSet,
  /** A number with the predicate and no noun of any group counts too ("26 dead"). */
  bare: v.optional(v.boolean()),
  /** Must be met in the sentence, by set. */
  with: v.optional(v.array(cueSet)),
  /** Must be met in the paragraph, the one before it, or a heading above. */
  context: v.optional(v.array(cueSet)),
  /** Any of these near the number rules it out. */
  none: v.optional(cueSet),
})
const countRule = v.strictObject({
  kind: v.literal('count'),
  attribution,
  frames: v.array(FrameSchema),
  /** Numbers outside are not believed to be about this point. */
  range: v.tuple([v.number(), v.number()]),
  /** Figures so particular that they stand for the point with no noun and no predicate: official tolls. */
  known: v.optional(v.array(v.number())),
  /** Where the page says that the number is not known. */
  unknown: v.optional(v.array(PatternSchema)),
  /** English word for the counted, by cue, where the word itself is in dispute. */
  terms: v.optional(v.record(v.string(), SHORT)),
  /** Figures that do not count on a page where one of the patterns is met: a toll told only as withdrawn. */
  disowned: v.optional(v.strictObject({ counts: v.array(v.number()), by: v.array(PatternSchema) })),
})
const dateRule = v.strictObject({
  kind: v.literal('date'),
  attribution,
  patterns: v.array(PatternSchema),
  /** Weekdays and "last week" count, as text; else only a day of a month does. */
  relative: v.optional(v.boolean()),
  /** Dates outside are not believed to be about this point. */
  range: v.optional(v.tuple([isoDate, isoDate])),
})
export const RuleSchema = v.variant('kind', [statementRule, choiceRule, countRule, dateRule])

export const PointSchema = v.strictObject({
  id: ID,
  kind: v.picklist(['count', 'choice', 'date', 'statement']),
  label: localised,
  definition: localised,
  /** For `choice`: the options, each with its label. */
  options: v.optional(v.record(v.string(), localised)),
  /** For `choice`: groups of options that can name one and the same thing; between them only the word differs. */
  sameThing: v.optional(v.array(v.array(v.string()))),
  /** For `count`: what to call the counted, by the English word of a value's `term`. */
  words: v.optional(v.record(v.string(), localised)),
  /** For `count`: the figure grew from day to day (a toll), so a larger one of a later day is no contradiction. */
  grows: v.optional(v.boolean()),
  /** Which of a reporter's questions the point answers: for the grid of a worksheet. */
  asks: v.optional(v.array(v.picklist(['where', 'when', 'why', 'how']))),
})
/** How each point is found in a text, by point id. A point with no rule is never found, only compared. */
export const RulesSchema = v.record(ID, RuleSchema)

const countValue = v.strictObject({
  count: v.pipe(v.number(), v.minValue(0)),
  bound: v.picklist(['exact', 'about', 'at-least', 'at-most', 'magnitude']),
  term: v.exactOptional(SHORT),
})
const unknownValue = v.strictObject({ unknown: v.literal(true) })
const dateValue = v.strictObject({ date: isoDate })
const textValue = v.strictObject({ text: text(300) })
const optionsValue = v.pipe(v.array(SHORT), v.minLength(1, 'a choice names one option at least'))
const noValue = v.custom<boolean>(
  () => false,
  'a value is true, false, a list of options, or an object with count, unknown, date or text',
)
/** A value's form shows by its shape, so a fault inside one is named at its own place, not as "no form fits". */
function valueFormOf(input: unknown): v.GenericSchema<unknown, Value> {
  if (typeof input === 'boolean') return v.boolean()
  if (Array.isArray(input)) return optionsValue
  if (typeof input !== 'object' || input === null) return noValue
  if ('count' in input) return countValue
  if ('unknown' in input) return unknownValue
  if ('date' in input) return dateValue
  return 'text' in input ? textValue : noValue
}
/** What an article says on a point (`Value` of lib/report.ts); which forms fit which kind, lib/corpus/parse.ts knows. */
export const ValueSchema = v.lazy(valueFormOf)

const voice = v.picklist(['own', 'attributed', 'quoted', 'endorsed', 'doubted'])
export const ClaimSchema = v.strictObject({
  article: ID,
  point: ID,
  value: ValueSchema,
  /** What a value of words says, in the interface languages. */
  told: v.optional(localised),
  attributedTo: v.nullable(SHORT),
  voice,
  /** How the article tells it where that is worth telling: `cue` is the verb of saying or the words of distance. */
  framing: v.optional(
    v.array(
      v.strictObject({
        voice,
        cue: v.nullable(text(40)),
        headline: v.optional(v.literal(true)),
        /** The claim's words stand in quotation marks. */
        marks: v.optional(v.literal(true)),
      }),
    ),
  ),
  /** First and last words of the passage, for a text fragment; never the passage. */
  passage: v.tuple([text(60), text(60)]),
  note: v.optional(localised),
})

export const ArticleSchema = v.strictObject({
  id: ID,
  outlet: ID,
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language is two or three small letters, as in fr')),
  published: isoDate,
  url: v.nullable(httpUrl),
  urlBasis: v.picklist(['stated', 'found', 'unknown']),
  credits: v.array(
    v.strictObject({
      name: SHORT,
      role: v.picklist(['agency', 'outlet', 'byline', 'photo']),
      basis: v.picklist(['stated', 'inferred', 'unknown']),
      evidence: v.nullable(v.tuple([text(60), text(60)])),
    }),
  ),
  /** Whose text it goes back to: the agency copy behind several outlets. */
  origin: SHORT,
  originBasis: v.picklist(['stated', 'inferred', 'unknown']),
  note: v.optional(localised),
})

export const OutletSchema = v.strictObject({
  id: ID,
  name: SHORT,
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a country is two capital letters, as in FR')),
  kind: localised,
  owner: v.nullable(localised),
  note: v.nullable(localised),
  basis: v.picklist(['found', 'unknown']),
  sources: v.array(httpUrl),
  asOf: isoDate,
})

export const LaterSchema = v.strictObject({
  point: ID,
  value: ValueSchema,
  date: isoDate,
  /** The day on which those who gave the figure took it back. */
  withdrawn: v.optional(isoDate),
  by: localised,
  note: v.nullable(localised),
  source: httpUrl,
})

export const TermsSchema = v.strictObject({
  /** Names and words of the event, in any language and script; cues are written as in a language file. */
  terms: v.record(ID, v.array(text(120))),
  /** People and bodies that speak. Reports name them by `name`. */
  speakers: v.array(
    v.strictObject({
      /** A term id, so that the name in any language is known. */
      id: ID,
      /** In English. */
      name: SHORT,
      label: localised,
      /** Concepts that stand for this speaker too ("the president" = head-of-state). */
      roles: v.array(SHORT),
      /** Terms one of which tells that the role is theirs; where none stands near, the first listed is meant. */
      of: v.array(SHORT),
    }),
  ),
  /** English labels of general sources in this event, where they need one ("Ministry of the Interior" needs none). */
  sources: v.record(v.string(), SHORT),
})

export const EventSchema = v.strictObject({
  id: ID,
  name: localised,
  summary: localised,
  /** First and last day of the event itself. */
  window: v.tuple([isoDate, isoDate]),
  detection: v.strictObject({
    /** Terms that name the place or its people: no coverage without one. */
    anchors: cueSet,
    /** Cues of what happened; a page needs several of different kinds. */
    themes: v.array(cueSet),
    /** Terms that are nearly enough alone. */
    telling: cueSet,
    /** Terms of other events that look alike. */
    rivals: cueSet,
  }),
  /** For the gate on every page: folded beginnings of words, few and short. */
  gate: v.strictObject({ anchors: v.array(gateTerm), themes: v.array(gateTerm) }),
})

const hashes = v.pipe(
  v.string(),
  v.regex(/^(?:[0-9a-z]{1,7}(?: [0-9a-z]{1,7})*)?$/, 'hashes are base 36, parted by single spaces'),
)
export const FingerprintsSchema = v.strictObject({
  /** Words to a shingle and shingles to a window (Schleimer, Wilkerson, Aiken 2003, "Winnowing"). */
  words: v.literal(5),
  window: v.literal(4),
  /** Per article: sorted 32-bit hashes, base 36, parted by spaces; with and without words in quotation marks. */
  articles: v.record(ID, v.strictObject({ all: hashes, unquoted: hashes })),
})

export type Pattern = v.InferOutput<typeof PatternSchema>
export type Frame = v.InferOutput<typeof FrameSchema>
export type Rule = v.InferOutput<typeof RuleSchema>
export type Rules = v.InferOutput<typeof RulesSchema>
export type Point = v.InferOutput<typeof PointSchema>
export type PackClaim = v.InferOutput<typeof ClaimSchema>
export type PackArticle = v.InferOutput<typeof ArticleSchema>
export type Outlet = v.InferOutput<typeof OutletSchema>
export type LaterFigure = v.InferOutput<typeof LaterSchema>
export type Terms = v.InferOutput<typeof TermsSchema>
export type PackEvent = v.InferOutput<typeof EventSchema>
export type Fingerprints = v.InferOutput<typeof FingerprintsSchema>

/** One event, complete: what the files of `seeds/<id>/` hold, by file name. */
export interface Pack {
  readonly event: PackEvent
  readonly points: readonly Point[]
  readonly rules: Rules
  readonly terms: Terms
  readonly outlets: readonly Outlet[]
  readonly articles: readonly PackArticle[]
  readonly claims: readonly PackClaim[]
  readonly later: readonly LaterFigure[]
  readonly fingerprints: Fingerprints
}
