export interface BrowserKind {
  readonly name: string
  readonly variable: string
  readonly programs: readonly string[]
  readonly places: readonly string[]
  /** As apt-get knows it. */
  readonly package: string
  /** Oldest major version that will do. */
  readonly oldest: number
  readonly missing: string
}
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly findProgram: (name: string) => string | undefined
  readonly isProgram: (path: string) => boolean
  /** What it answers to --version; null where it does not start. */
  readonly askVersion: (path: string) => string | null
  /** Installs it where this user may; does nothing where not. */
  readonly install: (browser: BrowserKind) => void
}
export const CHROMIUM: BrowserKind
export const FIREFOX: BrowserKind
export function chooseBrowser(
  browser: BrowserKind,
  machine: Machine,
): { readonly path: string } | { readonly missing: string } | { readonly wrong: string }
