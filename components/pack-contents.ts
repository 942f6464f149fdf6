// What a pack holds, in figures and names: for whoever decides whether to keep it. Judges nothing.
import type { Pack, PackEvent } from '../lib/corpus/schema.ts'

export interface PackContents extends Pick<PackEvent, 'id' | 'name' | 'summary' | 'window'> {
  readonly points: number
  /** Names of the outlets. */
  readonly outlets: readonly string[]
  readonly articles: number
  /** Language codes of the articles, each once. */
  readonly languages: readonly string[]
  readonly claims: number
}

export function toPackContents({ event, points, outlets, articles, claims }: Pack): PackContents {
  return {
    id: event.id,
    name: event.name,
    summary: event.summary,
    window: event.window,
    points: points.length,
    outlets: outlets.map(({ name }) => name),
    articles: articles.length,
    languages: [...new Set(articles.map(({ lang }) => lang))].sort(),
    claims: claims.length,
  }
}

/** One event as the options list it. */
export type EventEntry =
  | {
      readonly kind: 'sound'
      readonly contents: PackContents
      /** The file it was imported from and the day; null for a pack that ships. */
      readonly imported: { readonly source: string; readonly on: string } | null
      /** An imported pack stands in the place of one that ships. */
      readonly replaces: boolean
      readonly on: boolean
    }
  /** An imported pack that no longer fits what a pack is: kept, but not used. */
  | {
      readonly kind: 'unsound'
      readonly id: string
      readonly source: string
      readonly faults: readonly PackFault[]
    }

export interface PackFault {
  readonly place: string
  readonly reason: string
}
