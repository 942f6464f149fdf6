// The pages that the gate is measured on: labelled and real ones where they are at hand, and generated ones from
// 10 kB to 5 MB in the templates that pages come in.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Served } from '../../scripts/server.ts'

const SIZES_KB = [10, 100, 1000, 5000]
const SENTENCE = 'The council met on Tuesday to speak of the new bridge, of its cost and of the trees.'
const MENU = `<ul>${'<li><a href="#">Section of the paper</a></li>\n'.repeat(120)}</ul>`

/** One piece of text in five templates; a page repeats it until it is long enough. */
const TEMPLATES: Readonly<Record<string, string>> = {
  paragraphs: `<p>${SENTENCE}</p>\n`,
  divs: `<div class="a"><div><span>${SENTENCE}</span></div></div>\n`,
  breaks: `${SENTENCE}<br><br>\n`,
  tables: `<table><tr><td>${SENTENCE}</td><td>12</td></tr></table>\n`,
  tags: '<i>The</i> <b>council</b> <a href="#">met</a> <em>on</em> Tuesday. ',
}

function generatePages(): [string, Served][] {
  return Object.entries(TEMPLATES).flatMap(([name, piece]) =>
    SIZES_KB.map((kb): [string, Served] => {
      const headline = name === 'divs' ? '' : '<h1>The council speaks of a bridge</h1>'
      const body = `${MENU}${headline}${piece.repeat(Math.ceil((kb * 1000) / piece.length))}`
      return [`/generated-${name}-${kb}.html`, { body: `<!doctype html><title>A bridge</title>${body}` }]
    }),
  )
}

function readFolder(folder: string, find: (name: string) => string): [string, Served][] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name): [string, Served][] => {
    const file = join(folder, find(name))
    if (!file.endsWith('.html') || !existsSync(file)) return []
    return [[`/${name.replace('.html', '')}.html`, { body: readFileSync(file), type: 'text/html' }]]
  })
}

/** Pages by path. */
export function collectPages(): Map<string, Served> {
  return new Map([
    ...readFolder('practice', (name) => name),
    ...readFolder('../shared/dev/pages', (name) => name),
    ...readFolder('../shared/pages', (name) => join(name, 'source.html')),
    ...generatePages(),
  ])
}
