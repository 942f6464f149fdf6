// The rows of a report under their verdicts, most telling first, then the points left out.
import type { ComponentChildren } from 'preact'
import type { Claim, Omission, Report } from '../lib/report.ts'
import { groupClaims, orderClaims } from './accounts.ts'
import { ClaimRow } from './claim-row.tsx'
import { Glyph, type Sign } from './glyph.tsx'
import { i18n } from './i18n.ts'
import { OmittedRow } from './omitted-row.tsx'
import { useStages } from './stages.ts'

const HEADINGS: Readonly<Record<Sign, () => string>> = {
  differs: () => i18n.t('group.differs'),
  'only-here': () => i18n.t('group.onlyHere'),
  agrees: () => i18n.t('group.agrees'),
  unclear: () => i18n.t('group.unclear'),
  omitted: () => i18n.t('group.omitted'),
}

/** What a group of this sign is called. */
export function nameGroup(sign: Sign): string {
  return HEADINGS[sign]()
}

export interface GroupsProps {
  readonly report: Pick<Report, 'published' | 'lang'>
  readonly claims: readonly Claim[]
  readonly omitted: readonly Omission[]
  /** What a surface has to say of a row, at its end. */
  readonly remark?: (row: Claim | Omission) => ComponentChildren
}

export function Groups({ report, claims, omitted, remark }: GroupsProps) {
  const drawn = useStages(claims.length + omitted.length)
  const first = orderClaims(claims).slice(0, drawn)
  return (
    <>
      {groupClaims(first).map((group) => (
        <Group key={group.verdict} sign={group.verdict}>
          {group.claims.map((claim) => (
            <ClaimRow
              key={`${claim.point} ${claim.evidence.start}`}
              claim={claim}
              published={report.published}
              lang={report.lang}
              remark={remark?.(claim)}
            />
          ))}
        </Group>
      ))}
      {drawn > claims.length && omitted.length > 0 && (
        <Group sign="omitted">
          {omitted.slice(0, drawn - claims.length).map((omission) => (
            <OmittedRow
              key={omission.point}
              omitted={omission}
              published={report.published}
              remark={remark?.(omission)}
            />
          ))}
        </Group>
      )}
    </>
  )
}

function Group({ sign, children }: { readonly sign: Sign; readonly children: ComponentChildren }) {
  return (
    <section class="group" aria-labelledby={`group-${sign}`}>
      <h2 id={`group-${sign}`}>
        <Glyph sign={sign} /> {nameGroup(sign)}
      </h2>
      <ul>{children}</ul>
    </section>
  )
}
