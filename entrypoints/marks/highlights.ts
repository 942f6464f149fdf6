// Paints marks by the CSS Custom Highlight API: the document stays as it is, to the byte and to the pixel of its
// layout. The styles are in entrypoints/highlights.css. Takes off only what it put on: scripts of a newer version of
// the extension may have painted over it.
import type { Tone } from '../../lib/page/tone.ts'
import type { ClaimVerdict } from '../../lib/report.ts'
import type { Mark } from './mark.ts'

/** Where marks overlap, the most telling is on top. */
const PRIORITY: Readonly<Record<ClaimVerdict | 'flash', number>> = {
  agrees: 1,
  unclear: 2,
  'only-here': 3,
  differs: 4,
  flash: 5,
}

/** Whether this browser can mark words without touching the page. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS
}

export class Highlights {
  readonly #painted = new Map<string, Highlight>()

  /** Paints these marks and no others. */
  paint(marks: readonly Mark[]): void {
    this.clear()
    for (const { verdict, tone, ranges } of marks) this.#add(verdict, tone, ranges)
  }

  /** Paints the words of one mark on top of all, until `endFlash`. */
  flash({ tone, ranges }: Mark): void {
    this.endFlash()
    this.#add('flash', tone, ranges)
  }

  endFlash(): void {
    for (const name of this.#painted.keys()) if (name.startsWith('recoupe-flash-')) this.#remove(name)
  }

  clear(): void {
    for (const name of this.#painted.keys()) this.#remove(name)
  }

  #add(kind: ClaimVerdict | 'flash', tone: Tone, ranges: readonly Range[]): void {
    const name = `recoupe-${kind}-${tone}`
    const highlight = this.#painted.get(name) ?? new Highlight()
    highlight.priority = PRIORITY[kind]
    for (const range of ranges) highlight.add(range)
    this.#painted.set(name, highlight)
    CSS.highlights.set(name, highlight)
  }

  #remove(name: string): void {
    const ours = this.#painted.get(name)
    this.#painted.delete(name)
    ours?.clear()
    if (CSS.highlights.get(name) === ours) CSS.highlights.delete(name)
  }
}
