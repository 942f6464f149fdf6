// Labelled pages that lie beside the project, where they are at hand: what a claim rests on must have been read.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeText, parseDocument } from '../../cli/document.ts'
import type { Article } from '../../lib/page/article.ts'
import { readText } from '../../lib/page/plain-text.ts'
import { readPage } from '../../lib/page/read.ts'
import { fold } from '../../lib/text/words.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'dev')
const LABELS = join(FOLDER, 'labels.jsonl')
const FURNITURE = [
  '.comment-content',
  '.related li',
  '.most-read li',
  '.footer-links li',
  '[role=dialog] p',
  '.c-reads a',
  '.c-paywall',
  '.read-also',
  '.newsletter h4',
  '.entry-footer',
  '[data-component=links-block] li',
].join(',')

interface Label {
  readonly page: string
  readonly claims: readonly { readonly evidence: string }[]
}

const labels = existsSync(LABELS)
  ? readFileSync(LABELS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Label)
  : []

function read(page: string): { article: Article; furniture: readonly string[] } {
  const source = decodeText(readFileSync(join(FOLDER, 'pages', page)), page.endsWith('.html'))
  if (page.endsWith('.txt')) return { article: readText(source), furniture: [] }
  const document = parseDocument(source)
  const furniture = [...document.querySelectorAll(FURNITURE)].map((element) =>
    fold(element.textContent ?? ''),
  )
  return {
    article: readPage(document, null).article,
    furniture: furniture.filter((words) => words.includes(' ')),
  }
}

describe.skipIf(labels.length === 0)('labelled pages', () => {
  it.each(labels.map((label) => [label.page, label] as const))('%s', (page, { claims }) => {
    const { article, furniture } = read(page)
    const words = ` ${fold(article.text)} `
    expect(
      claims.map(({ evidence }) => evidence).filter((evidence) => !words.includes(fold(evidence))),
    ).toEqual([])
    expect(furniture.filter((phrase) => words.includes(` ${phrase} `))).toEqual([])
  })
})
