// What a language file holds: words, never logic. A language file is data that serves every event.
//
// A cue is a short phrase. It is folded as page text is (case, accents, apostrophes and hyphens as word
// breaks), so "coup d'État" and "coup d etat" are one cue. Its words may be written:
//   word      exactly this word          word*    any word that begins so
//   a|b       either (also a*|b)         word?    may be missing
// `|` parts single words at one place of a phrase, never phrases: "perdu|perdent la vie". Another phrase is
// another string.
//   ~         up to three words of any kind between its neighbours
// List the inflected forms that a prefix would not catch; avoid prefixes of three letters or fewer.

/** Concepts that any event may need. Each language file gives cues for every one of them. */
export const CONCEPTS = {
  // Groups of people
  people: 'people, persons, victims of no stated side, inhabitants, men, women',
  civilians: 'civilians, passers-by, ordinary people, children',
  'security-forces':
    'police, officers, agents, gendarmes, national guards, law enforcement, security personnel',
  soldiers: 'soldiers, troops, servicemen, paratroopers, military personnel, contingent members',
  peacekeepers: 'peacekeepers, blue helmets, soldiers of peace',
  terrorists: 'terrorists (as a noun or adjective for people)',
  islamists: 'islamists, jihadists, religious extremists, fanatics',
  criminals: 'criminals, bandits, gangsters, armed bandits',
  rioters: 'rioters, looters, vandals, casseurs, émeutiers, pillards',
  thugs: 'thugs, hooligans, petites frappes, voyous',
  'armed-fighters': 'armed fighters, gunmen, militants, armed groups, armed men, combattants, mercenaries',
  attackers: 'assailants, attackers, aggressors: words with no other label',
  protesters: 'protesters, demonstrators',
  foreigners: 'foreigners, foreign nationals (people)',
  foreign: 'foreign, of another country: the adjective beside a noun for people who fight',
  detainees: 'detainees, prisoners, suspects held',
  // What happens to people
  killed: 'killed, dead, died, deaths, bodies, lost their lives, perished, shot dead, eliminated, liquidated',
  toll: 'death toll, toll, bilan, number of victims, balance',
  wounded: 'wounded, injured, hurt',
  arrested: 'arrested, detained, in custody, taken in, hauled in, placed in detention, arrests',
  hospitalised: 'in hospital, hospitalised, admitted, treated in hospital',
  'serious-state': 'in a serious or critical state, in intensive care (a part of the hospitalised)',
  decapitated: 'decapitated, beheaded, found headless, heads cut off',
  // Things
  vehicles: 'vehicles, armoured vehicles, trucks',
  equipment: 'pieces of equipment, military hardware, materiel, units of equipment',
  'public-building':
    'city hall, town hall, government building, presidential residence, administration, party offices',
  airport: 'airport',
  internet: 'internet, network access, online, the web, mobile data, connections',
  government: 'government, cabinet, prime minister, ministers (as an institution that can fall)',
  // Acts
  burned: 'burned, set on fire, torched, ablaze, charred, in flames',
  stormed: 'stormed, attacked, ransacked, broken into, damaged, looted (of a building)',
  seized: 'seized, taken over, occupied, captured, fell into the hands of, held (of a place)',
  cut: 'cut, shut down, blocked, down, not working, switched off, outage, blackout (of a network)',
  restored: 'restored, back, reconnected, works again, came back (of a network or service)',
  dismissed: 'dismissed, sacked, resigned, stepped down, resignation, fall of (a government)',
  appointed: 'appointed, named, new (prime minister, government)',
  deployed: 'deployed, sent, dispatched, arrived, landed, present in the country, stationed, guarding',
  withdrawal: 'withdraw, leave, depart, pull out, go home, return home, withdrawal, departure',
  requested: 'at the request of, asked for, called for help, invited, appealed to, turned to',
  began: 'began, started, broke out, erupted, set off, originated, born',
  'shoot-order': 'order to shoot, open fire, fire to kill, shoot to kill',
  'without-warning': 'without warning',
  'force-used': 'use force, fire on, open fire on, shoot at, aim at',
  promised: 'promise, will provide, will present, soon show (evidence)',
  soon: 'soon, shortly, in the near future, before long',
  'mission-done': 'once the mission is over, when its tasks are done, after fulfilling its functions',
  'limited-period': 'for a limited period, a short time, days or weeks, within ten days',
  // What it is said to be
  coup: "coup, coup d'État, putsch, overthrow, seize power, palace revolution",
  'from-abroad':
    'from abroad, outside the country, foreign (fighters, interference, training), abroad, foreign soil',
  fighter:
    'fighter, combatant, mercenary, terrorist, jihadist, militant (persons who fight: for "foreign fighters")',
  orchestrated: 'orchestrated, prepared, directed, run, planned, trained, organised, financed',
  'single-centre': 'single centre, one command post, unique headquarters',
  'main-target': 'main target, main blow, chief objective, first target',
  evidence: 'evidence, proof, elements, indications, facts to back it',
  'no-evidence':
    'fixed phrases of missing proof: without proof, nothing to show for it, no evidence, has shown nothing',
  'international-terrorism': 'international terrorism',
  'colour-revolution': 'colour revolution(s), coloured revolution(s)',
  peacekeeping: 'peacekeeping, maintaining peace',
  'counter-terrorism': 'counter-terrorism, anti-terrorist operation, fight against terrorism',
  'led-by': 'led by, dominated by, piloted by, under the command of, headed by',
  'price-rise':
    'price rise, doubling of the price, increase, dearer, expensive, cost, tariff, bill, price cap lifted',
  gas: 'gas (plain)',
  lpg: 'LPG, liquefied gas, liquefied petroleum gas, GPL',
  fuel: 'fuel, petrol, gasoline, carburant, essence',
  energy: 'energy, energy prices',
  protest: 'protest, demonstration, rally, discontent, anger, movement, march',
  unrest: 'unrest, riots, violence, clashes, troubles, uprising, revolt',
  peaceful: 'peaceful, peacefully',
  worst: 'worst, deadliest, bloodiest, gravest, most violent, biggest, unprecedented',
  'since-independence':
    'since independence, since 1991, since the end of the Soviet Union, in its modern history',
  // State of the country
  order: 'order, control, situation, calm, peace, normality, life (that can come back)',
  'order-back': 'restored, back, returned, under control, stabilised, resumes, quiet again (of order)',
  'life-back':
    'fixed phrases of life resuming: life resumes, calm has returned, buses run again, shops reopen',
  emergency: 'state of emergency, curfew, martial law',
  mourning: 'national mourning, day of mourning, flags at half-mast',
  'security-council': 'Security Council (of the country)',
  clan: 'clan, family, entourage, power struggle, regime of a former leader, statue',
  'took-over': 'took over, replaced, removed from, lost his post, took his place as chairman',
  treason: 'treason',
  // Figures
  unknown: 'unknown, being checked, under investigation, not disclosed, no figure, yet to be established',
  retracted: 'withdrawn, retracted, denied, error, mistake, disavowed (of a figure or a message)',
  published: 'published, announced, released, reported, put out (a figure)',
  earlier: 'earlier, previous, until now, former, initially (of a figure)',
  among:
    'among, in the ranks of, on the side of, on the … side: what side a figure belongs to ("16 dead among the police")',
  'by-agent': 'by, at the hands of, in clashes with: the group that follows acts, it is not the one counted',
  'of-them': 'of them, among them, including, of which, dont',
  // Who says it (institutions; the English label stands in sources.ts)
  'head-of-state': 'the president, the head of state, the leader, the strongman',
  'ministry-interior': 'Ministry of the Interior, interior ministry, Home Office',
  'ministry-health': 'Ministry of Health',
  'ministry-information': 'Ministry of Information',
  'ministry-defence': 'Ministry of Defence',
  'ministry-foreign': 'Ministry of Foreign Affairs',
  prosecutor: "prosecutor general, prosecutor's office, parquet",
  'police-source': 'the police (as a source), police spokesman',
  presidency: 'the presidency, presidential office, press service of the president, Akorda',
  authorities: 'the authorities, the regime, local authorities, secret services (as a source)',
  officials: 'officials, an official, functionaries (as a source)',
  'government-source': 'the government, a government spokesman (as a source)',
  'security-committee': 'the national security committee (as a source)',
  kremlin: 'the Kremlin, Moscow (as a source)',
  'city-hall': 'city hall, the mayor (as a source)',
  commandant: 'commandant, the commandant’s office',
  'state-media': 'state television, state broadcaster, public television',
  'local-media': 'local media, press reports, the media',
  witnesses: 'witnesses',
  resident: 'a resident, an inhabitant, a local (one person with no name)',
  researchers: 'researchers, analysts, experts, political scientists',
  ngos: 'NGOs, human rights groups, human rights defenders',
  opposition: 'the opposition, opponents, activists',
  'united-nations': 'UN, United Nations',
  'named-before': 'a body named before: the ministry, the same source, the agency, the office',
  'official-toll': 'official toll, official count (as a source)',
} as const

