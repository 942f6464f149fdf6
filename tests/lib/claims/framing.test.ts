// Which words decide how a page tells a claim? The verb, the words of distance, the marks, in headline and text.
import { describe, expect, it } from 'vitest'
import { claimsOf, type Part } from './sample.ts'

/** Each manner of the only claim, as "voice: words", with what stands in a headline or in quotation marks. */
function mannersOf(lang: string, ...parts: readonly Part[]): string[] {
  const [claim] = claimsOf(lang, ...parts)
  return (claim?.framing ?? []).map(({ voice, cue, headline, marks }) =>
    [`${voice}: ${cue?.text ?? 'no words'}`, headline && 'headline', marks && 'marks']
      .filter(Boolean)
      .join(', '),
  )
}

const HEADLINE: Part = ['heading', 'Seize policiers ont été tués, souligne le ministère de l’Intérieur']

describe('the words that decide a voice', () => {
  it.each<[string, string, string[]]>([
    ['fr', 'Tokaïev a révélé que 16 policiers avaient été tués.', ['endorsed: révélé']],
    ['fr', 'Tokaïev a déclaré que 16 policiers avaient été tués.', ['attributed: déclaré']],
    ['fr', 'Selon le ministère de l’Intérieur, 16 policiers ont été tués.', ['attributed: Selon']],
    ['fr', 'Tokaïev prétend que 16 policiers ont été tués.', ['doubted: prétend']],
    ['fr', '« Seize policiers ont été tués cette nuit », a déclaré Tokaïev.', ['quoted: déclaré, marks']],
    ['en', 'Sixteen officers were killed, the interior ministry said.', ['attributed: said']],
    ['de', 'Laut Innenministerium wurden 16 Polizisten getötet.', ['attributed: Laut']],
    ['ru', 'По данным МВД, погибли 16 полицейских.', ['attributed: По данным']],
  ])('%s: %s', (lang, text, manners) => {
    expect(mannersOf(lang, text)).toEqual(manners)
  })

  it('are none where the article tells it itself', () => {
    const [claim] = claimsOf('fr', 'Seize policiers ont été tués.')
    expect(claim?.voice).toBe('own')
    expect(claim).not.toHaveProperty('framing')
  })

  it('are not the name of a ministry in brackets', () => {
    expect(mannersOf('fr', '16 policiers tués (ministère de l’Intérieur).')).toEqual(['attributed: no words'])
  })

  it('are told of the headline and of the text, where they part', () => {
    expect(
      mannersOf('fr', HEADLINE, 'Le ministère de l’Intérieur a indiqué que 16 policiers avaient été tués.'),
    ).toEqual(['endorsed: souligne, headline', 'attributed: indiqué'])
  })

  it('are told once where they return, and never without end', () => {
    const sentence = 'Tokaïev a déclaré que 16 policiers avaient été tués.'
    expect(mannersOf('fr', sentence, sentence, sentence)).toEqual(['attributed: déclaré'])
    const verbs = ['déclaré', 'affirmé', 'indiqué', 'annoncé', 'répété', 'assuré', 'soutenu']
    const many = verbs.map((verb) => `Tokaïev a ${verb} que 16 policiers avaient été tués.`)
    expect(mannersOf('fr', ...many)).toHaveLength(4)
  })

  it('stand on the page where they are said to', () => {
    const [claim] = claimsOf('fr', 'Tokaïev a révélé que 16 policiers avaient été tués.')
    const cue = claim?.framing?.[0]?.cue
    expect(cue && cue.end - cue.start).toBe('révélé'.length)
  })
})
