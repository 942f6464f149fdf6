// Does a language file hear what sentences of the press say? Each file in sentences/ is a table for one language:
// "concept | sentence" must meet the concept, "!concept | sentence" must not. The sentences are our own.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLanguages } from '../../../cli/languages.ts'
import { findHits } from '../../../lib/language/cues.ts'
import { prepareLanguage } from '../../../lib/language/lexicon.ts'
import { findWords } from '../../../lib/text/words.ts'

const FOLDER = new URL('./sentences/', import.meta.url)
const languages = await readLanguages()

interface Case {
  readonly concept: string
  readonly sentence: string
  readonly isMet: boolean
}

function readCase(line: string): Case {
  const [head = '', ...rest] = line.split(' | ')
  return { concept: head.replace(/^!/, ''), sentence: rest.join(' | '), isMet: !head.startsWith('!') }
}

const readCases = (file: string) =>
  readFileSync(new URL(file, FOLDER), 'utf8').split('\n').filter(Boolean).map(readCase)

describe.each(readdirSync(FOLDER).map((file) => [file.replace('.txt', ''), file] as const))(
  '%s',
  (id, file) => {
    const language = languages.find((other) => other.id === id)
    const lexicon = language && prepareLanguage(language)
    const cases = readCases(file)

    const meets = ({ concept, sentence }: Case) => {
      const words = findWords(sentence)
      const run = { firstWord: 0, endWord: words.length }
      return lexicon !== undefined && findHits(words, [run], lexicon.cues).some((hit) => hit.id === concept)
    }

    it('meets the concept in every sentence that carries it', () => {
      const missed = cases.filter((line) => line.isMet && !meets(line))
      expect(missed.map(({ concept, sentence }) => `${concept}: ${sentence}`)).toEqual([])
    })

    it('does not meet a concept in a sentence that only looks like it', () => {
      const wrong = cases.filter((line) => !line.isMet && meets(line))
      expect(wrong.map(({ concept, sentence }) => `${concept}: ${sentence}`)).toEqual([])
    })
  },
)
