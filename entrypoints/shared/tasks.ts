// Long work on a page in many short tasks, so that scrolling and typing never wait.
// The work comes as a generator that pauses often; declines to know what it does.

/** Half of what a screen drawn sixty times a second leaves for everything. */
const TASK_MS = 8

/** Comes back in a task of its own; timers would wait a second on a tab that is not in front. */
function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
}

/** Runs the work to its end and gives what it returns; after each task asks whether it is still wanted (else null). */
export async function runInTasks<Result>(
  work: Generator<unknown, Result>,
  isWanted: () => boolean = () => true,
): Promise<Result | null> {
  let end = performance.now() + TASK_MS
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    if (performance.now() < end) continue
    await nextTask()
    if (!isWanted()) return null
    end = performance.now() + TASK_MS
  }
}
