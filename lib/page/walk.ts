// Which boxes and lines does a page hold?
// One walk over the live DOM, without recursion, without a copy and without a change; it can pause between any
// two nodes. Text that no reader sees (scripts, hidden elements, footnote marks) is left out here; everything else
// is handed on, judged by nobody yet.
import {
  attributeOf,
  ELEMENT,
  findAttribute,
  firstChildOf,
  nextSiblingOf,
  TEXT,
  tagOf,
  textOf,
} from './dom.ts'
import { LineBuilder, MAX_NODE_CHARS, type Style } from './line-builder.ts'
import { judgeNames, type Naming } from './names.ts'
import type { Box, Line, Mark, Outline } from './outline.ts'
import { BLOCK_TAGS, MARKED_ROLES, MARKED_TAGS, SKIPPED_TAGS } from './tags.ts'

/** Several times the longest real page seen (an encyclopedic list of 30,000 text nodes). */
const MAX_TEXT_NODES = 200_000
const MAX_ELEMENTS = 400_000
const MAX_CHARS = 2_000_000
/** An article at its greatest length has about half as many paragraphs. */
const MAX_LINES = 10_000
/** Nodes between two pauses: well under a millisecond in a browser. */
const NODES_PER_STEP = 100
/** Characters of text that cost what a node does. */
const CHARS_PER_NODE = 100
/** Longer text is taken in piece by piece. */
const PIECE_CHARS = 8000
/** Distinct class lists remembered; a page may make up as many as it likes. */
const MAX_NAMINGS = 5000

const NAME_ATTRIBUTES = [
  'class',
  'id',
  'itemprop',
  'data-component',
  'data-testid',
  'data-qa',
  'data-module',
  'rel',
]
const BOLD_TAGS = new Set(['b', 'strong'])
/** The page as a whole has furniture; it is none. */
const PAGE_TAGS = new Set(['html', 'body', 'main'])
const FIELD_TAGS = new Set(['input', 'textarea', 'select'])

interface Frame {
  readonly element: Element
  readonly tag: string
  readonly box: number
  readonly style: Style
  readonly isBlock: boolean
}

class PageWalk {
  readonly boxes: Box[] = []
  readonly lines: Line[] = []
  readonly limits = new Set<string>()
  readonly #builder = new LineBuilder()
  readonly #namings = new Map<string, Naming>()
  readonly #frames: Frame[] = []
  #rules = 0
  #textNodes = 0
  #elements = 0
  #chars = 0

  /** Reads a node that is no text; returns its first child where it is to be entered. */
  #visit(node: Node): Node | null {
    // A form field called "nodeType" shadows the form's own; only an element can be a form.
    const isElement = node.nodeType === ELEMENT || typeof node.nodeType !== 'number'
    if (!isElement) return null
    const element = node as Element
    const tag = tagOf(element)
    if (!this.#enter(element, tag)) return null
    const child = firstChildOf(element, tag)
    if (!child) this.#leave()
    return child
  }

  *run(root: Element): Generator<void, void> {
    let node: Node | null = root
    let effort = 0
    while (node && !this.#isFull()) {
      const isText: boolean = node.nodeType === TEXT
      effort += 1 + (isText ? Math.min((node as Text).data.length, PIECE_CHARS) / CHARS_PER_NODE : 0)
      if (effort >= NODES_PER_STEP) {
        effort = 0
        yield
      }
      if (isText) yield* this.#addText(node as Text)
      const child: Node | null = isText ? null : this.#visit(node)
      node = child ?? this.#advance(node, root)
    }
    while (this.#frames.length > 0) this.#leave()
  }

  /** The node after one that is done, up the tree where there is no sibling. */
  #advance(node: Node, root: Element): Node | null {
    let done: Node = node
    let tag = done.nodeType === TEXT ? '' : tagOf(done as Element)
    while (done !== root) {
      const next = nextSiblingOf(done, tag)
      if (next) return next
      const frame = this.#leave()
      if (!frame) return null
      done = frame.element
      tag = frame.tag
    }
    return null
  }

  #isFull(): boolean {
    if (this.#textNodes >= MAX_TEXT_NODES || this.#elements >= MAX_ELEMENTS) this.limits.add('nodes')
    if (this.#chars >= MAX_CHARS) this.limits.add('characters')
    if (this.lines.length >= MAX_LINES) this.limits.add('blocks')
    return this.limits.size > 0
  }

  *#addText(node: Text): Generator<void, void> {
    const frame = this.#frames.at(-1)
    if (!frame) return
    const length = Math.min(node.data.length, MAX_NODE_CHARS)
    this.#textNodes += 1
    this.#chars += length
    for (let from = 0; from < length; from += PIECE_CHARS) {
      if (from > 0) yield
      this.#builder.add(node, frame.style, { from, to: Math.min(length, from + PIECE_CHARS) })
    }
  }

