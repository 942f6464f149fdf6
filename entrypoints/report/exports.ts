// The comparison as a file, in every format that the project exports. Made in the page and handed to the person;
// the article's own text stays out.
import { i18n } from '../../components/i18n.ts'
import type { PackView } from '../../components/pack-view.ts'
import type { MenuEntry } from '../../components/study/entry-menu.tsx'
import { saveFile } from '../../components/workshop/save-file.ts'
import { exportPages, FORMATS } from '../../lib/export/formats.ts'
import { findHost } from '../../lib/export/page.ts'
import type { Report } from '../../lib/report.ts'

/** "recoupe-lesoir.be-2022-01-10": where the page stood and when it came out, as far as it tells. */
export function nameFile({ url, published }: Pick<Report, 'url' | 'published'>): string {
  const parts = ['recoupe', findHost(url), published].filter((part) => part !== null)
  return parts.join('-').replace(/[^\w.-]+/g, '_')
}

/** An entry for each format. */
export function listExports(report: Report, pack: PackView): readonly MenuEntry[] {
  const page = { record: report.url ?? report.title, report, text: null, isTextExported: false }
  return FORMATS.map((format) => ({
    id: format.id,
    label: i18n.t('study.saveAs', [i18n.t(format.labelKey)]),
    onChoose: () =>
      saveFile(
        `${nameFile(report)}.${format.extension}`,
        exportPages(format, [page], [pack]),
        format.mimeType,
      ),
  }))
}
