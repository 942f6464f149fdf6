// What stands in place of a report: still reading, nothing here and why, a page that cannot be read, a failure.
import type { ComponentChildren } from 'preact'
import type { Point } from '../lib/corpus/schema.ts'
import type { Report } from '../lib/report.ts'
import { DetectionReasons } from './event-header.tsx'
import { i18n } from './i18n.ts'

export interface StatusProps {
  readonly heading: string
  readonly busy?: boolean
  readonly children: ComponentChildren
}

function Status({ heading, busy = false, children }: StatusProps) {
  return (
    <section class="status" aria-busy={busy} aria-live="polite">
      <h1>{heading}</h1>
      {children}
    </section>
  )
}

export interface ActionProps {
  readonly onCheck: () => void
}

function Action({ onCheck, label }: ActionProps & { readonly label: string }) {
  return (
    <button type="button" onClick={onCheck}>
      {label}
    </button>
  )
}

export function Reading({ onCheck }: ActionProps) {
  return (
    <Status heading={i18n.t('reading.heading')} busy>
      <p class="progress" aria-hidden="true" />
      <p class="note">{i18n.t('reading.body')}</p>
      <Action onCheck={onCheck} label={i18n.t('reading.again')} />
    </Status>
  )
}

export interface NothingProps extends ActionProps {
  /** What was looked at: only what the gate sees, a saved page that was not looked at, or the whole page. */
  readonly seen: 'gate' | 'file' | 'paused' | Report
  /** The points of all known events, for their labels. */
  readonly points: readonly Point[]
  /** Names of the known events. */
  readonly known: readonly string[]
}

export function Nothing({ seen, points, known, onCheck }: NothingProps) {
  const action = typeof seen === 'string' ? i18n.t('nothing.check') : i18n.t('nothing.again')
  return (
    <Status heading={seen === 'paused' ? i18n.t('nothing.pausedHeading') : i18n.t('nothing.heading')}>
      <p>{whyNothing(seen)}</p>
      {typeof seen !== 'string' && <WhatWasFound report={seen} points={points} />}
      {known.length > 0 && <p class="note">{i18n.t('nothing.known', [known.join(', ')])}</p>}
      <Action onCheck={onCheck} label={action} />
    </Status>
  )
}

function whyNothing(seen: NothingProps['seen']): string {
  if (seen === 'paused') return i18n.t('nothing.paused')
  if (seen === 'gate') return i18n.t('nothing.gate')
  return seen === 'file' ? i18n.t('nothing.file') : i18n.t('nothing.read')
}

function WhatWasFound({ report, points }: { readonly report: Report; readonly points: readonly Point[] }) {
  const { detection } = report
  if (detection.reasons.length === 0) return <p class="note">{i18n.t('nothing.foundNothing')}</p>
  return (
    <>
      <p class="note">{i18n.t('nothing.found')}</p>
      <DetectionReasons detection={detection} points={points} />
    </>
  )
}

export type Barrier = 'browser' | 'store' | 'pdf' | 'file' | 'blocked' | 'document'

const BARRIERS: Readonly<Record<Barrier, () => string>> = {
  browser: () => i18n.t('unreadable.browser'),
  store: () => i18n.t('unreadable.store'),
  pdf: () => i18n.t('unreadable.pdf'),
  file: () => i18n.t('unreadable.file'),
  blocked: () => i18n.t('unreadable.blocked'),
  document: () => i18n.t('unreadable.document'),
}

export function Unreadable({ barrier }: { readonly barrier: Barrier }) {
  return (
    <Status heading={i18n.t('unreadable.heading')}>
      <p>{BARRIERS[barrier]()}</p>
    </Status>
  )
}

export function Failed({ reason, onCheck }: ActionProps & { readonly reason: string }) {
  return (
    <Status heading={i18n.t('failed.heading')}>
      <p>{i18n.t('failed.body', [reason])}</p>
      <Action onCheck={onCheck} label={i18n.t('failed.retry')} />
    </Status>
  )
}