export type ConceptId = keyof typeof CONCEPTS

/** How a verb of saying stands to what is said. */
export type Stance = 'neutral' | 'endorsed' | 'doubted' | 'denied'

export interface NumberWords {
  /** Values that are added: "seize" 16, "vingt" 20, "quatre vingt" 80. Multi-word keys are folded with single spaces. */
  readonly units: Readonly<Record<string, number>>
  /** Values that multiply what stands before them: "cent" 100, "mille" 1000, "тыс" 1000, "bin" 1000. */
  readonly scales: Readonly<Record<string, number>>
  /** Words allowed between parts of one number: "et", "and", "und". */
  readonly joiners: readonly string[]
  /** Words that are numbers only before a noun or a scale, never alone ("un", "one", "ein"). */
  readonly articles: readonly string[]
  /** Whether numbers are written as one word ("zweitausenddreißig", "duemilatrenta"). */
  readonly compound: boolean
  /** Vague plurals: "dizaines" 10, "centaines" 100, "milliers" 1000: bound `magnitude`. */
  readonly magnitudes: Readonly<Record<string, number>>
  /** Rounded singulars: "dizaine" 10, "centaine" 100, "millier" 1000, "dozen" 12: bound `about`. */
  readonly rounded: Readonly<Record<string, number>>
}

