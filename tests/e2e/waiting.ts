// Tests wait for conditions, never for times.

/** Asks until the answer is not null, for at most `withinMs`; null where it stays so. */
export async function waitFor<T>(ask: () => Promise<T | null>, withinMs = 60_000): Promise<T | null> {
  const end = performance.now() + withinMs
  while (performance.now() < end) {
    const answer = await ask()
    if (answer !== null) return answer
    await new Promise((done) => setTimeout(done, 50))
  }
  return null
}
