// The words of the interface: the one module through which components and surfaces read them. They are the
// browser's messages (locales/*.yml, typed keys) in the browser's language, until a table of messages in another
// language is set. Declines to load one: a component asks nothing of the browser but its own words.
import { i18n as inBrowsersLanguage } from '#i18n'

/** A file of `_locales`, as the build makes it from locales/*.yml: keys with "_", plural forms parted by " | ". */
export type Messages = Readonly<Record<string, { readonly message: string } | undefined>>

let chosen: Messages | null = null

/** From now on messages come from this table; from the browser again where it is null. */
export function setMessages(messages: Messages | null): void {
  chosen = messages
}

/** The language in which the browser's own messages come, whatever table is set. */
export function findBrowsersLanguage(): string {
  return inBrowsersLanguage.t('localeId')
}

/** Of two forms the first is for one; of three the first is for none, the second for one. */
function pickForm(message: string, count: number): string {
  const forms = message.split(' | ')
  const many = forms.length - 1
  if (many === 1) return forms[count === 1 ? 0 : 1] ?? message
  return forms[Math.min(count, many)] ?? message
}

type Values = readonly (string | number)[]

function find(messages: Messages, key: string, count: number | null, values: Values): string {
  const message = messages[key.replaceAll('.', '_')]?.message ?? ''
  const form = count === null ? message : pickForm(message, count)
  return form.replace(/\$([1-9])/g, (_, at) => String(values[Number(at) - 1] ?? ''))
}

type Ask = (key: string, ...values: readonly unknown[]) => string

const ask: Ask = (key, ...given) => {
  if (chosen === null) return (inBrowsersLanguage.t as Ask)(key, ...given)
  const count = given.find((value) => typeof value === 'number') ?? null
  const values = (given.find(Array.isArray) as Values | undefined) ?? (count === null ? [] : [count])
  return find(chosen, key, count, values)
}

/** `t(key)`, `t(key, [blank, …])`, `t(key, count)` or `t(key, count, [blank, …])`, typed by locales/en.yml. */
export const i18n: { readonly t: typeof inBrowsersLanguage.t } = {
  t: ask as typeof inBrowsersLanguage.t,
}
