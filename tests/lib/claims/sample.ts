// What does the engine find in a few sentences? They stand in a page that is plainly about the event, read with the
// real language files and the real pack, so that these tests hold whatever the steps between are called.
import { readLanguages } from '../../../cli/languages.ts'
import { readPackFolder } from '../../../cli/packs.ts'
import { indexPacks } from '../../../lib/corpus/corpus.ts'
import { analyse } from '../../../lib/engine.ts'
import type { Article, BlockKind } from '../../../lib/page/article.ts'
import type { Claim, Report, Value } from '../../../lib/report.ts'

const result = readPackFolder('seeds/kazakhstan-2022-01')
if (!('pack' in result))
  throw new Error(`the pack is not sound: ${JSON.stringify(result.faults.slice(0, 3))}`)

export const PACK = result.pack
export const LANGUAGES = await readLanguages()
export const CORPUS = indexPacks([PACK], LANGUAGES)

/** A block of a page: a paragraph, or text with its kind. */
export type Part = string | readonly [BlockKind, string]

/** An article of given blocks; the first is its title. */
export function compose(
  lang: string | null,
  parts: readonly Part[],
  published: string | null = '2022-01-10',
): Article {
  let text = ''
  const blocks = parts.map((part, at) => {
    const [kind, words] =
      typeof part === 'string' ? ([at === 0 ? 'title' : 'paragraph', part] as const) : part
    const start = text === '' ? 0 : text.length + 2
    text += text === '' ? words : `\n\n${words}`
    return { kind, start, end: start + words.length }
  })
  const title = text.slice(0, blocks[0]?.end ?? 0)
  return { url: null, title, lang, published, text, blocks, siteName: null, metaCredits: [], limits: [] }
}

/** By language: a title, and a paragraph that makes any page coverage. It tells nothing that these tests ask for. */
const FRAMES: Readonly<Record<string, readonly [string, string]>> = {
  fr: [
    'Kazakhstan : ce que l’on sait',
    'Au Kazakhstan, l’état d’urgence est en vigueur et un deuil national est observé. À Almaty, Karim Massimov a été arrêté pour trahison. Le 5 janvier 2022, le gouvernement a démissionné. L’Arménie, le Kirghizstan et le Tadjikistan participent.',
  ],
  en: [
    'Kazakhstan: what is known',
    'In Kazakhstan a state of emergency is in force and a day of national mourning was held. In Almaty, Karim Massimov was arrested for treason. On 5 January 2022 the government resigned. Armenia, Kyrgyzstan and Tajikistan take part.',
  ],
  de: [
    'Kasachstan: was bekannt ist',
    'In Kasachstan gilt der Ausnahmezustand, und es herrscht Staatstrauer. In Almaty wurde Karim Massimow wegen Hochverrats festgenommen. Am 5. Januar 2022 trat die Regierung zurück. Armenien, Kirgisistan und Tadschikistan nehmen teil.',
  ],
  es: [
    'Kazajistán: lo que se sabe',
    'En Kazajistán rige el estado de emergencia y hubo un día de luto nacional. En Almaty, Karim Massimov fue detenido por traición. El 5 de enero de 2022 dimitió el Gobierno. Participan Armenia, Kirguistán y Tayikistán.',
  ],
  it: [
    'Kazakistan: quello che si sa',
    'In Kazakistan vige lo stato di emergenza ed è stato proclamato il lutto nazionale. Ad Almaty Karim Massimov è stato arrestato per tradimento. Il 5 gennaio 2022 si è dimesso il governo. Partecipano Armenia, Kirghizistan e Tagikistan.',
  ],
  tr: [
    'Kazakistan: bilinenler',
    'Kazakistan’da olağanüstü hal ilan edildi ve ulusal yas tutuldu. Almatı’da Kerim Masimov vatana ihanetten tutuklandı. 5 Ocak 2022’de hükümet istifa etti. Ermenistan, Kırgızistan ve Tacikistan katılıyor.',
  ],
  ru: [
    'Казахстан: что известно',
    'В Казахстане действует режим чрезвычайного положения, объявлен национальный траур. В Алматы арестован Карим Масимов, подозреваемый в госизмене. 5 января 2022 года правительство ушло в отставку. Участвуют Армения, Киргизия и Таджикистан.',
  ],
}

const describeValue = (value: Value): string => {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'object' && 'count' in value)
    return `${value.bound === 'exact' ? '' : `${value.bound} `}${value.count}`
  if (typeof value === 'object' && 'unknown' in value) return 'unknown'
  if (typeof value === 'object' && 'date' in value) return value.date
  return typeof value === 'object' && 'text' in value ? `"${value.text}"` : value.join(' ')
}

/** The report of a page that holds the given blocks between its title and what makes it coverage. */
export function reportOf(lang: string, ...parts: readonly Part[]): Report {
  const [title, rest] = FRAMES[lang] ?? ['', '']
  return analyse(compose(lang, [title, ...parts, rest]), CORPUS)
}

/** The claims that rest on the given blocks, in the order of the text. */
export function claimsOf(lang: string, ...parts: readonly Part[]): Claim[] {
  const [title = '', rest = ''] = FRAMES[lang] ?? []
  const report = reportOf(lang, ...parts)
  if (report.event === null)
    throw new Error(`the page was not taken for coverage: ${JSON.stringify(report.detection)}`)
  const end = compose(lang, [title, ...parts, rest]).text.length - rest.length
  return report.claims
    .filter(({ evidence }) => evidence.start >= title.length && evidence.start < end)
    .toSorted((a, b) => a.evidence.start - b.evidence.start)
}

/** What is claimed, as "point: value", in the order of the text. */
export const tell = (lang: string, ...parts: readonly Part[]): string[] =>
  claimsOf(lang, ...parts).map(({ point, value }) => `${point}: ${describeValue(value)}`)

/** Who says what, as "point: value | voice | speaker". */
export const tellVoices = (lang: string, ...parts: readonly Part[]): string[] =>
  claimsOf(lang, ...parts).map(
    ({ point, value, voice, attributedTo }) =>
      `${point}: ${describeValue(value)} | ${voice} | ${attributedTo ?? 'nobody'}`,
  )
