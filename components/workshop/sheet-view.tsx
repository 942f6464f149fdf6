// Worksheet and answer key of one report, each on its own A4 sheets: the grid, the points to compare, two questions
// on voice. Printing is the browser's. What the report cannot answer the key leaves to the class, in words.
import { useState } from 'preact/hooks'
import type { Article } from '../../lib/page/article.ts'
import type { Claim, Report, Voice } from '../../lib/report.ts'
import {
  type Answer,
  type GridRow,
  makeWorksheet,
  type VoiceQuestion,
  type Worksheet,
} from '../../lib/workshop/worksheet.ts'
import { Differences, Told } from '../account-list.tsx'
import { Glyph } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { nameSpeakers, outletName } from '../names.ts'
import { usePack } from '../pack-context.ts'
import { Value } from './account.tsx'
import { VERDICTS } from './reading-view.tsx'

export interface SheetViewProps {
  readonly report: Report
  /** Null where only the report is kept, as of a page in a tab. */
  readonly article: Article | null
  /** What the text is there to show; on the key only. */
  readonly note?: string | null
  readonly onPrint: () => void
}

export function SheetView({ report, article, note, onPrint }: SheetViewProps) {
  const pack = usePack()
  const [withText, setWithText] = useState(article !== null)
  const [withKey, setWithKey] = useState(true)
  const sheet = makeWorksheet({ report, points: pack.points, article })
  return (
    <>
      <div class="sheet-tools">
        <h1>{i18n.t('workshop.sheet.heading')}</h1>
        {article && (
          <label>
            <input type="checkbox" checked={withText} onChange={() => setWithText(!withText)} />{' '}
            {i18n.t('workshop.sheet.withText')}
          </label>
        )}
        <label>
          <input type="checkbox" checked={withKey} onChange={() => setWithKey(!withKey)} />{' '}
          {i18n.t('workshop.sheet.withKey')}
        </label>
        <button type="button" onClick={onPrint}>
          {i18n.t('workshop.sheet.print')}
        </button>
        <p class="note">{i18n.t('workshop.sheet.printHint')}</p>
      </div>
      {article && withText && <TextSheet article={article} />}
      <section class="sheet sheet-blank" aria-labelledby="sheet-heading">
        <SheetHead
          id="sheet-heading"
          title={i18n.t('workshop.sheet.worksheet')}
          report={report}
          isKey={false}
        />
        <Grid sheet={sheet} isKey={false} />
        <Points sheet={sheet} isKey={false} />
        <VoiceQuestions questions={sheet.voice} report={report} isKey={false} />
      </section>
      {withKey && (
        <section class="sheet" aria-labelledby="key-heading">
          <SheetHead id="key-heading" title={i18n.t('workshop.sheet.key')} report={report} isKey />
          {note && <p class="sheet-note">{note}</p>}
          <Grid sheet={sheet} isKey />
          <Points sheet={sheet} isKey />
          <VoiceQuestions questions={sheet.voice} report={report} isKey />
          <p class="note">{i18n.t('workshop.sheet.keyLimits')}</p>
        </section>
      )}
    </>
  )
}

function TextSheet({ article }: { readonly article: Article }) {
  const { text, blocks, lang } = article
  return (
    <section class="sheet sheet-text" {...(lang === null ? {} : { lang })}>
      {blocks.map(({ kind, start, end }) => {
        const Tag = kind === 'title' ? 'h2' : kind === 'heading' ? 'h3' : 'p'
        return <Tag key={start}>{text.slice(start, end)}</Tag>
      })}
    </section>
  )
}

interface SheetHeadProps {
  readonly id: string
  readonly title: string
  readonly report: Report
  readonly isKey: boolean
}

function SheetHead({ id, title, report, isKey }: SheetHeadProps) {
  const locale = useLocale()
  const pack = usePack()
  return (
    <header class="sheet-head">
      <h2 id={id}>{title}</h2>
      <p>
        {pack.event.name[locale.id]} · <q>{report.title}</q>
      </p>
      {!isKey && <p class="sheet-name">{i18n.t('workshop.sheet.name')}</p>}
    </header>
  )
}

const ROWS: Readonly<Record<GridRow, () => string>> = {
  place: () => i18n.t('workshop.grid.place'),
  date: () => i18n.t('workshop.grid.date'),
  agency: () => i18n.t('workshop.grid.agency'),
  initials: () => i18n.t('workshop.grid.initials'),
  who: () => i18n.t('workshop.grid.who'),
  what: () => i18n.t('workshop.grid.what'),
  where: () => i18n.t('workshop.grid.where'),
  when: () => i18n.t('workshop.grid.when'),
  why: () => i18n.t('workshop.grid.why'),
  how: () => i18n.t('workshop.grid.how'),
  sources: () => i18n.t('workshop.grid.sources'),
}

