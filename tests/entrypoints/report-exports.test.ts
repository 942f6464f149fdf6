// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { listExports, nameFile } from '../../entrypoints/report/exports.ts'
import { FORMATS } from '../../lib/export/formats.ts'
import { pack, report } from '../components/fixture.ts'
import { speak } from '../components/messages.ts'

describe('the exports of the full page', () => {
  let saved: { name: string; blob: Blob }[]
  beforeEach(() => {
    speak('en')
    saved = []
    let last: Blob
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      last = blob as Blob
      return 'blob:here'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: last })
    })
  })

  test('are offered in every format that the project has', () => {
    const entries = listExports(report, pack)
    expect(entries.map(({ id }) => id)).toEqual(FORMATS.map(({ id }) => id))
    expect(entries[1]?.label).toBe('Save: CSV for spreadsheets')
  })

  test.each(FORMATS.map(({ id }) => id))('hand over a file of %s', async (id) => {
    listExports(report, pack)
      .find((entry) => entry.id === id)
      ?.onChoose()
    const format = FORMATS.find((one) => one.id === id)
    expect(saved[0]?.name).toBe(`recoupe-exemple.test-2022-01-10.${format?.extension}`)
    expect(saved[0]?.blob.type).toBe(format?.mimeType)
    expect((await saved[0]?.blob.text())?.length).toBeGreaterThan(100)
  })

  test('are named by what is known of the page, and by nothing that a file system would refuse', () => {
    expect(nameFile({ url: null, published: null })).toBe('recoupe')
    expect(nameFile({ url: 'https://a.test:81/x?y', published: '2022-01-10' })).toBe(
      'recoupe-a.test-2022-01-10',
    )
  })
})
