// Voice and framing: the same statement beside itself, by who tells it, in which voice and by which words.
// A column for each voice, from the article's own word to the greatest distance, each explained in a sentence.
import type { Report, Voice } from '../../lib/report.ts'
import { nameVoice } from '../account-list.tsx'
import { Disclosure } from '../disclosure.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { nameSpeakers, outletName } from '../names.ts'
import { usePack } from '../pack-context.ts'
import { type FramingRow, listFramings, type Manner, type Teller, VOICES } from './framing-rows.ts'

/** Points that are shown before the others are asked for. */
const SHOWN = 8

const MEANINGS: Readonly<Record<Voice, () => string>> = {
  own: () => i18n.t('study.framing.own'),
  endorsed: () => i18n.t('study.framing.endorsed'),
  attributed: () => i18n.t('study.framing.attributed'),
  quoted: () => i18n.t('study.framing.quoted'),
  doubted: () => i18n.t('study.framing.doubted'),
}

export function FramingView({ report }: { readonly report: Report }) {
  const pack = usePack()
  const rows = listFramings(report, pack)
  if (rows.length === 0) return null
  const [shown, rest] = [rows.slice(0, SHOWN), rows.slice(SHOWN)]
  return (
    <section class="sheet framing-sheet" id="framing" aria-labelledby="framing-heading">
      <h2 id="framing-heading">{i18n.t('study.framing.heading')}</h2>
      <p class="note">{i18n.t('study.framing.note')}</p>
      <FramingTable rows={shown} label={i18n.t('study.framing.heading')} />
      {rest.length > 0 && (
        <Disclosure summary={i18n.t('study.framing.more', rest.length)}>
          {() => <FramingTable rows={rest} label={i18n.t('study.framing.more', rest.length)} />}
        </Disclosure>
      )}
    </section>
  )
}

interface FramingTableProps {
  readonly rows: readonly FramingRow[]
  readonly label: string
}

function FramingTable({ rows, label }: FramingTableProps) {
  const locale = useLocale()
  return (
    <table class="framing" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('study.matrix.point')}</th>
          {VOICES.map((voice) => (
            <th key={voice} scope="col">
              {nameVoice(voice)}
              <small>{MEANINGS[voice]()}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.point.id}>
            <th scope="row">
              {row.point.label[locale.id]}
              <CommonSpeaker row={row} />
            </th>
            {VOICES.map((voice) => (
              <td key={voice} class={row.voices.includes(voice) ? undefined : 'none'}>
                <span class="cell-name">{nameVoice(voice)}</span>
                <ul>
                  {row.tellers.flatMap((teller) => {
                    const manners = teller.manners.filter((manner) => manner.voice === voice)
                    return manners.length === 0
                      ? []
                      : [
                          <TellerItem
                            key={teller.article}
                            teller={teller}
                            manners={manners}
                            isNamed={speakerOf(row) === null}
                          />,
                        ]
                  })}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The one whom all who name somebody name; null where they name several or nobody. */
function speakerOf({ tellers }: FramingRow): string | null {
  const names = new Set(tellers.flatMap(({ attributedTo }) => attributedTo ?? []))
  const [only] = names
  return names.size === 1 && only !== undefined ? only : null
}

function CommonSpeaker({ row }: { readonly row: FramingRow }) {
  const locale = useLocale()
  const pack = usePack()
  const speaker = speakerOf(row)
  if (speaker === null) return null
  return (
    <span class="teller-who">{i18n.t('study.framing.speaker', [nameSpeakers(speaker, pack, locale)])}</span>
  )
}

interface TellerItemProps {
  readonly teller: Teller
  readonly manners: readonly Manner[]
  /** Whether the speaker is told here, as not all have the same. */
  readonly isNamed: boolean
}

function TellerItem({ teller: { article, attributedTo }, manners, isNamed }: TellerItemProps) {
  const locale = useLocale()
  const pack = usePack()
  const isOwn = manners.every(({ voice }) => voice === 'own')
  return (
    <li class={article === null ? 'of-page' : undefined}>
      <b>{article === null ? i18n.t('study.thisPage') : outletName(article, pack)}</b>
      {manners.map((manner) => (
        <MannerWords key={Object.values(manner).join('|')} manner={manner} />
      ))}
      {isNamed && attributedTo !== null && !isOwn && (
        <span class="teller-who">{nameSpeakers(attributedTo, pack, locale)}</span>
      )}
    </li>
  )
}

/** The words, and whether they stand in a headline or lead to words in quotation marks. */
function MannerWords({ manner: { voice, cue, isHeadline, isInMarks } }: { readonly manner: Manner }) {
  const remarks = [
    isHeadline && i18n.t('study.framing.headline'),
    isInMarks && voice !== 'quoted' && i18n.t('study.framing.marks'),
  ].filter((remark) => remark !== false)
  if (cue === null && remarks.length === 0) return null
  return (
    <span class="manner">
      {cue !== null && <q>{cue}</q>}
      {remarks.length > 0 && <small class="remarks"> {remarks.join(' · ')}</small>}
    </span>
  )
}