interface PartProps {
  readonly sheet: Worksheet
  readonly isKey: boolean
}

function Grid({ sheet, isKey }: PartProps) {
  return (
    <>
      <h3>{i18n.t('workshop.sheet.grid')}</h3>
      <table class="grid">
        <tbody>
          {sheet.grid.map(({ row, answers }) => (
            <tr key={row}>
              <th scope="row">{ROWS[row]()}</th>
              <td>{isKey && <Answers answers={answers} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  const locale = useLocale()
  const pack = usePack()
  if (answers.length === 0) return <span class="told">{i18n.t('workshop.sheet.noAnswer')}</span>
  const texts = answers.map(({ kind, text }) => {
    if (kind === 'date') return locale.date(text)
    return kind === 'speaker' ? nameSpeakers(text, pack, locale) : text
  })
  return <>{texts.join(' · ')}</>
}

function Points({ sheet, isKey }: PartProps) {
  const locale = useLocale()
  const pack = usePack()
  return (
    <>
      <h3 class="sheet-points">{i18n.t('workshop.sheet.points')}</h3>
      <table class="points">
        <thead>
          <tr>
            <th scope="col">{i18n.t('workshop.sheet.point')}</th>
            <th scope="col">{i18n.t('workshop.sheet.says')}</th>
            <th scope="col">{i18n.t('workshop.sheet.otherSay')}</th>
            <th scope="col">{i18n.t('workshop.sheet.standing')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.points.map((claim, at) => (
            <tr key={at}>
              <th scope="row">
                {pack.points.find(({ id }) => id === claim.point)?.label[locale.id] ?? claim.point}
              </th>
              <td>{isKey && <Own claim={claim} />}</td>
              <td>{isKey && <Others claim={claim} />}</td>
              <td>
                {isKey && (
                  <>
                    <Glyph sign={claim.verdict} /> {VERDICTS[claim.verdict]()}{' '}
                    <Differences reasons={claim.reasons} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isKey && <p class="note">{i18n.t('workshop.sheet.legend')}</p>}
    </>
  )
}

function Own({ claim }: { readonly claim: Claim }) {
  return (
    <>
      <q>{claim.evidence.text}</q> <Value claim={claim} />
      <Told attributedTo={claim.attributedTo} voice={claim.voice} />
    </>
  )
}

/** The outlets by how they stand: a word each is what fits a cell. */
function Others({ claim }: { readonly claim: Claim }) {
  const locale = useLocale()
  const pack = usePack()
  const namesOf = (verdict: Claim['against'][number]['verdict']) =>
    claim.against.filter((other) => other.verdict === verdict).map(({ article }) => outletName(article, pack))
  const sides = (['agrees', 'differs', 'unclear'] as const).filter((side) => namesOf(side).length > 0)
  if (sides.length === 0) return <>{i18n.t('workshop.sheet.nobody')}</>
  return (
    <>
      {sides.map((side) => (
        <p key={side}>
          <Glyph sign={side} /> {locale.list(namesOf(side))}
        </p>
      ))}
    </>
  )
}

const VOICE_KEYS: Readonly<Record<Voice, () => string>> = {
  own: () => i18n.t('workshop.voiceKey.own'),
  attributed: () => i18n.t('workshop.voiceKey.attributed'),
  quoted: () => i18n.t('workshop.voiceKey.quoted'),
  endorsed: () => i18n.t('workshop.voiceKey.endorsed'),
  doubted: () => i18n.t('workshop.voiceKey.doubted'),
}

interface VoiceQuestionsProps {
  readonly questions: readonly VoiceQuestion[]
  readonly report: Report
  readonly isKey: boolean
}

function VoiceQuestions({ questions, report, isKey }: VoiceQuestionsProps) {
  if (questions.length === 0) return null
  const lang = report.lang === null ? {} : { lang: report.lang }
  return (
    <>
      <h3>{i18n.t('workshop.sheet.voice')}</h3>
      <ol class="voice-questions">
        {questions.map(({ claim, asks }) => (
          <li key={asks}>
            <p>
              <q {...lang}>{claim.evidence.text}</q>{' '}
              {asks === 'verb' ? i18n.t('workshop.sheet.askVerb') : i18n.t('workshop.sheet.askNobody')}
            </p>
            {isKey ? <p class="answer">{VOICE_KEYS[claim.voice]()}</p> : <div class="write" />}
          </li>
        ))}
      </ol>
    </>
  )
}
