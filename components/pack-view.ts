// What a surface needs of a pack to name things: labels, accounts, outlets, later figures.
// Rules, search terms and fingerprints stay in the background: nothing on screen needs them.
import type { Pack } from '../lib/corpus/schema.ts'

export interface PackView
  extends Pick<Pack, 'event' | 'points' | 'outlets' | 'articles' | 'claims' | 'later'> {
  readonly speakers: Pack['terms']['speakers']
  /** English labels of general sources in this event, by concept id. */
  readonly sources: Pack['terms']['sources']
}

/** The part of the pack that surfaces read. */
export function toPackView(pack: Pack): PackView {
  const { event, points, outlets, articles, claims, later, terms } = pack
  return { event, points, outlets, articles, claims, later, speakers: terms.speakers, sources: terms.sources }
}

/** A pack that did not fit its schema: where, and why. */
export interface RefusedPack {
  readonly pack: string
  readonly place: string
  readonly reason: string
}
