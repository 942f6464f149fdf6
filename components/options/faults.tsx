// The faults of a pack, by place and reason: so many as a person reads, and the number of the rest.
import { i18n } from '../i18n.ts'
import type { PackFault } from '../pack-contents.ts'

/** A longer list is not read; whoever mends the pack has the command line, which prints them all. */
const MOST_SHOWN = 40

export function Faults({ faults }: { readonly faults: readonly PackFault[] }) {
  const more = faults.length - MOST_SHOWN
  return (
    <>
      <ul class="faults">
        {faults.slice(0, MOST_SHOWN).map(({ place, reason }, at) => (
          <li key={at}>
            <code>{place}</code> <span>{reason}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="note">{i18n.t('options.importMoreFaults', more)}</p>}
    </>
  )
}
