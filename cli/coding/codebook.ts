// What do coders have to know? The codebook that goes with a sheet: how to fill each column, and every point of the
// sample as its pack defines it. Written in the language that the coders were given, English or French.
import type { Pack } from '../../lib/corpus/schema.ts'
import { BOUNDS, type PackPoint, VOICES } from './coding.ts'
import type { SampleUnit } from './sample.ts'
import type { SheetLanguage } from './sheet.ts'

interface Words {
  readonly title: string
  readonly how: readonly string[]
  readonly columns: string
  readonly points: string
  readonly kinds: Readonly<Record<PackPoint['kind'], string>>
  readonly bounds: Readonly<Record<(typeof BOUNDS)[number], string>>
  readonly voices: Readonly<Record<(typeof VOICES)[number], string>>
  readonly told: readonly (readonly [string, string])[]
  readonly value: string
  readonly note: string
  readonly options: string
}

const EN: Words = {
  title: 'Codebook',
  how: [
    'Each row of the sheet is one page and one point. Read the page, then say what it tells on that point. Judge by the page alone: not by what you know, and not by whether it is right.',
    'Where a page tells several things on one point, code the first in the order of the text, the headline included.',
    'Work alone. Leave a cell empty where you cannot decide. Change nothing in the columns to the left of `told`.',
  ],
  columns: 'Columns to fill',
  points: 'Points',
  kinds: { count: 'a number', choice: 'a choice', date: 'a date', statement: 'a statement' },
  told: [
    ['yes', 'the page tells it, whoever says it and however it stands to it'],
    ['no', 'the page says nothing of it'],
    ['denied', 'the page says that it is not so (statements only)'],
    ['unknown', 'the page says that the number is not known or is being verified (numbers only)'],
  ],
  value:
    '`value`, where told is yes. A number: in digits alone (2030); 10, 100 or 1000 for dozens, hundreds, thousands. A date: 2022-01-06, or 2022-01. A choice: one or more of the options, joined by |. A statement: nothing.',
  bounds: {
    exact: 'the number itself',
    about: 'some, nearly, around',
    'at-least': 'at least, more than',
    'at-most': 'at most, fewer than',
    magnitude: 'dozens, hundreds, thousands',
  },
  voices: {
    own: 'the page says it itself and names no source',
    attributed: 'reported, with a source',
    quoted: 'inside quotation marks',
    endorsed: 'reported with a verb that takes it as so (revealed, recalled)',
    doubted: 'reported with distance (claims without proof)',
  },
  note: '`note`: whatever you want to remember; it is not compared.',
  options: 'Options',
}

const FR: Words = {
  title: 'Guide de codage',
  how: [
    'Chaque ligne de la feuille porte sur une page et un point. Lisez la page, puis notez ce qu’elle dit de ce point. Jugez d’après la page seule : ni d’après ce que vous savez, ni selon qu’elle a raison ou non.',
    'Si une page dit plusieurs choses d’un même point, codez la première dans l’ordre du texte, titre compris.',
    'Travaillez sans vous concerter. Laissez vide ce dont vous ne pouvez pas décider. Ne changez rien à gauche de la colonne `told`.',
  ],
  columns: 'Colonnes à remplir',
  points: 'Points',
  kinds: { count: 'un nombre', choice: 'un choix', date: 'une date', statement: 'une affirmation' },
  told: [
    ['yes', 'la page le dit, quel que soit celui qui parle et quelle que soit sa distance'],
    ['no', 'la page n’en dit rien'],
    ['denied', 'la page dit que ce n’est pas le cas (affirmations seulement)'],
    ['unknown', 'la page dit que le nombre est inconnu ou en cours de vérification (nombres seulement)'],
  ],
  value:
    '`value`, si told vaut yes. Un nombre : en chiffres seulement (2030) ; 10, 100 ou 1000 pour dizaines, centaines, milliers. Une date : 2022-01-06, ou 2022-01. Un choix : une ou plusieurs des options, jointes par |. Une affirmation : rien.',
  bounds: {
    exact: 'le nombre même',
    about: 'environ, près de, quelque',
    'at-least': 'au moins, plus de',
    'at-most': 'au plus, moins de',
    magnitude: 'des dizaines, des centaines, des milliers',
  },
  voices: {
    own: 'la page le dit elle-même, sans source',
    attributed: 'rapporté, avec une source',
    quoted: 'entre guillemets',
    endorsed: 'rapporté avec un verbe qui le tient pour acquis (révéler, rappeler, souligner)',
    doubted: 'rapporté avec distance (prétendre, affirmer sans preuve)',
  },
  note: '`note` : ce que vous voulez garder en mémoire ; cette colonne n’est pas comparée.',
  options: 'Options',
}

const list = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([word, meaning]) => `- \`${word}\`: ${meaning}`)

function describePoint(
  { id, kind, label, definition, options }: PackPoint,
  lang: SheetLanguage,
  words: Words,
) {
  const lines = [`### ${label[lang]}`, '', `\`${id}\` (${words.kinds[kind]}). ${definition[lang]}`, '']
  if (!options) return lines
  const named = Object.entries(options).map(([option, labels]) => [option, labels[lang]] as const)
  return [...lines, `${words.options}:`, '', ...list(named), '']
}

/** The codebook, in Markdown: only the points that stand in the sample. */
export function writeCodebook(
  units: readonly SampleUnit[],
  packs: readonly Pack[],
  lang: SheetLanguage,
): string {
  const words = lang === 'fr' ? FR : EN
  const asked = new Set(units.map(({ report, point }) => `${report.event}/${point}`))
  const sections = packs.flatMap(({ event, points }) => {
    const own = points.filter(({ id }) => asked.has(`${event.id}/${id}`))
    if (own.length === 0) return []
    return [
      `## ${words.points}: ${event.name[lang]}`,
      '',
      ...own.flatMap((point) => describePoint(point, lang, words)),
    ]
  })
  const text = [
    `# ${words.title}`,
    '',
    ...words.how.flatMap((line) => [line, '']),
    `## ${words.columns}`,
    '',
    '`told`',
    '',
    ...list(words.told),
    '',
    words.value,
    '',
    '`bound`',
    '',
    ...list(BOUNDS.map((bound) => [bound, words.bounds[bound]])),
    '',
    '`voice`',
    '',
    ...list(VOICES.map((voice) => [voice, words.voices[voice]])),
    '',
    words.note,
    '',
    ...sections,
  ].join('\n')
  const typed = lang === 'fr' ? text.replaceAll('`: ', '` : ').replace(/ (?=[:;?!»])/g, '\u202f') : text
  return `${typed.trimEnd()}\n`
}
