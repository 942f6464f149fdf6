// What is asked of a run, in SQL: outlets by points, agreement by origins, copies and their sources, credits stated
// against origins inferred, what each outlet leaves out. Each answer is a table with an order of its own that nothing
// but the data decides. Counts and medians only: no figure here rates an outlet.
import { COPY_SHARE, TAKEN_SHARE } from '../../lib/provenance/shares.ts'
import type { Database, Row } from './database.ts'

/** The tables of a summary; `overview` is one row. */
export const SECTIONS = [
  'overview',
  'outlets',
  'outlet_points',
  'agreement',
  'copies',
  'credits',
  'credit_names',
  'omissions',
  'outlet_omissions',
] as const
export type Section = (typeof SECTIONS)[number]
export type Answers = Readonly<Record<Section, readonly Row[]>>

/** Pages of one event with a name for their outlet, and its claims, each once. */
const VIEWS = `
CREATE OR REPLACE TEMP VIEW read_pages AS
  SELECT *, coalesce(outlet, host, '?') AS name FROM pages WHERE event IS NOT NULL;
CREATE OR REPLACE TEMP VIEW claims AS
  SELECT record, claim, any_value(event) AS event, any_value(point) AS point, any_value(claim_verdict) AS verdict,
    len(coalesce(any_value(origins_agree), [])) AS origins_agree,
    len(coalesce(any_value(origins_differ), [])) AS origins_differ,
    count(*) FILTER (verdict = 'agrees') AS accounts_agree,
    count(*) FILTER (verdict = 'differs') AS accounts_differ
  FROM comparisons GROUP BY record, claim;
CREATE OR REPLACE TEMP VIEW sources AS
  SELECT record, event, name, bool_or(basis = 'stated') AS stated, bool_or(basis = 'inferred') AS inferred
  FROM credits WHERE role IN ('agency', 'outlet') GROUP BY ALL;
`

const VERDICTS = `count(*) FILTER (verdict = 'agrees') AS agrees,
  count(*) FILTER (verdict = 'differs') AS differs,
  count(*) FILTER (verdict = 'unclear') AS unclear,
  count(*) FILTER (verdict = 'only-here') AS only_here`

const QUERIES: Readonly<Record<Section, string>> = {
  overview: `
    SELECT (SELECT count(*) FROM pages) AS pages_read, count(*) AS pages, count(DISTINCT nullif(name, '?')) AS outlets,
      coalesce(sum(claims), 0)::BIGINT AS claims, count(DISTINCT lang) AS languages, min(published) AS first_day,
      max(published) AS last_day
    FROM read_pages WHERE event = $event`,
  outlets: `
    SELECT name AS outlet, count(*) AS pages, sum(p.claims)::BIGINT AS claims, median(p.claims) AS median_claims,
      sum(differing)::BIGINT AS differing, min(published) AS first_day, max(published) AS last_day
    FROM read_pages p WHERE event = $event GROUP BY 1 ORDER BY any_value(name) = '?', pages DESC, outlet`,
  outlet_points: `
    SELECT name AS outlet, point, count(DISTINCT record) AS pages, count(*) AS claims, ${VERDICTS}
    FROM claims c JOIN read_pages p USING (record) WHERE c.event = $event
    GROUP BY ALL ORDER BY any_value(name) = '?', outlet, point`,
  agreement: `
    SELECT point, count(*) AS claims, ${VERDICTS},
      sum(accounts_agree)::BIGINT AS accounts_agree, sum(origins_agree)::BIGINT AS origins_agree,
      sum(accounts_differ)::BIGINT AS accounts_differ, sum(origins_differ)::BIGINT AS origins_differ,
      count(*) FILTER (origins_agree = 0) AS no_origin, count(*) FILTER (origins_agree = 1) AS one_origin,
      count(*) FILTER (origins_agree > 1) AS more_origins
    FROM claims WHERE event = $event GROUP BY 1 ORDER BY claims DESC, point`,
  copies: `
    SELECT name AS outlet, r.outlet AS source, r.origin AS origin, count(*) AS pages,
      count(*) FILTER (share_unquoted >= ${COPY_SHARE}) AS copies, median(share) AS median_share, max(share) AS most
    FROM reuse r JOIN read_pages p USING (record)
    WHERE r.event = $event AND share_unquoted >= ${TAKEN_SHARE}
    GROUP BY ALL ORDER BY any_value(name) = '?', pages DESC, outlet, source, origin`,
  credits: `
    SELECT name AS outlet, count(*) AS pages,
      count(*) FILTER (stated AND NOT inferred) AS stated, count(*) FILTER (stated AND inferred) AS another,
      count(*) FILTER (inferred AND NOT stated) AS unnamed, count(*) FILTER (NOT stated AND NOT inferred) AS none
    FROM (
      SELECT p.record, p.name, coalesce(bool_or(s.stated), false) AS stated,
        coalesce(bool_or(s.inferred), false) AS inferred
      FROM read_pages p LEFT JOIN sources s USING (record) WHERE p.event = $event GROUP BY ALL
    ) GROUP BY 1 ORDER BY any_value(name) = '?', pages DESC, outlet`,
  credit_names: `
    SELECT name AS source, count(*) FILTER (stated) AS stated, count(*) FILTER (inferred) AS inferred
    FROM sources WHERE event = $event GROUP BY 1 ORDER BY count(*) DESC, source`,
  omissions: `
    SELECT point, count(*) FILTER (NOT later) AS left_out, count(*) FILTER (later) AS too_early,
      (SELECT count(DISTINCT record) FROM claims c WHERE c.event = $event AND c.point = o.point) AS told,
      (SELECT count(*) FROM read_pages WHERE event = $event) AS pages
    FROM omissions o WHERE event = $event GROUP BY 1 ORDER BY left_out DESC, point`,
  outlet_omissions: `
    SELECT name AS outlet, point, count(*) FILTER (NOT later) AS left_out, count(*) FILTER (later) AS too_early,
      any_value(n.pages) AS pages
    FROM omissions o JOIN read_pages p USING (record)
      JOIN (SELECT name, count(*) AS pages FROM read_pages WHERE event = $event GROUP BY 1) n USING (name)
    WHERE o.event = $event GROUP BY ALL ORDER BY any_value(name) = '?', outlet, left_out DESC, point`,
}

/** The events that pages of the run cover, most covered first. */
export async function listEvents({ query }: Database): Promise<string[]> {
  const rows = await query(
    'SELECT event FROM pages WHERE event IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, event',
  )
  return rows.map(({ event }) => String(event))
}

/** The answers on one event. */
export async function askRun({ query }: Database, event: string): Promise<Answers> {
  for (const statement of VIEWS.split(';')) if (statement.trim()) await query(statement)
  const answers: Partial<Record<Section, Row[]>> = {}
  for (const section of SECTIONS) answers[section] = await query(QUERIES[section], { event })
  return answers as Answers
}
