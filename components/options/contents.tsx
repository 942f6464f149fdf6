// What an event pack holds: its days, how much there is to compare, and whose accounts they are.
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import type { PackContents } from '../pack-contents.ts'

export function Contents({ contents }: { readonly contents: PackContents }) {
  const { date, number, list, language, id } = useLocale()
  const [from, to] = contents.window
  const articles = number(contents.articles)
  const rows: readonly (readonly [string, string])[] = [
    [i18n.t('options.holdsDates'), from === to ? date(from) : `${date(from)} – ${date(to)}`],
    [i18n.t('options.holdsPoints'), number(contents.points)],
    [i18n.t('options.holdsClaims'), number(contents.claims)],
    [
      i18n.t('options.holdsArticles'),
      contents.languages.length === 0
        ? articles
        : i18n.t('options.articlesIn', [articles, list(contents.languages.map(language))]),
    ],
    [i18n.t('options.holdsOutlets'), contents.outlets.length === 0 ? '–' : list(contents.outlets)],
  ]
  return (
    <>
      <p>{contents.summary[id]}</p>
      <dl class="holds">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
