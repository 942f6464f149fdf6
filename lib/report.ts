// The vocabulary: what a report is made of. Every surface, export and command reads this one value.
// Nothing here decides anything; the words mean what ARCHITECTURE.md says they mean.

export type Bound = 'exact' | 'about' | 'at-least' | 'at-most' | 'magnitude'

/** A number of people or things. With bound `magnitude`, `count` is 10, 100 or 1000 ("dozens", "hundreds", …). */
export interface CountValue {
  readonly count: number
  readonly bound: Bound
  /** The page's word for what is counted, in English, where that word is itself in dispute. */
  readonly term?: string
}
export interface UnknownValue {
  readonly unknown: true
}
/** ISO date: YYYY, YYYY-MM or YYYY-MM-DD. */
export interface DateValue {
  readonly date: string
}
export interface TextValue {
  readonly text: string
}
/** `choice`: options of the point; `statement`: true, false (denied) or a text. */
export type Value = CountValue | UnknownValue | DateValue | TextValue | readonly string[] | boolean

export type PointKind = 'count' | 'choice' | 'date' | 'statement'
export type Voice = 'own' | 'attributed' | 'quoted' | 'endorsed' | 'doubted'
export type Verdict = 'agrees' | 'differs' | 'silent' | 'unclear'
/** How a page's claim stands to all other accounts taken together. */
export type ClaimVerdict = 'agrees' | 'differs' | 'unclear' | 'only-here'
export type Difference =
  | 'number'
  | 'date'
  | 'wording'
  | 'attribution'
  | 'voice'
  | 'denial'
  | 'later'
  | 'choice'
export type CreditRole = 'agency' | 'outlet' | 'byline' | 'photo'

/** UTF-16 offsets into the article text, half open. */
export interface Span {
  readonly start: number
  readonly end: number
}
export interface Evidence extends Span {
  readonly text: string
}

/** How one place of a text tells a claim. */
export interface Framing {
  readonly voice: Voice
  /** The words that decide it: a verb of saying, "according to", a word of distance; null where there are none. */
  readonly cue: Evidence | null
  /** It stands in the title or in a heading. */
  readonly headline?: true
  /** The claim's own words stand in quotation marks. */
  readonly marks?: true
}

/** One thing a page says on one point, before it is compared with anything. */
export interface FoundClaim {
  readonly point: string
  readonly value: Value
  /** In English; null where nobody is named; two speakers are parted by "; ". */
  readonly attributedTo: string | null
  readonly voice: Voice
  readonly evidence: Evidence
  /** Why this was matched: the rule's cues with the words they were met by. */
  readonly why: readonly Reason[]
  /** How the page tells it, each manner once, in its order; absent where it always tells it in its own voice. */
  readonly framing?: readonly Framing[]
}
export interface Reason {
  readonly cue: string
  readonly text: string
}

export interface Comparison {
  /** Id of an article of the pack. */
  readonly article: string
  readonly verdict: Exclude<Verdict, 'silent'>
  readonly reasons: readonly Difference[]
  /**
   * Why this account is no independent witness: the page takes its text from that article (`text`), or both go
   * back to one origin (`origin`). To agree with it is to agree with oneself.
   */
  readonly shared?: 'text' | 'origin'
}
export interface Claim extends FoundClaim {
  readonly verdict: ClaimVerdict
  readonly reasons: readonly Difference[]
  /** The pack's articles that speak of the point, in the pack's order. Those left out are silent. */
  readonly against: readonly Comparison[]
  /**
   * Origins, each on one side and once (an agency behind three outlets is one). `agree` leaves out the page's own;
   * `differ` does not: that a text departs from its own source is worth telling.
   */
  readonly origins: { readonly agree: readonly string[]; readonly differ: readonly string[] }
}

/** A point that the page leaves out, with the articles of the pack that report it. */
export interface Omission {
  readonly point: string
  readonly reportedBy: readonly string[]
  /** All of them are dated after the page, which may have been too early to know. */
  readonly later?: true
}

export interface Credit {
  readonly name: string
  readonly role: CreditRole
  readonly basis: 'stated' | 'inferred'
  readonly evidence: Evidence | null
  /** For an inferred credit: the article whose text shows it. */
  readonly article?: string
}
export interface Reuse {
  readonly article: string
  /** How much of this page's running text stands in that article, 0 to 1. */
  readonly share: number
  /** The same, leaving out words inside quotation marks. */
  readonly shareUnquoted: number
  readonly passages: readonly Span[]
}

export interface DetectionReason {
  readonly signal: string
  readonly text: string
  readonly weight: number
}
export interface Detection {
  /** 0 to 1; at or above DETECTED (lib/detection/score.ts) the page is coverage of the event. */
  readonly score: number
  readonly reasons: readonly DetectionReason[]
}

/** One step of the way of a text: speaker → agency → outlet → this page. */
export interface TrailStep {
  readonly kind: 'speaker' | 'agency' | 'outlet' | 'page'
  readonly name: string
  readonly basis: 'stated' | 'inferred'
}

export interface Report {
  readonly url: string | null
  readonly title: string
  readonly lang: string | null
  readonly published: string | null
  /** Id of the pack; null: the page is not coverage of a known event. */
  readonly event: string | null
  readonly detection: Detection
  readonly claims: readonly Claim[]
  readonly omitted: readonly Omission[]
  readonly credits: readonly Credit[]
  readonly reuse: readonly Reuse[]
  readonly trail: readonly TrailStep[]
  /** What was not read to the end, and why; empty for nearly every page. */
  readonly limits: readonly string[]
}
