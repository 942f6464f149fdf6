// What comes out of an input: a page to audit, a fault to tell, or something that is no page and is only counted.

/** A page as it was stored; its bytes are decoded by whoever reads it. */
export interface StoredPage {
  readonly kind: 'page'
  /** Names the page in one run: the input's path, with the place in it where it holds several ("a.warc#1204"). */
  readonly record: string
  /** Path of the input, as given. */
  readonly input: string
  readonly url: string | null
  /** YYYY-MM-DD, where the record itself states when the page was published; not when it was fetched. */
  readonly published: string | null
  readonly form: 'html' | 'text'
  readonly bytes: Uint8Array
  /** What HTTP or MIME states; null: nothing. */
  readonly charset: string | null
}
export interface InputFault {
  readonly kind: 'fault'
  readonly input: string
  /** Bytes from the beginning of the input; null: the input as a whole. */
  readonly offset: number | null
  readonly reason: string
}
export interface Skipped {
  readonly kind: 'skipped'
  /** One of few: "request", "status 404", "type image/png". */
  readonly reason: string
}
export type Item = StoredPage | InputFault | Skipped

/** Pages are shorter; what is longer is no page, or a trap. */
export const MAX_PAGE_BYTES = 32_000_000

export const fault = (input: string, offset: number | null, reason: string): InputFault => ({
  kind: 'fault',
  input,
  offset,
  reason,
})

export const toMegabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`
export const TOO_LONG = `longer than ${toMegabytes(MAX_PAGE_BYTES)}`
