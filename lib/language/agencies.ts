// Names of news agencies and of media that the press cites as sources, in any script. Data, never logic.
// A name is in Latin letters, in its usual English or own form. Aliases are met whatever their accents.
// `short` forms are also words or abbreviations of something else ("AP", "Belga"): they count only as they are
// written here or in capitals, and only where something says that a source is named.

export interface NewsSource {
  readonly name: string
  readonly role: 'agency' | 'outlet' | 'photo'
  readonly aliases: readonly string[]
  readonly short?: readonly string[]
}

export const NEWS_SOURCES: readonly NewsSource[] = [
  // Agencies of the world
  {
    name: 'AFP',
    role: 'agency',
    aliases: ['AFP', 'Agence France-Presse', 'Agencia France-Presse', 'France-Presse', 'АФП', 'Франс Пресс'],
  },
  { name: 'Reuters', role: 'agency', aliases: ['Reuters', 'Thomson Reuters', 'Рейтер', 'Рейтерс', 'Reuter'] },
  { name: 'AP', role: 'agency', aliases: ['Associated Press', 'Ассошиэйтед Пресс'], short: ['AP'] },
  { name: 'UPI', role: 'agency', aliases: ['United Press International'], short: ['UPI'] },
  { name: 'dpa', role: 'agency', aliases: ['dpa', 'Deutsche Presse-Agentur', 'dpa-AFX'] },
  { name: 'EFE', role: 'agency', aliases: ['EFE', 'Agencia EFE', 'ЭФЭ'], short: ['Efe'] },
  { name: 'ANSA', role: 'agency', aliases: [], short: ['ANSA', 'Ansa', 'АНСА'] },
  { name: 'Xinhua', role: 'agency', aliases: ['Xinhua', 'Chine nouvelle', 'Синьхуа', '新华社'] },
  { name: 'Kyodo', role: 'agency', aliases: ['Kyodo', 'Kyodo News', 'Киодо'] },
  { name: 'Jiji Press', role: 'agency', aliases: ['Jiji Press'] },
  { name: 'Yonhap', role: 'agency', aliases: ['Yonhap', 'Ёнхап'] },
  {
    name: 'Anadolu',
    role: 'agency',
    aliases: ['Anadolu Agency', 'Anadolu Ajansı', 'Agence Anadolu', 'Agencia Anadolu', 'Agência Anadolu'],
    short: ['AA', 'Anadolu', 'Анадолу'],
  },
  { name: 'DHA', role: 'agency', aliases: ['Demirören Haber Ajansı'], short: ['DHA'] },
  { name: 'İHA', role: 'agency', aliases: ['İhlas Haber Ajansı'], short: ['İHA'] },
  { name: 'Bloomberg', role: 'agency', aliases: ['Bloomberg News'], short: ['Bloomberg', 'Блумберг'] },
  {
    name: 'SDA',
    role: 'agency',
    aliases: ['Keystone-SDA', 'Schweizerische Depeschenagentur'],
    short: ['SDA', 'sda'],
  },
  { name: 'AGI', role: 'agency', aliases: ['Agenzia Italia'], short: ['AGI', 'Agi'] },
  { name: 'PTI', role: 'agency', aliases: ['Press Trust of India'], short: ['PTI'] },
  // Russia and its neighbours
  { name: 'TASS', role: 'agency', aliases: ['TASS', 'Itar-Tass', 'ТАСС', 'ИТАР-ТАСС'] },
  { name: 'Interfax', role: 'agency', aliases: ['Interfax', 'Интерфакс', 'Interfax-Kazakhstan'] },
  {
    name: 'RIA Novosti',
    role: 'agency',
    aliases: ['RIA Novosti', 'RIA Nowosti', 'РИА Новости', 'RIA-Novosti', 'RIA Nóvosti'],
    short: ['RIA', 'РИА'],
  },
  { name: 'Sputnik', role: 'agency', aliases: ['Sputnik Kazakhstan'], short: ['Sputnik', 'Спутник'] },
  {
    name: 'Russia Today',
    role: 'agency',
    aliases: ['Russia Today', 'RT France', 'RT en français', 'RT en español', 'RT Deutsch'],
    short: ['RT'],
  },
  { name: 'Kazinform', role: 'agency', aliases: ['Kazinform', 'Qazinform', 'Казинформ', 'Kasinform'] },
  { name: 'KazTAG', role: 'agency', aliases: ['KazTAG', 'КазТАГ', 'QazTAG'] },
  { name: 'Kabar', role: 'agency', aliases: [], short: ['Kabar', 'Кабар'] },
  { name: 'AKIpress', role: 'agency', aliases: ['AKIpress', 'АКИpress'] },
  { name: '24.kg', role: 'agency', aliases: ['24.kg'] },
  { name: 'BelTA', role: 'agency', aliases: ['БелТА'], short: ['BelTA', 'Belta'] },
  { name: 'Armenpress', role: 'agency', aliases: ['Armenpress', 'Арменпресс'] },
  { name: 'Azertac', role: 'agency', aliases: ['Azertac', 'Azertag', 'Азертадж'] },
  { name: 'Ukrinform', role: 'agency', aliases: ['Ukrinform', 'Укринформ'] },
  { name: 'UNIAN', role: 'agency', aliases: ['UNIAN', 'УНИАН'] },
  // Agencies of Europe, the Americas, Asia
  { name: 'Belga', role: 'agency', aliases: ['Agence Belga', 'Belga News Agency'], short: ['Belga'] },
  {
    name: 'ATS',
    role: 'agency',
    aliases: ['Keystone-ATS', 'Agence télégraphique suisse'],
    short: ['ATS', 'ats'],
  },
  { name: 'APA', role: 'agency', aliases: ['Austria Presse Agentur'], short: ['APA'] },
  { name: 'PAP', role: 'agency', aliases: ['Polska Agencja Prasowa'], short: ['PAP'] },
  { name: 'PA', role: 'agency', aliases: ['Press Association', 'PA Media', 'PA news agency'], short: ['PA'] },
  { name: 'Lusa', role: 'agency', aliases: ['Agência Lusa', 'Agence Lusa'], short: ['Lusa'] },
  { name: 'Europa Press', role: 'agency', aliases: ['Europa Press'] },
  { name: 'Télam', role: 'agency', aliases: ['Télam'] },
  { name: 'Prensa Latina', role: 'agency', aliases: ['Prensa Latina'] },
  { name: 'Agência Brasil', role: 'agency', aliases: ['Agência Brasil'] },
  { name: 'AGI', role: 'agency', aliases: ['Agenzia Giornalistica Italia'], short: ['AGI'] },
  { name: 'Adnkronos', role: 'agency', aliases: ['Adnkronos', 'AdnKronos'] },
  { name: 'ANP', role: 'agency', aliases: ['Algemeen Nederlands Persbureau'], short: ['ANP'] },
  { name: 'ČTK', role: 'agency', aliases: ['ČTK'], short: ['CTK'] },
  { name: 'MTI', role: 'agency', aliases: [], short: ['MTI'] },
  { name: 'NTB', role: 'agency', aliases: [], short: ['NTB'] },
  { name: 'Ritzau', role: 'agency', aliases: ['Ritzau'] },
  { name: 'TT', role: 'agency', aliases: ['TT Nyhetsbyrån'], short: ['TT'] },
  { name: 'Agerpres', role: 'agency', aliases: ['Agerpres'] },
  { name: 'Tanjug', role: 'agency', aliases: ['Tanjug'] },
  { name: 'La Presse canadienne', role: 'agency', aliases: ['La Presse canadienne', 'Canadian Press'] },
  { name: 'AAP', role: 'agency', aliases: ['Australian Associated Press'], short: ['AAP'] },
  { name: 'PTI', role: 'agency', aliases: ['Press Trust of India'], short: ['PTI'] },
  { name: 'IRNA', role: 'agency', aliases: ['IRNA'] },
  { name: 'SID', role: 'agency', aliases: ['Sport-Informations-Dienst'], short: ['SID'] },
  { name: 'epd', role: 'agency', aliases: ['Evangelischer Pressedienst'], short: ['epd'] },
  { name: 'KNA', role: 'agency', aliases: ['Katholische Nachrichten-Agentur'], short: ['KNA'] },
  // Media of the region
  {
    name: 'Khabar 24',
    role: 'outlet',
    aliases: ['Khabar 24', 'Habar 24', 'Jabar 24', 'Chabar 24', 'Xabar 24', 'Хабар 24', 'Khabar TV'],
    short: ['Khabar', 'Хабар', 'Jabar'],
  },
  {
    name: 'RFE/RL',
    role: 'outlet',
    aliases: [
      'Radio Free Europe/Radio Liberty',
      'Radio Free Europe',
      'Radio Liberty',
      'RFE/RL',
      'Радио Свобода',
      'Radio Svoboda',
      'Radio Europe libre',
    ],
    short: ['RFE'],
  },
  { name: 'Azattyq', role: 'outlet', aliases: ['Azattyq', 'Azattyk', 'Azattiq', 'Азаттык', 'Азаттық'] },
  { name: 'Orda', role: 'outlet', aliases: ['Orda.kz'], short: ['Orda', 'Орда'] },
  { name: 'Vlast', role: 'outlet', aliases: ['Vlast.kz'], short: ['Vlast', 'Власть'] },
  { name: 'Tengrinews', role: 'outlet', aliases: ['Tengrinews', 'Tengrinews.kz', 'Tengri News'] },
  { name: 'Zakon.kz', role: 'outlet', aliases: ['Zakon.kz'] },
  { name: 'Nur.kz', role: 'outlet', aliases: ['Nur.kz'] },
  { name: 'Eurasianet', role: 'outlet', aliases: ['Eurasianet'] },
  { name: 'Fergana', role: 'outlet', aliases: ['Fergana News'], short: ['Fergana', 'Фергана'] },
  { name: 'Meduza', role: 'outlet', aliases: [], short: ['Meduza', 'Медуза'] },
  { name: 'Mediazona', role: 'outlet', aliases: ['Mediazona', 'Медиазона'] },
  { name: 'Kommersant', role: 'outlet', aliases: ['Kommersant', 'Коммерсантъ', 'Коммерсант'] },
  { name: 'Vedomosti', role: 'outlet', aliases: ['Vedomosti', 'Ведомости'] },
  { name: 'Izvestia', role: 'outlet', aliases: ['Izvestia'], short: ['Известия'] },
  { name: 'Novaya Gazeta', role: 'outlet', aliases: ['Novaya Gazeta', 'Novaïa Gazeta', 'Новая газета'] },
  { name: 'RBC', role: 'outlet', aliases: ['РБК'], short: ['RBC', 'RBK'] },
  { name: 'Rossiya 24', role: 'outlet', aliases: ['Rossiya 24', 'Rossia 24', 'Rossija 24', 'Россия 24'] },
  // Media of the world that others cite
  { name: 'BBC', role: 'outlet', aliases: ['BBC', 'BBC News', 'Би-би-си'] },
  { name: 'CNN', role: 'outlet', aliases: ['CNN'] },
  { name: 'Al Jazeera', role: 'outlet', aliases: ['Al Jazeera', 'Al-Jazira', 'Al Jazira', 'Аль-Джазира'] },
  { name: 'Deutsche Welle', role: 'outlet', aliases: ['Deutsche Welle', 'Дойче велле'], short: ['DW'] },
  { name: 'France 24', role: 'outlet', aliases: ['France 24'] },
  { name: 'RFI', role: 'outlet', aliases: ['RFI', 'Radio France internationale'] },
  { name: 'franceinfo', role: 'outlet', aliases: ['franceinfo'], short: ['France Info'] },
  { name: 'Euronews', role: 'outlet', aliases: ['Euronews', 'Евроньюс'] },
  {
    name: 'Voice of America',
    role: 'outlet',
    aliases: ['Voice of America', 'Голос Америки'],
    short: ['VOA'],
  },
  { name: 'Radio Habana Cuba', role: 'outlet', aliases: ['Radio Habana Cuba', 'Radio Havana Cuba'] },
  { name: 'Le Monde', role: 'outlet', aliases: [], short: ['Le Monde'] },
  { name: 'Le Figaro', role: 'outlet', aliases: ['Le Figaro'] },
  { name: 'Le Soir', role: 'outlet', aliases: [], short: ['Le Soir'] },
  { name: 'New York Times', role: 'outlet', aliases: ['New York Times', 'NYT'] },
  { name: 'Washington Post', role: 'outlet', aliases: ['Washington Post'] },
  { name: 'Wall Street Journal', role: 'outlet', aliases: ['Wall Street Journal'] },
  { name: 'Financial Times', role: 'outlet', aliases: ['Financial Times'] },
  { name: 'The Guardian', role: 'outlet', aliases: ['The Guardian'] },
  { name: 'Der Spiegel', role: 'outlet', aliases: ['Der Spiegel', 'Spiegel Online'] },
  { name: 'El País', role: 'outlet', aliases: [], short: ['El País'] },
  // Agencies that sell pictures: a line that names one speaks of a picture
  { name: 'Getty Images', role: 'photo', aliases: ['Getty Images', 'Getty'] },
  { name: 'EPA', role: 'photo', aliases: ['European Pressphoto Agency', 'EPA-EFE'], short: ['EPA'] },
  { name: 'Shutterstock', role: 'photo', aliases: ['Shutterstock'] },
  { name: 'iStock', role: 'photo', aliases: ['iStock', 'iStockphoto'] },
  { name: 'Alamy', role: 'photo', aliases: ['Alamy'] },
  { name: 'Imago', role: 'photo', aliases: ['imago images'] },
  { name: 'Zuma Press', role: 'photo', aliases: ['Zuma Press'] },
]

