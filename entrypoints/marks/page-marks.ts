// The marks of one page, from the claims that the background sends to the card that opens: reads the page, paints,
// follows its changes, and answers pointer, keyboard and commands. Everything ends with `stop`.
import type { PageReading } from '../../lib/page/read.ts'
import type { CardContent } from '../shared/card-content.ts'
import { inPage } from '../shared/in-page.ts'
import type { MarksMessage } from '../shared/messages.ts'
import { runInTasks } from '../shared/tasks.ts'
import { isAlive, send } from './background-line.ts'
import { CardFrame, type OpenedBy } from './card-frame.ts'
import { canHighlight, Highlights } from './highlights.ts'
import { findMarkAt } from './hit.ts'
import { findMarks, isBroken, type Mark, rectsOf } from './mark.ts'
import { watchPointer } from './pointing.ts'
import { scrollToMark } from './scroll.ts'
import { type PageWatch, watchPage } from './watch.ts'

/** A page whose article never stays the same is not asked about for ever. */
const MOST_REPORTS = 20
const FLASH_MS = 1800

type Paint = Extract<MarksMessage, { kind: 'paint' }>

/** The page as an address; a fragment that only scrolls leads to no other page. */
const pageAddress = () => location.href.replace(/#(?![!/]).*$/, '')

export class PageMarks {
  readonly #highlights = new Highlights()
  readonly #card: CardFrame
  readonly #contents = new Map<number, Promise<CardContent | null>>()
  #order: Paint | null = null
  #address = ''
  #marks: readonly Mark[] = []
  #text: string | null = null
  #run = 0
  #ready: Promise<void> = Promise.resolve()
  #reports = 0
  #at: number | null = null
  #wanted: number | null = null
  #watching: AbortController | null = null
  #watch: PageWatch | null = null
  #flashing: ReturnType<typeof setTimeout> | undefined

  constructor() {
    this.#card = new CardFrame({ onStep: (by) => void this.step(by), onClosed: () => {} })
  }

  /** New claims, or new settings for them. */
  paint(order: Paint): Promise<void> {
    this.#order = order
    this.#address = pageAddress()
    this.#contents.clear()
    this.#ready = this.#refresh()
    return this.#ready
  }

  stop(): void {
    this.#run += 1
    this.#watching?.abort()
    this.#watching = null
    clearTimeout(this.#flashing)
    this.#card.close()
    this.#highlights.clear()
    this.#marks = []
  }

  /** Scrolls to a claim's words and flashes them; opens its card where asked to. False where the words are gone. */
  async reveal(claim: number, withCard: boolean): Promise<boolean> {
    await this.#ready
    const mark = this.#marks.find((mark) => mark.claim === claim)
    if (mark) await this.#show(mark, withCard)
    return mark !== undefined
  }

  /** To the next mark in the text, or the one before; round at the ends. */
  async step(by: 1 | -1): Promise<void> {
    await this.#ready
    if (!this.#order?.on || this.#marks.length === 0) return
    const mark = this.#marks.at((this.#findIndex(by) + this.#marks.length) % this.#marks.length)
    if (mark) await this.#show(mark, true)
  }

  /** From the mark visited last; before any was, from what is in sight. */
  #findIndex(by: 1 | -1): number {
    const last = this.#marks.findIndex(({ claim }) => claim === this.#at)
    if (last >= 0) return last + by
    const below = this.#marks.findIndex((mark) => (rectsOf(mark)[0]?.top ?? -1) >= 0)
    const next = Math.max(0, below)
    return by === 1 ? next : next - 1
  }

  async #show(mark: Mark, withCard: boolean): Promise<void> {
    this.#at = mark.claim
    scrollToMark(mark)
    this.#flash(mark)
    if (withCard) await this.#openCard(mark, 'keyboard')
  }

  #flash(mark: Mark): void {
    if (!canHighlight()) return
    this.#highlights.flash(mark)
    clearTimeout(this.#flashing)
    this.#flashing = setTimeout(() => this.#highlights.endFlash(), FLASH_MS)
  }

  /** Reads the page again and paints what it finds; asks for a new report where the article has changed. */
  async #refresh(): Promise<void> {
    const run = ++this.#run
    const isWanted = () => run === this.#run && isAlive()
    const order = this.#order
    const read = inPage().read
    if (!order) return
    if (!read) return void (await send({ kind: 'no-reader', url: location.href }))
    const reading = await read(isWanted)
    const marks = reading && (await runInTasks(findMarks(reading, order.claims), isWanted))
    if (!reading || !marks || !isWanted()) return void this.#fallSilent()
    this.#apply(order, marks)
    await this.#followText(reading)
  }

  #apply(order: Paint, marks: readonly Mark[]): void {
    const before = this.#marks
    this.#marks = marks
    if (order.on && canHighlight()) this.#highlights.paint(marks)
    else this.#highlights.clear()
    if (order.on) this.#startWatching()
    const isSame = marks.length === before.length && marks.every((mark, at) => isAlike(mark, before[at]))
    this.#watch?.tell(isSame ? 'same' : 'changed')
    if (!isSame || before.length === 0) this.#tellCounts(order)
    this.#followCard()
  }

  #followCard(): void {
    const open = this.#card.current
    if (!open) return
    const mark = this.#marks.find(({ claim }) => claim === open.mark.claim)
    if (mark) this.#card.follow(mark)
    else this.#card.close()
  }

  #tellCounts({ claims, on }: Paint): void {
    if (!on) return
    const counts: Partial<Record<Mark['verdict'], number>> = {}
    for (const { verdict } of this.#marks) counts[verdict] = (counts[verdict] ?? 0) + 1
    const lost = claims.length - this.#marks.length
    void send({ kind: 'marks-shown', url: location.href, counts: canHighlight() ? counts : null, lost })
  }

  /** The report is of the text as it was read first: where that has changed, the page's claims may have too. */
  async #followText({ article }: PageReading): Promise<void> {
    // A page that shows none of the words any more is between two states, or has another address soon.
    if (this.#marks.length === 0) return
    const known = this.#text
    this.#text = article.text
    const isStale = known === null ? this.#isMoved(article.text) : known !== article.text
    if (!isStale || this.#reports >= MOST_REPORTS) return
    this.#reports += 1
    this.#watch?.tell(this.#reports > 3 ? 'same' : 'changed')
    await send({ kind: 'article', url: location.href, article })
  }

  #isMoved(text: string): boolean {
    return (
      this.#order?.claims.some(({ evidence }) => !text.startsWith(evidence.text, evidence.start)) ?? false
    )
  }

  #startWatching(): void {
    if (this.#watching) return
    this.#watching = new AbortController()
    const { signal } = this.#watching
    this.#watch = watchPage(
      {
        isUrgent: () => this.#marks.some(isBroken),
        isOurs: (node) => this.#card.isHost(node),
        onChange: () => this.#onChange(),
      },
      signal,
    )
    watchPointer(
      {
        findMark: (x, y, target) => (this.#fallSilent() ? null : findMarkAt(this.#marks, x, y, target)),
        isCard: (target) => this.#card.isHost(target),
        restMs: () => this.#order?.settings.cardDelayMs ?? 0,
        onRest: (mark) => void this.#openCard(mark, 'pointer'),
        onLeave: () => this.#closeFor('pointer'),
        onPress: (mark) => void this.#openCard(mark, 'press'),
        onPressElsewhere: () => this.#card.close(),
      },
      signal,
    )
  }

  #onChange(): void {
    if (this.#fallSilent()) return
    // Another page of the same document: the background says what stands on it.
    if (pageAddress() !== this.#address) {
      this.#card.close()
      this.#highlights.clear()
      this.#marks = []
    } else this.#ready = this.#refresh()
  }

  /** A script of an extension that was updated or removed says nothing more. */
  #fallSilent(): boolean {
    if (isAlive()) return false
    inPage().stopMarks?.()
    return true
  }

  #closeFor(by: OpenedBy): void {
    this.#wanted = null
    if (this.#card.current?.by === by) this.#card.close()
  }

  #ask(claim: number): Promise<CardContent | null> {
    const known = this.#contents.get(claim)
    if (known) return known
    const isDrawable = inPage().drawCard !== undefined
    const asked = send<CardContent>({ kind: 'card', url: location.href, claim, isDrawable })
    this.#contents.set(claim, asked)
    return asked
  }

  async #openCard(mark: Mark, by: OpenedBy): Promise<void> {
    const open = this.#card.current
    // A card that the person opened on purpose is not taken away by a pointer that passes.
    if (by === 'pointer' && open && (open.by !== 'pointer' || open.mark.claim === mark.claim)) return
    this.#wanted = mark.claim
    const content = await this.#ask(mark.claim)
    const now = this.#marks.find(({ claim }) => claim === mark.claim)
    if (!content || !now || this.#wanted !== mark.claim) return
    this.#at = mark.claim
    const theme = this.#themeFor(now)
    const textSize = this.#order?.settings.textSize ?? 'normal'
    const place = { position: this.#marks.indexOf(now) + 1, total: this.#marks.length }
    this.#card.open({ mark: now, by, content, look: { theme, textSize }, place })
  }

  /** A card looks as the person wants it; by itself, as the page does around the words. */
  #themeFor({ tone }: Mark): 'light' | 'dark' {
    const chosen = this.#order?.settings.theme ?? 'auto'
    if (chosen !== 'auto') return chosen
    if (tone !== 'plain') return tone
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  }
}

function isAlike(mark: Mark, before: Mark | undefined): boolean {
  return mark.claim === before?.claim && mark.start === before.start && mark.tone === before.tone
}
