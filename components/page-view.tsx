// One page as Recoupe sees it: its report, or what stands in place of one; and what all surfaces say below it.
import type { ComponentChildren } from 'preact'
import type { Point } from '../lib/corpus/schema.ts'
import type { Report } from '../lib/report.ts'
import { Rings } from './glyph.tsx'
import { i18n } from './i18n.ts'
import { useLocale } from './locale.ts'
import type { PackView, RefusedPack } from './pack-view.ts'
import { ReportView, type ReportViewProps } from './report-view.tsx'
import { type Barrier, Failed, Nothing, Reading, Unreadable } from './status.tsx'

export type PageState =
  | { readonly kind: 'ready'; readonly report: Report; readonly pack: PackView }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'nothing'
      readonly seen: 'gate' | 'file' | 'paused' | Report
      readonly points: readonly Point[]
    }
  | { readonly kind: 'unreadable'; readonly barrier: Barrier }
  | { readonly kind: 'failed'; readonly reason: string }

export interface PageViewProps {
  readonly state: PageState
  /** The names of all events that Recoupe knows. */
  readonly known: readonly PackView['event']['name'][]
  readonly refused: readonly RefusedPack[]
  /** Reads the page, whatever is known of it. */
  readonly onCheck: () => void
  /** Address of the options. */
  readonly optionsPage?: string
  /** What the surface offers on any page, at the top. */
  readonly tools?: ComponentChildren
  /** Ways on from the report: to the full page. */
  readonly actions?: ComponentChildren
  /** The switch of the marks in the page. */
  readonly marks?: ComponentChildren
  /** The switch that pauses the page's site. */
  readonly pause?: ComponentChildren
  /** Draws the report, where the surface does it in its own way. */
  readonly drawReport?: (ready: ReportViewProps) => ComponentChildren
}

export function PageView(props: PageViewProps) {
  return (
    <>
      <header class="brand">
        <Rings />
        <span class="brand-name">{i18n.t('extName')}</span>
        {props.tools}
        {props.pause}
      </header>
      <main>
        <Content {...props} />
        {props.refused.map(({ pack, place, reason }) => (
          <p key={`${pack} ${place}`} class="note">
            {i18n.t('refused', [pack, place, reason])}
          </p>
        ))}
      </main>
      <footer>
        <p>
          {i18n.t('privacy')}
          {props.optionsPage && (
            <>
              {' '}
              <a href={props.optionsPage} target="_blank" rel="noopener">
                {i18n.t('options.title')}
              </a>
            </>
          )}
        </p>
      </footer>
    </>
  )
}

function Content({ state, known, onCheck, actions, marks, drawReport = ReportView }: PageViewProps) {
  const locale = useLocale()
  switch (state.kind) {
    case 'ready':
      return drawReport({ report: state.report, pack: state.pack, actions, marks })
    case 'reading':
      return <Reading onCheck={onCheck} />
    case 'nothing':
      return (
        <Nothing
          seen={state.seen}
          points={state.points}
          known={known.map((name) => name[locale.id])}
          onCheck={onCheck}
        />
      )
    case 'unreadable':
      return <Unreadable barrier={state.barrier} />
    case 'failed':
      return <Failed reason={state.reason} onCheck={onCheck} />
  }
}