/** Nouns for what publishes, folded, with the role of what is named after them ("le site local Rue89"). */
export const MEDIA_NOUNS: Readonly<Record<'agency' | 'outlet', readonly string[]>> = {
  agency: [
    ...['agence', 'agency', 'agentur', 'nachrichtenagentur', 'presseagentur', 'agencia', 'agenzia'],
    ...['агентство', 'агентства', 'агентству', 'агентством', 'информагентство', 'ajansi'],
  ],
  outlet: [
    ...['site', 'media', 'quotidien', 'journal', 'chaine', 'television', 'radio', 'magazine', 'hebdomadaire'],
    ...['website', 'newspaper', 'daily', 'channel', 'broadcaster', 'weekly', 'outlet', 'portal'],
    ...['zeitung', 'sender', 'fernsehsender', 'staatssender', 'nachrichtenportal', 'onlineportal'],
    ...[
      'diario',
      'canal',
      'periodico',
      'televisora',
      'emisora',
      'giornale',
      'emittente',
      'quotidiano',
      'sito',
    ],
    ...['jornal', 'emissora', 'gazetesi', 'kanali', 'televizyonu', 'sitesi'],
    ...['издание', 'изданию', 'газета', 'газете', 'телеканал', 'телеканалу', 'портал', 'порталу', 'сайт'],
  ],
}

