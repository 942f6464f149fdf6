// What goes on a worksheet and its key: the grid by which teachers take a dispatch apart, the points to compare, and
// two questions on voice. Everything comes from the report; where it holds no answer the key says so with null.
// Declines to word anything: that is the component's.
import type { Point } from '../corpus/schema.ts'
import type { Article } from '../page/article.ts'
import type { Claim, Report, Voice } from '../report.ts'
import { readDateline } from './dateline.ts'

/** The rows of the grid, in the order in which teachers ask. */
export const GRID = [
  'place',
  'date',
  'agency',
  'initials',
  'who',
  'what',
  'where',
  'when',
  'why',
  'how',
  'sources',
] as const
export type GridRow = (typeof GRID)[number]

/** An answer of the key: the text's own words, a name, or an ISO date. */
export type Answer =
  | { readonly kind: 'words' | 'date'; readonly text: string }
  | { readonly kind: 'speaker'; readonly text: string }

export interface VoiceQuestion {
  readonly claim: Claim
  /** `verb`: how does the text stand to what it reports? `nobody`: who says this, if the text names no one? */
  readonly asks: 'verb' | 'nobody'
}
export interface Worksheet {
  readonly grid: readonly { readonly row: GridRow; readonly answers: readonly Answer[] }[]
  /** Most telling first. */
  readonly points: readonly Claim[]
  readonly voice: readonly VoiceQuestion[]
}

/** What fits on one sheet of A4 with room to write. */
const MOST_POINTS = 8
const MOST_ANSWERS = 3
const MOST_ANSWER_CHARS = 160

export interface WorksheetSource {
  readonly report: Report
  readonly points: readonly Point[]
  /** The text itself, where it is at hand: a report does not hold it. */
  readonly article: Article | null
}

export function makeWorksheet({ report, points, article }: WorksheetSource): Worksheet {
  const dateline = article === null ? null : readDateline(article)
  const words = (text: string | null | undefined): Answer[] => (text ? [{ kind: 'words', text }] : [])
  const speakers = listSpeakers(report)
  const agencies = listAgencies(report)
  const answers: Readonly<Record<GridRow, readonly Answer[]>> = {
    place: words(dateline?.place),
    date: report.published === null ? [] : [{ kind: 'date', text: report.published }],
    agency: agencies.length > 0 ? agencies : words(dateline?.agency),
    initials: words(dateline?.initials),
    who: speakers,
    what: words(report.title),
    where: findAnswers('where', report, points),
    when: findAnswers('when', report, points),
    why: findAnswers('why', report, points),
    how: findAnswers('how', report, points),
    sources: [...agencies, ...speakers],
  }
  return {
    grid: GRID.map((row) => ({ row, answers: answers[row] })),
    points: report.claims.slice(0, MOST_POINTS),
    voice: findVoiceQuestions(report.claims),
  }
}

/** The text's own words on the points that answer this question (`asks` of the pack's points). */
function findAnswers(
  question: NonNullable<Point['asks']>[number],
  { claims }: Report,
  points: readonly Point[],
) {
  const asking = new Set(points.filter(({ asks }) => asks?.includes(question)).map(({ id }) => id))
  const texts = claims.filter(({ point }) => asking.has(point)).map(({ evidence }) => evidence.text)
  return [...new Set(texts)]
    .filter((text) => text.length <= MOST_ANSWER_CHARS)
    .slice(0, MOST_ANSWERS)
    .map((text): Answer => ({ kind: 'words', text }))
}

const listAgencies = ({ credits }: Report): Answer[] =>
  credits
    .filter(({ role, basis }) => role === 'agency' && basis === 'stated')
    .map(({ name }): Answer => ({ kind: 'words', text: name }))

function listSpeakers({ claims }: Report): Answer[] {
  const names = claims
    .flatMap(({ attributedTo }) => attributedTo?.split(';') ?? [])
    .map((name) => name.trim())
  return [...new Set(names)].map((text): Answer => ({ kind: 'speaker', text }))
}

/** The voices that a verb or a mark gives away, most telling first. */
const TELLING: readonly Voice[] = ['endorsed', 'doubted', 'quoted', 'attributed']

/** One claim whose verb or marks tell how the text stands to it, and one that nobody is named for. */
function findVoiceQuestions(claims: readonly Claim[]): VoiceQuestion[] {
  const told = TELLING.map((voice) => claims.find((claim) => claim.voice === voice)).find((claim) => claim)
  const nobody =
    claims.find(
      ({ voice, attributedTo, verdict }) => voice === 'own' && attributedTo === null && verdict !== 'agrees',
    ) ?? claims.find(({ voice, attributedTo }) => voice === 'own' && attributedTo === null)
  return [
    ...(told ? [{ claim: told, asks: 'verb' as const }] : []),
    ...(nobody ? [{ claim: nobody, asks: 'nobody' as const }] : []),
  ]
}
