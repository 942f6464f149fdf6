// How do two values on one point stand to each other?
// Follows the rules told in ARCHITECTURE.md ("Two values on one point"). Swapping the two changes nothing.
// Declines to weigh who says it, when, or how many do; a reason names what differs or what cannot be compared.
import type {
  CountValue,
  DateValue,
  Difference,
  PointKind,
  TextValue,
  UnknownValue,
  Value,
  Verdict,
} from '../report.ts'
import { fold } from '../text/words.ts'

export interface ValueComparison {
  readonly verdict: Exclude<Verdict, 'silent'>
  readonly reasons: readonly Difference[]
}
/** What the comparison needs to know of a point. */
export interface ComparablePoint {
  readonly kind: PointKind
  /** For `choice`: groups of options that can name one and the same thing. */
  readonly sameThing?: readonly (readonly string[])[] | undefined
}

const AGREES: ValueComparison = { verdict: 'agrees', reasons: [] }
const differs = (...reasons: Difference[]): ValueComparison => ({ verdict: 'differs', reasons })
const unclear = (...reasons: Difference[]): ValueComparison => ({ verdict: 'unclear', reasons })

/** "About 500" is said of 490 as well as of 520; the rule of the project's vocabulary. */
const ABOUT = 0.05

const isOptions = (value: Value): value is readonly string[] => Array.isArray(value)
type Content = CountValue | UnknownValue | DateValue | TextValue
const isRecord = (value: Value): value is Content => typeof value === 'object' && !isOptions(value)
export const isCount = (value: Value): value is CountValue => isRecord(value) && 'count' in value
const isUnknown = (value: Value): value is UnknownValue => isRecord(value) && 'unknown' in value
const isDate = (value: Value): value is DateValue => isRecord(value) && 'date' in value
const isText = (value: Value): value is TextValue => isRecord(value) && 'text' in value

/** The least and the greatest number that a count stands for. */
export function rangeOf({ count, bound }: CountValue): readonly [number, number] {
  switch (bound) {
    case 'exact':
      return [count, count]
    case 'about':
      return [count * (1 - ABOUT), count * (1 + ABOUT)]
    case 'at-least':
      return [count, Number.POSITIVE_INFINITY]
    case 'at-most':
      return [0, count]
    case 'magnitude':
      // "Dozens" begin at two dozen at the least; hundreds and thousands at one.
      return [count === 10 ? 20 : count, count * 10 - 1]
  }
}

function compareCounts(a: Value, b: Value): ValueComparison {
  if (isUnknown(a) && isUnknown(b)) return AGREES
  if (!isCount(a) || !isCount(b)) return unclear('number')
  const [lowA, highA] = rangeOf(a)
  const [lowB, highB] = rangeOf(b)
  const otherWord = a.term !== undefined && b.term !== undefined && fold(a.term) !== fold(b.term)
  const wording: Difference[] = otherWord ? ['wording'] : []
  if (lowA > highB || lowB > highA) return differs('number', ...wording)
  return { verdict: 'agrees', reasons: wording }
}

function compareChoices(a: Value, b: Value, sameThing: ComparablePoint['sameThing']): ValueComparison {
  if (!isOptions(a) || !isOptions(b)) return unclear('choice')
  if (a.some((option) => b.includes(option))) return AGREES
  const nameOne = sameThing?.some(
    (group) => a.some((option) => group.includes(option)) && b.some((option) => group.includes(option)),
  )
  return differs(nameOne ? 'wording' : 'choice')
}

/** A month holds its days and a year its months: "2022-01" and "2022-01-06" can be one day. */
function compareDays(a: string, b: string): ValueComparison {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long === short || long.startsWith(`${short}-`) ? AGREES : differs('date')
}

/** The things a text says one after the other, without the names in brackets: "soon (A); for days (B)". */
const partsOf = (text: string) =>
  text
    .replace(/\([^)]*\)/g, ' ')
    .split(/[;,]/)
    .map(fold)
    .filter(Boolean)

/** Texts are not understood: only those that say one thing in the same words can be told to agree. */
function compareTexts(a: string, b: string): ValueComparison {
  if (fold(a) === fold(b)) return AGREES
  const parts = partsOf(b)
  return partsOf(a).some((part) => parts.includes(part))
    ? { verdict: 'agrees', reasons: ['wording'] }
    : unclear('wording')
}

function compareDates(a: Value, b: Value): ValueComparison {
  if (isDate(a) && isDate(b)) return compareDays(a.date, b.date)
  if (isText(a) && isText(b)) return compareTexts(a.text, b.text)
  return unclear('date')
}

/** Whether a statement is made (`true`, or with a content) or denied (`false`). */
const isMade = (value: Value) => value === true || isText(value) || isDate(value)

function compareStatements(a: Value, b: Value): ValueComparison {
  if ((a === false && isMade(b)) || (b === false && isMade(a))) return differs('denial')
  if (a === false && b === false) return AGREES
  if (!isMade(a) || !isMade(b)) return unclear()
  // Who only makes the statement says less than who fills it, and nothing against it.
  return a === true || b === true ? AGREES : compareDates(a, b)
}

/** Compares two values of one point; values that do not fit the point's kind are `unclear`. */
export function compareValues(point: ComparablePoint, a: Value, b: Value): ValueComparison {
  switch (point.kind) {
    case 'count':
      return compareCounts(a, b)
    case 'choice':
      return compareChoices(a, b, point.sameThing)
    case 'date':
      return compareDates(a, b)
    case 'statement':
      return compareStatements(a, b)
  }
}
