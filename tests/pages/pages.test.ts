import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeText, parseDocument } from '../../cli/document.ts'
import type { BlockKind } from '../../lib/page/article.ts'
import { completeArticle } from '../../lib/page/completion.ts'
import { readPage } from '../../lib/page/read.ts'
import { LANGUAGES } from '../lib/page/languages.ts'

interface Expected {
  readonly title: string
  readonly published: string | null
  readonly lang: string
  /** Beginnings of blocks, in order, with their kinds. */
  readonly blocks: readonly (readonly [BlockKind, string])[]
  /** Words of the page's furniture, none of which may stand in the article. */
  readonly leavesOut: readonly string[]
}

/** One flood, told by templates that have nothing in common. */
const PAGES: Readonly<Record<string, Expected>> = {
  'wordpress.html': {
    title: 'Crue à Valmère\u00a0: le pont rouvre après quatre jours',
    published: '2019-11-08',
    lang: 'fr',
    blocks: [
      ['title', 'Crue à Valmère\u00a0: le pont rouvre'],
      ['credit', 'Par Odile Ferrand'],
      ['credit', 'Publié le 8 novembre 2019'],
      ['standfirst', 'La Lauze a quitté son lit'],
      ['caption', 'Le pont neuf, jeudi matin. Photo Agence du Val'],
      ['paragraph', 'Le pont de la Lauze a rouvert jeudi à midi'],
      [
        'paragraph',
        '« Nous avons attendu l’avis des ingénieurs », explique le maire, qui parle de 212 foyers touchés.',
      ],
      ['paragraph', 'Nous avons attendu l’avis des ingénieurs'],
      ['paragraph', 'Bastien Roques, maire de Valmère'],
      ['heading', 'Des dégâts limités'],
      ['list-item', '14 commerces inondés'],
      ['list-item', '2 écoles fermées'],
      ['paragraph', 'Le 1er bilan des assurances'],
      ['credit', '(avec Agence du Val)'],
    ],
    leavesOut: [
      'Aller au contenu',
      'Communes',
      'commentaires',
      'Partager',
      'Sorbe',
      'inondation record',
      'Sécheresse',
      '9 000',
      'douze correspondants',
      'cookies',
      'Mentions',
    ],
  },
  'old-tables.html': {
    title: 'Ponte riaperto a Valmera dopo quattro giorni',
    published: '2019-11-08',
    lang: 'it',
    blocks: [
      ['title', 'Ponte riaperto a Valmera dopo quattro giorni'],
      ['credit', '8 novembre 2019 - di O. Ferrandi'],
      [
        'paragraph',
        'Il ponte sulla Lauza ha riaperto giovedì a mezzogiorno, dopo quattro giorni di chiusura. Nella notte l’acqua era salita di 3,40 metri',
      ],
      ['paragraph', 'Le famiglie colpite sono 212, secondo il sindaco. “Abbiamo atteso'],
      ['table-row', 'Quartiere | Famiglie | Negozi'],
      ['table-row', 'Riva bassa | Famiglie: 150 | Negozi: 9'],
      ['table-row', 'Borgo | Famiglie: 62 | Negozi: 5'],
      ['paragraph', 'Le scuole riaprono lunedì'],
      ['credit', '(Agenzia della Valle)'],
    ],
    leavesOut: ['Corriere', 'Cronaca nera', 'novemila', 'trattore', 'violino', 'Note legali'],
  },
  'live.html': {
    title: 'Valmere flood live: bridge reopens',
    published: '2019-11-07',
    lang: 'en',
    blocks: [
      ['title', 'Valmere flood live: bridge reopens'],
      ['paragraph', 'All the news from the valley'],
      ['heading', 'Key moments'],
      ['list-item', 'The bridge has reopened after four days'],
      ['credit', '12.04'],
      ['heading', 'Bridge open again'],
      ['paragraph', 'The bridge over the Lauze reopened at noon'],
      ['credit', '09.30'],
      ['heading', '212 homes hit'],
      ['paragraph', 'The mayor counts 212 homes'],
      ['credit', '06.00'],
      ['paragraph', 'Good morning. The water rose by 3.40 metres'],
    ],
    leavesOut: [
      'Subscribe',
      'More on this story',
      'Drought',
      'Ministers',
      'Nine thousand',
      'Police',
      'Terms',
    ],
  },
  'encyclopedia.html': {
    title: '2019 Valmere flood',
    published: '2021-03-14',
    lang: 'en',
    blocks: [
      ['title', '2019 Valmere flood'],
      ['table-row', 'Date | 3–7 November 2019'],
      ['table-row', 'Homes | 212'],
      ['paragraph', 'The 2019 Valmere flood was a flood of the river Lauze in November 2019. It closed'],
      ['heading', 'Course'],
      ['paragraph', 'The water rose by 3.40 m'],
      ['table-row', 'Quarter | Homes'],
      ['table-row', 'Low bank | Homes: 150'],
      ['table-row', 'Borough | Homes: 62'],
      ['heading', 'Aftermath'],
      ['paragraph', 'Two schools stayed closed'],
      ['credit', 'This page was last edited on 14 March 2021'],
    ],
    leavesOut: [
      'edit]',
      '[1]',
      'Contents',
      '1987',
      'demonstration',
      'Drought',
      'Nine thousand',
      'Elbe',
      'Categories',
      'licence',
    ],
  },
  'components.html': {
    title: 'Valmera reabre su puente tras la crecida',
    published: '2019-11-08',
    lang: 'es',
    blocks: [
      ['title', 'Valmera reabre su puente'],
      ['standfirst', 'La prefectura levanta el cierre'],
      ['credit', 'Olga Ferrán'],
      ['paragraph', 'El puente sobre el Lauze reabrió'],
      ['paragraph', 'El alcalde habla de 212 hogares'],
      ['paragraph', 'Las escuelas abren el lunes'],
    ],
    leavesOut: [
      'Menú',
      'interesar',
      '1987',
      'suscriptores',
      'Comentarios',
      'nueve mil',
      'Pepe',
      'leído',
      'Horóscopo',
    ],
  },
  'amp.html': {
    title: 'Ponte de Valmera reabre',
    published: '2019-11-08',
    lang: 'pt',
    blocks: [
      ['title', 'Ponte de Valmera reabre'],
      ['credit', 'Por Olga Ferrão | 8 de novembro de 2019'],
      ['paragraph', 'A ponte sobre o Lauze reabriu'],
      ['paragraph', 'São 212 as casas atingidas'],
    ],
    leavesOut: ['Desporto', 'cookies', 'Publicidade', '1987', 'Outras', 'Termos'],
  },
  'short.html': {
    title: 'Brücke in Valmer wieder offen',
    published: null,
    lang: 'de',
    blocks: [
      ['title', 'Brücke in Valmer wieder offen'],
      ['paragraph', 'Die Brücke über die Lauze ist seit Donnerstag wieder offen.'],
    ],
    leavesOut: ['Cookies', 'annehmen', 'Impressum'],
  },
}

