// Is an article coverage of a pack's event, and why?
// Coverage names the place, is of the right time, and spends itself on the event: several different points, told
// over a good part of the text. A page that mentions the event in passing is not coverage. Each signal is a
// reason with its weight; nothing else enters the score.

import type { Scene } from '../claims/scene.ts'
import { hitsIn, textOf } from '../claims/scene.ts'
import type { CompiledPack } from '../corpus/corpus.ts'
import type { Detection, DetectionReason, FoundClaim } from '../report.ts'
import { toIsoDate } from '../text/dates.ts'

/** At or above, the page is coverage of the event. */
export const DETECTED = 0.5

/** Days after the event's last day in which a page is news of it; later it must be a retrospective. */
const NEWS_DAYS = 75
/** Points that make a page surely about the event; more add nothing. */
const ENOUGH_POINTS = 6
/** Share of the sentences that carry a claim at which a page is wholly about the event. */
const FULL_SHARE = 0.3
/** Below this share an article that makes one point, or has no date of the event, only passes by it. */
const PASSING_SHARE = 0.15

/** Kinds of theme without which an article that claims nothing is about something else. */
const SOME_THEMES = 3
/** A long article with so few points is about something else, or about another time. */
const FEW_POINTS = 3
const LONG_SENTENCES = 10

interface Evidence {
  readonly scene: Scene
  readonly compiled: CompiledPack
  readonly claims: readonly FoundClaim[]
}

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

type Era = 'before' | 'news' | 'after' | 'unknown'

function findEra({ scene, compiled }: Evidence): Era {
  const { published } = scene.article
  if (!published || published.length < 10) return 'unknown'
  const [from, to] = compiled.pack.event.window
  const day = dayNumber(published)
  if (day < dayNumber(from)) return 'before'
  return day <= dayNumber(to) + NEWS_DAYS ? 'news' : 'after'
}

/** Whether the text itself dates things in the event's month. */
function namesWindow({ scene, compiled }: Evidence): string | null {
  const [from, to] = compiled.pack.event.window
  for (const [at, dates] of scene.dates.entries())
    for (const date of dates) {
      if (date.year === null || date.month === null) continue
      const month = `${date.year}-${String(date.month).padStart(2, '0')}`
      if (month >= from.slice(0, 7) && month <= to.slice(0, 7)) {
        const sentence = scene.sentences[at]
        if (sentence)
          return scene.article.text.slice(
            scene.words[date.first]?.start ?? 0,
            scene.words[date.last]?.end ?? 0,
          )
      }
    }
  return null
}

/** Years of other times named in a page without a date: a biography, a history, another crisis. */
const MANY_YEARS = 2

/** The other years that an article names, where they outnumber the event's own; null where they do not. */
function findOtherYears({ scene, compiled }: Evidence): string | null {
  const own = compiled.pack.event.window.map((day) => day.slice(0, 4))
  const years = scene.words.map(({ norm }) => norm).filter((norm) => /^(?:19|20)\d\d$/.test(norm))
  const others = years.filter((year) => !own.includes(year))
  const isElsewhere = others.length >= MANY_YEARS && others.length > (years.length - others.length) * 2
  return isElsewhere ? [...new Set(others)].slice(0, 5).join(', ') : null
}

function findFirstHit(
  scene: Scene,
  ids: ReadonlySet<string>,
  isWithin: (block: number) => boolean,
): string | null {
  for (const sentence of scene.sentences) {
    if (!isWithin(sentence.block)) continue
    const hit = hitsIn(scene, sentence).find(({ id }) => ids.has(id))
    if (hit)
      return scene.article.text.slice(scene.words[hit.first]?.start ?? 0, scene.words[hit.last]?.end ?? 0)
  }
  return null
}

/** A page about the event names its place in the title, or in more than one sentence out of this many. */
const SENTENCES_TO_AN_ANCHOR = 9

/** An item of a feed: a headline and a few sentences need not name the place again. */
const SHORT_SENTENCES = 5

/** Whether the place is named too seldom: once, on a page that makes few points, or in few of many sentences. */
function isNamedInPassing(scene: Scene, anchors: ReadonlySet<string>, points: number): boolean {
  const named = scene.sentences.filter((sentence) =>
    hitsIn(scene, sentence).some(({ id }) => anchors.has(id)),
  )
  if (named.some(({ block }) => block === 0)) return false
  const isOnce = named.length === 1 && points < FEW_POINTS && scene.sentences.length > SHORT_SENTENCES
  return isOnce || named.length * SENTENCES_TO_AN_ANCHOR < scene.sentences.length
}

/** Days before the event at which a full date at the head of an article dates an earlier one. */
const EARLIER_DAYS = 60
/** Blocks at the head of an article, its title included. */
const HEAD_BLOCKS = 4

interface HeadDate {
  readonly text: string
  readonly era: 'before' | 'news' | 'after'
}

