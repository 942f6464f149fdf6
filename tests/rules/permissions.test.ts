// What the extension asks of the browser is explained wherever a person may look: in the README and on the welcome
// page, all of it and nothing else.
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PERMISSIONS } from '../../components/welcome/permissions.ts'

const config = readFileSync('wxt.config.ts', 'utf8')
const listed: readonly string[] = /permissions: \[([^\]]*)\]/.exec(config)?.[1]?.match(/\w+/g) ?? []
// The builder asks for this one by itself where there is a side panel.
const inManifest = [...listed, ...(existsSync('entrypoints/sidepanel') ? ['sidePanel'] : [])].sort()

it('the README explains the permissions of the manifest', () => {
  const section = /^## Permissions$(.*?)^## /ms.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
  const explained = [...section.matchAll(/^\| `(\w+)`/gm)].flatMap(([, name]) => name ?? [])
  expect(explained.sort()).toEqual(inManifest)
})

it('the welcome page explains them too, and the access to sites', () => {
  expect(Object.keys(PERMISSIONS).sort()).toEqual([...inManifest, 'sites'].sort())
})
