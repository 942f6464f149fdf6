// Which agencies and media does the text say that something was said by: "AFP reports that …", "…, told Reuters"?
// Read from the same utterances as the claims, so that every verb of saying counts. Declines to look at credit lines
// (credits.ts).
import type { Scene } from '../claims/scene.ts'
import type { Utterance, UtteranceIndex } from '../claims/utterances.ts'
import { NEWS_SOURCES } from '../language/agencies.ts'
import type { Credit } from '../report.ts'

const ROLES = new Map(NEWS_SOURCES.map(({ name, role }) => [name, role]))

/** Words between a verb and the name that says it; and between a verb and whom it is told: "told the channel X". */
const SAYER_WORDS = 6
const ADDRESSEE_WORDS = 3

/** Whether a name follows a verb with no sign between. */
const isNext = (scene: Scene, verb: { last: number }, first: number) =>
  first > verb.last && scene.gaps.slice(verb.last, first).every((gap) => gap === 'none')

function toCredits(scene: Scene, { sentence, verb, names }: Utterance, index: UtteranceIndex): Credit[] {
  return (index.mentions[sentence.index] ?? []).flatMap(({ id, name, first, last }) => {
    const role = ROLES.get(name)
    const far = Math.max(first - verb.last, verb.first - last) - 1
    const most = names.includes(name) ? SAYER_WORDS : isNext(scene, verb, first) ? ADDRESSEE_WORDS : -1
    if (!id.startsWith('medium:') || role === undefined || far > most) return []
    const [from, to] = [Math.min(first, verb.first), Math.max(last, verb.last)]
    const [start, end] = [scene.words[from]?.start ?? 0, scene.words[to]?.end ?? 0]
    return [
      { name, role, basis: 'stated', evidence: { text: scene.article.text.slice(start, end), start, end } },
    ]
  })
}

/** The credits that a text states by its verbs of saying, in the order of the text. */
export const findToldCredits = (scene: Scene, index: UtteranceIndex): Credit[] =>
  index.bySentence.flatMap((said) => said.flatMap((utterance) => toCredits(scene, utterance, index)))
