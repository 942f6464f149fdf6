// Where the nodes and edges of the origin graph stand, left to right: speakers, agencies, outlets, this page.
// Layered layout by dagre (Gansner and others 1993, "A technique for drawing directed graphs"). In pixels.
import { Graph, type GraphLabel, layout } from '@dagrejs/dagre'
import { curveBasis, line } from 'd3-shape'
import type { OriginEdge, OriginGraph, OriginNode } from './origin-graph.ts'

/** A node's words and whether they are known by name only; what a node looks like takes its width from them. */
export interface NodeText {
  readonly title: string
  readonly note: string
}
export interface PlacedNode {
  readonly node: OriginNode
  readonly text: NodeText
  /** Middle. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface PlacedEdge {
  readonly edge: OriginEdge
  /** An SVG path from the one node's border to the other's. */
  readonly path: string
  /** Middle of the label; null where there is none. */
  readonly label: { readonly text: string; readonly x: number; readonly y: number } | null
}
export interface GraphLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}
export interface GraphTexts {
  readonly nodeText: (node: OriginNode) => NodeText
  /** Null where an edge has no label. */
  readonly edgeText: (edge: OriginEdge) => string | null
}

const NODE_HEIGHT = 44
/** Widths of letters at 13 and 12 px, on the broad side; fonts differ. */
const TITLE_CHAR = 7.6
const NOTE_CHAR = 6.6
const PADDING = 24

function widthOf({ title, note }: NodeText): number {
  return Math.ceil(Math.max(70, title.length * TITLE_CHAR, note.length * NOTE_CHAR) + PADDING)
}

/** Places the graph. Nodes never overlap; the drawing is as large as it needs to be. */
export function layOutGraph(graph: OriginGraph, { nodeText, edgeText }: GraphTexts): GraphLayout {
  const dagre = new Graph<GraphLabel>({ multigraph: true })
  dagre.setGraph({ rankdir: 'LR', nodesep: 14, edgesep: 8, ranksep: 84, marginx: 6, marginy: 6 })
  for (const node of graph.nodes) {
    dagre.setNode(node.id, { width: widthOf(nodeText(node)), height: NODE_HEIGHT })
  }
  graph.edges.forEach((edge, at) => {
    const text = edgeText(edge)
    const size = text === null ? { width: 0, height: 0 } : { width: text.length * NOTE_CHAR + 14, height: 20 }
    const weight = edge.isOnWay ? 4 : 1
    dagre.setEdge(edge.from, edge.to, { ...size, labelpos: 'c', weight, minlen: spanOf(edge) }, String(at))
  })
  layout(dagre)
  const { width = 0, height = 0 } = dagre.graph()
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: graph.nodes.map((node) => {
      const { x = 0, y = 0, width: nodeWidth = 0 } = dagre.node(node.id)
      return { node, text: nodeText(node), x, y, width: nodeWidth, height: NODE_HEIGHT }
    }),
    edges: graph.edges.map((edge, at) => {
      const placed = dagre.edge({ v: edge.from, w: edge.to, name: String(at) })
      const text = edgeText(edge)
      const { x = 0, y = 0, points = [] } = placed
      return { edge, path: pathThrough(points), label: text === null ? null : { text, x, y } }
    }),
  }
}

/** Columns that an edge spans: the page stands behind the outlets, outlets behind the agencies. */
function spanOf({ from, to }: OriginEdge): number {
  const column = (id: string) => ['speaker', 'agency', 'article', 'page'].indexOf(id.split(' ')[0] ?? '')
  return Math.max(1, column(to) - column(from))
}

const curve = line<{ readonly x: number; readonly y: number }>(
  ({ x }) => Math.round(x * 10) / 10,
  ({ y }) => Math.round(y * 10) / 10,
).curve(curveBasis)

function pathThrough(points: readonly { readonly x: number; readonly y: number }[]): string {
  return curve([...points]) ?? ''
}
