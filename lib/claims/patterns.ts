// Where do the cues of a pattern meet? Within a sentence, a clause, two sentences or a paragraph, near enough
// to each other, with nothing near that rules the pattern out.
import type { Pattern } from '../corpus/schema.ts'
import type { Hit } from '../language/cues.ts'
import type { Sentence } from './reading.ts'
import { countGaps, hitsIn, isParted, type Scene } from './scene.ts'

export interface CompiledPattern {
  readonly all: readonly ReadonlySet<string>[]
  readonly within: 'clause' | 'sentence' | 'window' | 'paragraph'
  readonly span: number
  readonly ordered: boolean
  readonly none: ReadonlySet<string>
  readonly context: readonly ReadonlySet<string>[]
}

export interface Match {
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  /** One hit for each set of the pattern, in the pattern's order. */
  readonly hits: readonly Hit[]
}

/** Most words from the first to the last cue where a pattern does not say: about a line and a half of print. */
const DEFAULT_SPAN = 18
/** Words on both sides of a match in which a cue of `none` rules it out. */
const NONE_MARGIN = 6

export function compilePattern(pattern: Pattern): CompiledPattern {
  return {
    all: pattern.all.map((ids) => new Set(ids)),
    within: pattern.within ?? 'sentence',
    span: pattern.span ?? DEFAULT_SPAN,
    ordered: pattern.ordered ?? false,
    none: new Set(pattern.none ?? []),
    context: (pattern.context ?? []).map((ids) => new Set(ids)),
  }
}

/** The hits among which a pattern may be met around a sentence. */
function findScope(scene: Scene, sentence: Sentence, within: CompiledPattern['within']): readonly Hit[] {
  const own = hitsIn(scene, sentence)
  if (within === 'sentence' || within === 'clause') return own
  const reach = within === 'window' ? 1 : 8
  const scope: Hit[] = []
  for (let at = sentence.index - reach; at <= sentence.index; at += 1) {
    const other = scene.sentences[at]
    if (other?.block === sentence.block) scope.push(...hitsIn(scene, other))
  }
  return scope
}

/** One stretch of words cannot meet two sets; one inside another can: "foreign fighter", "fighter". */
const isSame = (a: Hit, b: Hit) => a.first === b.first && a.last === b.last
const overlaps = (a: Hit, b: Hit) => a.first <= b.last && b.first <= a.last
const distance = (a: Hit, b: Hit) => Math.max(a.first - b.last, b.first - a.last)

/** The hit of a set nearest to those chosen so far, apart from them. */
function findNearest(
  scope: readonly Hit[],
  ids: ReadonlySet<string>,
  chosen: readonly Hit[],
  ordered: boolean,
): Hit | null {
  let nearest: Hit | null = null
  let best = Number.POSITIVE_INFINITY
  const previous = chosen.at(-1)
  for (const hit of scope) {
    if (!ids.has(hit.id) || chosen.some((other) => isSame(hit, other))) continue
    if (ordered && previous && hit.first < previous.last) continue
    const far = Math.max(...chosen.map((other) => distance(hit, other)))
    if (far < best) {
      best = far
      nearest = hit
    }
  }
  return nearest
}

function complete(scope: readonly Hit[], pattern: CompiledPattern, head: Hit): Hit[] | null {
  const chosen = [head]
  for (const ids of pattern.all.slice(1)) {
    const next = findNearest(scope, ids, chosen, pattern.ordered)
    if (!next) return null
    chosen.push(next)
  }
  return chosen
}

function isRuledOut(scene: Scene, scope: readonly Hit[], pattern: CompiledPattern, match: Match): boolean {
  if (pattern.none.size === 0) return false
  const own = new Set(match.hits)
  return scope.some(
    (hit) =>
      pattern.none.has(hit.id) &&
      !own.has(hit) &&
      hit.last >= match.first - NONE_MARGIN &&
      hit.first <= match.last + NONE_MARGIN &&
      !isParted(scene, Math.min(hit.last, match.first), Math.max(hit.first, match.last)),
  )
}

/** Whether every set is met in the sentence's block, the block before it, or the title. */
export function hasContext(
  scene: Scene,
  sentence: Sentence,
  context: readonly ReadonlySet<string>[],
): boolean {
  return context.every((ids) =>
    scene.sentences.some(
      (other) =>
        (other.block === 0 || (other.block <= sentence.block && other.block >= sentence.block - 1)) &&
        hitsIn(scene, other).some((hit) => ids.has(hit.id)),
    ),
  )
}

/** The tightest meeting of a pattern's cues that ends in a sentence, or null. */
export function matchPattern(scene: Scene, sentence: Sentence, pattern: CompiledPattern): Match | null {
  const heads = pattern.all[0]
  if (!heads) return null
  const scope = findScope(scene, sentence, pattern.within)
  let best: Match | null = null
  for (const head of scope) {
    if (!heads.has(head.id)) continue
    const hits = complete(scope, pattern, head)
    if (!hits) continue
    const first = Math.min(...hits.map((hit) => hit.first))
    const last = Math.max(...hits.map((hit) => hit.last))
    if (last < sentence.firstWord || last - first > pattern.span) continue
    if (best && best.last - best.first <= last - first) continue
    if (pattern.within === 'clause' && isParted(scene, first, last)) continue
    const match = { sentence, first, last, hits }
    if (!isRuledOut(scene, scope, pattern, match)) best = match
  }
  return best && hasContext(scene, sentence, pattern.context) ? best : null
}

/** Words before a match in which a negation still governs it, and after it ("legte er nicht vor"). */
const NEGATION_BEFORE = 5
const NEGATION_AFTER = 2
/** Words behind a negation that closes its statement: more begin another ("…, sans l'ombre d'une preuve"). */
const NEGATION_TAIL = 2

/** Whether a negation is only a part of a fixed phrase: "without warning", "no figures". */
const isInPhrase = (hits: readonly Hit[], negation: Hit) =>
  hits.some(
    (hit) =>
      !hit.id.startsWith('@') &&
      hit.first <= negation.first &&
      hit.last >= negation.last &&
      hit.last - hit.first > negation.last - negation.first &&
      !isSkipped(hit, negation),
  )

/** "Calm has not returned": a negation in the gap of a cue is none of its words. */
const isSkipped = ({ skipped }: Hit, { first, last }: Hit) =>
  skipped !== undefined && skipped.first <= first && last <= skipped.last

function governs(scene: Scene, negation: Hit, match: Match): boolean {
  if (negation.first <= match.last && negation.last >= match.first) return true
  if (negation.last < match.first) {
    const isNear = match.first - negation.last <= NEGATION_BEFORE
    return (
      isNear &&
      !isParted(scene, negation.last, match.first) &&
      countGaps(scene, negation.last, match.first).commas === 0
    )
  }
  if (
    negation.first - match.last > NEGATION_AFTER ||
    scene.gaps.slice(match.last, negation.first).some((gap) => gap !== 'none')
  )
    return false
  let tail = negation.last
  while (tail < match.sentence.endWord - 1 && scene.gaps[tail] === 'none') tail += 1
  return tail - negation.last <= NEGATION_TAIL
}

/** Whether a negation that is not part of a cue of the match governs it. */
export function isNegated(scene: Scene, match: Match, negation: string): boolean {
  const hits = hitsIn(scene, match.sentence)
  return hits.some(
    (hit) =>
      hit.id === negation &&
      !match.hits.some((own) => own.id !== negation && overlaps(own, hit) && !isSkipped(own, hit)) &&
      !isInPhrase(hits, hit) &&
      governs(scene, hit, match),
  )
}
