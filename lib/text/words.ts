// Which words does a text hold, in a form that can be compared, and where does each stand?
// Folding loses case, accents, ligatures, and invisible characters; offsets always point into the text as it
// was. Apostrophes, hyphens and every other sign part words, and digits part from letters ("10mila").
// Declines to know any language.

export interface Word {
  /** Folded: lower case, no accents, no invisible characters, at most MAX_WORD_CHARS long. */
  readonly norm: string
  /** UTF-16 offsets into the text, half open. */
  readonly start: number
  readonly end: number
  readonly isNumber: boolean
}

/** No word of a human language needs more; a page may hold a megabyte with no space. */
const MAX_WORD_CHARS = 64

/** What canonical decomposition leaves whole. */
export const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}

type Kind = 'letter' | 'digit' | 'mark' | 'invisible' | 'sign'
interface Folded {
  readonly kind: Kind
  readonly text: string
}

/** Format characters (soft hyphen, zero width, direction, byte order), variation selectors, grapheme joiner. */
const INVISIBLE = /^(?:\p{Cf}|\p{Variation_Selector}|\u034f|\u180e)$/u
/** Letters by name, apostrophes by use: "lʼétat". */
const APOSTROPHE_LETTER = /^[\u02b9-\u02bf]$/

const foldedChars = new Map<number, Folded>()
/** A page may use every character there is; the table must not grow with it. */
const MAX_FOLDED_CHARS = 8192

function classify(char: string): Folded {
  if (INVISIBLE.test(char)) return { kind: 'invisible', text: '' }
  if (/^\p{M}$/u.test(char)) return { kind: 'mark', text: '' }
  if (/^\p{Nd}$/u.test(char)) return { kind: 'digit', text: char.normalize('NFKC') }
  if (!/^[\p{L}\p{Nl}]$/u.test(char) || APOSTROPHE_LETTER.test(char)) return { kind: 'sign', text: '' }
  // Some capitals show only when decomposed ("𝐓"), some letters decompose into signs and letters.
  const lower = char
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return { kind: 'letter', text: lower.replace(/[œæßıłøđðþ]/g, (letter) => LETTERS[letter] ?? letter) }
}

function foldChar(code: number): Folded {
  const known = foldedChars.get(code)
  if (known) return known
  const folded = classify(String.fromCodePoint(code))
  if (foldedChars.size < MAX_FOLDED_CHARS) foldedChars.set(code, folded)
  return folded
}

/** The words of a text in order. `from` and `to` bound the part that is read; offsets stay those of the whole. */
export function findWords(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = []
  let norm = ''
  let start = -1
  let end = -1
  let isNumber = false
  const close = () => {
    if (start >= 0 && norm) words.push({ norm, start, end, isNumber })
    norm = ''
    start = -1
  }
  for (let at = from; at < to; ) {
    const code = text.codePointAt(at) ?? 0
    const next = at + (code > 0xffff ? 2 : 1)
    const { kind, text: folded } = foldChar(code)
    if (kind === 'sign') close()
    else if (kind === 'letter' || kind === 'digit') {
      if (start >= 0 && isNumber !== (kind === 'digit')) close()
      if (start < 0) {
        start = at
        isNumber = kind === 'digit'
      }
      if (norm.length < MAX_WORD_CHARS) norm += folded
      end = next
    } else if (kind === 'mark' && start >= 0) end = next
    at = next
  }
  close()
  return words
}

/** A text as its folded words parted by single spaces: for comparing short strings. */
export function fold(text: string): string {
  return findWords(text)
    .map((word) => word.norm)
    .join(' ')
}
