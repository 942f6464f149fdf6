// A page as a RIS reference of type NEWS, for reference managers: what it is, and its claims as notes.
// Declines to give the article's text, which has no place in a list of references.
import { toValueText } from './cells.ts'
import { type ExportedPack, type ExportedPage, findOutletName, findPack } from './page.ts'

/** One line of a reference; a value stands on one line. */
const toLine = (tag: string, value: string) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`

/** The reference in a list of one; none where the page is no coverage. */
export function toRis({ record, report }: ExportedPage, packs: readonly ExportedPack[]): string[] {
  if (report.event === null) return []
  const pack = findPack(report, packs)
  const stated = report.credits.filter(({ basis }) => basis === 'stated')
  const claims = report.claims.map(({ point, value, attributedTo, verdict }) => {
    const label = pack?.points.find(({ id }) => id === point)?.label.en ?? point
    const source = attributedTo === null ? '' : `, according to ${attributedTo}`
    return toLine('N1', `${label}: ${toValueText(value)}${source} (${verdict})`)
  })
  const fields: readonly (readonly [string, string | null])[] = [
    ['TI', report.title],
    ...stated.filter(({ role }) => role === 'byline').map(({ name }) => ['AU', name] as const),
    ...stated.filter(({ role }) => role === 'agency').map(({ name }) => ['A2', name] as const),
    ['T2', findOutletName(report)],
    ['PY', report.published?.slice(0, 4) ?? null],
    ['DA', report.published?.replaceAll('-', '/') ?? null],
    ['LA', report.lang],
    ['UR', report.url],
    ['KW', pack?.event.name.en ?? report.event],
    ['ID', record],
  ]
  const lines = fields.flatMap(([tag, value]) => (value ? [toLine(tag, value)] : []))
  return [`${['TY  - NEWS', ...lines, ...claims, 'ER  - '].join('\r\n')}\r\n`]
}
