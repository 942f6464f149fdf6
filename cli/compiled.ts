// Keeps what Node makes of the sources (types taken out, code compiled) beside the packages: a process or a thread that
// loads this first starts in half the time. Where nothing can be kept there, nothing is, and all else is as without.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'recoupe'))
