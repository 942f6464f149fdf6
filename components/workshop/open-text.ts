// The text of a file that a teacher opens: plain text as it is, a saved page by its headings and paragraphs.
// A page is parsed as data and never shown; its scripts do not run.

const MOST_FILE_BYTES = 20_000_000

/** Throws where the file is too large or cannot be read. */
export async function openText(file: File): Promise<string> {
  if (file.size > MOST_FILE_BYTES) throw new Error(`${file.name}: > ${MOST_FILE_BYTES / 1_000_000} MB`)
  const source = await file.text()
  return /\.x?html?$/i.test(file.name) ? readPage(source) : source.trim()
}

function readPage(source: string): string {
  const page = new DOMParser().parseFromString(source, 'text/html')
  const frame = page.querySelector('article') ?? page.querySelector('main') ?? page.body
  const heading = page.querySelector('h1')?.textContent ?? page.title
  const blocks = [...frame.querySelectorAll('p, h2, h3, li, blockquote')]
    .filter((block) => !block.closest('nav, aside, footer, form') && !block.querySelector('p, li'))
    .map((block) => block.textContent ?? '')
  return [heading, ...blocks]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n\n')
}
