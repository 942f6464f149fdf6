// The two choices that hold of single sites: where Recoupe is paused, and where the page is left without marks.
// Declines to store anything.
import { i18n } from '../i18n.ts'
import { SiteList, type SiteListProps } from './site-list.tsx'

export interface SiteChoices {
  readonly pausedSites: readonly string[]
  readonly unmarkedSites: readonly string[]
}

export interface SiteChoicesProps extends Pick<SiteListProps, 'toSite'> {
  readonly choices: SiteChoices
  readonly onChoose: (change: Partial<SiteChoices>) => void
}

export function SiteChoices({ choices, toSite, onChoose }: SiteChoicesProps) {
  return (
    <>
      <SiteList
        id="site"
        words={{
          heading: i18n.t('options.pausedHeading'),
          note: i18n.t('options.pausedNote'),
          none: i18n.t('options.pausedNone'),
          field: i18n.t('options.pausedAdd'),
          add: i18n.t('options.pausedAddButton'),
          remove: i18n.t('options.pausedRemove'),
          removeLabel: (site) => i18n.t('options.pausedRemoveLabel', [site]),
          known: (site) => i18n.t('options.pausedKnown', [site]),
          added: (site) => i18n.t('options.pausedAdded', [site]),
          removed: (site) => i18n.t('options.pausedRemoved', [site]),
        }}
        sites={choices.pausedSites}
        toSite={toSite}
        onChange={(pausedSites) => onChoose({ pausedSites })}
      />
      <SiteList
        id="unmarked"
        words={{
          heading: i18n.t('options.unmarkedHeading'),
          note: i18n.t('options.unmarkedNote'),
          none: i18n.t('options.unmarkedNone'),
          field: i18n.t('options.unmarkedAdd'),
          add: i18n.t('options.unmarkedAddButton'),
          remove: i18n.t('options.unmarkedRemove'),
          removeLabel: (site) => i18n.t('options.unmarkedRemoveLabel', [site]),
          known: (site) => i18n.t('options.unmarkedKnown', [site]),
          added: (site) => i18n.t('options.unmarkedAdded', [site]),
          removed: (site) => i18n.t('options.unmarkedRemoved', [site]),
        }}
        sites={choices.unmarkedSites}
        toSite={toSite}
        onChange={(unmarkedSites) => onChoose({ unmarkedSites })}
      />
    </>
  )
}
