// The points that texts share, for the teacher to keep, name or drop; and the names by which the event is known.
import { useState } from 'preact/hooks'
import type { Choice } from '../../lib/workshop/own-pack.ts'
import type { OwnText } from '../../lib/workshop/own-text.ts'
import type { Proposal, ProposedPoint } from '../../lib/workshop/proposal.ts'
import type { SightingKind } from '../../lib/workshop/sightings.ts'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'

export interface OwnPointsProps {
  readonly proposal: Proposal
  readonly texts: readonly OwnText[]
  readonly isBusy: boolean
  readonly onMake: (choice: Choice) => void
}

/** Names that are first taken for the event's own: more would find every page that names one of them. */
const FIRST_NAMES = 3

export function OwnPoints({ proposal, texts, isBusy, onMake }: OwnPointsProps) {
  const { points, names, unread } = proposal
  const [event, setEvent] = useState('')
  const [kept, setKept] = useState<Readonly<Record<string, boolean>>>({})
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({})
  const [known, setKnown] = useState<Readonly<Record<string, boolean>>>({})
  // A name is a point where some texts leave it out; at first only facts are points.
  const all = [...points, ...names.filter((name) => name.texts < texts.length)]
  const isKept = ({ key, kind }: ProposedPoint) => kept[key] ?? kind !== 'name'
  const isKnown = ({ key }: ProposedPoint) =>
    known[key] ?? names.slice(0, FIRST_NAMES).some((name) => name.key === key)
  const labelOf = ({ key, label }: ProposedPoint) => labels[key] ?? label
  const choice: Choice = {
    event: event.trim(),
    points: all.filter(isKept).map((point) => ({ key: point.key, label: labelOf(point) })),
    names: names.filter(isKnown).map(({ key }) => key),
  }
  const isReady =
    choice.event !== '' &&
    choice.points.length > 0 &&
    choice.names.length > 0 &&
    choice.points.every(({ label }) => label.trim() !== '')
  return (
    <section class="own-points" aria-labelledby="points-heading">
      <h2 id="points-heading">{i18n.t('workshop.own.points', points.length)}</h2>
      <p class="note">{i18n.t('workshop.own.pointsExplain')}</p>
      {unread.map((id) => (
        <p key={id} class="banner">
          {i18n.t('workshop.own.unread', [texts[Number(id.replace('text-', '')) - 1]?.outlet ?? id])}
        </p>
      ))}
      <label class="field pupil">
        {i18n.t('workshop.own.event')}
        <input
          type="text"
          maxLength={200}
          value={event}
          onInput={({ currentTarget }) => setEvent(currentTarget.value)}
        />
      </label>
      <fieldset class="row">
        <legend>{i18n.t('workshop.own.names')}</legend>
        <p class="choices">
          {names.map((name) => (
            <label key={name.key}>
              <input
                type="checkbox"
                checked={isKnown(name)}
                onChange={({ currentTarget }) => setKnown({ ...known, [name.key]: currentTarget.checked })}
              />{' '}
              {name.label} <span class="told">{i18n.t('workshop.own.inTexts', name.texts)}</span>
            </label>
          ))}
        </p>
        {names.length === 0 && <p>{i18n.t('workshop.own.noNames')}</p>}
      </fieldset>
      <ul class="pairs">
        {all.map((point) => (
          <li key={point.key} class={`row v-${point.differs ? 'differs' : 'agrees'}`}>
            <PointForm
              point={point}
              texts={texts}
              isKept={isKept(point)}
              label={labelOf(point)}
              onKeep={(keep) => setKept({ ...kept, [point.key]: keep })}
              onLabel={(label) => setLabels({ ...labels, [point.key]: label })}
            />
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" disabled={!isReady || isBusy} onClick={() => onMake(choice)}>
          {i18n.t('workshop.own.make')}
        </button>
        {!isReady && <span class="note">{i18n.t('workshop.own.notReady')}</span>}
      </p>
    </section>
  )
}

const KINDS: Readonly<Record<SightingKind, () => string>> = {
  figure: () => i18n.t('workshop.own.figure'),
  date: () => i18n.t('workshop.own.date'),
  quotation: () => i18n.t('workshop.own.quotation'),
  name: () => i18n.t('workshop.own.name'),
}

interface PointFormProps {
  readonly point: ProposedPoint
  readonly texts: readonly OwnText[]
  readonly isKept: boolean
  readonly label: string
  readonly onKeep: (keep: boolean) => void
  readonly onLabel: (label: string) => void
}

function PointForm({ point, texts, isKept, label, onKeep, onLabel }: PointFormProps) {
  const locale = useLocale()
  const { kind, accounts, differs } = point
  const show = (value: string) => {
    if (kind === 'figure') return locale.number(Number(value))
    return kind === 'date' ? locale.date(value) : value
  }
  // A text that says one thing twice is shown once.
  const rows = [
    ...new Map(accounts.map((account) => [`${account.text} ${account.value}`, account] as const)).values(),
  ]
  return (
    <>
      <p class="choices">
        <label>
          <input
            type="checkbox"
            checked={isKept}
            onChange={({ currentTarget }) => onKeep(currentTarget.checked)}
          />{' '}
          {KINDS[kind]()}
        </label>
        <span class="chip">{differs ? i18n.t('workshop.own.differs') : i18n.t('workshop.own.same')}</span>
      </p>
      <label class="field">
        {i18n.t('workshop.own.label')}
        <input
          type="text"
          maxLength={200}
          value={label}
          disabled={!isKept}
          onInput={({ currentTarget }) => onLabel(currentTarget.value)}
        />
      </label>
      <dl class="own-accounts">
        {rows.map(({ text, value, words }) => (
          <>
            <dt>
              {texts[Number(text.replace('text-', '')) - 1]?.outlet ?? text}{' '}
              <b>{kind === 'quotation' ? '' : show(value)}</b>
            </dt>
            <dd>
              <q>{words}</q>
            </dd>
          </>
        ))}
      </dl>
    </>
  )
}
