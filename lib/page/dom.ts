// How is a page's DOM read when the page may lie about it?
// A form's fields shadow the form's own properties (`<input name="firstChild">`), and named elements shadow
// the document's. Whatever looks wrong is read again from the prototype, which a page's markup cannot reach.
// Nothing here writes to the page or asks for computed style.

export const ELEMENT = 1
export const TEXT = 3
const COMMENT = 8

/** Past this a class list or a link is no news to the reader. */
const MAX_ATTRIBUTE_CHARS = 500

function readFromPrototype(target: object, key: string): unknown {
  const value: unknown = Reflect.get(Object.getPrototypeOf(target), key, target)
  return value === undefined ? Reflect.get(target, key) : value
}

/** Lower-case name of an element. */
export function tagOf(element: Element): string {
  const name: unknown = element.localName
  if (typeof name === 'string') return name.toLowerCase()
  return String(readFromPrototype(element, 'localName')).toLowerCase()
}

/** First child of an element. */
export function firstChildOf(element: Element, tag: string): Node | null {
  if (tag !== 'form') return element.firstChild
  return (readFromPrototype(element, 'firstChild') as Node | null | undefined) ?? null
}

/** Next node with the same parent. */
export function nextSiblingOf(node: Node, tag: string): Node | null {
  if (tag !== 'form') return node.nextSibling
  return (readFromPrototype(node, 'nextSibling') as Node | null | undefined) ?? null
}

/** Value of an attribute, cut at a length that no honest class list needs; null where there is none. */
export function findAttribute(element: Element, name: string): string | null {
  const read: unknown = element.getAttribute
  const getAttribute = (
    typeof read === 'function' ? read : readFromPrototype(element, 'getAttribute')
  ) as Element['getAttribute']
  return getAttribute.call(element, name)?.slice(0, MAX_ATTRIBUTE_CHARS) ?? null
}

/** Value of an attribute; empty where there is none. */
export function attributeOf(element: Element, name: string): string {
  return findAttribute(element, name) ?? ''
}

/** Elements of a document that match a selector, at most `max`, in document order. */
export function elementsOf(document: Document, selector: string, max: number): Element[] {
  const query = readFromPrototype(document, 'querySelectorAll') as Document['querySelectorAll']
  const found: Element[] = []
  const list = query.call(document, selector)
  for (let at = 0; at < list.length && at < max; at += 1) {
    const element = list[at]
    if (element) found.push(element)
  }
  return found
}

/** First element of a document that matches a selector. */
export function elementOf(document: Document, selector: string): Element | null {
  return elementsOf(document, selector, 1)[0] ?? null
}

/** Longer elements than titles, scripts and footnote marks are not asked for their text. */
const MAX_DESCENDANTS = 200

/** Text of an element from its first text nodes, cut at `max` characters; for short elements such as a title. */
export function textOf(element: Element, max: number): string {
  let text = ''
  const open: Node[] = [element]
  for (let visited = 0; visited < MAX_DESCENDANTS && text.length < max; visited += 1) {
    const node = open.pop()
    if (!node) break
    if (node.nodeType === TEXT) text += (node as Text).data.slice(0, max - text.length)
    const tag = node.nodeType === TEXT ? '' : tagOf(node as Element)
    const next = node === element ? null : nextSiblingOf(node, tag)
    const child =
      node.nodeType === TEXT || node.nodeType === COMMENT ? null : firstChildOf(node as Element, tag)
    if (next) open.push(next)
    if (child) open.push(child)
  }
  return text
}
