// Do the terms and the event of a pack fit the rest? Each cue can be read, each speaker has a term by which the
// name is known, the place has a name, and detection asks for cues that exist.
// Declines to judge whether an event is found by them: labelled pages tell that.
import { readCue } from '../language/cues.ts'
import { CUE_WANTED, concepts, inFile, listCues, readSet, readSets } from './cue-uses.ts'
import type { Fault } from './faults.ts'
import { faultAt, findRepeated, findUnknown, type PackFiles } from './uses.ts'

/** What keeps a cue from being read, if anything. */
function findCueFault(cue: string): string | null {
  try {
    readCue(cue)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function findTermFaults({ terms: file }: PackFiles): Fault[] {
  const cues = Object.entries(file?.terms ?? {}).flatMap(([id, term]) => readSet(['terms', id], term))
  return cues.flatMap(({ path, id }) => {
    const reason = findCueFault(id)
    return reason ? [faultAt('terms', path, reason)] : []
  })
}

function findSpeakerFaults({ terms: file }: PackFiles): Fault[] {
  if (!file) return []
  const ids = Object.keys(file.terms)
  const speakers = file.speakers.map(({ id }, index) => ({ path: ['speakers', index, 'id'], id }))
  const roles = file.speakers.flatMap((speaker, index) =>
    readSet(['speakers', index, 'roles'], speaker.roles),
  )
  const of = file.speakers.flatMap((speaker, index) => readSet(['speakers', index, 'of'], speaker.of))
  const sources = Object.keys(file.sources).map((id) => ({ path: ['sources', id], id }))
  const taken = ids.filter((id) => concepts.has(id))
  return [
    ...findRepeated('terms', file.speakers, ['speakers']),
    ...findUnknown(inFile('terms', speakers), ids, 'the id of a term in terms.json'),
    ...findUnknown(inFile('terms', roles), concepts, 'a concept of lib/language/language.ts'),
    ...findUnknown(inFile('terms', of), [...concepts, ...ids], CUE_WANTED),
    ...findUnknown(inFile('terms', sources), [...concepts, ...ids], CUE_WANTED),
    ...taken.map((id) =>
      faultAt('terms', ['terms', id], `found the name of a concept, wanted a name of its own`),
    ),
  ]
}

function findEventFaults(files: PackFiles): Fault[] {
  const { event, terms } = files
  if (!event) return []
  const { anchors, themes, telling, rivals } = event.detection
  const places = readSet(['detection', 'anchors'], anchors)
  const cues = [
    ...readSets(['detection', 'themes'], themes),
    ...readSet(['detection', 'telling'], telling),
    ...readSet(['detection', 'rivals'], rivals),
  ]
  const [first, last] = event.window
  const window = `found ${first} before ${last}, wanted the first day first`
  return [
    ...findUnknown(inFile('event', places), terms && Object.keys(terms.terms), 'a term of terms.json'),
    ...findUnknown(inFile('event', cues), listCues(files), CUE_WANTED),
    ...(first > last ? [faultAt('event', ['window'], window)] : []),
  ]
}

/** Every cue of the terms that cannot be read, and every term or concept that terms and event miss. */
export function findTermReferenceFaults(files: PackFiles): Fault[] {
  return [...findEventFaults(files), ...findTermFaults(files), ...findSpeakerFaults(files)]
}
