// Who is named in a sentence that can be said to say something?
// People of the pack by name or by role ("the Russian president"), institutions of the language file, news
// agencies and outlets. Declines to decide who says what: see utterances.ts.
import type { Terms } from '../corpus/schema.ts'
import type { Hit } from '../language/cues.ts'
import { BODIES, SOURCE_LABELS } from '../language/sources.ts'
import type { Sentence } from './reading.ts'
import { hitsIn, type Scene } from './scene.ts'

export interface Mention {
  /** Id of the hit: a concept, a term, or a medium. */
  readonly id: string
  /** In English, as the report names it. */
  readonly name: string
  readonly first: number
  readonly last: number
  /** A person of the pack; institutions never stand behind "he" or "she". */
  readonly isPerson: boolean
  /** An agency, a paper, "the media": they pass on what somebody else says where somebody else is named. */
  readonly isMedium: boolean
  /** Named more often as a thing or a place than as one who speaks: an alliance, a town hall. */
  readonly isWeak: boolean
  /** A person whom no pack knows: counts only right beside a verb of saying. */
  readonly isStranger: boolean
}

type Named = Pick<Mention, 'name' | 'isPerson' | 'isMedium' | 'isWeak' | 'isStranger'>

export interface SourceNames {
  /** Names by the id of a hit that names a source outright. */
  readonly named: ReadonlyMap<string, Named>
  /** Speakers by role concept, in the pack's order. */
  readonly roles: ReadonlyMap<string, readonly { readonly name: string; readonly of: ReadonlySet<string> }[]>
}

/** Words between a role and what tells whose it is: "the president of neighbouring Peru". */
const QUALIFIER_WORDS = 3
/** Words between a role and the name that follows or precedes it: "the Peruvian president, Mr Rojas". */
const NAME_WORDS = 5

/** Prepares a pack's speakers and the general institutions; `agencies` are names by hit id. */
export function indexSources(
  terms: Terms,
  agencies: Iterable<readonly [string, string, ...unknown[]]> = [],
): SourceNames {
  const named = new Map<string, Named>()
  const body = { isPerson: false, isMedium: false, isWeak: false, isStranger: false }
  for (const [id, label] of Object.entries(SOURCE_LABELS))
    named.set(id, {
      ...body,
      name: terms.sources[id] ?? label,
      isMedium: id === 'local-media',
      isWeak: id === 'city-hall' || id === 'kremlin',
    })
  for (const [id, name] of Object.entries(terms.sources))
    if (!named.has(id)) named.set(id, { ...body, name, isWeak: true })
  for (const [id, name] of agencies) named.set(id, { ...body, name, isMedium: true })
  const roles = new Map<string, { name: string; of: ReadonlySet<string> }[]>()
  for (const speaker of terms.speakers) {
    named.set(speaker.id, { ...body, name: speaker.name, isPerson: true })
    for (const role of speaker.roles)
      roles.set(role, [...(roles.get(role) ?? []), { name: speaker.name, of: new Set(speaker.of) }])
  }
  return { named, roles }
}

const apart = (a: Hit, b: Hit) => Math.max(a.first - b.last, b.first - a.last) - 1

/** How far the nearest word that tells whose role it is stands, with no comma between; infinite where none does. */
function findQualifier(scene: Scene, hits: readonly Hit[], role: Hit, of: ReadonlySet<string>): number {
  const near = hits
    .filter((hit) => of.has(hit.id) && apart(hit, role) <= QUALIFIER_WORDS)
    .filter((hit) => !hasSign(scene, Math.min(hit.last, role.last), Math.max(hit.first, role.first)))
    .map((hit) => Math.max(apart(hit, role), 0))
  return Math.min(Number.POSITIVE_INFINITY, ...near)
}

const hasSign = (scene: Scene, from: number, to: number) =>
  scene.gaps.slice(Math.min(from, to), Math.max(from, to)).some((gap) => gap !== 'none')

/** The speaker whose qualifier is nearest; where nothing tells, the first that the pack lists for the role. */
function resolveRole(scene: Scene, hits: readonly Hit[], role: Hit, names: SourceNames): Mention | null {
  const candidates = (names.roles.get(role.id) ?? []).map(({ name, of }) => ({
    name,
    far: findQualifier(scene, hits, role, of),
  }))
  const nearest = candidates.reduce<(typeof candidates)[number] | undefined>(
    (best, other) => (best && best.far <= other.far ? best : other),
    undefined,
  )
  return nearest
    ? {
        id: role.id,
        name: nearest.name,
        first: role.first,
        last: role.last,
        isPerson: true,
        isMedium: false,
        isWeak: false,
        isStranger: false,
      }
    : null
}

const isNearName = (hits: readonly Hit[], role: Hit, names: SourceNames) =>
  hits.some(
    (hit) => names.named.get(hit.id)?.isPerson && hit.first > role.first && apart(hit, role) <= NAME_WORDS,
  )

/** "The ministry", "the same source": the body named last before it. */
const NAMED_BEFORE = 'named-before'

/** The sources named in a sentence, in order, longest first where they share words; `body` is the last one before. */
export function findMentions(
  scene: Scene,
  sentence: Sentence,
  names: SourceNames,
  body: string | null = null,
): Mention[] {
  const hits = hitsIn(scene, sentence)
  const mentions: Mention[] = []
  for (const hit of hits) {
    const known = names.named.get(hit.id)
    const mention = known
      ? { ...known, id: hit.id, first: hit.first, last: hit.last }
      : names.roles.has(hit.id) && !isNearName(hits, hit, names)
        ? resolveRole(scene, hits, hit, names)
        : null
    if (mention) mentions.push(mention)
    else if (hit.id === NAMED_BEFORE) {
      const name = mentions.findLast(({ id: other }) => BODIES.has(other))?.name ?? body
      if (name !== null)
        mentions.push({
          id: hit.id,
          name,
          first: hit.first,
          last: hit.last,
          isPerson: false,
          isMedium: false,
          isWeak: false,
          isStranger: false,
        })
    }
  }
  return dropCovered(dropNouns(mentions))
}

/** "State news agency Andina": the name counts, not the noun before it. */
const dropNouns = (mentions: readonly Mention[]) =>
  mentions.filter(
    ({ id, last }) =>
      (id !== 'state-media' && id !== 'local-media') ||
      !mentions.some(
        (other) => other.id.startsWith('medium:') && other.first > last && other.first - last <= 2,
      ),
  )

/**
 * "the police of Lima" over "the police"; of two names for the same words the longer counts. "The ministry" that
 * runs on into a name ("the ministry of the interior") is that name's beginning.
 */
function dropCovered(mentions: readonly Mention[]): Mention[] {
  const isCovered = (mention: Mention, other: Mention) =>
    other.first <= mention.first &&
    other.last >= mention.last &&
    other.last - other.first > mention.last - mention.first
  const isBeginning = ({ id, last }: Mention, other: Mention) =>
    id === NAMED_BEFORE && other.id !== NAMED_BEFORE && other.first <= last && other.last > last
  const isSame = (mention: Mention, other: Mention) =>
    other.first === mention.first && other.last === mention.last
  return mentions.filter(
    (mention, at) =>
      !mentions.some(
        (other, place) =>
          isCovered(mention, other) || isBeginning(mention, other) || (place < at && isSame(mention, other)),
      ),
  )
}
