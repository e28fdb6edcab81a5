/** So few people are never told of: who knows the others could tell which they are. */
export const leastPeople = 5

/** A table of people with its sums: of each row last, and of each column in the last row. */
export type Counts = readonly (readonly number[])[]

/**
 * Which cells of a table are withheld: those of fewer people than may be told of, and as many more as it takes that none can be worked out from its
 * row, its column or any of them together. A withheld cell can be worked out exactly if it lies on no circle of withheld cells, going by rows and
 * columns in turn; so further cells are withheld, the smallest first, until each lies on one. The table
 * has its sums as a last row and a last column, so there is always such a circle.
 */
export function withhold(counts: Counts, least = leastPeople): boolean[][] {
  const hidden = counts.map((row) => row.map((people) => people < least))
  for (;;) {
    const open = firstOpen(hidden)
    if (!open) return hidden
    for (const [row, column] of smallestCircle(counts, hidden, open)) {
      const line = hidden[row]
      if (line) line[column] = true
    }
  }
}

/** The first withheld cell that could be worked out; null where none could. */
function firstOpen(hidden: readonly (readonly boolean[])[]): [row: number, column: number] | null {
  for (const [row, line] of hidden.entries())
    for (const [column, isHidden] of line.entries()) if (isHidden && !isOnCircle(hidden, row, column)) return [row, column]
  return null
}

/** Whether another way over withheld cells leads from the row of a cell to its column. */
function isOnCircle(hidden: readonly (readonly boolean[])[], row: number, column: number): boolean {
  const [rows, columns] = [new Set([row]), new Set<number>()]
  const waiting: { row?: number; column?: number }[] = [{ row }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.row !== undefined)
      for (const [c, isHidden] of (hidden[next.row] ?? []).entries()) {
        if (!isHidden || columns.has(c) || (next.row === row && c === column)) continue
        if (c === column) return true
        columns.add(c)
        waiting.push({ column: c })
      }
    else
      for (const [r, line] of hidden.entries()) {
        if (!line[next.column ?? -1] || rows.has(r)) continue
        rows.add(r)
        waiting.push({ row: r })
      }
  }
  return false
}

/** The three cells that make a circle with one, of those with the fewest people that would be told otherwise. */
function smallestCircle(counts: Counts, hidden: readonly (readonly boolean[])[], [row, column]: [row: number, column: number]) {
  const shown = (r: number, c: number) => (hidden[r]?.[c] ? 0 : (counts[r]?.[c] ?? 0))
  let found: { cells: [row: number, column: number][]; people: number } = { cells: [], people: Number.POSITIVE_INFINITY }
  for (const r of counts.keys())
    for (const c of (counts[r] ?? []).keys()) {
      if (r === row || c === column) continue
      const people = shown(r, c) + shown(r, column) + shown(row, c)
      if (people < found.people)
        found = {
          cells: [
            [r, c],
            [r, column],
            [row, c],
          ],
          people,
        }
    }
  return found.cells
}
