import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { buildGate, type GateTerms } from '../../lib/detection/gate.ts'
import { pageForGate } from '../../lib/detection/gate-page.ts'

const terms = readdirSync('seeds').map(
  (id) => (JSON.parse(readFileSync(`seeds/${id}/event.json`, 'utf8')) as { gate: GateTerms }).gate,
)
const gate = buildGate(terms)

function parse(html: string, url = 'https://paper.example/a'): Document {
  const window = new Window({
    url,
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  })
  window.document.write(html)
  return window.document as unknown as Document
}
const decide = (html: string) => gate(pageForGate(parse(html)))
const quiet = 'The council met on Tuesday to speak of the new bridge and of its cost. '.repeat(20)

describe('the gate with the terms of the seed packs', () => {
  it.each([
    ['fr', 'Kazakhstan : 225 morts'],
    ['fr', 'Émeutes à Almaty : l’armée tire'],
    ['fr', 'Tokaïev dit avoir repoussé un putsch'],
    ['en', 'Kazakhstan detains thousands after days of unrest'],
    ['en', 'Russian-led CSTO troops reach Almaty'],
    ['ru', 'Число погибших в Казахстане выросло'],
    ['ru', 'Токаев: это была попытка переворота'],
    ['de', 'Kasachstan: Tokajew lässt schießen'],
    ['es', 'Kazajistán eleva la cifra de muertos'],
    ['it', 'Kazakistan, oltre duecento morti negli scontri'],
    ['pt', 'Cazaquistão: milhares de detidos'],
    ['tr', 'Kazakistan’da protestolar: onlarca ölü'],
  ])('says yes to a headline in %s: %s', (_, title) => {
    expect(decide(`<title>${title}</title><body><p>${quiet}</p></body>`)).toBe('yes')
  })

  it('says yes where only the text names the country', () => {
    const text = 'In Almaty the dead are still being counted. Kazakhstan has arrested thousands.'
    expect(
      decide(`<title>A winter of fear</title><body><h1>A winter of fear</h1><p>${text}${quiet}</p></body>`),
    ).toBe('yes')
  })

  it.each([
    'Kyrgyz elections: turnout falls',
    'Tokaj: the vintage of the century',
    'Riots in Paris: 412 arrests',
  ])('says no to "%s"', (title) =>
    expect(decide(`<title>${title}</title><body><p>${quiet}</p></body>`)).toBe('no'),
  )
})

const DEV = '../shared/dev'
describe.skipIf(!existsSync(DEV))('the gate on the labelled pages', () => {
  const labels = existsSync(DEV) ? readFileSync(`${DEV}/labels.jsonl`, 'utf8').trim().split('\n') : []
  const coverage = labels
    .map((line) => JSON.parse(line) as { page: string; event: boolean })
    .filter(({ page, event }) => event && page.endsWith('.html'))
  it.each(coverage)('says yes to $page', ({ page }) => {
    expect(decide(readFileSync(`${DEV}/pages/${page}`, 'utf8'))).toBe('yes')
  })
})
