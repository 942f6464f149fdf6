// What the others say, an outlet a line: value, speaker and voice, origin, and the way to read it there.
// The panel and the full page say more of each (components/account-list.tsx).
import type { PackArticle, PackClaim } from '../../lib/corpus/schema.ts'
import { Differences, Told } from '../account-list.tsx'
import type { Account } from '../accounts.ts'
import { Glyph } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { passageLink } from '../links.ts'
import { useLocale } from '../locale.ts'
import { originOf, outletName } from '../names.ts'
import { usePack } from '../pack-context.ts'
import { formatValue } from '../values.ts'

export function AccountLines({ accounts }: { readonly accounts: readonly Account[] }) {
  return (
    <ul class="others">
      {accounts.map((account) => (
        <AccountLine key={account.article.id} account={account} />
      ))}
    </ul>
  )
}

function AccountLine({ account: { article, claims, comparison } }: { readonly account: Account }) {
  const pack = usePack()
  const name = outletName(article.id, pack)
  return (
    <li>
      {comparison && <Glyph sign={comparison.verdict} />} <b>{name}</b>{' '}
      {comparison && <Differences reasons={comparison.reasons} />}
      {claims.map((claim) => (
        <Telling key={claim.passage.join(' ')} claim={claim} article={article} name={name} />
      ))}
    </li>
  )
}

interface TellingProps {
  readonly claim: PackClaim
  readonly article: PackArticle
  readonly name: string
}

function Telling({ claim, article, name }: TellingProps) {
  const locale = useLocale()
  const pack = usePack()
  const point = pack.points.find(({ id }) => id === claim.point)
  const value = claim.told?.[locale.id] ?? formatValue(claim.value, point, locale)
  const link = passageLink(article.url, claim.passage)
  return (
    <span class="telling">
      {value !== null && <span class="value">{value} </span>}
      <Told attributedTo={claim.attributedTo} voice={claim.voice} />
      <span class="told"> · {originOf(article)}</span>
      {link !== null && (
        <>
          {' · '}
          <a
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={i18n.t('account.readThereLabel', [name])}
          >
            {i18n.t('account.readThere')}
          </a>
        </>
      )}
    </span>
  )
}
