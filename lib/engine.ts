// article + corpus → report: the whole way on one screen. Pure and synchronous; the same input gives the same bytes.
import { findFigures } from './claims/figures.ts'
import { joinOccurrences } from './claims/find.ts'
import { findFuzzyHits } from './claims/fuzzy.ts'
import { type Reading, readArticle } from './claims/reading.ts'
import { findOccurrences } from './claims/rules.ts'
import { type Glance, glance, observe, type Scene } from './claims/scene.ts'
import { findUtterances } from './claims/utterances.ts'
import { compareClaims } from './comparison/compare.ts'
import { rankClaims } from './comparison/rank.ts'
import type { CompiledPack, Corpus } from './corpus/corpus.ts'
import { DETECTED, scoreDetection } from './detection/score.ts'
import { findHits } from './language/cues.ts'
import { type LanguageLexicon, recogniseLanguage } from './language/lexicon.ts'
import type { Article } from './page/article.ts'
import { findCredits } from './provenance/credits.ts'
import { findReuse } from './provenance/reuse.ts'
import { findToldCredits } from './provenance/told.ts'
import { findTrail, inferCredits } from './provenance/trail.ts'
import type { Credit, Detection, FoundClaim, Report } from './report.ts'
import { findWords } from './text/words.ts'

/** Packs looked into for one page: those that it names most often. */
const MAX_CANDIDATES = 3
/** Characters from which a language is recognised where the page declares none or one that is not known. */
const LANGUAGE_SAMPLE_CHARS = 4000

interface Page {
  readonly reading: Reading
  readonly seen: Glance
  readonly lexicon: LanguageLexicon
}
interface Finding {
  readonly compiled: CompiledPack
  readonly claims: readonly FoundClaim[]
  readonly told: readonly Credit[]
  readonly detection: Detection
}

/**
 * What an article claims about a known event, how that stands to the other accounts, and where it comes from.
 * Where the event is known beforehand (a piece of a page that was recognised), it is taken for granted.
 */
export function analyse(article: Article, corpus: Corpus, known?: string): Report {
  const lexicon = findLexicon(article, corpus)
  if (!lexicon) return toEmptyReport(article, 'language')
  const reading = readArticle(article, lexicon.language)
  const given = known === undefined ? null : corpus.compile(known)
  const candidates = given ? [given] : findCandidates(reading, corpus)
  if (candidates.length === 0) return toEmptyReport(reading.article, 'anchor')
  const seen = glance(reading, lexicon)
  const findings = candidates.map((compiled) => investigate({ reading, seen, lexicon }, compiled))
  const best = findings.sort((a, b) => b.detection.score - a.detection.score)[0]
  if (!best) return toEmptyReport(reading.article, 'anchor')
  return given || best.detection.score >= DETECTED
    ? toReport(reading, best, lexicon)
    : { ...toEmptyReport(reading.article), detection: best.detection }
}

/** 1. In which language? The declared one, unless the words are plainly of another. */
function findLexicon({ lang, text }: Article, corpus: Corpus): LanguageLexicon | null {
  const declared = corpus.languages.find(({ id }) => id === lang)
  if (declared) return corpus.prepare(declared)
  const norms = findWords(text, 0, Math.min(text.length, LANGUAGE_SAMPLE_CHARS)).map(({ norm }) => norm)
  return recogniseLanguage(norms, corpus.languages.map(corpus.prepare))
}

/** 2. Which events could it be about? Those whose place or people it names, most often first. */
function findCandidates(reading: Reading, corpus: Corpus): CompiledPack[] {
  const counts = new Map<string, number>()
  for (const { id } of findHits(reading.words, reading.sentences, corpus.anchors))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  const ids = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_CANDIDATES)
  return ids.map(([id]) => corpus.compile(id)).filter((compiled) => compiled !== null)
}

/** 3 to 6. What does it say, who says it, and is it coverage? */
function investigate(page: Page, compiled: CompiledPack): Finding {
  const scene = see(page, compiled)
  const { functionWords } = page.lexicon
  const figures = findFigures(scene, compiled, (norm) => functionWords.has(norm))
  const year = Number(compiled.pack.event.window[0].slice(0, 4))
  const occurrences = findOccurrences(scene, figures, compiled.rules, year)
  const utterances = findUtterances(scene, compiled.sources)
  const claims = joinOccurrences(scene, occurrences, utterances)
  const detection = scoreDetection({ scene, compiled, claims })
  return { compiled, claims, told: findToldCredits(scene, utterances), detection }
}

/** 3. Every cue, name, quantity and date of the text. */
function see({ reading, seen, lexicon }: Page, compiled: CompiledPack): Scene {
  const { functionWords } = lexicon
  const terms = findHits(reading.words, reading.sentences, compiled.terms)
  const fuzzy = findFuzzyHits(reading, terms, {
    terms: compiled.pack.terms.terms,
    isKnown: (norm) => functionWords.has(norm),
  })
  return observe(reading, { ...lexicon, counted: compiled.groups }, seen, [...terms, ...fuzzy])
}

/** 7. Against the other accounts, and back to where it comes from. */
function toReport(
  { article }: Reading,
  { compiled, claims: found, told, detection }: Finding,
  { language }: LanguageLexicon,
): Report {
  const { pack } = compiled
  const reuse = findReuse(article, pack.fingerprints)
  const stated = findCredits(article, language, told)
  const credits = [...stated, ...inferCredits(reuse, pack, stated)]
  const { published, siteName } = article
  const { claims, omitted } = compareClaims(found, { published, siteName, reuse, credits }, pack)
  const trail = findTrail({ article, claims, credits, reuse, pack })
  return {
    ...toEmptyReport(article),
    event: pack.event.id,
    detection,
    claims: rankClaims(claims),
    omitted,
    credits,
    reuse,
    trail,
  }
}

function toEmptyReport(article: Article, lacks?: 'language' | 'anchor'): Report {
  const { url, title, lang, published, limits } = article
  const reasons = lacks ? [{ signal: `no-${lacks}`, text: lang ?? '', weight: 0 }] : []
  const nothing = { claims: [], omitted: [], credits: [], reuse: [], trail: [] }
  return { url, title, lang, published, event: null, detection: { score: 0, reasons }, ...nothing, limits }
}
