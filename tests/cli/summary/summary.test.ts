import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readPackFolder } from '../../../cli/packs.ts'
import { openRun } from '../../../cli/summary/database.ts'
import { type Answers, askRun, listEvents } from '../../../cli/summary/questions.ts'
import { audit } from '../here.ts'
import { writeRun } from './parquet.ts'
import { agrees, credit, differs, makeClaim, makePage, shares } from './reports.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'recoupe-summary-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

const HOSTILE = 'Der Bote <script>alert(1)</script>"\'&'
const PAGES = [
  makePage('a.html', 'Herald', {
    claims: [
      makeClaim('arrests', 'agrees', [agrees('lesoir'), agrees('euronews')], ['AFP']),
      makeClaim('wounded', 'differs', [differs('voi')], []),
    ],
    omitted: [{ point: 'mourning', reportedBy: ['voi'] }],
    credits: [
      credit('AFP', 'stated'),
      credit('A. Writer', 'stated', 'byline'),
      credit('Reuters', 'inferred'),
    ],
    reuse: [shares('voi', 0.5)],
  }),
  makePage('b.html', 'Herald', {
    claims: [makeClaim('arrests', 'only-here', [], [])],
    omitted: [{ point: 'mourning', reportedBy: ['voi'], later: true }],
    credits: [credit('A. Writer', 'stated', 'byline')],
    reuse: [shares('voi', 0.2), shares('rhc', 0.05)],
  }),
  makePage('c.html', null, {
    url: 'https://www.example.org/x',
    published: '2022-01-10',
    claims: [
      makeClaim('arrests', 'agrees', [agrees('franceinfo'), agrees('rhc')], ['franceinfo', 'Russia Today']),
    ],
    credits: [credit('Russia Today', 'inferred')],
  }),
  makePage('d.html', HOSTILE, { published: null }),
  makePage('e.html', null, { event: null }),
]

let answers: Answers
beforeAll(async () => {
  const result = readPackFolder('seeds/kazakhstan-2022-01')
  if (!('pack' in result)) throw new Error('the pack that ships is not sound')
  await writeRun(at('run'), PAGES, [result.pack])
  await writeRun(at('bare'), [makePage('e.html', null, { event: null })], [result.pack])
  const database = await openRun(at('run'))
  expect(await listEvents(database)).toEqual(['kazakhstan-2022-01'])
  answers = await askRun(database, 'kazakhstan-2022-01')
  database.close()
})

describe('a summary', () => {
  it('counts pages, outlets and claims', () => {
    expect(answers.overview).toEqual([
      {
        pages_read: 5,
        pages: 4,
        outlets: 3,
        claims: 4,
        languages: 1,
        first_day: '2022-01-08',
        last_day: '2022-01-10',
      },
    ])
    expect(
      answers.outlets.map(({ outlet, pages, claims, differing }) => [outlet, pages, claims, differing]),
    ).toEqual([
      ['Herald', 2, 3, 1],
      [HOSTILE, 1, 0, 0],
      ['example.org', 1, 1, 0],
    ])
  })

  it('lays outlets by points, each claim counted once whatever it is compared with', () => {
    const rows = answers.outlet_points.map((row) => [
      row.outlet,
      row.point,
      row.pages,
      row.claims,
      row.agrees,
      row.differs,
      row.unclear,
      row.only_here,
    ])
    expect(rows).toEqual([
      ['Herald', 'arrests', 2, 2, 1, 0, 0, 1],
      ['Herald', 'wounded', 1, 1, 0, 1, 0, 0],
      ['example.org', 'arrests', 1, 1, 1, 0, 0, 0],
    ])
  })

  it('tells accounts that agree from the origins behind them', () => {
    expect(answers.agreement[0]).toMatchObject({
      ...{ point: 'arrests', claims: 3, accounts_agree: 4, origins_agree: 3 },
      ...{ no_origin: 1, one_origin: 1, more_origins: 1 },
    })
  })

  it('finds copies and their sources, and passes over what independent reports share', () => {
    expect(answers.copies).toEqual([
      {
        outlet: 'Herald',
        source: 'VOI',
        origin: 'Reuters',
        pages: 2,
        copies: 1,
        median_share: 0.35,
        most: 0.5,
      },
    ])
  })

  it('sets credits stated beside origins inferred; an author is no source of the text', () => {
    const rows = answers.credits.map((row) => [
      row.outlet,
      row.pages,
      row.stated,
      row.another,
      row.unnamed,
      row.none,
    ])
    expect(rows).toEqual([
      ['Herald', 2, 0, 1, 0, 1],
      [HOSTILE, 1, 0, 0, 0, 1],
      ['example.org', 1, 0, 0, 1, 0],
    ])
    expect(answers.credit_names).toEqual([
      { source: 'AFP', stated: 1, inferred: 0 },
      { source: 'Reuters', stated: 0, inferred: 1 },
      { source: 'Russia Today', stated: 0, inferred: 1 },
    ])
  })

  it('tells what was left out from what could not be known yet', () => {
    expect(answers.omissions).toEqual([{ point: 'mourning', left_out: 1, too_early: 1, told: 0, pages: 4 }])
    expect(answers.outlet_omissions).toEqual([
      { outlet: 'Herald', point: 'mourning', left_out: 1, too_early: 1, pages: 2 },
    ])
  })
})

