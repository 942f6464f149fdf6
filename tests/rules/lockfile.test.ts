// npm leaves packages of other platforms out of the lockfile where they could not be asked for when it was
// written, and then refuses it (`npm ci`: "Missing … from lock file"): every package that is named must be there.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}

/** Folders in which Node looks for a package that is asked for from a folder, the nearest first. */
function* foldersFor(from: string, name: string): Generator<string> {
  for (
    let folder = from;
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  )
    yield `${folder}/node_modules/${name}`
  yield `node_modules/${name}`
}

it('the lockfile holds every package that it names, of all platforms', () => {
  const missing = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => ![...foldersFor(from, name)].some((folder) => folder in packages))
      .map((name) => `${from} names ${name}`),
  )
  expect(missing).toEqual([])
})
