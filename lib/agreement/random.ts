// Chance that can be repeated: the same seed gives the same draws on every machine and in every version.
// Not fit for secrets. The generator is mulberry32 (Tommy Ettinger, public domain): 32 bits of state.

/** A number from 0 up to, not including, 1. */
export type Random = () => number

/** Draws that follow from the seed, any whole number, alone. */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A list's items in an order by chance (Fisher and Yates); the list stays as it was. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1))
    const [a, b] = [shuffled[at] as T, shuffled[last] as T]
    shuffled[at] = b
    shuffled[last] = a
  }
  return shuffled
}
