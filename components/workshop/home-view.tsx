// The first page of a workshop: whose turn it is, the texts with what can be done with each, and the work so far
// with its file. Declines to clear anything without asking.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Progress, workOn } from '../../lib/workshop/progress.ts'
import type { SetText, WorkshopSet } from '../../lib/workshop/set.ts'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { kindOf, TextLabel } from './text-label.tsx'

export interface HomeViewProps {
  readonly set: WorkshopSet
  readonly progress: Progress
  /** What went wrong with a file or with keeping the work; null: nothing. */
  readonly trouble: string | null
  readonly onPupil: (name: string) => void
  readonly onSave: () => void
  readonly onOpen: (file: File) => void
  readonly onClear: () => void
  readonly aside: ComponentChildren
}

export function HomeView(props: HomeViewProps) {
  const { set, progress, trouble, onPupil } = props
  const locale = useLocale()
  const isPractice = set.texts.some((text) => kindOf(text) !== null)
  return (
    <>
      <h1>{i18n.t('workshop.home.heading', [set.pack.event.name[locale.id]])}</h1>
      <p>{i18n.t('workshop.home.explain')}</p>
      {isPractice && <p class="banner">{i18n.t('workshop.home.practice')}</p>}
      <label class="field pupil">
        {i18n.t('workshop.home.pupil')}
        <input
          type="text"
          maxLength={100}
          value={progress.pupil}
          onInput={({ currentTarget }) => onPupil(currentTarget.value)}
        />
      </label>
      <ol class="texts">
        {set.texts.map((text) => (
          <TextCard key={text.id} set={set} text={text} progress={progress} />
        ))}
      </ol>
      {props.aside}
      {trouble !== null && (
        <p class="banner" role="alert">
          {trouble}
        </p>
      )}
      <FileRow {...props} />
      <p class="note">{i18n.t('workshop.home.kept')}</p>
    </>
  )
}

interface TextCardProps {
  readonly set: WorkshopSet
  readonly text: SetText
  readonly progress: Progress
}

function TextCard({ set, text, progress }: TextCardProps) {
  const { marks, revealed } = workOn(progress, text.id)
  const { title, lang } = text.article
  return (
    <li class="row">
      <TextLabel set={set} text={text} />
      <h2 {...(lang === null ? {} : { lang })}>{title}</h2>
      {(marks.length > 0 || revealed) && (
        <p class="note">
          {i18n.t('workshop.home.marks', marks.length)}
          {revealed && ` · ${i18n.t('workshop.home.revealed')}`}
        </p>
      )}
      <p class="actions">
        <a class="action" href={`#/mark/${text.id}`}>
          {i18n.t('workshop.home.work')}
          <span class="unseen"> {title}</span>
        </a>
        <a href={`#/project/${text.id}`}>
          {i18n.t('workshop.home.project')}
          <span class="unseen"> {title}</span>
        </a>
        <a href={`#/sheet/${text.id}`}>
          {i18n.t('workshop.home.sheet')}
          <span class="unseen"> {title}</span>
        </a>
      </p>
    </li>
  )
}

function FileRow({ onSave, onOpen, onClear }: HomeViewProps) {
  const [isAsking, setAsking] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (isAsking) keep.current?.focus()
    else if (wasAsking.current) next.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  return (
    <div class="files">
      <button type="button" onClick={onSave}>
        {i18n.t('workshop.home.save')}
      </button>
      <label class="file">
        <span>{i18n.t('workshop.home.open')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file) onOpen(file)
            currentTarget.value = ''
          }}
        />
      </label>
      {isAsking ? (
        <fieldset class="asking">
          <legend>{i18n.t('workshop.home.askClear')}</legend>
          <button
            type="button"
            onClick={() => {
              onClear()
              setAsking(false)
            }}
          >
            {i18n.t('workshop.home.clear')}
          </button>{' '}
          <button type="button" class="plain" ref={keep} onClick={() => setAsking(false)}>
            {i18n.t('workshop.home.keep')}
          </button>
        </fieldset>
      ) : (
        <button type="button" class="plain" ref={next} onClick={() => setAsking(true)}>
          {i18n.t('workshop.home.next')}
        </button>
      )}
    </div>
  )
}