/** Folded nouns for people and texts of a press house: what is "of" them, the house itself says. */
export const PRESS_NOUNS: readonly string[] = [
  ...[
    'journaliste',
    'journalistes',
    'correspondant',
    'correspondante',
    'correspondants',
    'reporter',
    'reporters',
  ],
  ...['depeche', 'depeches', 'information', 'informations', 'bilan', 'decompte', 'video', 'images', 'equipe'],
  ...['antenne', 'compte', 'newsroom', 'correspondent', 'journalist', 'journalists', 'report', 'reports'],
  ...['tally', 'count', 'korrespondent', 'korrespondentin', 'meldung', 'bericht', 'berichten', 'angaben'],
  ...[
    'corresponsal',
    'periodista',
    'periodistas',
    'informacion',
    'despacho',
    'corrispondente',
    'giornalista',
  ],
  ...['notizia', 'fonti', 'jornalista', 'reportagem', 'noticia', 'muhabiri', 'muhabirine', 'haberine'],
  ...['корреспондент', 'корреспонденту', 'корреспондента', 'журналист', 'журналисту', 'журналисты'],
]

/** Cues of a talk given to a medium, which is then the source of what was said in it. */
export const INTERVIEWS: readonly string[] = [
  ...[
    'entretien',
    'interview',
    'au micro de',
    'entrevista',
    'intervista',
    'интервью',
    'röportaj*',
    'mülakat*',
  ],
]

