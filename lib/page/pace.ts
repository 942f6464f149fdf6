// How does work on a long list let a browser in between? Each function here pauses (yields) every so many items;
// whoever runs the steps looks at the clock there (entrypoints/reader.content.ts). Declines to know the time.

/** Items between two pauses: even those that cost most, some microseconds each, come to less than a millisecond. */
const ITEMS_PER_STEP = 100

/** A reading in steps: pauses are its yields, its result what it returns. */
export type Steps<Result> = Generator<void, Result>

/** Visits every item in order. */
export function* visitInSteps<Item>(
  items: readonly Item[],
  visit: (item: Item, index: number) => void,
): Steps<void> {
  for (const [index, item] of items.entries()) {
    if (index % ITEMS_PER_STEP === ITEMS_PER_STEP - 1) yield
    visit(item, index)
  }
}

/** Visits every item from the last to the first. */
export function* visitBackInSteps<Item>(
  items: readonly Item[],
  visit: (item: Item, index: number) => void,
): Steps<void> {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    if (index % ITEMS_PER_STEP === 0) yield
    visit(items[index] as Item, index)
  }
}

/** What each item becomes, in order. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  toResult: (item: Item, index: number) => Result,
): Steps<Result[]> {
  const results: Result[] = []
  yield* visitInSteps(items, (item, index) => {
    results.push(toResult(item, index))
  })
  return results
}

/** Index of the first item that the test holds for; -1 where there is none. */
export function* findIndexInSteps<Item>(
  items: readonly Item[],
  test: (item: Item, index: number) => boolean,
): Steps<number> {
  for (const [index, item] of items.entries()) {
    if (index % ITEMS_PER_STEP === ITEMS_PER_STEP - 1) yield
    if (test(item, index)) return index
  }
  return -1
}

/** Runs all steps to the end. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
