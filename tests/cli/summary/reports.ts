// Reports as a run may hold them, put together by hand so that every figure of a summary can be told beforehand.
import type { Claim, ClaimVerdict, Comparison, Credit, Report, Reuse } from '../../../lib/report.ts'
import type { NamedReport } from './parquet.ts'

export function makeClaim(
  point: string,
  verdict: ClaimVerdict,
  against: readonly Comparison[],
  agree: readonly string[],
): Claim {
  return {
    ...{ point, verdict, against, value: true, voice: 'own', attributedTo: null, reasons: [], why: [] },
    evidence: { text: 'words', start: 0, end: 5 },
    origins: { agree, differ: [] },
  }
}
export const agrees = (article: string): Comparison => ({ article, verdict: 'agrees', reasons: [] })
export const differs = (article: string): Comparison => ({ article, verdict: 'differs', reasons: ['number'] })
export const shares = (article: string, share: number): Reuse => ({
  article,
  share,
  shareUnquoted: share,
  passages: [{ start: 0, end: 9 }],
})
export const credit = (name: string, basis: Credit['basis'], role: Credit['role'] = 'agency'): Credit => ({
  name,
  role,
  basis,
  evidence: null,
})

export function makePage(input: string, outlet: string | null, rest: Partial<Report>): NamedReport {
  return {
    ...{ input, url: null, title: `Title of ${input}`, lang: 'en', published: '2022-01-08' },
    ...{ event: 'kazakhstan-2022-01', detection: { score: 1, reasons: [] } },
    ...{ claims: [], omitted: [], credits: [], reuse: [], limits: [] },
    trail: outlet === null ? [] : [{ kind: 'outlet', name: outlet, basis: 'stated' }],
    ...rest,
  }
}