/** Folded words for "of": what stands before them says the thing, unless it is a house or people of the press. */
export const GENITIVES: readonly string[] = [
  ...[
    'de',
    'd',
    'du',
    'des',
    'of',
    'von',
    'vom',
    'der',
    'des',
    'del',
    'di',
    'della',
    'do',
    'da',
    'contre',
    'against',
  ],
]

/** Folded names that stand after "site", "channel" or "agency" and publish nothing themselves. */
export const NO_MEDIA: readonly string[] = [
  ...[
    'telegram',
    'facebook',
    'twitter',
    'whatsapp',
    'instagram',
    'youtube',
    'tiktok',
    'vkontakte',
    'internet',
  ],
  ...[
    'телеграм',
    'фейсбук',
    'твиттер',
    'ютуб',
    'инстаграм',
    'web',
    'google',
    'apple',
    'android',
    'wikipedia',
  ],
]

/** Folded words that begin the date of a line of credit, right after the author's name. */
export const DATE_WORDS: readonly string[] = [
  ...[
    'publie',
    'publiee',
    'mis',
    'mise',
    'modifie',
    'published',
    'updated',
    'posted',
    'last',
    'on',
    'veroffentlicht',
  ],
  ...[
    'aktualisiert',
    'stand',
    'publicado',
    'actualizado',
    'atualizado',
    'pubblicato',
    'aggiornato',
    'опубликовано',
  ],
  ...[
    'обновлено',
    'yayinlanma',
    'guncelleme',
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
  ],
  ...[
    'sunday',
    'january',
    'february',
    'lundi',
    'mardi',
    'mercredi',
    'jeudi',
    'vendredi',
    'samedi',
    'dimanche',
  ],
]

/** Folded words that join two names of one list. */
export const JOINERS: readonly string[] = [
  'et',
  'and',
  'und',
  'y',
  'e',
  'и',
  've',
  'sowie',
  'l',
  'la',
  'le',
  'the',
  'die',
]

/** Folded words that stand where a source is named but name none: "avec agences", "by staff reporters". */
export const NAMELESS: readonly string[] = [
  ...['agence', 'agences', 'agencies', 'agency', 'agenturen', 'agencias', 'agenzie', 'agencias', 'ajanslar'],
  ...['агентства', 'агентств', 'redaction', 'redazione', 'redaccion', 'redacao', 'redaktion', 'редакция'],
  ...['staff', 'newsroom', 'editors', 'editorial', 'reporter', 'reporters', 'correspondent', 'admin'],
  ...['wires', 'wire', 'medias', 'media', 'presse', 'press', 'internet', 'web', 'photo', 'desk'],
]

/** Latin letters for Cyrillic ones, so that a name that no table knows can be written. */
export const LATIN_FOR_CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts' },
  ...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ...{ ә: 'a', ғ: 'g', қ: 'q', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', і: 'i' },
}
