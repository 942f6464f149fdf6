// The page that opens after installing: what Recoupe does and never does, a way to try it, and what it asks of the
// browser. Nothing here has to be read before using it.
import type { ComponentChildren } from 'preact'
import { Glyph, Rings } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { PERMISSIONS } from './permissions.ts'

export interface WelcomeProps {
  /** Names of the known events, in the language of the interface. */
  readonly known: readonly string[]
  readonly isFirefox: boolean
  /** Whether the browser lets the extension look at every site; null until it is known. */
  readonly hasAllSites: boolean | null
  readonly onAllowAllSites: () => void
  /** Permissions that the manifest asks for; not the same in every browser. */
  readonly asked: readonly string[]
  readonly practicePage: string
  readonly optionsPage: string
}

export function WelcomeView(props: WelcomeProps) {
  const { known, isFirefox, asked, practicePage, optionsPage } = props
  return (
    <>
      <header class="brand">
        <Rings />
        <span>{i18n.t('extName')}</span>
      </header>
      <main>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="lead">{i18n.t('welcome.lead')}</p>
        <Section id="try" heading={i18n.t('welcome.tryIt')}>
          <p>{i18n.t('welcome.tryBody')}</p>
          <p class="try">
            <a class="button" href={practicePage}>
              {i18n.t('welcome.tryButton')}
            </a>
            <span>{i18n.t('welcome.tryNote')}</span>
          </p>
          <p>
            <a href="/workshop.html">{i18n.t('workshop.link')}</a>
          </p>
          <p class="note">{isFirefox ? i18n.t('welcome.pinFirefox') : i18n.t('welcome.pinChromium')}</p>
        </Section>
        <Section id="does" heading={i18n.t('welcome.does')}>
          <ul class="points">
            <li>
              <Glyph sign="differs" /> <span>{i18n.t('welcome.doesBadge')}</span>
            </li>
            <li>
              <Glyph sign="agrees" /> <span>{i18n.t('welcome.doesCompare')}</span>
            </li>
            <li>
              <Glyph sign="only-here" /> <span>{i18n.t('welcome.doesOrigin')}</span>
            </li>
            <li>
              <Glyph sign="unclear" /> <span>{i18n.t('welcome.doesSelection')}</span>
            </li>
          </ul>
          {known.length > 0 && <p class="note">{i18n.t('welcome.known', [known.join(' · ')])}</p>}
        </Section>
        <Section id="never" heading={i18n.t('welcome.never')}>
          <ul class="never">
            <li>{i18n.t('welcome.neverJudge')}</li>
            <li>{i18n.t('welcome.neverSend')}</li>
            <li>{i18n.t('welcome.neverChange')}</li>
            <li>{i18n.t('welcome.neverOther')}</li>
          </ul>
        </Section>
        <Access {...props} />
        <Section id="permissions" heading={i18n.t('welcome.permissions')}>
          <ul class="never">
            {Object.entries(PERMISSIONS)
              .filter(([permission]) => permission === 'sites' || asked.includes(permission))
              .map(([permission, why]) => (
                <li key={permission}>{why()}</li>
              ))}
          </ul>
        </Section>
      </main>
      <footer>
        <a href={optionsPage}>{i18n.t('welcome.options')}</a>
      </footer>
    </>
  )
}

function Access({ isFirefox, hasAllSites, onAllowAllSites }: WelcomeProps) {
  return (
    <Section id="access" heading={i18n.t('welcome.access')}>
      {hasAllSites !== null && (
        <p role="status">{hasAllSites ? i18n.t('welcome.accessAll') : i18n.t('welcome.accessClick')}</p>
      )}
      {hasAllSites === false && (
        <button type="button" onClick={onAllowAllSites}>
          {i18n.t('welcome.accessAllow')}
        </button>
      )}
      {hasAllSites && (
        <p class="note">
          {isFirefox ? i18n.t('welcome.accessLimitFirefox') : i18n.t('welcome.accessLimitChromium')}
        </p>
      )}
      <p class="note">{i18n.t('welcome.accessPause')}</p>
    </Section>
  )
}

interface SectionProps {
  readonly id: string
  readonly heading: string
  readonly children: ComponentChildren
}

function Section({ id, heading, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  )
}
