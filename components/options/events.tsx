// The events that Recoupe knows: each with what its pack holds, switched on or off; imported ones can be removed.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Disclosure } from '../disclosure.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import type { EventEntry } from '../pack-contents.ts'
import { Contents } from './contents.tsx'
import { Faults } from './faults.tsx'

export interface EventsProps {
  /** Null while they are being read. */
  readonly events: readonly EventEntry[] | null
  readonly onSwitch: (id: string, on: boolean) => void
  readonly onRemove: (id: string) => void
  /** The way to bring more in. */
  readonly children: ComponentChildren
}

export function Events({ events, onSwitch, onRemove, children }: EventsProps) {
  const { id: language } = useLocale()
  const [removed, setRemoved] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone: the keyboard goes to the head of the list.
  useEffect(() => {
    if (removed !== null) heading.current?.focus()
  }, [removed])
  const remove = (id: string, name: string) => {
    onRemove(id)
    setRemoved(name)
  }
  return (
    <section aria-labelledby="events">
      <h2 id="events" ref={heading} tabIndex={-1}>
        {i18n.t('options.events')}
      </h2>
      <p class="note">{i18n.t('options.eventsNote')}</p>
      {events === null && <p class="note">{i18n.t('options.eventsLoading')}</p>}
      <ul class="events">
        {events?.map((entry) =>
          entry.kind === 'sound' ? (
            <SoundEvent
              key={entry.contents.id}
              entry={entry}
              onSwitch={onSwitch}
              onRemove={() => remove(entry.contents.id, entry.contents.name[language])}
            />
          ) : (
            <li key={`unsound ${entry.id}`} class="stack">
              <h3>{entry.id}</h3>
              <p class="fault">{i18n.t('options.eventUnsound', [entry.source])}</p>
              <Faults faults={entry.faults} />
              <RemoveButton name={entry.id} onRemove={() => remove(entry.id, entry.id)} />
            </li>
          ),
        )}
      </ul>
      <p class="notice" role="status">
        {removed !== null && i18n.t('options.eventRemoved', [removed])}
      </p>
      {children}
      <p>
        <a href="/workshop.html?own">{i18n.t('workshop.own.link')}</a>
      </p>
    </section>
  )
}

interface SoundEventProps {
  readonly entry: Extract<EventEntry, { kind: 'sound' }>
  readonly onSwitch: EventsProps['onSwitch']
  readonly onRemove: () => void
}

function SoundEvent({ entry, onSwitch, onRemove }: SoundEventProps) {
  const { id: language, date } = useLocale()
  const { contents, imported, on } = entry
  const name = contents.name[language]
  return (
    <li class="stack">
      <h3>{name}</h3>
      <p class="note">
        {imported
          ? i18n.t('options.eventImported', [imported.source, date(imported.on)])
          : i18n.t('options.eventShipped')}
      </p>
      {entry.replaces && <p class="note">{i18n.t('options.eventReplaces')}</p>}
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => onSwitch(contents.id, currentTarget.checked)}
        />
        <span>{i18n.t('options.eventOn', [name])}</span>
      </label>
      <Disclosure summary={i18n.t('options.holds')}>{() => <Contents contents={contents} />}</Disclosure>
      {imported && <RemoveButton name={name} onRemove={onRemove} />}
    </li>
  )
}

function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <button
      type="button"
      class="quiet"
      aria-label={i18n.t('options.eventRemoveLabel', [name])}
      onClick={onRemove}
    >
      {i18n.t('options.eventRemove')}
    </button>
  )
}
