// Thousands of packs with a hundred thousand cues between them, shaped as a real pack is: its points and rules, and
// invented names for its terms. The same number gives the same packs.
// Declines to invent other kinds of events: what grows with a corpus is names, not rules.
import type { Pack } from '../../lib/corpus/schema.ts'

const CUES_IN_A_PACK = 40
/** Points of a small pack, with their rules and claims. */
const POINTS_IN_A_PACK = 6
/** Of so many packs one is about another event in the place of the pack that they are shaped after. */
const PACKS_TO_A_NEIGHBOUR = 100
const SYLLABLES = [
  ...['ba', 'be', 'do', 'fa', 'gor', 'ha', 'il', 'ka', 'lan', 'mer', 'no', 'os', 'pe', 'ra', 'sto', 'ti'],
  ...[
    'ul',
    'va',
    'wen',
    'yar',
    'zi',
    'cha',
    'dru',
    'el',
    'gan',
    'ien',
    'jor',
    'kul',
    'mos',
    'nat',
    'que',
    'rin',
  ],
]

/** Numbers from 0 to 1 that look like chance and are the same in every run (Marsaglia's xorshift32). */
function makeChance(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const pick = (chance: () => number) => SYLLABLES[Math.floor(chance() * SYLLABLES.length)] ?? 'a'

function inventName(chance: () => number): string {
  return Array.from({ length: 3 + Math.floor(chance() * 2) }, () => pick(chance)).join('')
}

/** A name, its inflected forms, or a phrase of two: as terms are written. */
function inventCue(chance: () => number): string {
  const name = inventName(chance)
  const form = chance()
  if (form < 0.6) return `${name}*`
  return form < 0.8 ? name : `${name} ${inventName(chance)}`
}

function inventTerms(ids: readonly string[], chance: () => number): Record<string, string[]> {
  const terms = Object.fromEntries(ids.map((id) => [id, [inventCue(chance)]]))
  for (let count = ids.length; count < CUES_IN_A_PACK; count += 1)
    terms[ids[count % ids.length] ?? '']?.push(inventCue(chance))
  return terms
}

const keep = <T>(record: Readonly<Record<string, T>>, ids: ReadonlySet<string>) =>
  structuredClone(Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id))))

/** Everything is copied: packs that shared their rules would take less memory than packs do. */
function inventPack(model: Pack, index: number, chance: () => number): Pack {
  const { event, terms } = model
  const [place] = event.detection.anchors
  const invented = inventTerms(Object.keys(terms.terms), chance)
  const isNeighbour = index % PACKS_TO_A_NEIGHBOUR === 0
  if (isNeighbour && place) invented[place] = [...(terms.terms[place] ?? [])]
  const points = structuredClone(model.points.slice(0, POINTS_IN_A_PACK))
  const ids = new Set(points.map(({ id }) => id))
  return {
    event: { ...structuredClone(event), id: `event-${index}` },
    points,
    rules: keep(model.rules, ids),
    terms: { ...structuredClone(terms), terms: invented },
    outlets: structuredClone(model.outlets.slice(0, 2)),
    articles: [],
    claims: [],
    later: [],
    fingerprints: { ...model.fingerprints, articles: {} },
  }
}

/** Packs shaped after a model, until they hold so many cues. */
export function generatePacks(model: Pack, cues: number): Pack[] {
  const chance = makeChance(2022)
  return Array.from({ length: Math.ceil(cues / CUES_IN_A_PACK) }, (_, index) =>
    inventPack(model, index, chance),
  )
}
