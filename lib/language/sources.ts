// English labels of the institutions that language files name as sources. Reports name sources in English.
import type { ConceptId } from './language.ts'

export const SOURCE_LABELS = {
  'ministry-interior': 'Ministry of the Interior',
  'ministry-health': 'Ministry of Health',
  'ministry-information': 'Ministry of Information',
  'ministry-defence': 'Ministry of Defence',
  'ministry-foreign': 'Ministry of Foreign Affairs',
  prosecutor: "Prosecutor General's Office",
  'police-source': 'police',
  presidency: 'Presidency',
  authorities: 'authorities',
  officials: 'officials',
  'government-source': 'government',
  'security-committee': 'National Security Committee',
  kremlin: 'Kremlin',
  'city-hall': 'city hall',
  commandant: "commandant's office",
  'state-media': 'state television',
  'local-media': 'local media',
  witnesses: 'witnesses',
  resident: 'a resident',
  researchers: 'researchers',
  ngos: 'NGOs',
  opposition: 'opposition',
  'united-nations': 'United Nations',
  'official-toll': 'official toll',
} as const satisfies Partial<Record<ConceptId, string>>

export type SourceId = keyof typeof SOURCE_LABELS

/** Institutions that "the ministry", "the same source" can stand for once they have been named. */
export const BODIES: ReadonlySet<string> = new Set<SourceId>([
  'ministry-interior',
  'ministry-health',
  'ministry-information',
  'ministry-defence',
  'ministry-foreign',
  'prosecutor',
])
