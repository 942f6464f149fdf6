// Two readings side by side: the pupil's marks and Recoupe's claims, each with its reasons, and room to disagree.
// Gives no points and calls neither reading right.
import type { Article } from '../../lib/page/article.ts'
import type { Claim, ClaimVerdict } from '../../lib/report.ts'
import { pairAnswers, standingOf } from '../../lib/workshop/answers.ts'
import type { Mark, Work } from '../../lib/workshop/progress.ts'
import type { SetText, WorkshopSet } from '../../lib/workshop/set.ts'
import { Differences, Told } from '../account-list.tsx'
import { Disclosure } from '../disclosure.tsx'
import { Glyph } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { outletName } from '../names.ts'
import { usePack } from '../pack-context.ts'
import { Account, Value } from './account.tsx'
import { STANDING_WORDS } from './mark-list.tsx'
import { findOthers } from './quotes.ts'

export interface ReadingViewProps {
  readonly set: WorkshopSet
  readonly text: SetText
  readonly work: Work
  readonly onObject: (key: string, words: string) => void
}

export function ReadingView({ set, text, work, onObject }: ReadingViewProps) {
  const { rows, own } = pairAnswers(text.report.claims, work.marks)
  return (
    <section aria-labelledby="reading-heading">
      <h2 id="reading-heading" tabIndex={-1}>
        {i18n.t('workshop.reading.heading')}
      </h2>
      <p class="note">{i18n.t('workshop.reading.explain')}</p>
      <ul class="pairs">
        {rows.map(({ claim, index, mark }) => (
          <li key={index} class={`row pair v-${claim.verdict}`}>
            <Pair set={set} text={text} claim={claim} mark={mark} />
            <Objection of={`claim ${index}`} work={work} onObject={onObject} />
          </li>
        ))}
      </ul>
      {own.length > 0 && (
        <>
          <h3>{i18n.t('workshop.reading.ownHeading')}</h3>
          <p class="note">{i18n.t('workshop.reading.ownExplain')}</p>
          <ul class="pairs">
            {own.map((mark) => (
              <li key={mark.start} class="row pair v-unclear">
                <Yours article={text.article} mark={mark} />
                <Objection of={`mark ${mark.start}`} work={work} onObject={onObject} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Omitted set={set} text={text} />
    </section>
  )
}

interface PairProps {
  readonly set: WorkshopSet
  readonly text: SetText
  readonly claim: Claim
  readonly mark: Mark | null
}

function Pair({ set, text, claim, mark }: PairProps) {
  const locale = useLocale()
  const pack = usePack()
  const point = pack.points.find(({ id }) => id === claim.point)
  const standing = standingOf(claim)
  const { accounts, silent } = findOthers(claim.point, { text: text.id, claim }, set)
  return (
    <>
      <h3>{point?.label[locale.id] ?? claim.point}</h3>
      {mark?.standing && standing && (
        <p class="chips">
          <span class="chip">
            {mark.standing === standing ? i18n.t('workshop.reading.same') : i18n.t('workshop.reading.other')}
          </span>
        </p>
      )}
      <div class="sides">
        <Yours article={text.article} mark={mark} />
        <div>
          <h4>{i18n.t('workshop.reading.recoupe')}</h4>
          <p>
            <q {...(text.article.lang === null ? {} : { lang: text.article.lang })}>{claim.evidence.text}</q>
          </p>
          <p class="other-name">
            <Glyph sign={claim.verdict} /> <b>{VERDICTS[claim.verdict]()}</b>{' '}
            <Differences reasons={claim.reasons} />
          </p>
          <p>
            <Value claim={claim} />
            <Told attributedTo={claim.attributedTo} voice={claim.voice} />
          </p>
        </div>
      </div>
      <Disclosure summary={i18n.t('workshop.reading.others', accounts.length)}>
        {() => (
          <>
            {accounts.map((account) => (
              <Account key={account.article.id} account={account} />
            ))}
            {silent.length > 0 && (
              <p class="note">
                {i18n.t('account.silent', [locale.list(silent.map(({ id }) => outletName(id, pack)))])}
              </p>
            )}
          </>
        )}
      </Disclosure>
    </>
  )
}

export const VERDICTS: Readonly<Record<ClaimVerdict, () => string>> = {
  differs: () => i18n.t('group.differs'),
  'only-here': () => i18n.t('group.onlyHere'),
  agrees: () => i18n.t('group.agrees'),
  unclear: () => i18n.t('group.unclear'),
}

function Yours({ article, mark }: { readonly article: Article; readonly mark: Mark | null }) {
  return (
    <div>
      <h4>{i18n.t('workshop.reading.you')}</h4>
      {mark === null ? (
        <p class="note">{i18n.t('workshop.reading.notMarked')}</p>
      ) : (
        <>
          <p>
            <q {...(article.lang === null ? {} : { lang: article.lang })}>
              {article.text.slice(mark.start, mark.end)}
            </q>
          </p>
          <p>
            <b>{mark.standing ? STANDING_WORDS[mark.standing]() : i18n.t('workshop.reading.noAnswer')}</b>
          </p>
          <p class="told">{mark.source || i18n.t('workshop.reading.noSource')}</p>
        </>
      )}
    </div>
  )
}

interface ObjectionProps {
  readonly of: string
  readonly work: Work
  readonly onObject: (key: string, words: string) => void
}

function Objection({ of, work, onObject }: ObjectionProps) {
  const words = Object.hasOwn(work.objections, of) ? (work.objections[of] ?? '') : ''
  return (
    <details class="objection" open={words !== ''}>
      <summary>{i18n.t('workshop.reading.object')}</summary>
      <textarea
        rows={2}
        maxLength={1000}
        aria-label={i18n.t('workshop.reading.object')}
        value={words}
        onInput={({ currentTarget }) => onObject(of, currentTarget.value)}
      />
    </details>
  )
}

function Omitted({ set, text }: Pick<PairProps, 'set' | 'text'>) {
  const locale = useLocale()
  const { omitted } = text.report
  if (omitted.length === 0) return null
  const labelOf = (id: string) => set.pack.points.find((point) => point.id === id)?.label[locale.id] ?? id
  return (
    <section class="group">
      <h3>
        <Glyph sign="omitted" /> {i18n.t('group.omitted')}
      </h3>
      <ul class="omitted">
        {omitted.map(({ point, reportedBy }) => (
          <li key={point}>
            {labelOf(point)}{' '}
            <span class="told">{locale.list(reportedBy.map((id) => outletName(id, set.pack)))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