  /** Opens an element; false where it is passed over with all that is in it. */
  #enter(element: Element, tag: string): boolean {
    this.#elements += 1
    if (tag === 'br') this.#addBreak()
    if (tag === 'hr') this.#addRule()
    if (FIELD_TAGS.has(tag)) this.#noteField()
    if (tag === 'br' || tag === 'hr' || SKIPPED_TAGS.has(tag) || isHidden(element)) return false
    const naming = this.#nameOf(element)
    if (isLeftOut(element, tag, naming)) return false
    this.#open(element, tag, naming)
    return true
  }

  #open(element: Element, tag: string, naming: Naming): void {
    const around = this.#frames.at(-1)
    const isBlock = !around || BLOCK_TAGS.has(tag) || this.#partsText(element, tag, naming)
    if (isBlock) {
      this.#flush()
      this.boxes.push(toBox(element, tag, naming, around?.box ?? -1))
    } else if (tag === 'time') this.#builder.space()
    const box = isBlock ? this.boxes.length - 1 : around.box
    this.#frames.push({ element, tag, box, isBlock, style: toStyle(element, tag, around?.style) })
  }

  #leave(): Frame | undefined {
    const frame = this.#frames.at(-1)
    if (frame?.isBlock) this.#flush()
    else if (frame?.tag === 'time') this.#builder.space()
    return this.#frames.pop()
  }

  #flush(): void {
    const frame = this.#frames.at(-1)
    if (!frame || this.#builder.isEmpty) return
    const line = this.#builder.take(frame.box, this.#rules)
    if (line) this.lines.push(line)
  }

  #addBreak(): void {
    if (!this.#builder.break()) this.#flush()
  }

  #addRule(): void {
    this.#flush()
    this.#rules += 1
  }

  #noteField(): void {
    const box = this.boxes[this.#frames.at(-1)?.box ?? -1]
    if (box) box.hasField = true
  }

  /** Whether an element that is inline by name stands for itself, as a byline of spans does. */
  #partsText(element: Element, tag: string, naming: Naming): boolean {
    const display = /display\s*:\s*(block|flex|grid|table|list-item)/.test(attributeOf(element, 'style'))
    if (display) return true
    if (!tag.includes('-') && tag !== 'time' && !naming.mark && !naming.part) return false
    return !this.#joins(element.previousSibling) && !this.#joins(element.nextSibling)
  }

  /** Whether a neighbour continues the running text. */
  #joins(neighbour: Node | null): boolean {
    if (neighbour?.nodeType === TEXT) return /[\p{L}\p{N}]/u.test((neighbour as Text).data.slice(0, 500))
    if (neighbour?.nodeType !== ELEMENT) return false
    const tag = tagOf(neighbour as Element)
    if (tag === 'br' || BLOCK_TAGS.has(tag) || SKIPPED_TAGS.has(tag) || tag.includes('-')) return false
    const naming = this.#nameOf(neighbour as Element)
    return !naming.mark && !naming.part
  }

  #nameOf(element: Element): Naming {
    const names = NAME_ATTRIBUTES.map((name) => attributeOf(element, name)).join(' ')
    const known = this.#namings.get(names)
    if (known) return known
    const naming = judgeNames(names)
    if (this.#namings.size < MAX_NAMINGS) this.#namings.set(names, naming)
    return naming
  }
}

function toBox(element: Element, name: string, naming: Naming, parent: number): Box {
  const role = attributeOf(element, 'role')
  const tag = role === 'main' || role === 'article' ? role : name
  const byTag: Mark | null = MARKED_TAGS[tag] ?? MARKED_ROLES[role] ?? null
  const mark = PAGE_TAGS.has(tag) ? null : (naming.mark ?? byTag)
  const part = naming.part ?? (tag === 'time' ? 'credit' : null)
  return { tag, parent, names: naming.words, mark, part, hasField: false }
}

const PLAIN: Style = { link: 'none', bold: false, keepsBreaks: false }

function toStyle(element: Element, tag: string, around: Style = PLAIN): Style {
  if (tag === 'a') {
    const link = attributeOf(element, 'href')
    if (link) return { ...around, link: link.startsWith('#') ? 'anchor' : 'page' }
  }
  if (BOLD_TAGS.has(tag)) return { ...around, bold: true }
  return tag === 'pre' ? { ...around, keepsBreaks: true } : around
}

function isHidden(element: Element): boolean {
  if (attributeOf(element, 'aria-hidden') === 'true') return true
  if ((findAttribute(element, 'hidden') ?? 'until-found') !== 'until-found') return true
  if (attributeOf(element, 'layout') === 'nodisplay') return true
  const style = attributeOf(element, 'style')
  return style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

/** Whether an element holds signs for other readers: text for screen readers, links to itself, footnote marks. */
function isLeftOut(element: Element, tag: string, naming: Naming): boolean {
  if (naming.isUnseen) return !PAGE_TAGS.has(tag) && tag !== 'article'
  if (naming.isHandle) return !BLOCK_TAGS.has(tag)
  return tag === 'sup' && isFootnoteMark(element)
}

/** "[1]", or a bare number that links within the page; not "1er" or "m2". */
function isFootnoteMark(element: Element): boolean {
  const text = textOf(element, 40).trim()
  if (/^(?:\[[^\]]{1,20}\][\s,]*)+$/.test(text)) return true
  const link = elementLink(element)
  return link.includes('#') && /^[\d*†‡,\s]{1,8}$/.test(text)
}

function elementLink(element: Element): string {
  const link = element.querySelector?.('a[href]') ?? element.closest?.('a[href]')
  return link ? attributeOf(link, 'href') : ''
}

/** Walks a page, pausing now and then; `root` is its body. */
export function* walkPage(root: Element): Generator<void, Outline> {
  const walk = new PageWalk()
  yield* walk.run(root)
  return { boxes: walk.boxes, lines: walk.lines, limits: [...walk.limits] }
}
