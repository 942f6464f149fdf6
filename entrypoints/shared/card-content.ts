// What a card tells, and who draws it: the part of report and pack that one claim needs, as the background sends it.
import type { Messages } from '../../components/i18n.ts'
import type { PackView } from '../../components/pack-view.ts'
import type { Claim } from '../../lib/report.ts'
import type { Settings } from './settings.ts'

/** All that is told of one claim. */
export interface CardContent {
  readonly claim: Claim
  /** The page's own date, and the language of its words. */
  readonly published: string | null
  readonly lang: string | null
  /** Only what is known of the claim's point. */
  readonly pack: PackView
  /** Of the browser's interface: a language tag. */
  readonly uiLanguage: string
  /** The words of the language that the person chose; null where the browser's own language is meant. */
  readonly messages: Messages | null
}

/** The pack as far as one point needs it. */
export function packOfPoint(pack: PackView, point: string): PackView {
  const isOfPoint = (item: { readonly point: string }) => item.point === point
  return {
    ...pack,
    points: pack.points.filter(({ id }) => id === point),
    claims: pack.claims.filter(isOfPoint),
    later: pack.later.filter(isOfPoint),
  }
}

/** How the person wants the card to look. */
export interface CardLook {
  readonly theme: 'light' | 'dark'
  readonly textSize: Settings['textSize']
}

/** Where the card stands among the marks of the page, from 1. */
export interface CardPlace {
  readonly position: number
  readonly total: number
}

export interface CardActions {
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

/** Draws into an empty root, or anew into one that it has drawn into; null takes everything away. */
export type DrawCard = (
  root: ShadowRoot,
  card: { readonly content: CardContent; readonly look: CardLook; readonly place: CardPlace } | null,
  actions: CardActions,
) => void
