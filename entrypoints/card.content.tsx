// Put into a page when the first card is to open there: leaves the function that draws cards, and does nothing else.
// Its own file, so that a page whose marks nobody points at never loads it.
import { render } from 'preact'
import { defineContentScript } from 'wxt/utils/define-content-script'
import cardStyles from '../components/card/card.css?inline'
import { Card } from '../components/card/card.tsx'
import { i18n, setMessages } from '../components/i18n.ts'
import { LocaleProvider } from '../components/locale.ts'
import { createLocale } from '../components/locale-format.ts'
import { PackProvider } from '../components/pack-context.ts'
import tokens from '../components/tokens.css?inline'
import type { DrawCard } from './shared/card-content.ts'
import { inPage } from './shared/in-page.ts'

/** In a shadow tree no rule for `:root` holds: the tokens are the card's own, where no page can reach them. */
const STYLES = tokens.replaceAll(':root', '.recoupe') + cardStyles

/**
 * A sheet made by script, which no content security policy of the page can forbid as it can a style element. False
 * in a browser that gives scripts of extensions no such sheets.
 */
function dress(root: ShadowRoot): boolean {
  try {
    if (root.adoptedStyleSheets.length > 0) return true
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLES)
    root.adoptedStyleSheets.push(sheet)
    return true
  } catch {
    return false
  }
}

const drawCard: DrawCard = (root, card, { onStep, onClose }) => {
  if (card === null) return render(null, root)
  const { claim, published, lang, pack, uiLanguage, messages } = card.content
  setMessages(messages)
  const isDressed = dress(root)
  render(
    <LocaleProvider value={createLocale(i18n.t('localeId'), uiLanguage)}>
      <PackProvider value={pack}>
        {!isDressed && <style>{STYLES}</style>}
        <Card
          key={`${claim.point} ${claim.evidence.start}`}
          claim={claim}
          published={published}
          lang={lang}
          {...card.place}
          {...card.look}
          onStep={onStep}
          onClose={onClose}
        />
      </PackProvider>
    </LocaleProvider>,
    root,
  )
}

export default defineContentScript({
  registration: 'runtime',
  main() {
    inPage().drawCard = drawCard
  },
})
