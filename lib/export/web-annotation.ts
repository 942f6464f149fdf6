// The claims and stated credits of a page as W3C Web Annotations (Web Annotation Data Model, 23 February 2017).
// Each points to its words by TextQuoteSelector and TextPositionSelector; positions count code points of the text that
// was read, as the model wants, or UTF-16 units where that text is not at hand.
// Words around the quotation are text of the article and stand only where that is exported.
import type { Claim, Credit, Evidence } from '../report.ts'
import { toValueText } from './cells.ts'
import { type ExportedPack, type ExportedPage, findAccount, findPack, toSourceAddress } from './page.ts'

/** Characters of context, as annotation tools keep them. */
const CONTEXT_CHARS = 32

const countPoints = (text: string, end: number) => Array.from(text.slice(0, end)).length

function toSelectors(
  { text, isTextExported }: ExportedPage,
  { text: exact, start, end }: Evidence,
): object[] {
  const context = text !== null &&
    isTextExported && {
      prefix: text.slice(Math.max(0, start - CONTEXT_CHARS), start),
      suffix: text.slice(end, end + CONTEXT_CHARS),
    }
  const [from, to] = text === null ? [start, end] : [countPoints(text, start), countPoints(text, end)]
  return [
    { type: 'TextQuoteSelector', exact, ...context },
    { type: 'TextPositionSelector', start: from, end: to },
  ]
}

const toTextBody = (purpose: string, value: string) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  language: 'en',
})

function describe(
  { point, value, attributedTo, voice, verdict, against }: Claim,
  pack: ExportedPack | null,
): string {
  const label = pack?.points.find(({ id }) => id === point)?.label.en ?? point
  const source = attributedTo ? `${voice}, ${attributedTo}` : voice
  const sides = against.map(({ article, verdict: stands, reasons }) => {
    const name = findAccount(pack, article)?.outletName ?? article
    return `${name} ${stands}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`
  })
  const beside = sides.length > 0 ? `: ${sides.join('; ')}` : ''
  return `${label}: ${toValueText(value)} (${source}). ${verdict}${beside}.`
}

/** What the annotations of one page need: the page, its address, the pack. */
interface Target {
  readonly page: ExportedPage
  readonly source: string
}

function annotate({ page, source }: Target, id: string, evidence: Evidence): object {
  return {
    id: `${source.replace(/#.*$/s, '')}#recoupe-${id}`,
    type: 'Annotation',
    target: {
      source,
      ...(page.report.lang && { language: page.report.lang }),
      selector: toSelectors(page, evidence),
    },
  }
}

function annotateCredit(target: Target, { name, role, basis, evidence }: Credit, index: number): object[] {
  if (!evidence || basis !== 'stated') return []
  const body = [toTextBody('tagging', 'credit'), toTextBody('describing', `${role}: ${name}`)]
  return [{ ...annotate(target, `credit-${index}`, evidence), motivation: 'describing', body }]
}

/** The annotations of a page; none where it is no coverage. */
export function toAnnotations(page: ExportedPage, packs: readonly ExportedPack[]): object[] {
  const pack = findPack(page.report, packs)
  const target = { page, source: toSourceAddress(page) }
  const claims = page.report.claims.map((claim, index) => ({
    ...annotate(target, `claim-${index}`, claim.evidence),
    motivation: 'describing',
    body: [toTextBody('tagging', claim.point), toTextBody('describing', describe(claim, pack))],
  }))
  const credits = page.report.credits.flatMap((credit, index) => annotateCredit(target, credit, index))
  return [...claims, ...credits]
}
