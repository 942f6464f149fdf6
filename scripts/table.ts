// A report as a table for the terminal: what the page says on each point, and what the other accounts say.
// English only, and words only: numbers drawn side by side are the popup's business.
import type { PackView } from '../components/pack-view.ts'
import type { Claim, ClaimVerdict, Report, Value } from '../lib/report.ts'

const GROUPS: readonly (readonly [ClaimVerdict, string])[] = [
  ['differs', 'Differs'],
  ['only-here', 'Only here'],
  ['agrees', 'Agrees'],
  ['unclear', 'Unclear'],
]
const BOUNDS = { exact: '', about: 'about ', 'at-least': 'at least ', 'at-most': 'at most ', magnitude: '' }
const MAGNITUDES: Readonly<Record<number, string>> = { 10: 'dozens', 100: 'hundreds', 1000: 'thousands' }

/** "about 2,000", "gas", "reported", "denied". */
export function formatValue(value: Value): string {
  if (value === true) return 'reported'
  if (value === false) return 'denied'
  if ('length' in value) return value.join(', ')
  if ('unknown' in value) return 'not known'
  if ('date' in value) return value.date
  if ('text' in value) return `“${value.text}”`
  const { count, bound, term } = value
  const number = bound === 'magnitude' ? MAGNITUDES[count] : undefined
  return `${BOUNDS[bound]}${number ?? count.toLocaleString('en')}${term ? ` (${term})` : ''}`
}

/** Breaks at spaces into lines of at most `width` characters; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function layRow(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, at) => wrap(cell, widths[at] ?? 20))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, at) => (lines[line] ?? '').padEnd(widths[at] ?? 20))
      .join('  ')
      .trimEnd(),
  ).join('\n')
}

function nameArticle(id: string, pack: PackView): string {
  const article = pack.articles.find((candidate) => candidate.id === id)
  return pack.outlets.find((outlet) => outlet.id === article?.outlet)?.name ?? id
}

function describeAccounts({ point, against }: Claim, pack: PackView): string {
  const accounts = against.map(({ article, verdict, reasons }) => {
    const values = pack.claims.filter((claim) => claim.article === article && claim.point === point)
    const told = [...new Set(values.map(({ value }) => formatValue(value)))].join(' / ')
    const how = reasons.length > 0 ? `${verdict}: ${reasons.join(', ')}` : verdict
    return `${nameArticle(article, pack)}: ${told} [${how}]`
  })
  return accounts.join('; ') || '-'
}

function describeClaim({ value, attributedTo, voice }: Claim): string {
  return `${formatValue(value)} (${attributedTo ? `${voice}, ${attributedTo}` : voice})`
}

/** The report as lines, `width` characters wide. */
export function layTable(report: Report, pack: PackView, width = 118): string {
  const label = (point: string) => pack.points.find(({ id }) => id === point)?.label.en ?? point
  const widths = [24, 36, Math.max(30, width - 64)]
  const lines = [report.title, `Event: ${pack.event.name.en} (score ${report.detection.score.toFixed(2)})`]
  const trail = report.trail.map(({ name, basis, kind }) =>
    kind === 'page' ? 'this page' : `${name}${basis === 'inferred' ? ' (inferred)' : ''}`,
  )
  if (trail.length > 1) lines.push(`Where it comes from: ${trail.join(' > ')}`)
  for (const [verdict, heading] of GROUPS) {
    const claims = report.claims.filter((claim) => claim.verdict === verdict)
    if (claims.length === 0) continue
    lines.push('', `${heading.toUpperCase()} (${claims.length})`)
    for (const claim of claims)
      lines.push(layRow([label(claim.point), describeClaim(claim), describeAccounts(claim, pack)], widths))
  }
  if (report.omitted.length > 0) lines.push('', `LEFT OUT HERE (${report.omitted.length})`)
  for (const { point, reportedBy } of report.omitted) {
    const by = `reported by ${reportedBy.map((id) => nameArticle(id, pack)).join(', ')}`
    lines.push(layRow([label(point), by], [24, width - 26]))
  }
  return lines.join('\n')
}
