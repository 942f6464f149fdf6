// Runs first in the popup, and asks the browser for what the popup is to show: the answers come while the popup's own
// code is read. A classic script, as modules of one page wait for each other.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { leaveOpening } from './shared/opening.ts'

export default defineUnlistedScript(leaveOpening)