const FOLDER = import.meta.dirname

const open = (file: string) => parseDocument(decodeText(readFileSync(`${FOLDER}/${file}`), true))
const read = (file: string) => completeArticle(readPage(open(file), null).article, LANGUAGES)

it('every page of this folder is expected to read in some way', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.html'))
  expect(files.sort()).toEqual(Object.keys(PAGES).sort())
})

describe.each(Object.entries(PAGES))('%s', (file, expected) => {
  const article = read(file)
  const blocks = article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)] as const)

  it('gives title, date and language', () => {
    const { title, published, lang } = article
    expect({ title, published, lang }).toEqual({
      title: expected.title,
      published: expected.published,
      lang: expected.lang,
    })
  })
  it('gives the blocks of the article in order, each of its kind', () => {
    const shown = blocks.map(([kind, text], index) => {
      const beginning = expected.blocks[index]?.[1] ?? ''
      return [kind, beginning !== '' && text.startsWith(beginning) ? beginning : text]
    })
    expect(shown).toEqual(expected.blocks)
  })
  it('leaves the furniture out', () => {
    expect(expected.leavesOut.filter((words) => article.text.includes(words))).toEqual([])
  })
  it('leaves the page as it was', () => {
    const document = open(file)
    const before = document.documentElement.outerHTML
    readPage(document, null)
    expect(document.documentElement.outerHTML).toBe(before)
  })
  it('joins its blocks by a blank line, without a gap', () => {
    expect(blocks.map(([, text]) => text).join('\n\n')).toBe(article.text)
  })
})
