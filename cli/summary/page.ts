// The summary as one HTML page that stands alone: no script, no request, light and dark, fit to print.
import { readFileSync } from 'node:fs'
import { COLUMNS, noteOf, type Shown, sayLead } from './layout.ts'
import { html, type Markup, raw } from './markup.ts'
import type { Answers } from './questions.ts'
import { drawSection } from './sections.ts'
import type { Words } from './words.ts'

export interface EventSummary {
  readonly event: string
  /** The event's name in the language of the page. */
  readonly name: string
  readonly answers: Answers
  readonly words: Words
}

const SECTIONS = Object.keys(COLUMNS) as Shown[]

function drawEvent({ event, name, answers, words }: EventSummary): Markup {
  const links = SECTIONS.map(
    (section) => html`<li><a href="#${event}-${section}">${words.say(`${section}.heading`)}</a></li>`,
  )
  const sections = SECTIONS.map(
    (section) => html`<section id="${event}-${section}"><h2>${words.say(`${section}.heading`)}</h2>
<p class="soft">${noteOf(section, words)}</p>
${drawSection(section, answers, words)}</section>
`,
  )
  return html`<div class="event"><header><p class="brand">Recoupe</p><h1>${words.say('title', name)}</h1>
<p class="lead">${sayLead(answers, words)}</p><p class="soft">${words.say('noVerdict')}</p></header>
<nav aria-label="${name}"><ul>${links}</ul></nav>
${sections}</div>
`
}

/** The page; one part for each event of the run. */
export function writeSummaryPage(events: readonly EventSummary[]): string {
  const [first] = events
  if (!first) throw new Error('a summary wants an event')
  const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8')
  const title = first.words.say('title', events.map(({ name }) => name).join(', '))
  return html`<!doctype html>
<html lang="${first.words.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>
${raw(style)}</style></head><body><main>
${events.map(drawEvent)}</main></body></html>
`.markup
}
