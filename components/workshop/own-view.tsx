// A teacher's own texts: bring three to eight, see what they share and where they differ, name the points, and take
// the pack and the workshop made of them. Every text stays on the machine. Declines to choose anything by itself.
import { useState } from 'preact/hooks'
import type { Answer, Question } from '../../lib/workshop/exchange.ts'
import type { Choice } from '../../lib/workshop/own-pack.ts'
import type { OwnText } from '../../lib/workshop/own-text.ts'
import type { Proposal } from '../../lib/workshop/proposal.ts'
import type { WorkshopSet } from '../../lib/workshop/set.ts'
import { i18n } from '../i18n.ts'
import { OwnPoints } from './own-points.tsx'
import { OwnTexts } from './own-texts.tsx'

export interface OwnViewProps {
  readonly texts: readonly OwnText[]
  readonly onTexts: (texts: readonly OwnText[]) => void
  readonly ask: (question: Question) => Promise<Answer>
  readonly onMade: (set: WorkshopSet) => Promise<void>
  readonly onSaveFile: (name: string, content: string) => void
  /** Where the workshop with these texts is. */
  readonly workshopLink: string
  readonly onForget: () => void
}

type Made = Extract<Answer, { kind: 'made' }>

export function OwnView({ texts, onTexts, ask, onMade, onSaveFile, workshopLink, onForget }: OwnViewProps) {
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [trouble, setTrouble] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const put = async (question: Question) => {
    setBusy(true)
    setTrouble([])
    setMade(null)
    const answer = await ask(question).catch((error: unknown) => String(error))
    setBusy(false)
    if (typeof answer === 'string') setTrouble([answer])
    else await take(answer)
  }
  const take = async (answer: Answer) => {
    if (answer.kind === 'proposal') setProposal(answer.proposal)
    else if (answer.kind === 'faults')
      setTrouble(
        answer.faults.map(({ file, place, reason }) => [file, place, reason].filter(Boolean).join(', ')),
      )
    else {
      await onMade(answer.set)
      setMade(answer)
    }
  }
  const change = (next: readonly OwnText[]) => {
    setProposal(null)
    setMade(null)
    onTexts(next)
  }
  const make = (choice: Choice) => put({ kind: 'make', texts: [...texts], choice })
  return (
    <>
      <h1>{i18n.t('workshop.own.heading')}</h1>
      <p>{i18n.t('workshop.own.explain')}</p>
      <OwnTexts
        texts={texts}
        isBusy={isBusy}
        onChange={change}
        onPropose={() => void put({ kind: 'propose', texts: [...texts] })}
        onTrouble={(words) => setTrouble([words])}
        onForget={onForget}
      />
      {trouble.length > 0 && (
        <div class="banner" role="alert">
          <p>{i18n.t('workshop.own.trouble')}</p>
          <ul>
            {trouble.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {proposal && (
        <OwnPoints proposal={proposal} texts={texts} isBusy={isBusy} onMake={(choice) => void make(choice)} />
      )}
      {made && <MadeView made={made} texts={texts} workshopLink={workshopLink} onSaveFile={onSaveFile} />}
    </>
  )
}

interface MadeViewProps extends Pick<OwnViewProps, 'texts' | 'workshopLink' | 'onSaveFile'> {
  readonly made: Made
}

function MadeView({ made, texts, workshopLink, onSaveFile }: MadeViewProps) {
  const { set, bundle, unrecognised } = made
  const found = new Set(set.texts.flatMap(({ report }) => report.claims.map(({ point }) => point))).size
  const nameOf = (id: string) => texts[Number(id.replace('text-', '')) - 1]?.outlet ?? id
  return (
    <section class="made" role="status">
      <h2>{i18n.t('workshop.own.made')}</h2>
      <p>{i18n.t('workshop.own.found', found)}</p>
      {unrecognised.map((id) => (
        <p key={id} class="banner">
          {i18n.t('workshop.own.unrecognised', [nameOf(id)])}
        </p>
      ))}
      <p class="actions">
        <a class="action" href={workshopLink}>
          {i18n.t('workshop.own.open')}
        </a>
        <button type="button" class="plain" onClick={() => onSaveFile(`${set.id}.json`, bundle)}>
          {i18n.t('workshop.own.save')}
        </button>
      </p>
      <p class="note">{i18n.t('workshop.own.handOut')}</p>
    </section>
  )
}
