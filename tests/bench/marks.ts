// How long do the marks hold the main thread of a very long page? The scripts as they ship, in real Chromium, told by
// the browser's own trace in the thread's own time: reading for the report, reading again and painting, and moving a
// pointer over the text. Counted is the whole task in which one of our scripts ran.
import { launchBrowser } from '../../scripts/browser.ts'
import { startServer } from '../../scripts/server.ts'
import { findTasks, type Task } from '../../scripts/tasks.ts'
import { longArticle, waitForMark } from '../e2e/marks-pages.ts'

const PARAGRAPHS = 2_950
const MOVES = 40

export interface MarksCost {
  readonly words: number
  readonly marks: number
  /** Longest task of each kind of work, in milliseconds. */
  readonly longest: Readonly<Record<'reading' | 'painting' | 'pointing', number>>
}

const longestOf = (tasks: readonly Task[], script: RegExp) =>
  Math.max(0, ...tasks.filter((task) => script.test(task.script)).map(({ ms }) => ms))

/** Opens the page once and points at it. */
export async function measureMarks(): Promise<MarksCost> {
  const body = longArticle(PARAGRAPHS)
  const server = await startServer((path) => (path === '/long.html' ? { body } : { body: '' }))
  const browser = await launchBrowser({ flags: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] })
  try {
    const page = await browser.newPage()
    // Warm: the first page of a browser pays for what all later ones share.
    await page.goto(`${server.origin}/long.html`, { waitUntil: 'load' })
    await waitForMark(page)
    let marks = 0
    const opening = await findTasks(page, async () => {
      await page.goto(`${server.origin}/long.html`, { waitUntil: 'load' })
      const shown = await waitForMark(page)
      if (!shown) throw new Error('the long page is not marked')
      marks = Object.values(shown).flat().length
    })
    const moving = await findTasks(page, async () => {
      for (let move = 0; move < MOVES; move += 1) await page.mouse.move(100 + move * 5, 150 + move * 8)
    })
    return {
      words: body.replace(/<[^>]*>/g, ' ').split(/\s+/).length,
      marks,
      longest: {
        reading: longestOf(opening, /reader\.js$/),
        painting: longestOf(opening, /marks\.js$/),
        pointing: longestOf(moving, /marks\.js$/),
      },
    }
  } finally {
    await browser.close()
    await server.close()
  }
}
