// What stands in place of the comparison where the article's tab is gone and nothing was kept.

import { Rings } from '../glyph.tsx'
import { i18n } from '../i18n.ts'

export function Missing() {
  return (
    <>
      <header class="brand">
        <Rings />
        <span>{i18n.t('extName')}</span>
      </header>
      <main>
        <section class="status">
          <h1>{i18n.t('study.missing.heading')}</h1>
          <p>{i18n.t('study.missing.body')}</p>
        </section>
      </main>
    </>
  )
}
