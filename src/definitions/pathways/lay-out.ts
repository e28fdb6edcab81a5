import type { Pathway } from './pathway.ts'

/** Measures of the map, in its own units. */
export const mapSizes = { box: 236, gap: 64, between: 28, head: 44, piece: 58, pad: 12 }
export type MapSizes = typeof mapSizes

export type Box = { id: string; x: number; y: number; width: number; height: number }
export type Arrow = { from: string; to: string; path: string }
export type MapLayout = { width: number; height: number; boxes: Box[]; arrows: Arrow[] }

/** The box that stands for the milestone. */
export const milestoneBox = 'milestone'

type Node = { id: string; height: number; after: readonly string[] }

/**
 * Where everything stands on the map: steps in columns by the longest way to them, in a column by where their arrows come from, the milestone last.
 * The same text gives the same map.
 */
export function layOut({ steps }: Pick<Pathway, 'steps'>, sizes: MapSizes = mapSizes): MapLayout {
  const { box, gap, between, head, piece, pad } = sizes
  const ledFrom = new Set(steps.flatMap(({ after }) => after))
  const nodes: Node[] = [
    ...steps.map(({ id, after, pieces }) => ({ id, after, height: head + Math.max(1, pieces.length) * piece + pad })),
    { id: milestoneBox, height: 190, after: steps.filter(({ id }) => !ledFrom.has(id)).map(({ id }) => id) },
  ]
  const columns = inOrder(columnsOf(nodes), nodes)
  const heightOf = (column: readonly Node[]) => column.reduce((sum, { height }) => sum + height + between, -between)
  const height = Math.max(...columns.map(heightOf))
  const boxes = columns.flatMap((column, at) => {
    let y = (height - heightOf(column)) / 2
    return column.map((node) => {
      const placed = { id: node.id, x: at * (box + gap), y: Math.round(y), width: box, height: node.height }
      y += node.height + between
      return placed
    })
  })
  const placed = new Map(boxes.map((each) => [each.id, each]))
  const arrows = nodes.flatMap(({ id, after }) =>
    after.flatMap((from) => {
      const [start, end] = [placed.get(from), placed.get(id)]
      return start && end ? [{ from, to: id, path: arrowBetween(start, end) }] : []
    }),
  )
  return { width: columns.length * (box + gap) - gap, height, boxes, arrows }
}

/** A curve from the right side of one box to the left of another. */
function arrowBetween(start: Box, end: Box): string {
  const [x, y] = [start.x + start.width, start.y + start.height / 2]
  const [toX, toY] = [end.x - 7, end.y + end.height / 2]
  const bend = Math.max(28, (toX - x) / 2)
  return `M${x} ${y}C${x + bend} ${y} ${toX - bend} ${toY} ${toX} ${toY}`
}

/** Each in the column after the last of those that lead to it. What leads in a circle, as a draft may, goes no further than there are steps. */
function columnsOf(nodes: readonly Node[]): Node[][] {
  const depth = new Map(nodes.map(({ id }) => [id, 0]))
  for (let round = 0; round < nodes.length; round++) {
    let isSettled = true
    for (const { id, after } of nodes) {
      const wanted = Math.max(0, ...after.map((from) => (depth.get(from) ?? -1) + 1))
      if (wanted > (depth.get(id) ?? 0) && wanted < nodes.length) {
        depth.set(id, wanted)
        isSettled = false
      }
    }
    if (isSettled) break
  }
  const last = Math.max(...depth.values())
  const columns = Array.from({ length: last + 1 }, (_, at) => nodes.filter(({ id }) => depth.get(id) === at))
  return columns.filter((column) => column.length > 0)
}

/** Fewer crossings: a few sweeps, each putting every box at the middle of those it is tied to. Where two are equal, the author's order stands. */
function inOrder(columns: Node[][], nodes: readonly Node[]): Node[][] {
  const leadsTo = new Map<string, string[]>()
  for (const { id, after } of nodes) for (const from of after) leadsTo.set(from, [...(leadsTo.get(from) ?? []), id])
  for (let sweep = 0; sweep < 4; sweep++) {
    const place = new Map(columns.flatMap((column) => column.map(({ id }, at) => [id, (at + 0.5) / column.length] as const)))
    const isForward = sweep % 2 === 0
    const middle = (node: Node) => {
      const tied = (isForward ? node.after : (leadsTo.get(node.id) ?? [])).flatMap((id) => place.get(id) ?? [])
      return tied.length > 0 ? tied.reduce((sum, at) => sum + at, 0) / tied.length : (place.get(node.id) ?? 0)
    }
    for (const column of isForward ? columns : columns.toReversed()) {
      const weights = new Map(column.map((node) => [node.id, middle(node)]))
      column.sort((a, b) => (weights.get(a.id) ?? 0) - (weights.get(b.id) ?? 0))
      for (const [at, { id }] of column.entries()) place.set(id, (at + 0.5) / column.length)
    }
  }
  return columns
}
