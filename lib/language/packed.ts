// A language file as it ships: the same words in a sixth less room, zipped. A build packs the files (scripts/
// dictionary-plugin.ts); nobody writes this form, and people edit lists of words.
// Of alternatives that begin alike, only what is new is kept: "tote|toten|toter" is "toteAnBr", where a capital says
// how many letters of the one before are dropped, A none. Cues lose case and accents, as they do when they are
// compiled, and stand in an order in which neighbours are alike: a concept's cues have none of their own. All other
// lists come back as they were. Declines to compile cues (cues.ts does).
import { CONCEPTS, type ConceptId, type Language, type Stance } from './language.ts'

/** A list that cannot be packed stands as it is. */
type PackedList = string | readonly string[]
type Lists = Readonly<Record<string, readonly string[]>>

export interface PackedLanguage {
  readonly plain: Omit<Language, 'concepts' | 'speech'>
  readonly speech: Readonly<Record<Stance, PackedList>>
  /** By the place of the concept in `CONCEPTS`; the file's own order decides between concepts that share a word. */
  readonly concepts: readonly (readonly [number, PackedList])[]
}

const BETWEEN_CUES = ';'
const FIRST_CAPITAL = 65
const MOST_DROPPED = 25
const LEAST_SHARED = 2

const ids = Object.keys(CONCEPTS) as ConceptId[]

function packPiece(piece: string): string {
  let before = ''
  return piece.split('|').reduce((packed, word, at) => {
    let shared = 0
    while (shared < word.length && shared < before.length && word[shared] === before[shared]) shared += 1
    const dropped = before.length - shared
    before = word
    if (at === 0) return word
    if (shared < LEAST_SHARED || dropped > MOST_DROPPED) return `${packed}|${word}`
    return packed + String.fromCharCode(FIRST_CAPITAL + dropped) + word.slice(shared)
  }, '')
}

const mapPieces = (cue: string, map: (piece: string) => string) => cue.split(' ').map(map).join(' ')

/** A whole word, or what is new in one after the capital of its kind. */
const WORDS = /([A-Z])([^ ;|A-Z]*)|[^ ;|A-Z]+/g

function unpackList(packed: PackedList): readonly string[] {
  if (typeof packed !== 'string') return packed
  let word = ''
  const unpacked = packed.replace(WORDS, (whole, capital?: string, rest = '') => {
    if (capital === undefined) word = whole
    else word = word.slice(0, word.length - (capital.charCodeAt(0) - FIRST_CAPITAL)) + rest
    return capital === undefined ? word : `|${word}`
  })
  return unpacked === '' ? [] : unpacked.split(BETWEEN_CUES)
}

function packList(list: readonly string[]): PackedList {
  const packed = list.map((cue) => mapPieces(cue, packPiece)).join(BETWEEN_CUES)
  const isWhole = JSON.stringify(unpackList(packed)) === JSON.stringify(list)
  return isWhole ? packed : list
}

/** The alternatives of one place of a cue in alphabetical order; "?" stays at the end. */
function sortPiece(piece: string): string {
  const isOptional = piece.endsWith('?')
  const words = (isOptional ? piece.slice(0, -1) : piece).split('|')
  return [...new Set(words)].sort().join('|') + (isOptional ? '?' : '')
}

/** Without case and accents: what compiling a cue would take away, but for what parts its words. */
const foldCase = (cue: string) =>
  cue
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()

/** Cues that mean the same, in an order that packs well. */
function tidyCues(cues: readonly string[]): readonly string[] {
  return cues.map((cue) => mapPieces(foldCase(cue).trim().replace(/\s+/g, ' '), sortPiece)).sort()
}

const packCues = (cues: readonly string[]) => packList(tidyCues(cues))

/** A language file in the form in which it ships. */
export function packLanguage({ concepts, speech, ...plain }: Language): PackedLanguage {
  return {
    plain,
    speech: {
      neutral: packCues(speech.neutral),
      endorsed: packCues(speech.endorsed),
      doubted: packCues(speech.doubted),
      denied: packCues(speech.denied),
    },
    concepts: Object.entries(concepts).map(([id, cues]) => [ids.indexOf(id as ConceptId), packCues(cues)]),
  }
}

/** The language of a packed file; its concepts are unpacked when they are first asked for. */
export function unpackLanguage({ plain, speech, concepts }: PackedLanguage): Language {
  let unpacked: Language['concepts'] | null = null
  const unpackConcepts = (): Language['concepts'] => {
    const entries = concepts.map(([at, cues]) => [ids[at], unpackList(cues)] as const)
    return Object.fromEntries(entries) as Lists as Language['concepts']
  }
  return {
    ...plain,
    speech: {
      neutral: unpackList(speech.neutral),
      endorsed: unpackList(speech.endorsed),
      doubted: unpackList(speech.doubted),
      denied: unpackList(speech.denied),
    },
    get concepts() {
      unpacked ??= unpackConcepts()
      return unpacked
    },
  }
}
