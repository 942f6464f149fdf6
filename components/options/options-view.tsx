// All options on one page, each taking effect at once. Declines to store or to read anything: choices go out by
// `onChange`, and what holds then comes back in.
import { Rings } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { Choice } from './choice.tsx'
import { Events, type EventsProps } from './events.tsx'
import { ImportPack, type ImportPackProps } from './import-pack.tsx'
import { Shortcuts, type ShortcutsProps } from './shortcuts.tsx'
import { SiteChoices, type SiteChoicesProps } from './site-choices.tsx'
import { Storage, type StorageProps } from './storage.tsx'

/** The person's choices (entrypoints/shared/settings.ts). */
export interface Choices extends SiteChoices {
  readonly language: 'auto' | 'en' | 'fr'
  readonly marks: boolean
  readonly cardDelayMs: number
  readonly textSize: 'normal' | 'large' | 'larger'
  readonly theme: 'auto' | 'light' | 'dark'
}

export interface OptionsProps
  extends Omit<EventsProps, 'children'>,
    ShortcutsPropsOf,
    StorageProps,
    Pick<SiteChoicesProps, 'toSite'>,
    ImportPackProps {
  readonly choices: Choices
  readonly onChoose: (change: Partial<Choices>) => void
  readonly welcomePage: string
}

interface ShortcutsPropsOf {
  readonly shortcuts: ShortcutsProps['shortcuts']
  readonly onChangeShortcuts: ShortcutsProps['onChange']
}

export function OptionsView(props: OptionsProps) {
  const { choices, onChoose } = props
  return (
    <>
      <header class="brand">
        <Rings />
        <span>{i18n.t('extName')}</span>
      </header>
      <main>
        <h1>{i18n.t('options.title')}</h1>
        <p class="lead">{i18n.t('options.intro')}</p>
        <Look choices={choices} onChoose={onChoose} />
        <Reading choices={choices} onChoose={onChoose} />
        <SiteChoices choices={choices} toSite={props.toSite} onChoose={onChoose} />
        <Events events={props.events} onSwitch={props.onSwitch} onRemove={props.onRemove}>
          <ImportPack read={props.read} standing={props.standing} />
        </Events>
        <Shortcuts shortcuts={props.shortcuts} onChange={props.onChangeShortcuts} />
        <Storage used={props.used} onForget={props.onForget} />
      </main>
      <footer>
        <a href={props.welcomePage}>{i18n.t('options.welcome')}</a>
      </footer>
    </>
  )
}

type SectionProps = Pick<OptionsProps, 'choices' | 'onChoose'>

function Look({ choices, onChoose }: SectionProps) {
  return (
    <section aria-labelledby="look">
      <h2 id="look">{i18n.t('options.look')}</h2>
      <Choice
        label={i18n.t('options.language')}
        options={[
          { value: 'auto', label: i18n.t('options.languageAuto') },
          { value: 'en', label: i18n.t('options.languageEn'), lang: 'en' },
          { value: 'fr', label: i18n.t('options.languageFr'), lang: 'fr' },
        ]}
        value={choices.language}
        onChange={(language) => onChoose({ language })}
      />
      <Choice
        label={i18n.t('options.theme')}
        options={[
          { value: 'auto', label: i18n.t('options.themeAuto') },
          { value: 'light', label: i18n.t('options.themeLight') },
          { value: 'dark', label: i18n.t('options.themeDark') },
        ]}
        value={choices.theme}
        onChange={(theme) => onChoose({ theme })}
      />
      <Choice
        label={i18n.t('options.textSize')}
        options={[
          { value: 'normal', label: i18n.t('options.textNormal') },
          { value: 'large', label: i18n.t('options.textLarge') },
          { value: 'larger', label: i18n.t('options.textLarger') },
        ]}
        value={choices.textSize}
        onChange={(textSize) => onChoose({ textSize })}
      />
    </section>
  )
}

/** The waits offered for a card to open, in milliseconds; another one stands for the nearest. */
const DELAYS_MS = [0, 250, 700] as const

const nearest = (delayMs: number) =>
  DELAYS_MS.reduce((best, delay) => (Math.abs(delay - delayMs) < Math.abs(best - delayMs) ? delay : best))

function Reading({ choices, onChoose }: SectionProps) {
  const labels = {
    0: i18n.t('options.delayNone'),
    250: i18n.t('options.delayShort'),
    700: i18n.t('options.delayLong'),
  }
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{i18n.t('options.reading')}</h2>
      <label class="switch">
        <input
          type="checkbox"
          checked={choices.marks}
          aria-describedby="marks-note"
          onChange={({ currentTarget }) => onChoose({ marks: currentTarget.checked })}
        />
        <span>{i18n.t('options.marks')}</span>
      </label>
      <p class="note" id="marks-note">
        {i18n.t('options.marksNote')}
      </p>
      <Choice
        label={i18n.t('options.delay')}
        options={DELAYS_MS.map((value) => ({ value, label: labels[value] }))}
        value={nearest(choices.cardDelayMs)}
        onChange={(cardDelayMs) => onChoose({ cardDelayMs })}
      />
    </section>
  )
}
