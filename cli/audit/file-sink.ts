// Writes one output of a run: piece by piece, under another name until it is whole, with its digest reckoned on the way.
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export interface Written {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

const BUFFER_CHARS = 500_000

export class FileSink {
  readonly #hash = createHash('sha256')
  readonly #file: number
  readonly #part: string
  readonly #folder: string
  readonly #name: string
  #buffer = ''
  #bytes = 0

  /** `name` is that of the output in `folder`; until it is whole it is written in `work`. */
  constructor(name: string, { folder, work }: { readonly folder: string; readonly work: string }) {
    this.#name = name
    this.#folder = folder
    this.#part = join(work, `${name}.part`)
    this.#file = openSync(this.#part, 'w')
  }

  write(text: string): void {
    this.#buffer += text
    if (this.#buffer.length > BUFFER_CHARS) this.#flush()
  }

  #flush(): void {
    const bytes = Buffer.from(this.#buffer)
    this.#buffer = ''
    this.#hash.update(bytes)
    this.#bytes += bytes.length
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at)
  }

  /** Puts the output in its place. */
  close(): Written {
    this.#flush()
    fsyncSync(this.#file)
    closeSync(this.#file)
    renameSync(this.#part, join(this.#folder, this.#name))
    return { file: this.#name, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}
