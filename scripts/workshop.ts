// `npm run workshop`: writes .output/workshop.html, the workshop as one file that opens from a disk in any browser.
// Script and styles stand in the file, and a policy in it forbids everything else: no request can be made.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { messages } from './messages-plugin.ts'
import { practiceSet } from './practice-plugin.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Where the page is written. */
export const WORKSHOP_FILE = fileURLToPath(new URL('../.output/workshop.html', import.meta.url))
export const WORKSHOP_BUDGET_BYTES = 1_000_000

interface Parts {
  readonly script: string
  readonly style: string
}

async function buildParts(): Promise<Parts> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [practiceSet(), messages()],
    resolve: { alias: { '#i18n': `${ROOT}standalone/no-browser-messages.ts` } },
    build: {
      write: false,
      // One style sheet beside the script: in the script it would need a policy that lets scripts write styles.
      cssCodeSplit: false,
      // As the extension's own pages (wxt.config.ts): light-dark() is left as it is.
      cssTarget: ['chrome123', 'firefox140'],
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: `${ROOT}standalone/main.tsx`,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput
  const script = built.output.find((part) => part.type === 'chunk')?.code ?? ''
  const style = built.output
    .filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'))
    .map((part) => ('source' in part ? String(part.source) : ''))
    .join('')
  if (script === '' || style === '') throw new Error('The workshop page has no script or no style')
  return { script, style }
}

const hashOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/** The page. In a script element "</script" ends it wherever it stands, so the one sign is written otherwise. */
function toPage({ script: source, style }: Parts): string {
  const script = source.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Recoupe</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<script>${script}</script>
</body>
</html>
`
}

/** Builds the page and gives its size in bytes; throws where it is over its budget. */
export async function writeWorkshop(): Promise<number> {
  const page = toPage(await buildParts())
  const bytes = Buffer.byteLength(page)
  if (bytes > WORKSHOP_BUDGET_BYTES)
    throw new Error(`The workshop page has ${bytes} bytes; ${WORKSHOP_BUDGET_BYTES} are allowed`)
  mkdirSync(`${ROOT}.output`, { recursive: true })
  writeFileSync(WORKSHOP_FILE, page)
  return bytes
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await writeWorkshop()
  console.log(
    `.output/workshop.html: ${Math.round(bytes / 1000)} kB. Copy it to a disk and open it in a browser.`,
  )
}
