// The pictures that the README shows are there, and no others are kept: `npm run screenshots` makes them.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('docs/pictures holds what README.md shows, and nothing else', () => {
  const readme = readFileSync('README.md', 'utf8')
  const shown = [...readme.matchAll(/docs\/pictures\/([\w-]+\.png)/g)].map(([, name]) => name)
  expect(shown.length).toBeGreaterThan(0)
  expect(readdirSync('docs/pictures').sort()).toEqual([...new Set(shown)].sort())
})
