// What is kept in this browser, how much of it, and the way to be rid of it all, which is asked for twice.
import { useRef, useState } from 'preact/hooks'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'

export interface Used {
  /** Settings and imported packs. */
  readonly keptBytes: number
  /** Reports of open pages. */
  readonly sessionBytes: number
}

export interface StorageProps {
  /** Null until it is known. */
  readonly used: Used | null
  readonly onForget: () => Promise<void>
}

export function Storage({ used, onForget }: StorageProps) {
  const { kilobytes } = useLocale()
  const dialog = useRef<HTMLDialogElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const [isDone, setDone] = useState(false)
  const forget = async () => {
    dialog.current?.close()
    await onForget()
    setDone(true)
    status.current?.focus()
  }
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{i18n.t('options.storage')}</h2>
      <p class="note">{i18n.t('options.storageNote')}</p>
      {used && (
        <ul class="used">
          <li>{i18n.t('options.storageKept', [kilobytes(used.keptBytes)])}</li>
          <li>{i18n.t('options.storageSession', [kilobytes(used.sessionBytes)])}</li>
        </ul>
      )}
      <button type="button" class="danger" onClick={() => dialog.current?.showModal()}>
        {i18n.t('options.forget')}
      </button>
      <p class="notice" role="status" tabIndex={-1} ref={status}>
        {isDone && i18n.t('options.forgotten')}
      </p>
      <dialog ref={dialog} class="stack" aria-labelledby="forget-heading" aria-describedby="forget-body">
        <h2 id="forget-heading">{i18n.t('options.forgetHeading')}</h2>
        <p id="forget-body">{i18n.t('options.forgetBody')}</p>
        <p class="actions">
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
            {i18n.t('options.forgetCancel')}
          </button>
          <button type="button" class="danger" onClick={() => void forget()}>
            {i18n.t('options.forgetConfirm')}
          </button>
        </p>
      </dialog>
    </section>
  )
}
