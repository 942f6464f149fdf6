// The way of texts as a drawing, from who speaks to this page, and the same as a table for those who do not see it.

import type { Report } from '../../lib/report.ts'
import { i18n } from '../i18n.ts'
import { type Locale, useLocale } from '../locale.ts'
import { nameSpeakers } from '../names.ts'
import { usePack } from '../pack-context.ts'
import type { PackView } from '../pack-view.ts'
import { buildOriginGraph, type OriginEdge, type OriginGraph, type OriginNode } from './origin-graph.ts'
import { layOutGraph, type PlacedEdge, type PlacedNode } from './origin-graph-layout.ts'

const KINDS: Readonly<Record<OriginNode['kind'], () => string>> = {
  speaker: () => i18n.t('study.graph.speaker'),
  agency: () => i18n.t('study.graph.agency'),
  outlet: () => i18n.t('study.graph.outlet'),
  page: () => i18n.t('study.graph.page'),
}

/** What the page calls itself, where its trail tells; else nothing. */
const ownName = ({ trail }: Report) =>
  trail.find(({ kind, basis }) => kind === 'outlet' && basis === 'stated')?.name ?? ''

function nameNode({ kind, name }: OriginNode, pack: PackView, locale: Locale): string {
  if (kind === 'page') return i18n.t('study.thisPage')
  return kind === 'speaker' ? nameSpeakers(name, pack, locale) : name
}

export function OriginGraphView({ report }: { readonly report: Report }) {
  const locale = useLocale()
  const pack = usePack()
  const graph = buildOriginGraph(report, pack)
  const { width, height, nodes, edges } = layOutGraph(graph, {
    nodeText: (node) => ({
      title: nameNode(node, pack, locale),
      note: node.kind === 'page' ? ownName(report) : KINDS[node.kind](),
    }),
    edgeText: (edge) => (edge.kind === 'shares' ? locale.percent(edge.share) : null),
  })
  return (
    <div class="chart-block">
      <h3>{i18n.t('study.graph.heading')}</h3>
      <p class="note">{i18n.t('study.graph.note')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="chart-frame" tabIndex={0} aria-label={i18n.t('study.graph.frame')}>
        <svg
          class="graph"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={i18n.t('study.graph.label')}
        >
          <defs>
            <marker
              id="tip"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8Z" />
            </marker>
          </defs>
          {edges.map((placed, at) => (
            <Edge key={`${at} ${placed.edge.from}`} placed={placed} />
          ))}
          {edges.map(({ edge, label }) => label && <EdgeLabel key={edge.from} label={label} />)}
          {nodes.map((placed) => (
            <Node key={placed.node.id} placed={placed} />
          ))}
        </svg>
      </section>
      <Key />
      <GraphTable graph={graph} />
    </div>
  )
}

function Node({ placed: { node, text, x, y, width, height } }: { readonly placed: PlacedNode }) {
  const isPlain = text.note === ''
  return (
    <g class={`node ${node.kind} ${node.isOnWay ? 'on-way' : ''}`}>
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={node.kind === 'speaker' ? 22 : 8}
      />
      <text class="title" x={x} y={isPlain ? y + 4 : y - 2} text-anchor="middle">
        {text.title}
      </text>
      {!isPlain && (
        <text class="sub" x={x} y={y + 14} text-anchor="middle">
          {text.note}
        </text>
      )}
    </g>
  )
}

const lookOf = (edge: OriginEdge) => (edge.kind === 'supplies' ? edge.basis : edge.kind)

function Edge({ placed: { edge, path } }: { readonly placed: PlacedEdge }) {
  const width = edge.kind === 'says' ? Math.min(5, 1 + edge.points / 3) : 2
  return (
    <path
      class={`edge ${lookOf(edge)} ${edge.isOnWay ? 'on-way' : ''}`}
      d={path}
      stroke-width={edge.kind === 'shares' ? 1 + edge.share * 4 : width}
      {...(edge.kind === 'shares' ? {} : { 'marker-end': 'url(#tip)' })}
    />
  )
}

function EdgeLabel({ label: { text, x, y } }: { readonly label: NonNullable<PlacedEdge['label']> }) {
  return (
    <text class="edge-label" x={x} y={y + 4} text-anchor="middle">
      {text}
    </text>
  )
}

const LOOKS = [
  ['stated', () => i18n.t('study.graph.stated')],
  ['inferred', () => i18n.t('study.graph.inferred')],
  ['shares', () => i18n.t('study.graph.shares')],
  ['says', () => i18n.t('study.graph.says')],
] as const

function Key() {
  return (
    <ul class="chart-key">
      {LOOKS.map(([look, name]) => (
        <li key={look}>
          <svg width="34" height="10" aria-hidden="true">
            <path class={`edge on-way ${look}`} d="M2 5H32" stroke-width={2.5} />
          </svg>
          {name()}
        </li>
      ))}
    </ul>
  )
}

/** All edges in words. */
function GraphTable({ graph }: { readonly graph: OriginGraph }) {
  const locale = useLocale()
  const pack = usePack()
  const names = new Map(graph.nodes.map((node) => [node.id, nameNode(node, pack, locale)]))
  const how = (edge: OriginEdge) => {
    if (edge.kind === 'says') return i18n.t('study.graph.points', edge.points)
    if (edge.kind === 'shares') return i18n.t('study.graph.share', [locale.percent(edge.share)])
    return edge.basis === 'stated' ? i18n.t('study.graph.stated') : i18n.t('study.graph.inferred')
  }
  return (
    <details class="as-table">
      <summary>{i18n.t('study.asTable')}</summary>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{i18n.t('study.graph.from')}</th>
            <th scope="col">{i18n.t('study.graph.to')}</th>
            <th scope="col">{i18n.t('study.graph.how')}</th>
          </tr>
        </thead>
        <tbody>
          {graph.edges.map((edge) => (
            <tr key={`${edge.kind} ${edge.from} ${edge.to}`}>
              <td>{names.get(edge.from)}</td>
              <td>{names.get(edge.to)}</td>
              <td>{how(edge)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
