// Where this text comes from: the way from speaker to page, what the page states, what its text shows, and who
// publishes those it passed through. What is inferred is called inferred, with the shared text as its basis.

import type { Outlet } from '../lib/corpus/schema.ts'
import type { Credit, CreditRole, Report, Reuse, TrailStep } from '../lib/report.ts'
import { Disclosure } from './disclosure.tsx'
import { i18n } from './i18n.ts'
import { webLink } from './links.ts'
import { useLocale } from './locale.ts'
import { findOutlet, nameSpeakers, outletName } from './names.ts'
import { usePack } from './pack-context.ts'

export function OriginCard({ report }: { readonly report: Report }) {
  const stated = report.credits.filter(({ basis }) => basis === 'stated')
  const inferred = report.credits.filter(({ basis }) => basis === 'inferred')
  const owners = useOwners(report)
  return (
    <section class="card origin" aria-labelledby="origin-heading">
      <h2 id="origin-heading">{i18n.t('origin.heading')}</h2>
      <Trail steps={report.trail} />
      <StatedCredits credits={stated} />
      {report.reuse.map((reuse) => (
        <SharedText key={reuse.article} reuse={reuse} />
      ))}
      {inferred.length > 0 && (
        <p class="note">
          {i18n.t('origin.inferred', [inferred.map(({ name }) => name).join(', ')])}{' '}
          {i18n.t('origin.notAVoice')}
        </p>
      )}
      {owners.length > 0 && (
        <Disclosure summary={i18n.t('origin.owners')}>
          {() => (
            <dl class="owners">
              {owners.map((outlet) => (
                <Owner key={outlet.id} outlet={outlet} />
              ))}
            </dl>
          )}
        </Disclosure>
      )}
    </section>
  )
}

function Trail({ steps }: { readonly steps: readonly TrailStep[] }) {
  const locale = useLocale()
  const pack = usePack()
  const nameOf = ({ kind, name }: TrailStep) => {
    if (kind === 'page') return i18n.t('origin.thisPage')
    return kind === 'speaker' ? nameSpeakers(name, pack, locale) : name
  }
  if (steps.length < 2) return null
  return (
    <ol class="trail">
      {steps.map((step) => (
        <li key={`${step.kind} ${step.name}`} class={step.kind}>
          <span>{nameOf(step)}</span>
          {step.basis === 'inferred' && <small> ({i18n.t('origin.inferredMark')})</small>}
        </li>
      ))}
    </ol>
  )
}

const ROLES: Readonly<Record<CreditRole, () => string>> = {
  agency: () => i18n.t('role.agency'),
  outlet: () => i18n.t('role.outlet'),
  byline: () => i18n.t('role.byline'),
  photo: () => i18n.t('role.photo'),
}

/** A photo's or an author's name says nothing about where the facts come from, so it does not silence "no source". */
function StatedCredits({ credits }: { readonly credits: readonly Credit[] }) {
  const locale = useLocale()
  const names = credits.map(({ name, role }) => `${name} (${ROLES[role]()})`)
  const sourced = credits.some(({ role }) => role === 'agency' || role === 'outlet')
  return (
    <>
      {names.length > 0 && <p class="note">{i18n.t('origin.statedCredit', [locale.list(names)])}</p>}
      {!sourced && <p class="note">{i18n.t('origin.noCredit')}</p>}
    </>
  )
}

function SharedText({ reuse }: { readonly reuse: Reuse }) {
  const locale = useLocale()
  const pack = usePack()
  return (
    <p class="note">
      {i18n.t('origin.shared', [locale.percent(reuse.share), outletName(reuse.article, pack)])}{' '}
      {i18n.t('origin.sharedUnquoted', [locale.percent(reuse.shareUnquoted)])}
    </p>
  )
}

/** The outlets and agencies that the text passed through, as far as the pack knows them. */
function useOwners(report: Report): readonly Outlet[] {
  const pack = usePack()
  const named = [...report.trail, ...report.credits].map(({ name }) => findOutlet(name, pack))
  const copied = report.reuse.map(({ article }) => findOutlet(outletName(article, pack), pack))
  return [...new Set([...named, ...copied].filter((outlet) => outlet !== null))]
}

function Owner({ outlet }: { readonly outlet: Outlet }) {
  const locale = useLocale()
  const { name, kind, owner, note, sources, asOf } = outlet
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {kind[locale.id]} · {owner?.[locale.id] ?? i18n.t('origin.ownerUnknown')} (
        {i18n.t('origin.asOf', [locale.date(asOf)])})
        {note && <span class="account-note">{note[locale.id]}</span>}
        {sources.map((source) => (
          <FactSource key={source} source={source} />
        ))}
      </dd>
    </>
  )
}

function FactSource({ source }: { readonly source: string }) {
  const link = webLink(source)
  if (link === null) return null
  return (
    <span class="account-note">
      <a href={link} target="_blank" rel="noopener noreferrer">
        {i18n.t('origin.factSource', [new URL(link).hostname])}
      </a>
    </span>
  )
}