export interface Language {
  /** Primary subtag. */
  readonly id: string
  /** Frequent function words by which a text's language is told when the page does not say it. */
  readonly functionWords: readonly string[]
  readonly concepts: Readonly<Record<ConceptId, readonly string[]>>
  readonly numbers: NumberWords
  /** Phrases that stand before a number. */
  readonly bounds: Readonly<Record<'about' | 'at-least' | 'at-most', readonly string[]>>
  /** Bounds that stand behind their number: "100'den fazla", "с лишним". */
  readonly boundsBehind?: Readonly<Partial<Record<'about' | 'at-least' | 'at-most', readonly string[]>>>
  /** Nouns that make a number a measure of something else: ages, money, percent, distances, times, floors. */
  readonly units: readonly string[]
  /** Inside a date: what may stand between day, month and year ("2 de enero"); between the ends of a stretch ("6 to 9 January"). */
  readonly dateWords: { readonly links: readonly string[]; readonly to: readonly string[] }
  /** Twelve lists of names and abbreviations, January first. */
  readonly months: readonly (readonly string[])[]
  /** Seven lists, Monday first. */
  readonly weekdays: readonly (readonly string[])[]
  /** "last week", "a week ago", "yesterday", "today": as cues with an English rendering. */
  readonly relativeDates: Readonly<Record<string, string>>
  readonly negation: readonly string[]
  /** Verbs and nouns of saying, by stance, in the forms that the press uses (also "a-t-il dit", "said"). */
  readonly speech: Readonly<Record<Stance, readonly string[]>>
  /** "selon", "according to", "d'après": a source follows. */
  readonly accordingTo: readonly string[]
  /** The same behind its source: "bakanlığa göre", "den Angaben zufolge". */
  readonly accordingBehind?: readonly string[]
  /** Words that mark reported speech without a named source: conditional "serait", "reportedly", Konjunktiv. */
  readonly hearsay: readonly string[]
  /** Words of distance: "à en croire", "so-called", "prétendu", "allegedly", "without offering proof". */
  readonly distance: readonly string[]
  /** Words that open what is said after a verb of saying: "que", "that", "dass". */
  readonly that: readonly string[]
  /** Heads of a sentence that only says who said the one before: "об этом", "c'est ce que", "das". */
  readonly pointsBack?: readonly string[]
  /** Whether every noun is written with a capital. */
  readonly capitalisesNouns?: boolean
  /**
   * How names are written in Latin letters, where the script is another: by letter or group of letters, the longest
   * first; "^" stands for the head of a word.
   */
  readonly latin?: Readonly<Record<string, string>>
  /** Whether subject pronouns are left out: "acrescentou", "ha detto". */
  readonly dropsPronouns?: boolean
  /** Pronouns that stand for the speaker of the sentence before ("il", "elle", "ce dernier", "he"). */
  readonly pronouns: readonly string[]
  /** Words after which a full stop ends no sentence: "m", "mme", "mr", "jan". */
  readonly abbreviations: readonly string[]
  /** Credit phrases: what stands before an agency's name, by what it means. */
  readonly credits: {
    /** "avec", "source :", "with", "mit Material von", "via", "d'après" (of a text): the name is a source of the text. */
    readonly source: readonly string[]
    /** "citant", "citing", "rapporte", "selon l'agence": a fact is cited from the name. */
    readonly cited: readonly string[]
    /** "photo", "crédit photo", "foto", "Bild": a picture's source. */
    readonly photo: readonly string[]
    /** "par", "by", "von", "da": an author follows. */
    readonly byline: readonly string[]
  }
}
