// What article does a plain text hold? The first line is the title; blank lines part the paragraphs.
// Texts copied from pages carry the page's furniture along: breadcrumbs, buttons, teasers, a reader's comment,
// Markdown. What clearly is not the article is left out; there is no page to lead back to.
import type { Article, Block, BlockKind } from './article.ts'
import { MAX_TEXT_CHARS } from './composition.ts'
import { foldShort } from './line-builder.ts'
import { endsSentence, isFurniture, isProse, labelOf, looksLikeCredit } from './line-features.ts'
import type { Line } from './outline.ts'
import { HOME_WORDS } from './phrases.ts'

/** After a label such as "Read also", only a paragraph this long is the article going on; teasers are shorter. */
const RESUMING_CHARS = 120
const MAX_HEADING_CHARS = 100
/** A breadcrumb has few words, and the headline comes after it. */
const MAX_BREADCRUMB_WORDS = 6
/** Lines of a text that was broken to a width: none longer, and few that end a sentence. */
const WRAPPED_CHARS = [40, 100] as const
/** Comments stand below the article, and may be longer than it: past this share of the whole text. */
const COMMENTS_AFTER_SHARE = 0.3

interface Row {
  readonly line: Line
  readonly isItem: boolean
}

function toRow(source: string): Row | null {
  const isItem = /^\s*(?:[-*+•▪◦]|\d{1,2}[.)])\s+/.test(source)
  const text = stripMarkdown(source.replace(/^\s*(?:[-*+•▪◦]\s+)?/, '')).trim()
  if (!/[\p{L}\p{N}]/u.test(text) || /^<?(?:https?:\/\/|www\.)\S+>?$/.test(text)) return null
  return {
    line: { box: 0, text, words: foldShort(text), segments: [], linkChars: 0, boldChars: 0, rules: 0 },
    isItem,
  }
}

/** A line without the marks of Markdown: headings, quotations, emphasis, links, pictures. */
function stripMarkdown(source: string): string {
  return source
    .replace(/^\s*(?:#{1,6}|>+)\s+/, '')
    .replace(/!\[[^\]]{0,300}\]\([^)]{0,500}\)/g, '')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.{1,2000}?\S)\1/g, '$2')
    .replace(/^([*_])(?=\S)(.{1,2000}\S)\1$/, '$2')
}

function isWrapped(lines: readonly string[]): boolean {
  const [shortest, longest] = WRAPPED_CHARS
  const inner = lines.slice(0, -1).map((line) => line.trim())
  if (inner.length === 0 || inner.some((line) => line.length < shortest || line.length > longest))
    return false
  return inner.filter(endsSentence).length < inner.length / 2
}

function splitRows(text: string): Row[] {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n[ \t\u00a0]*\n/)
  const sources = paragraphs.flatMap((paragraph) => {
    const lines = paragraph.split('\n').filter((line) => line.trim() !== '')
    return isWrapped(lines) ? [lines.join(' ')] : lines
  })
  return sources.map(toRow).filter((row) => row !== null)
}

function isBreadcrumb(row: Row): boolean {
  const words = row.line.words.trim().split(' ')
  return (
    words.length <= MAX_BREADCRUMB_WORDS &&
    HOME_WORDS.includes(words[0] ?? '') &&
    !endsSentence(row.line.text)
  )
}

/** The article's rows: from the headline on, without what labels open and without the site's lines. */
function selectRows(rows: readonly Row[]): Row[] {
  const proseChars = rows.reduce((sum, { line }) => sum + (isProse(line) ? line.text.length : 0), 0)
  const kept: Row[] = []
  let passed = 0
  let isAside = false
  for (const [index, row] of rows.entries()) {
    const { line } = row
    const label = index === 0 ? null : labelOf(line)
    if (label === 'comments' && passed >= proseChars * COMMENTS_AFTER_SHARE) break
    isAside = label !== null || (isAside && (line.text.length < RESUMING_CHARS || !endsSentence(line.text)))
    const isRepeated = rows[index + 1]?.line.text.startsWith(line.text) === true && index > 0
    if (isProse(line)) passed += line.text.length
    if (!isAside && !isRepeated && (index === 0 || !isFurniture(line))) kept.push(row)
  }
  return kept
}

function kindOfRow(row: Row, next: Row | undefined): BlockKind {
  const { text } = row.line
  if (row.isItem) return 'list-item'
  if (looksLikeCredit(row.line)) return 'credit'
  const isHeading = text.length <= MAX_HEADING_CHARS && !endsSentence(text) && next && isProse(next.line)
  return isHeading ? 'heading' : 'paragraph'
}

/** The article in a plain text. */
export function readText(source: string): Article {
  const isLong = source.length > MAX_TEXT_CHARS
  const all = splitRows(source.slice(0, MAX_TEXT_CHARS).replace(/^\ufeff/, ''))
  const rows = selectRows(all[0] && all.length > 1 && isBreadcrumb(all[0]) ? all.slice(1) : all)
  const blocks: Block[] = []
  let text = ''
  for (const [index, row] of rows.entries()) {
    if (text) text += '\n\n'
    const start = text.length
    text += row.line.text
    const kind = index === 0 ? 'title' : kindOfRow(row, rows[index + 1])
    blocks.push({ kind, start, end: text.length })
  }
  return {
    url: null,
    title: rows[0]?.line.text ?? '',
    lang: null,
    published: null,
    text,
    blocks,
    siteName: null,
    metaCredits: [],
    limits: isLong ? ['characters'] : [],
  }
}
