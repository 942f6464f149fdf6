// All known packs, made ready: one small index tells which pack a page may be about; the rest of a pack is
// compiled when a page first needs it, so that a thousand packs cost no more than the one in use.
import { type CompiledRule, compileRules } from '../claims/rules.ts'
import { indexSources, type SourceNames } from '../claims/sources.ts'
import { NEWS_SOURCES } from '../language/agencies.ts'
import { type CueIndex, indexCues } from '../language/cues.ts'
import type { Language } from '../language/language.ts'
import { type LanguageLexicon, prepareLanguage } from '../language/lexicon.ts'
import type { Pack } from './schema.ts'

export interface CompiledPack {
  readonly pack: Pack
  /** The pack's own terms. */
  readonly terms: CueIndex
  readonly rules: readonly CompiledRule[]
  readonly sources: SourceNames
  /** Ids used as groups and as predicates by the pack's count rules. */
  readonly groups: ReadonlySet<string>
  readonly predicates: ReadonlySet<string>
  /** The predicates that count rules pair with a group. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>
  /** The predicates of frames that need no noun. */
  readonly bare: ReadonlySet<string>
}

export interface Corpus {
  readonly packs: readonly Pack[]
  /** Hits carry the id of a pack: the page names its place or people. */
  readonly anchors: CueIndex
  readonly languages: readonly Language[]
  /** By pack id; compiled on first use. */
  readonly compile: (id: string) => CompiledPack | null
  readonly prepare: (language: Language) => LanguageLexicon
}

const anchorCues = ({ event, terms }: Pack): readonly [string, readonly string[]] => [
  event.id,
  event.detection.anchors.flatMap((id) => terms.terms[id] ?? []),
]

const listFrames = ({ rules }: Pack) =>
  Object.values(rules).flatMap((rule) => (rule.kind === 'count' ? rule.frames : []))

const collectIds = (pack: Pack, field: 'group' | 'predicate') =>
  new Set(listFrames(pack).flatMap((frame) => frame[field]))

const collectBare = (pack: Pack) =>
  new Set(listFrames(pack).flatMap(({ bare, predicate }) => (bare === true ? predicate : [])))

function pairGroups(pack: Pack): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>()
  for (const { group, predicate } of listFrames(pack))
    for (const id of group) pairs.set(id, new Set([...(pairs.get(id) ?? []), ...predicate]))
  return pairs
}

/** Shorter forms of a medium's name are met as other words too often to name who says something. */
const MIN_NAME_CHARS = 4

/** Hits under these ids name an agency or a medium. */
const MEDIA: readonly (readonly [string, string, readonly string[]])[] = NEWS_SOURCES.map(
  ({ name, aliases, short }) => [
    `medium:${name}`,
    name,
    [...aliases, ...(short ?? []).filter((form) => form.length >= MIN_NAME_CHARS)],
  ],
)

function compilePack(pack: Pack): CompiledPack {
  return {
    pack,
    terms: indexCues([
      ...Object.entries(pack.terms.terms),
      ...MEDIA.map(([id, , cues]) => [id, cues] as const),
    ]),
    rules: compileRules(pack.rules, pack.terms),
    sources: indexSources(pack.terms, MEDIA),
    groups: collectIds(pack, 'group'),
    predicates: collectIds(pack, 'predicate'),
    pairs: pairGroups(pack),
    bare: collectBare(pack),
  }
}

/** A function that computes a value once for each key. */
function once<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

/** Makes packs ready for `analyse`. Of two packs with one id the first counts. */
export function indexPacks(packs: readonly Pack[], languages: readonly Language[]): Corpus {
  const byId = new Map<string, Pack>()
  for (const pack of packs) if (!byId.has(pack.event.id)) byId.set(pack.event.id, pack)
  const compileKnown = once((pack: Pack) => compilePack(pack))
  return {
    packs: [...byId.values()],
    anchors: indexCues([...byId.values()].map(anchorCues)),
    languages,
    compile: (id) => {
      const pack = byId.get(id)
      return pack ? compileKnown(pack) : null
    },
    prepare: once(prepareLanguage),
  }
}
