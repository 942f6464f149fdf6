// Blank mode: the pupil marks claims and answers for each; then Recoupe's reading is shown beside. Until then nothing
// on the page tells what Recoupe found. Declines to keep anything: what changes is handed up.
import { useEffect, useState } from 'preact/hooks'
import { addMark, changeMark, removeMark, type Work } from '../../lib/workshop/progress.ts'
import type { SetText, WorkshopSet } from '../../lib/workshop/set.ts'
import { Disclosure } from '../disclosure.tsx'
import { i18n } from '../i18n.ts'
import { OriginCard } from '../origin-card.tsx'
import { MarkList } from './mark-list.tsx'
import { ReadingView } from './reading-view.tsx'
import { TextLabel } from './text-label.tsx'
import { type Highlight, TextView } from './text-view.tsx'

export interface WorkViewProps {
  readonly set: WorkshopSet
  readonly text: SetText
  readonly work: Work
  readonly onChange: (work: Work) => void
}

export function WorkView({ set, text, work, onChange }: WorkViewProps) {
  const [justRevealed, setJustRevealed] = useState(false)
  useEffect(() => {
    if (justRevealed) document.getElementById('reading-heading')?.focus()
  }, [justRevealed])
  const reveal = () => {
    onChange({ ...work, revealed: true })
    setJustRevealed(true)
  }
  const open = work.marks.filter(({ standing }) => standing === null).length
  return (
    <>
      <h1>{i18n.t('workshop.work.heading')}</h1>
      <TextLabel set={set} text={text} />
      {!work.revealed && <p class="note">{i18n.t('workshop.work.explain')}</p>}
      <div class="work">
        <div>
          <TextView
            article={text.article}
            highlights={highlight(text, work)}
            onMark={work.revealed ? null : (span) => onChange(addMark(work, span))}
          />
          <section class="beside">
            <h2>{i18n.t('workshop.work.others')}</h2>
            {set.texts
              .filter(({ id }) => id !== text.id)
              .map((other) => (
                <OtherText key={other.id} set={set} text={other} />
              ))}
          </section>
        </div>
        {work.revealed ? (
          <div>
            <OriginCard report={text.report} />
            <ReadingView
              set={set}
              text={text}
              work={work}
              onObject={(key, words) =>
                onChange({ ...work, objections: { ...work.objections, [key]: words } })
              }
            />
          </div>
        ) : (
          <section aria-labelledby="marks-heading">
            <h2 id="marks-heading">{i18n.t('workshop.work.marks', work.marks.length)}</h2>
            <MarkList
              article={text.article}
              marks={work.marks}
              onChange={(at, change) => onChange(changeMark(work, at, change))}
              onRemove={(at) => onChange(removeMark(work, at))}
            />
            <div class="ask-reading">
              {open > 0 && <p class="note">{i18n.t('workshop.work.unanswered', open)}</p>}
              <button type="button" onClick={reveal}>
                {i18n.t('workshop.work.reveal')}
              </button>
            </div>
          </section>
        )}
      </div>
    </>
  )
}

/** The pupil's marks; from the reveal on, the engine's claims too. */
function highlight({ report }: SetText, { marks, revealed }: Work): Highlight[] {
  const own = marks.map(({ start, end }): Highlight => ({ start, end, key: `mark ${start}`, kind: 'mark' }))
  if (!revealed) return own
  const found = report.claims.map(
    ({ evidence, verdict }, at): Highlight => ({
      start: evidence.start,
      end: evidence.end,
      key: `claim ${at}`,
      kind: verdict,
    }),
  )
  return [...own, ...found]
}

function OtherText({ set, text }: Pick<WorkViewProps, 'set' | 'text'>) {
  const { siteName, title } = text.article
  return (
    <Disclosure summary={siteName ?? title}>
      {() => (
        <div class="other-text">
          <TextLabel set={set} text={text} />
          <TextView article={text.article} highlights={[]} onMark={null} />
        </div>
      )}
    </Disclosure>
  )
}