describe('audit summary', () => {
  it('prints tables, writes a CSV for each, and one page that asks for nothing', async () => {
    const { code, out, err } = await audit(
      'summary',
      at('run'),
      '--csv',
      at('csv'),
      '--html',
      at('page.html'),
    )
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Kazakhstan, January 2022\n\n4 of 5 pages read cover the event; 3 outlets, 4 claims/)
    expect(out).toMatch(/^Herald +VOI +Reuters +2 +1 +35% +50%$/m)
    expect(readFileSync(at('csv/outlet_points.csv'), 'utf8')).toContain(
      'kazakhstan-2022-01,Herald,arrests,2,2,1,0,0,1\r\n',
    )
    const page = readFileSync(at('page.html'), 'utf8')
    expect(page).not.toMatch(/<script|src=|url\(|@import|https?:\/\//)
    expect(page).toContain('Der Bote &lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;')
    expect(page).toContain("default-src 'none'")
  })

  it('speaks French, with its signs and spaces', async () => {
    const { code, out } = await audit('summary', at('run'), '--lang', 'fr', '--html', at('page-fr.html'))
    expect(code).toBe(0)
    expect(out).toContain('4 des 5 pages lues portent sur l’événement\u202f: 3 médias')
    expect(readFileSync(at('page-fr.html'), 'utf8')).toContain('<html lang="fr">')
  })

  it('gives the same page for the same run', async () => {
    await audit('summary', at('run'), '--html', at('one.html'))
    await audit('summary', at('run'), '--html', at('two.html'))
    expect(readFileSync(at('one.html'), 'utf8')).toBe(readFileSync(at('two.html'), 'utf8'))
  })

  it.each([
    ['a folder that is no run', () => ['summary', folder], 'lacks pages.parquet, comparisons.parquet'],
    ['a run of no event', () => ['summary', at('bare')], 'holds no page that covers a known event'],
    [
      'a language that it does not speak',
      () => ['summary', at('run'), '--lang', 'de'],
      '--lang de: wanted en, fr',
    ],
    ['two runs', () => ['summary', 'a', 'b'], 'wanted one RUN'],
  ])('refuses %s', async (_, args, reason) => {
    const { code, out, err } = await audit(...args())
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(reason)
  })

  it('refuses a table that is no Parquet', async () => {
    await audit('summary', at('run'), '--csv', at('torn'))
    for (const name of ['pages', 'comparisons', 'omissions', 'credits', 'reuse'])
      writeFileSync(
        at(`torn/${name}.parquet`),
        name === 'pages' ? 'PAR1 torn' : readFileSync(at(`run/${name}.parquet`)),
      )
    const { code, out, err } = await audit('summary', at('torn'))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('pages.parquet: ')
  })
})
