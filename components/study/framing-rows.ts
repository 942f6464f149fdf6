// Who tells a point in which voice, and by which words: this page and the pack's articles, point by point.
// Declines to say which voice is right; a headline and its text may tell one thing in two voices.
import type { PackClaim, Point } from '../../lib/corpus/schema.ts'
import type { Claim, FoundClaim, Report, Voice } from '../../lib/report.ts'
import type { PackView } from '../pack-view.ts'

/** From the article's own word to the greatest distance. */
export const VOICES: readonly Voice[] = ['own', 'endorsed', 'attributed', 'quoted', 'doubted']

export interface Manner {
  readonly voice: Voice
  /** The verb of saying, "according to", or words of distance; null where none are known. */
  readonly cue: string | null
  readonly isHeadline: boolean
  readonly isInMarks: boolean
}
export interface Teller {
  /** Null: this page; else the id of an article. */
  readonly article: string | null
  readonly attributedTo: string | null
  readonly manners: readonly Manner[]
}
export interface FramingRow {
  readonly point: Point
  readonly tellers: readonly Teller[]
  /** The voices in use, in the order of distance. */
  readonly voices: readonly Voice[]
}

type Told = Pick<FoundClaim, 'voice' | 'attributedTo'> & Pick<PackClaim, 'framing'>
const toTold = ({ voice, attributedTo, framing }: Claim): Told => ({
  voice,
  attributedTo,
  ...(framing ? { framing: framing.map((manner) => ({ ...manner, cue: manner.cue?.text ?? null })) } : {}),
})

/** One who tells a point, by one claim or several. */
function toTeller(article: string | null, claims: readonly Told[]): Teller {
  const manners = claims.flatMap(({ voice, framing }): readonly Manner[] =>
    framing && framing.length > 0
      ? framing.map(({ voice: of, cue, headline, marks }) => ({
          voice: of,
          cue,
          isHeadline: headline === true,
          isInMarks: marks === true,
        }))
      : [{ voice, cue: null, isHeadline: false, isInMarks: voice === 'quoted' }],
  )
  const distinct = new Map(manners.map((manner) => [Object.values(manner).join('|'), manner]))
  const names = new Set(claims.flatMap(({ attributedTo }) => attributedTo?.split('; ') ?? []))
  const attributedTo = names.size > 0 ? [...names].join('; ') : null
  return { article, attributedTo, manners: [...distinct.values()] }
}

/** The points that two at least tell and that somebody tells in another voice than the own, most voices first. */
export function listFramings(report: Report, pack: PackView): readonly FramingRow[] {
  const claimsOf = Map.groupBy(pack.claims, ({ point }) => point)
  const rows = pack.points.map((point): FramingRow => {
    const page = report.claims.filter((claim) => claim.point === point.id).map(toTold)
    const byArticle = Map.groupBy(claimsOf.get(point.id) ?? [], ({ article }) => article)
    const articles = pack.articles.flatMap(({ id }) => {
      const claims = byArticle.get(id)
      return claims ? [toTeller(id, claims)] : []
    })
    const tellers = page.length > 0 ? [toTeller(null, page), ...articles] : articles
    const inUse = new Set(tellers.flatMap(({ manners }) => manners.map(({ voice }) => voice)))
    return { point, tellers, voices: VOICES.filter((voice) => inUse.has(voice)) }
  })
  const isTelling = ({ tellers, voices }: FramingRow) =>
    tellers.length > 1 && voices.some((voice) => voice !== 'own')
  const isOfPage = ({ tellers }: FramingRow) => tellers[0]?.article === null
  return rows
    .filter(isTelling)
    .sort((a, b) => Number(isOfPage(b)) - Number(isOfPage(a)) || b.voices.length - a.voices.length)
}
