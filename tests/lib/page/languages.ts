// A few words of six languages: what recognising a language and reading a date asks for. The language files have
// more; these tests do not depend on them.
import type { PageLanguage } from '../../../lib/page/completion.ts'

const MONTHS = {
  de: 'januar februar märz april mai juni juli august september oktober november dezember',
  en: 'january february march april may june july august september october november december',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
}
const WORDS = {
  de: 'der die das und ist in von zu mit den im auf für nicht ein eine dem des wieder wurden seit',
  en: 'the of and to in a is was for on that by with as at it from after has says',
  es: 'el la de que y en los las un por con una del se al para su tras es como lo',
  fr: 'le la les de des du et à en un une que dans est au par pour sur a qui dont il selon',
  it: 'il la di che e le un per in una del della dei ha gli i alla è secondo come lo si',
  pt: 'a o de que e do da em um para os no uma as na dos por com se ao são é',
  ru: 'и в не на что с по как из к у о за от для это его но был',
  tr: 've bir bu da de için ile olarak daha çok en olan gibi kadar sonra',
}

export const LANGUAGES: readonly PageLanguage[] = Object.entries(WORDS).map(([id, words]) => ({
  id,
  functionWords: words.split(' '),
  months: MONTHS[id as keyof typeof MONTHS].split(' ').map((name) => [name]),
}))
