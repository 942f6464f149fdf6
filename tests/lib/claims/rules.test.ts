// When does a page claim a point, when does it deny it, and when does it only mention it?
import { describe, expect, it } from 'vitest'
import { claimsOf, tell } from './sample.ts'

const CLAIMED: readonly (readonly [string, string, string])[] = [
  ['fr', 'Des hommes armés ont pris l’aéroport.', 'airport-seized: true'],
  ['en', 'The airport was seized by armed men.', 'airport-seized: true'],
  ['fr', 'La mairie a été incendiée.', 'buildings-burned: true'],
  ['en', 'The city hall was set on fire.', 'buildings-burned: true'],
  ['fr', 'Internet ne fonctionne plus à Almaty.', 'internet: cut'],
  ['en', 'The internet was shut down.', 'internet: cut'],
  ['fr', 'Le président a promis de présenter bientôt des preuves.', 'evidence: promised'],
  ['fr', 'Aucune preuve n’a été présentée.', 'evidence: none-presented'],
  ['en', 'No evidence has been presented.', 'evidence: none-presented'],
  ['fr', 'Le bilan de 164 morts, publié dimanche, a été retiré.', 'toll-164: published withdrawn'],
  ['fr', 'Le gaz liquéfié a doublé de prix.', 'trigger: lpg'],
  ['fr', 'Les soldats de l’OTSC sont arrivés le 6 janvier.', 'csto-arrival: 2022-01-06'],
  ['fr', 'Les troupes « de maintien de la paix » sont là.', 'csto-framing: peacekeeping-quoted'],
  ['fr', 'Les troupes de maintien de la paix sont là.', 'csto-framing: peacekeeping'],
]

const DENIED: readonly (readonly [string, string, string])[] = [
  ['fr', 'Il n’y a pas eu de tentative de coup d’État.', 'coup-attempt: false'],
  ['en', 'There was no attempted coup.', 'coup-attempt: false'],
  ['en', 'It was not a coup but a revolt.', 'coup-attempt: false'],
  ['de', 'Es gab keinen Putschversuch.', 'coup-attempt: false'],
  ['ru', 'Попытки государственного переворота не было.', 'coup-attempt: false'],
  ['es', 'No hubo intento de golpe de Estado.', 'coup-attempt: false'],
  ['it', 'Non c’è stato alcun tentativo di colpo di Stato.', 'coup-attempt: false'],
  ['tr', 'Darbe girişimi olmadı.', 'coup-attempt: false'],
  ['fr', 'Il n’y avait aucun terroriste étranger.', 'foreign-fighters: false'],
]

const NOT_CLAIMED: Readonly<Record<string, readonly [string, string]>> = {
  'a negation of what cannot be denied': ['fr', 'L’aéroport n’a pas été pris.'],
  'a negation in English': ['en', 'The airport was not seized.'],
  'a question': ['fr', 'Y a-t-il eu une tentative de coup d’État ?'],
  'a question in English': ['en', 'Was it an attempted coup?'],
  'a question in marks': ['en', '“Were they terrorists?” she asked.'],
  'a question about a number': ['fr', 'Seize policiers ont-ils été tués ?'],
  'a number in a question in marks': ['fr', '« Seize policiers tués ? » demande un habitant.'],
  'a name alone': ['fr', 'L’aéroport d’Almaty se trouve au nord.'],
  'a threat': ['fr', 'Le prix du pain a doublé en dix ans.'],
}

describe('a point', () => {
  it.each(CLAIMED)('is claimed (%s: %s)', (lang, text, claim) => {
    expect(tell(lang, text)).toContain(claim)
  })

  it.each(DENIED)('is denied (%s: %s)', (lang, text, claim) => {
    expect(tell(lang, text)).toEqual([claim])
  })

  it.each(Object.entries(NOT_CLAIMED))('is not claimed by %s', (_, [lang, text]) => {
    expect(tell(lang, text)).toEqual([])
  })

  it('that is denied says nothing on who took part', () => {
    expect(tell('fr', 'Il n’y avait aucun terroriste étranger.')).not.toContain(
      'attackers-makeup: terrorists',
    )
  })

  it('of several options holds all that the page names', () => {
    expect(tell('fr', 'Des terroristes ont attaqué la ville.', 'Des casseurs les suivaient.')).toContain(
      'attackers-makeup: terrorists rioters',
    )
  })

  it('comes with the words that it rests on and the cues that they met', () => {
    const [claim] = claimsOf('fr', 'Dans la nuit, seize policiers ont été tués.')
    expect(claim?.evidence.text).toBe('seize policiers ont été tués')
    expect(claim?.why.map(({ text }) => text)).toEqual(['policiers', 'tués'])
  })
})
