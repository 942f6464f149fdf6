// Brings a pack in: a file is chosen, what it holds is shown, and it is kept or not. A file that is no sound pack is
// refused with its faults. Declines to read the file and to keep anything itself.
import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import type { PackContents, PackFault } from '../pack-contents.ts'
import { Contents } from './contents.tsx'
import { Faults } from './faults.tsx'

/** What a chosen file turned out to be. */
export type Chosen =
  | {
      readonly kind: 'sound'
      readonly contents: PackContents
      /** Keeps the pack. Throws where the browser cannot. */
      readonly keep: () => Promise<void>
    }
  | { readonly kind: 'refused'; readonly faults: readonly PackFault[] }

export interface ImportPackProps {
  readonly read: (file: File) => Promise<Chosen>
  /** What is known of the event already: an imported pack, one that ships, or nothing. */
  readonly standing: (id: string) => 'imported' | 'shipped' | null
}

type Stage =
  | { readonly kind: 'idle'; readonly notice: string; readonly isFault: boolean }
  | { readonly kind: 'reading'; readonly source: string }
  | (Chosen & { readonly source: string })

const idle = (notice: string, isFault = false): Stage => ({ kind: 'idle', notice, isFault })

export function ImportPack({ read, standing }: ImportPackProps) {
  const [stage, setStage] = useState<Stage>(idle(''))
  const { id: language } = useLocale()
  const shown = useRef<HTMLHeadingElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const last = useRef(stage.kind)
  // Where something appeared the keyboard goes there; where it went away, back to where it began.
  useEffect(() => {
    if (stage.kind === 'sound' || stage.kind === 'refused') shown.current?.focus()
    else if (stage.kind === 'idle' && last.current === 'sound') button.current?.focus()
    last.current = stage.kind
  }, [stage])

  const choose = async (file: File) => {
    setStage({ kind: 'reading', source: file.name })
    try {
      setStage({ ...(await read(file)), source: file.name })
    } catch (error) {
      setStage(idle(i18n.t('options.importFailed', [toMessage(error)]), true))
    }
  }
  const keep = async ({ contents, keep: store }: Extract<Chosen, { kind: 'sound' }>) => {
    try {
      await store()
      setStage(idle(i18n.t('options.importKept', [contents.name[language]])))
    } catch (error) {
      setStage(idle(i18n.t('options.importFailed', [toMessage(error)]), true))
    }
  }

  return (
    <div class="import stack">
      <h3>{i18n.t('options.import')}</h3>
      <p class="note">{i18n.t('options.importNote')}</p>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same file may be chosen again once it has been mended.
          currentTarget.value = ''
          if (file) void choose(file)
        }}
      />
      <button ref={button} type="button" onClick={() => field.current?.click()}>
        {i18n.t('options.importChoose')}
      </button>
      <p class={stage.kind === 'idle' && stage.isFault ? 'notice fault' : 'notice'} role="status">
        {stage.kind === 'idle' && stage.notice}
        {stage.kind === 'reading' && i18n.t('options.importReading', [stage.source])}
      </p>
      {stage.kind === 'sound' && (
        <div class="preview stack">
          <h4 ref={shown} tabIndex={-1}>
            {i18n.t('options.importPreview', [stage.contents.name[language]])}
          </h4>
          <Contents contents={stage.contents} />
          <Standing standing={standing(stage.contents.id)} />
          <p class="actions">
            <button type="button" onClick={() => void keep(stage)}>
              {i18n.t('options.importKeep')}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => setStage(idle(i18n.t('options.importCancelled')))}
            >
              {i18n.t('options.importCancel')}
            </button>
          </p>
        </div>
      )}
      {stage.kind === 'refused' && (
        <div class="preview refused stack">
          <h4 ref={shown} tabIndex={-1}>
            {i18n.t('options.importRefused', [stage.source])}
          </h4>
          <p>{i18n.t('options.importRefusedNote', stage.faults.length)}</p>
          <Faults faults={stage.faults} />
        </div>
      )}
    </div>
  )
}

function Standing({ standing }: { readonly standing: 'imported' | 'shipped' | null }) {
  if (standing === null) return null
  return (
    <p class="notice">
      {standing === 'imported' ? i18n.t('options.importKnown') : i18n.t('options.importShipped')}
    </p>
  )
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
