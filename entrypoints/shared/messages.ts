// What may be said to the background: by scripts on a page, and by the extension's own surfaces; and what the
// background says to the marks of a page.
// A page is hostile until read: what does not fit its schema is refused. Declines to act on anything.
import * as v from 'valibot'
import type { Claim } from '../../lib/report.ts'
import type { Settings } from './settings.ts'

/** Beyond what the reader takes (lib/page); nothing longer is believed to come from it. */
const MOST_TEXT = 1_000_000
const MOST_BLOCKS = 100_000

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_TEXT))
const address = v.pipe(v.string(), v.maxLength(10_000))
const short = v.pipe(v.string(), v.maxLength(2_000))

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_BLOCKS))
const tabId = v.pipe(v.number(), v.integer())

const blockSchema = v.pipe(
  v.object({
    kind: v.picklist([
      'title',
      'standfirst',
      'heading',
      'paragraph',
      'list-item',
      'table-row',
      'caption',
      'credit',
    ]),
    start: offset,
    end: offset,
  }),
  v.check((block) => block.start <= block.end, 'a block ends where it starts or later'),
)
const articleSchema = v.pipe(
  v.object({
    url: v.nullable(address),
    title: v.pipe(v.string(), v.maxLength(20_000)),
    lang: v.nullable(v.pipe(v.string(), v.maxLength(35))),
    published: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
    text: v.pipe(v.string(), v.maxLength(MOST_TEXT)),
    blocks: v.pipe(v.array(blockSchema), v.maxLength(MOST_BLOCKS), v.readonly()),
    siteName: v.nullable(short),
    metaCredits: v.pipe(v.array(v.object({ field: short, name: short })), v.maxLength(1_000), v.readonly()),
    limits: v.pipe(v.array(short), v.maxLength(100), v.readonly()),
  }),
  v.check(
    ({ text, blocks }) => blocks.every((block) => block.end <= text.length),
    'a block ends within the text',
  ),
)

const pageMessageSchema = v.variant('kind', [
  /** The gate holds the page for coverage of a known event. */
  v.object({ kind: v.literal('gate-yes') }),
  /** The same by the terms of imported packs. */
  v.object({ kind: v.literal('imported-gate-yes') }),
  /** The reader has read the page at `url`. */
  v.object({ kind: v.literal('article'), url: address, article: articleSchema }),
  /** The reader stands in a document that holds no web page. */
  v.object({ kind: v.literal('not-html'), url: address }),
  v.object({ kind: v.literal('reader-failed'), url: address, reason: short }),
  /** The marks as they stand on the page; no `counts` where the browser cannot highlight. */
  v.object({
    kind: v.literal('marks-shown'),
    url: address,
    counts: v.nullable(v.record(v.picklist(['differs', 'only-here', 'agrees', 'unclear']), count)),
    lost: count,
  }),
  /** The marks found no reader in the page: it stood open since before the extension was updated. */
  v.object({ kind: v.literal('no-reader'), url: address }),
  /** A card is to open on the claim of that index; answered with a `CardContent`, or null. */
  v.object({ kind: v.literal('card'), url: address, claim: count, isDrawable: v.boolean() }),
])
const surfaceMessageSchema = v.variant('kind', [
  /** The person asks that the tab's page be read, whatever the gate said. */
  v.object({ kind: v.literal('check'), tabId }),
  /** The words of the claim of that index are to be shown in the page, with its card where `card` is true. */
  v.object({ kind: v.literal('reveal'), tabId, claim: count, card: v.optional(v.boolean(), false) }),
  /** A list of the known events is wanted (event-list.ts). */
  v.object({ kind: v.literal('load-packs') }),
  /** All that was stored has just been removed. */
  v.object({ kind: v.literal('forget') }),
])

export type PageMessage = v.InferOutput<typeof pageMessageSchema>
export type SurfaceMessage = v.InferInput<typeof surfaceMessageSchema>

/** What the background tells the marks of a page. They trust it: nobody else can send to them. */
export type MarksMessage =
  /** The report's claims, in its order; painted where `on`, else only kept to be revealed. */
  | {
      readonly kind: 'paint'
      readonly on: boolean
      readonly claims: readonly Pick<Claim, 'evidence' | 'verdict'>[]
      readonly settings: Pick<Settings, 'cardDelayMs' | 'textSize' | 'theme'>
    }
  | { readonly kind: 'marks'; readonly on: boolean }
  /** Scroll to the claim of that index and flash its words; with its card where `card` is true. */
  | { readonly kind: 'reveal'; readonly claim: number; readonly card?: boolean }
  /** To the next mark, or to the one before. */
  | { readonly kind: 'step'; readonly by: 1 | -1 }

/** The message as a script on a page may send it, or where and why it is refused. */
export function parsePageMessage(message: unknown): PageMessage | { readonly refused: string } {
  return parse(pageMessageSchema, message)
}

/** The message as a surface of the extension may send it, or where and why it is refused. */
export function parseSurfaceMessage(
  message: unknown,
): v.InferOutput<typeof surfaceMessageSchema> | { readonly refused: string } {
  return parse(surfaceMessageSchema, message)
}

function parse<Message>(
  schema: v.GenericSchema<unknown, Message>,
  message: unknown,
): Message | { readonly refused: string } {
  const result = v.safeParse(schema, message, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  return { refused: `${v.getDotPath(issue) ?? 'message'}: ${issue.message}` }
}
