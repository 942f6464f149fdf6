// How the comparison is made, in plain words, with its limits; and how this page was recognised.
import type { Report } from '../../lib/report.ts'
import { DetectionReasons } from '../event-header.tsx'
import { Glyph, type Sign } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { outletName } from '../names.ts'
import { usePack } from '../pack-context.ts'

const MEANINGS: readonly (readonly [Sign, () => string, () => string])[] = [
  ['differs', () => i18n.t('group.differs'), () => i18n.t('study.method.differs')],
  ['only-here', () => i18n.t('group.onlyHere'), () => i18n.t('study.method.onlyHere')],
  ['agrees', () => i18n.t('group.agrees'), () => i18n.t('study.method.agrees')],
  ['unclear', () => i18n.t('group.unclear'), () => i18n.t('study.method.unclear')],
  ['omitted', () => i18n.t('group.omitted'), () => i18n.t('study.method.omitted')],
]

export function Method({ report }: { readonly report: Report }) {
  const locale = useLocale()
  const pack = usePack()
  const names = [...new Set(pack.articles.map(({ id }) => outletName(id, pack)))]
  return (
    <section class="sheet method" id="method" aria-labelledby="method-heading">
      <h2 id="method-heading">{i18n.t('study.method.heading')}</h2>
      <div class="columns">
        <div>
          <h3>{i18n.t('study.method.stepsHeading')}</h3>
          <ol class="steps">
            <li>{i18n.t('study.method.read')}</li>
            <li>{i18n.t('study.method.find', [String(pack.points.length)])}</li>
            <li>{i18n.t('study.method.compare', [locale.list(names)])}</li>
            <li>{i18n.t('study.method.origin')}</li>
          </ol>
        </div>
        <div>
          <h3>{i18n.t('study.method.signsHeading')}</h3>
          <dl class="meanings">
            {MEANINGS.map(([sign, name, meaning]) => (
              <div key={sign}>
                <dt>
                  <Glyph sign={sign} /> {name()}
                </dt>
                <dd>{meaning()}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h3>{i18n.t('study.method.limitsHeading')}</h3>
          <ul class="limits">
            <li>{i18n.t('study.method.misses')}</li>
            <li>{i18n.t('study.method.known')}</li>
            <li>{i18n.t('study.method.shares')}</li>
            <li>{i18n.t('study.method.noVerdict')}</li>
            <li>{i18n.t('privacy')}</li>
            {report.limits.length > 0 && <li>{i18n.t('event.limits')}</li>}
          </ul>
        </div>
        <div>
          <h3>{i18n.t('study.method.recognised')}</h3>
          <DetectionReasons detection={report.detection} points={pack.points} />
        </div>
      </div>
    </section>
  )
}
