import { describe, expect, it } from 'vitest'
import { completeArticle } from '../../../lib/page/completion.ts'
import { readText } from '../../../lib/page/plain-text.ts'
import { LANGUAGES } from './languages.ts'

const FIRST =
  'Le pont de la Lauze a rouvert jeudi à midi, après quatre jours de fermeture, a indiqué la préfecture dans un communiqué.'
const SECOND =
  '« Nous avons attendu l’avis des ingénieurs », explique le maire de la ville, qui parle de 212 foyers touchés par la crue.'
const blocksOf = (text: string) => {
  const article = readText(text)
  return article.blocks.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`)
}

describe('a plain text', () => {
  it.each<[string, string, readonly string[]]>([
    ['has its title in the first line', `Crue\n\n${FIRST}`, ['title: Crue', `paragraph: ${FIRST}`]],
    [
      'may have a paragraph a line',
      `Crue\n${FIRST}\n${SECOND}`,
      ['title: Crue', `paragraph: ${FIRST}`, `paragraph: ${SECOND}`],
    ],
    [
      'may be broken to a width',
      'Crue\n\nLe pont de la Lauze a rouvert jeudi à midi, après\nquatre jours de fermeture, a indiqué la préfecture\ndans un communiqué.',
      [
        'title: Crue',
        'paragraph: Le pont de la Lauze a rouvert jeudi à midi, après quatre jours de fermeture, a indiqué la préfecture dans un communiqué.',
      ],
    ],
    [
      'may be Markdown',
      `# *Crue*\n\n---\n\n**${FIRST}**\n\n- un [lien](https://x.example)\n\n<https://x.example/page>`,
      ['title: Crue', `paragraph: ${FIRST}`, 'list-item: un lien'],
    ],
    [
      'may begin with a breadcrumb',
      `Accueil Monde Europe\n\nCrue à Valmère\n\n${FIRST}`,
      ['title: Crue à Valmère', `paragraph: ${FIRST}`],
    ],
    [
      'may carry buttons and advertisements',
      `Crue\n\nPartager cet article\n\n${FIRST}\n\nPUBLICITÉ\n\nTemps de lecture : 2 min\n\n${SECOND}`,
      ['title: Crue', `paragraph: ${FIRST}`, `paragraph: ${SECOND}`],
    ],
    [
      'may have headings and credits',
      `Crue\n\nPar Odile Ferrand avec AV\n\nUn pont neuf\n\n${FIRST}\n\n(AV)`,
      [
        'title: Crue',
        'credit: Par Odile Ferrand avec AV',
        'heading: Un pont neuf',
        `paragraph: ${FIRST}`,
        'credit: (AV)',
      ],
    ],
    [
      'goes on after a teaser',
      `Crue\n\n${FIRST}\n\nLire aussi\n\nLa digue avait cédé\n\n${SECOND}`,
      ['title: Crue', `paragraph: ${FIRST}`, `paragraph: ${SECOND}`],
    ],
    [
      'ends where the teasers begin',
      `Crue\n\n${FIRST}\n\nÀ découvrir également\n\nQui paiera la digue de Sorbe ?\n\nLe lac gèle`,
      ['title: Crue', `paragraph: ${FIRST}`],
    ],
    [
      'ends where the comments begin',
      `Crue\n\n${FIRST}\n\n1 Commentaire\n\n  • Posté par GINO\n\n    ${SECOND}`,
      ['title: Crue', `paragraph: ${FIRST}`],
    ],
  ])('%s', (_name, text, expected) => {
    expect(blocksOf(text)).toEqual(expected)
  })
  it('may be empty', () => {
    expect(readText('')).toMatchObject({ title: '', text: '', blocks: [], limits: [] })
  })
  it('may be too long, and then says so', () => {
    const article = readText(`Crue\n\n${`${FIRST}\n\n`.repeat(5000)}`)
    expect(article.text.length).toBeLessThanOrEqual(400_000)
    expect(article.limits).toEqual(['characters'])
  })
  it('tells its language by its words, and its date by a line of credit', () => {
    const article = completeArticle(
      readText(`Crue\n\nPublié le 8 novembre 2019\n\n${FIRST}\n\n${SECOND}`),
      LANGUAGES,
    )
    expect(article).toMatchObject({ lang: 'fr', published: '2019-11-08' })
  })
})
