// A workshop as a whole: which of its pages is shown, and the pupil's work as it goes on. The same in the extension
// and in the page that needs no installation; where work is kept is behind `Shelf`.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import {
  type Progress,
  type ProgressFault,
  parseProgress,
  startProgress,
  withWork,
  workOn,
} from '../../lib/workshop/progress.ts'
import type { SetText, WorkshopSet } from '../../lib/workshop/set.ts'
import { Rings } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { PackProvider } from '../pack-context.ts'
import { HomeView } from './home-view.tsx'
import { ProjectionView } from './projection-view.tsx'
import { findText } from './quotes.ts'
import { SheetView } from './sheet-view.tsx'
import { noteOf, TextLabel } from './text-label.tsx'
import { WorkView } from './work-view.tsx'

/** Where a pupil's work is kept on this machine. */
export interface Shelf {
  /** What was kept, as it was found; null where there is nothing. */
  readonly read: () => Promise<unknown>
  /** Throws where the browser keeps nothing. */
  readonly write: (progress: Progress) => Promise<void>
  readonly clear: () => Promise<void>
}

export interface WorkshopProps {
  readonly set: WorkshopSet
  readonly shelf: Shelf
  /** The part of the address after "#": "", "/mark/ID", "/project/ID", "/sheet/ID". */
  readonly path: string
  readonly onGo: (path: string) => void
  readonly onPrint: () => void
  /** Hands the person a file of this name. */
  readonly onSaveFile: (name: string, content: string) => void
  /** Shows the choice of language where the surface has one of its own. */
  readonly languages?: ComponentChildren
  /** Shown on the first page, below the texts. */
  readonly aside?: ComponentChildren
}

/** A file of a class's work is some kilobytes. */
const MOST_FILE_BYTES = 2_000_000

export function Workshop(props: WorkshopProps) {
  const { set, path, onGo } = props
  const { progress, trouble, change, open, save, clear } = useProgress(props)
  const main = useRef<HTMLElement>(null)
  const [, page = '', id = ''] = path.split('/')
  const text = findText(set, id)
  useEffect(() => {
    main.current?.focus()
    window.scrollTo(0, 0)
  }, [path])
  if (progress === null) return null
  if (text && page === 'project')
    return (
      <PackProvider value={set.pack}>
        <ProjectionView set={set} text={text} onLeave={() => onGo('')} />
      </PackProvider>
    )
  return (
    <PackProvider value={set.pack}>
      <header class="brand">
        <Rings />
        <span>{i18n.t('workshop.name')}</span>
        {text && <a href="#/">{i18n.t('workshop.allTexts')}</a>}
        {props.languages}
      </header>
      <main ref={main} tabIndex={-1}>
        {text && page === 'mark' && (
          <WorkView
            key={text.id}
            set={set}
            text={text}
            work={workOn(progress, text.id)}
            onChange={(work) => change(withWork(progress, text.id, work))}
          />
        )}
        {text && page === 'sheet' && <TextSheetPage {...props} text={text} />}
        {(!text || (page !== 'mark' && page !== 'sheet')) && (
          <HomeView
            set={set}
            progress={progress}
            trouble={trouble}
            onPupil={(pupil) => change({ ...progress, pupil })}
            onSave={save}
            onOpen={open}
            onClear={clear}
            aside={props.aside}
          />
        )}
      </main>
      <footer>
        <p>{i18n.t('workshop.privacy')}</p>
      </footer>
    </PackProvider>
  )
}

function TextSheetPage({ set, text, onPrint }: WorkshopProps & { readonly text: SetText }) {
  return (
    <>
      <TextLabel set={set} text={text} />
      <SheetView report={text.report} article={text.article} note={noteOf(text)} onPrint={onPrint} />
    </>
  )
}

/** The work, read once from where it is kept and written back with every change. */
function useProgress({ set, shelf, onSaveFile }: WorkshopProps) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    void shelf
      .read()
      .catch(() => null)
      .then((kept) => {
        const result = kept === null || kept === undefined ? null : parseProgress(kept, set)
        setProgress(result !== null && 'progress' in result ? result.progress : startProgress(set.id))
      })
  }, [set])
  const change = (next: Progress) => {
    setProgress(next)
    shelf.write(next).catch(() => setTrouble(i18n.t('workshop.trouble.notKept')))
  }
  return {
    progress,
    trouble,
    change,
    save: () => progress && onSaveFile(toFileName(progress), `${JSON.stringify(progress, null, 1)}\n`),
    open: async (file: File) => {
      const result = await readFile(file, set)
      setTrouble('fault' in result ? describe(result.fault) : null)
      if ('progress' in result) change(result.progress)
    },
    clear: () => {
      setProgress(startProgress(set.id))
      setTrouble(null)
      shelf.clear().catch(() => setTrouble(i18n.t('workshop.trouble.notKept')))
    },
  }
}

async function readFile(file: File, set: WorkshopSet): Promise<ReturnType<typeof parseProgress>> {
  if (file.size > MOST_FILE_BYTES)
    return { fault: { kind: 'form', place: '', reason: `> ${MOST_FILE_BYTES / 1_000_000} MB` } }
  try {
    return parseProgress(JSON.parse(await file.text()), set)
  } catch {
    return { fault: { kind: 'form', place: '', reason: 'JSON' } }
  }
}

function describe(fault: ProgressFault): string {
  if (fault.kind === 'other-set') return i18n.t('workshop.trouble.otherSet', [fault.set])
  return i18n.t('workshop.trouble.form', [
    fault.place === '' ? fault.reason : `${fault.place}, ${fault.reason}`,
  ])
}

/** "recoupe-nadia.json": the pupil's name as far as every file system can write it. */
function toFileName({ pupil }: Progress): string {
  const name = pupil
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
  return `recoupe-${name || 'workshop'}.json`
}
