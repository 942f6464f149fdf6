import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBrowsersLanguage, i18n, type Messages, setMessages } from '../../components/i18n.ts'
import { readMessages, speak } from './messages.ts'

/** The table of a language, as the build writes it under _locales. */
const toTable = (language: 'en' | 'fr'): Messages =>
  Object.fromEntries(
    [...readMessages(language)].map(([key, message]) => [key.replaceAll('.', '_'), { message }]),
  )

const askAll = () => [
  i18n.t('privacy'),
  i18n.t('event.reason', ['le titre', 'Almaty']),
  i18n.t('account.outlets', 0),
  i18n.t('account.outlets', 1),
  i18n.t('account.outlets', 2),
  i18n.t('account.outlets', 1234, ['1 234']),
  i18n.t('badge.differ', 1),
]

beforeEach(() => speak('en'))
afterEach(() => setMessages(null))

describe('messages of a table', () => {
  test.each(['en', 'fr'] as const)('in %s are those of the browser in that language', (language) => {
    speak(language)
    const byBrowser = askAll()
    speak(language === 'en' ? 'fr' : 'en')
    setMessages(toTable(language))
    expect(askAll()).toEqual(byBrowser)
    expect(byBrowser.every((text) => text !== '' && !/\$\d| \| /.test(text))).toBe(true)
  })

  test('give way to the browser’s again', () => {
    setMessages(toTable('fr'))
    expect(i18n.t('privacy')).toBe('Rien ne quitte ce navigateur.')
    expect(findBrowsersLanguage()).toBe('en')
    setMessages(null)
    expect(i18n.t('privacy')).toBe('Nothing leaves this browser.')
  })

  test('put text in their blanks as it stands', () => {
    setMessages(toTable('en'))
    expect(i18n.t('event.reason', ['$2', '$&'])).toBe('$2: $&')
  })
})
