// What the reader takes out of a page: plain data that can be sent between processes.
// It says where each block of the text stands and what the page's metadata states; it judges nothing.

export type BlockKind =
  | 'title'
  | 'standfirst'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'caption'
  | 'credit' // byline, dateline of the page, agency line, copyright line

export interface Block {
  readonly kind: BlockKind
  /** UTF-16 offsets into the article's text, half open. */
  readonly start: number
  readonly end: number
}

/** Names that the page's metadata (meta tags, JSON-LD) states, each with the field it stands in. */
export interface MetaCredit {
  /** "author", "publisher", "sourceOrganization", "isBasedOn", "copyrightHolder", "creditText", … */
  readonly field: string
  readonly name: string
}

export interface Article {
  readonly url: string | null
  readonly title: string
  /** Primary language subtag, lower case ("fr"), as declared or recognised; null where neither gives one. */
  readonly lang: string | null
  /** YYYY-MM-DD; null where the page states none. */
  readonly published: string | null
  /** The blocks' texts joined by a blank line; every offset in a report points into it. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly siteName: string | null
  readonly metaCredits: readonly MetaCredit[]
  /** Limits that reading ran into ("nodes", "blocks", "characters"); empty for nearly every page. */
  readonly limits: readonly string[]
}
