// The accuracy table of the README: laid out from the figures, put between its two marks, and held against them.
// Two decimals: a third would change with every sentence of a language file.
import type { Scores } from '../benchmark/scoring.ts'
import type { Quality } from './quality.ts'

const MARK = '<!-- accuracy -->'
const END = '<!-- /accuracy -->'
/** A figure of the table and the measured one are the same up to here. */
const TOLERANCE = 0.01

const show = (share: number | null) => (share === null ? '–' : share.toFixed(2))
const layRow = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

/** Every figure that has a bar, by its name, in the order of the table. */
const FIGURES: readonly (readonly [string, (scores: Scores) => number | null])[] = [
  ['coverage detected, F1', ({ detection }) => detection.f1],
  ['points found, F1', ({ points }) => points.f1],
  ['claims with their values, F1', ({ claims }) => claims.f1],
  ['stated credits, F1', ({ credits }) => credits.f1],
  ['right speaker, of the claims found', ({ attribution }) => attribution],
  ['right voice, of the claims found', ({ voice }) => voice],
  ['right passage, of the claims found', ({ evidence }) => evidence],
]

/** The table in Markdown: the first set, its third held back, the other sets; then the first by language. */
export function layAccuracy({ all, heldBack, second, third, byLanguage }: Quality): string {
  const rows = FIGURES.map(([name, toFigure]) =>
    layRow([name, ...[all, heldBack, second, third].map((scores) => show(toFigure(scores)))]),
  )
  const languages = byLanguage.map(([lang, { pages, claims, attribution, voice }]) =>
    layRow([lang, pages, claims.n, show(claims.f1), show(attribution), show(voice)]),
  )
  return [
    layRow([
      '',
      `first set, ${all.pages} pages`,
      `${heldBack.pages} of them`,
      `second set, ${second.pages} pages`,
      `third set, ${third.pages} pages`,
    ]),
    '|---|---|---|---|---|',
    ...rows,
    '',
    layRow(['language', 'pages', 'claims', 'claims F1', 'speaker', 'voice']),
    '|---|---|---|---|---|---|',
    ...languages,
  ].join('\n')
}

function findMarks(text: string): { readonly from: number; readonly to: number } | null {
  const from = text.indexOf(MARK)
  const to = text.indexOf(END)
  return from >= 0 && to > from ? { from: from + MARK.length, to } : null
}

/** What stands between the marks; null where a text has none. */
export function findAccuracy(text: string): string | null {
  const marks = findMarks(text)
  return marks && text.slice(marks.from, marks.to).trim()
}

/** The text with another table between its marks; throws where it has none. */
export function replaceAccuracy(text: string, table: string): string {
  const marks = findMarks(text)
  if (!marks)
    throw new Error(`The text has no place for the table: put ${MARK} and ${END} where it is to stand`)
  return `${text.slice(0, marks.from)}\n${table}\n${text.slice(marks.to)}`
}

const FIGURE = /\d\.\d\d/g

/** The lines of a written table that tell something else than the measured one, each with what was measured. */
export function compareAccuracy(written: string, measured: string): string[] {
  const lines = measured.split('\n')
  const others = written.split('\n')
  const isSame = (a: string, b: string) => {
    const [figures, measuredFigures] = [a, b].map((line) => (line.match(FIGURE) ?? []).map(Number))
    const isNear = measuredFigures?.every(
      (figure, at) => Math.abs(figure - (figures?.[at] ?? Number.NaN)) < TOLERANCE * 1.5,
    )
    return a.replace(FIGURE, '#') === b.replace(FIGURE, '#') && isNear
  }
  const length = Math.max(lines.length, others.length)
  return Array.from({ length }, (_, at) => [others[at] ?? '', lines[at] ?? ''] as const)
    .filter(([a, b]) => !isSame(a, b))
    .map(([a, b]) => `written "${a}", measured "${b}"`)
}
