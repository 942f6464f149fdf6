// The projection view: large type, one point at a time, outlet by outlet. Arrows move, and so do the keys of a
// presenter's clicker (Page Up, Page Down, and the full stop for a dark screen), which cannot scroll: what was revealed
// last is brought into view.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SetText, WorkshopSet } from '../../lib/workshop/set.ts'
import { Differences, Told } from '../account-list.tsx'
import { Glyph } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { outletName } from '../names.ts'
import { usePack } from '../pack-context.ts'
import { Account, Value } from './account.tsx'
import { goBack, goOn, goTo, makeSlides, type Place, type Slide, stepsOf } from './projection-frames.ts'
import { VERDICTS } from './reading-view.tsx'

export interface ProjectionViewProps {
  readonly set: WorkshopSet
  readonly text: SetText
  readonly onLeave: () => void
}

const REVEALED = '.slide .other, .slide-verdict'

type Move = 'on' | 'back' | 'next-point' | 'last-point' | 'first' | 'end' | 'leave' | 'dark'

const KEYS: Readonly<Record<string, Move>> = {
  ArrowRight: 'on',
  PageDown: 'on',
  ' ': 'on',
  Enter: 'on',
  n: 'on',
  ArrowLeft: 'back',
  PageUp: 'back',
  Backspace: 'back',
  p: 'back',
  ArrowDown: 'next-point',
  ArrowUp: 'last-point',
  Home: 'first',
  End: 'end',
  Escape: 'leave',
  '.': 'dark',
  b: 'dark',
}

function movePlace(move: Move, slides: readonly Slide[], place: Place): Place {
  switch (move) {
    case 'on':
      return goOn(slides, place)
    case 'back':
      return goBack(slides, place)
    case 'next-point':
      return goTo(slides, place.slide + 1)
    case 'last-point':
      return goTo(slides, place.slide - 1)
    case 'first':
      return goTo(slides, 0)
    case 'end':
      return goTo(slides, slides.length - 1)
    default:
      return place
  }
}

export function ProjectionView({ set, text, onLeave }: ProjectionViewProps) {
  const locale = useLocale()
  const slides = makeSlides(text, set)
  const [place, setPlace] = useState<Place>({ slide: 0, step: 0 })
  const [isDark, setDark] = useState(false)
  const act = useRef<(move: Move) => void>(() => {})
  act.current = (move) => {
    if (move === 'leave') onLeave()
    else if (move === 'dark') setDark(!isDark)
    else {
      setDark(false)
      setPlace(movePlace(move, slides, place))
    }
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const move = event.altKey || event.ctrlKey || event.metaKey ? undefined : KEYS[event.key]
      const onButton = event.target instanceof HTMLElement && event.target.closest('button, a') !== null
      if (move === undefined || (onButton && (event.key === ' ' || event.key === 'Enter'))) return
      event.preventDefault()
      act.current(move)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const slide = slides[place.slide]
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    if (place.step === 0) scrollTo(0, 0)
    else [...(frame.current?.querySelectorAll(REVEALED) ?? [])].at(-1)?.scrollIntoView({ block: 'nearest' })
  }, [place])
  return (
    <main ref={frame} class={`projection${isDark ? ' dark-screen' : ''}`}>
      {slide ? <SlideView slide={slide} step={place.step} text={text} /> : <p>{i18n.t('noClaims')}</p>}
      <nav class="projection-bar" aria-label={i18n.t('workshop.project.moves')}>
        <button type="button" class="plain" onClick={() => act.current('back')}>
          <span aria-hidden="true">← </span>
          {i18n.t('workshop.project.back')}
        </button>
        <span>
          {i18n.t('workshop.project.place', [locale.number(place.slide + 1), locale.number(slides.length)])}
        </span>
        <button type="button" class="plain" onClick={() => act.current('on')}>
          {i18n.t('workshop.project.on')}
          <span aria-hidden="true"> →</span>
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => void document.documentElement.requestFullscreen?.()}
        >
          {i18n.t('workshop.project.full')}
        </button>
        <button type="button" class="plain" onClick={onLeave}>
          {i18n.t('workshop.project.leave')}
        </button>
      </nav>
    </main>
  )
}

interface SlideViewProps {
  readonly slide: Slide
  readonly step: number
  readonly text: SetText
}

function SlideView({ slide, step, text }: SlideViewProps) {
  const locale = useLocale()
  const pack = usePack()
  const { point, claim, accounts, silent } = slide
  const label = pack.points.find(({ id }) => id === point)?.label[locale.id] ?? point
  const isWhole = step >= stepsOf(slide)
  return (
    <section class={`slide v-${claim?.verdict ?? 'omitted'}`} aria-live="polite">
      <h1>{label}</h1>
      <div class="slide-own">
        <p class="other-name">
          <b>{text.article.siteName ?? i18n.t('origin.thisPage')}</b>
        </p>
        {claim === null ? (
          <p>
            <Glyph sign="omitted" /> {i18n.t('workshop.project.leftOut')}
          </p>
        ) : (
          <>
            <p class="slide-quote">
              <q {...(text.article.lang === null ? {} : { lang: text.article.lang })}>
                {claim.evidence.text}
              </q>
            </p>
            <p>
              <Value claim={claim} />
              <Told attributedTo={claim.attributedTo} voice={claim.voice} />
            </p>
          </>
        )}
      </div>
      <div class="slide-others">
        {accounts.slice(0, step).map((account) => (
          <Account key={account.article.id} account={account} />
        ))}
        {isWhole && silent.length > 0 && (
          <p class="other">
            {i18n.t('account.silent', [locale.list(silent.map(({ id }) => outletName(id, pack)))])}
          </p>
        )}
      </div>
      {isWhole && claim !== null && (
        <p class="slide-verdict">
          <Glyph sign={claim.verdict} /> {VERDICTS[claim.verdict]()} <Differences reasons={claim.reasons} />
        </p>
      )}
    </section>
  )
}
