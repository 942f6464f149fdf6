// How is a name of another script written in Latin letters? By the table of its language, the longest group first.
// Declines to know any script.

/** Letters that the longest group of a table holds. */
const LONGEST = 2

/** The name in Latin letters, each of its words with a capital; words of another script stay. */
export function toLatin(name: string, table: Readonly<Record<string, string>>): string {
  return name
    .split(/(\s+|-)/)
    .map((word) => (isOfScript(word, table) ? capitalise(transliterate(word.toLowerCase(), table)) : word))
    .join('')
}

function transliterate(word: string, table: Readonly<Record<string, string>>): string {
  let latin = ''
  for (let at = 0; at < word.length; ) {
    const head = at === 0 ? table[`^${word[0]}`] : undefined
    const group = [...Array(LONGEST).keys()]
      .map((shorter) => word.slice(at, at + LONGEST - shorter))
      .find((letters) => letters in table)
    latin += head ?? (group === undefined ? word[at] : table[group])
    at += head === undefined ? (group?.length ?? 1) : 1
  }
  return latin
}

const isOfScript = (word: string, table: Readonly<Record<string, string>>) =>
  [...word.toLowerCase()].some((letter) => letter in table)

const capitalise = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