/** The first full date at the head of the text: the day of the report, of an anniversary, of another crisis. */
function findHeadDate({ scene, compiled }: Evidence): HeadDate | null {
  const [from, to] = compiled.pack.event.window
  const dates = scene.dates.flatMap((found, at) =>
    (scene.sentences[at]?.block ?? HEAD_BLOCKS) < HEAD_BLOCKS ? found : [],
  )
  const first = dates.find(({ year, month, day }) => year !== null && month !== null && day !== null)
  const iso = first && toIsoDate(first, 0)
  if (!first || !iso) return null
  const isBefore = dayNumber(iso) < dayNumber(from) - EARLIER_DAYS
  const era = isBefore ? 'before' : dayNumber(iso) > dayNumber(to) + NEWS_DAYS ? 'after' : 'news'
  return { text: textOf(scene, first.first, first.last), era }
}

/** How many of the pack's kinds of theme the article meets. */
function countThemes({ scene, compiled }: Evidence): number {
  const seen = new Set(scene.hits.flatMap((hits) => hits.map(({ id }) => id)))
  return compiled.pack.event.detection.themes.filter((theme) => theme.some((id) => seen.has(id))).length
}

/** Share of the sentences that hold a claim or name the place. */
function findShare({ scene, claims }: Evidence): number {
  const told = new Set<number>()
  for (const sentence of scene.sentences)
    if (claims.some(({ evidence }) => evidence.start >= sentence.start && evidence.start < sentence.end))
      told.add(sentence.index)
  return told.size / Math.max(scene.sentences.length, 1)
}

function collectReasons(evidence: Evidence): DetectionReason[] {
  const { scene, compiled, claims } = evidence
  const { detection } = compiled.pack.event
  const anchors = new Set(detection.anchors)
  const reasons: DetectionReason[] = []
  const add = (signal: string, text: string | null, weight: number) => {
    if (text !== null && weight !== 0) reasons.push({ signal, text, weight: Math.round(weight * 100) / 100 })
  }
  const blocks = scene.article.blocks
  add(
    'title',
    findFirstHit(scene, anchors, (block) => block === 0),
    0.15,
  )
  add(
    'lead',
    findFirstHit(scene, anchors, (block) => block > 0 && block <= 4 && blocks[block]?.kind !== 'credit'),
    0.1,
  )
  const points = [...new Set(claims.map(({ point }) => point))]
  const themes = countThemes(evidence)
  const telling = findFirstHit(scene, new Set(detection.telling), () => true)
  // Those who lived there, or write for those who know, seldom name the country.
  const isTold = telling !== null && points.length >= ENOUGH_POINTS && themes * 2 >= detection.themes.length
  const isPassedBy = !isTold && isNamedInPassing(scene, anchors, points.length)
  add('few-anchors', isPassedBy ? 'named in passing' : null, -0.35)
  add(
    'points',
    points.length > 0 ? points.slice(0, ENOUGH_POINTS).join(', ') : null,
    0.35 * Math.min(points.length / ENOUGH_POINTS, 1),
  )
  add('no-points', points.length === 0 && themes < SOME_THEMES ? `${themes} themes` : null, -0.3)
  const share = findShare(evidence)
  add('share', `${Math.round(share * 100)} %`, 0.2 * Math.min(share / FULL_SHARE, 1))
  add(
    'themes',
    `${themes}/${detection.themes.length}`,
    (0.15 * themes) / Math.max(detection.themes.length, 1),
  )
  add('telling', telling, 0.1)
  add(
    'rival',
    findFirstHit(scene, new Set(detection.rivals), (block) => block <= 2),
    -0.3,
  )
  const isPassing = points.length === 1 && share < PASSING_SHARE
  add('one-point', isPassing ? points.join(', ') : null, -0.25)
  const era = findEra(evidence)
  const named = namesWindow(evidence)
  add(
    'date',
    scene.article.published,
    { before: -1, news: 0.15, after: named ? -0.25 : -0.45, unknown: 0 }[era],
  )
  add('named-date', named, 0.1)
  if (era === 'unknown' && !named) {
    const head = findHeadDate(evidence)
    add('earlier-date', head?.era === 'before' ? head.text : null, -0.4)
    add('later-date', head?.era === 'after' && !isTold ? head.text : null, -0.4)
    add('other-years', findOtherYears(evidence), -0.4)
    add(
      'few-points',
      points.length <= FEW_POINTS && scene.sentences.length >= LONG_SENTENCES ? points.join(', ') : null,
      -0.2,
    )
    add('passing', share < PASSING_SHARE ? `${Math.round(share * 100)} %` : null, -0.25)
  }
  return reasons
}

/** Scores an article against a pack, 0 to 1, with the reasons that the score is the sum of. */
export function scoreDetection(evidence: Evidence): Detection {
  const reasons = collectReasons(evidence)
  const sum = reasons.reduce((total, { weight }) => total + weight, 0)
  return { score: Math.round(Math.min(Math.max(sum, 0), 1) * 1000) / 1000, reasons }
}
