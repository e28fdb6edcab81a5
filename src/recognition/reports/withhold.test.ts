import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastPeople, withhold } from './withhold.ts'

/** With the sums of its rows and columns. */
const summed = (cells: number[][]) => {
  const rows = cells.map((row) => [...row, row.reduce((sum, each) => sum + each, 0)])
  return [...rows, (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))]
}
const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )

/** What a reader can solve: the withheld cells as unknowns, every row and column as an equation, by Gauss. Gives those with one answer. */
function solvable(hidden: boolean[][]): string[] {
  const unknowns = hidden.flatMap((row, r) => row.flatMap((isHidden, c) => (isHidden ? [`${r} ${c}`] : [])))
  const at = new Map(unknowns.map((name, index) => [name, index]))
  const [height, width] = [hidden.length, hidden[0]?.length ?? 0]
  const equations: number[][] = []
  const add = (cells: [r: number, c: number, sign: number][]) => {
    const line = unknowns.map(() => 0)
    for (const [r, c, sign] of cells) {
      const index = at.get(`${r} ${c}`)
      if (index !== undefined) line[index] = sign
    }
    if (line.some((each) => each !== 0)) equations.push(line)
  }
  for (let r = 0; r < height; r++) add(Array.from({ length: width }, (_, c) => [r, c, c === width - 1 ? -1 : 1]))
  for (let c = 0; c < width; c++) add(Array.from({ length: height }, (_, r) => [r, c, r === height - 1 ? -1 : 1]))
  let pivot = 0
  for (let column = 0; column < unknowns.length && pivot < equations.length; column++) {
    const from = equations.findIndex((line, index) => index >= pivot && Math.abs(line[column] ?? 0) > 1e-9)
    if (from < 0) continue
    const [one, other] = [equations[pivot] ?? [], equations[from] ?? []]
    equations[pivot] = other.map((each) => each / (other[column] ?? 1))
    if (from !== pivot) equations[from] = one
    for (const [index, line] of equations.entries())
      if (index !== pivot) equations[index] = line.map((each, place) => each - (line[column] ?? 0) * (equations[pivot]?.[place] ?? 0))
    pivot++
  }
  return equations.flatMap((line) => {
    const left = line.flatMap((each, index) => (Math.abs(each) > 1e-9 ? [index] : []))
    return left.length === 1 ? [unknowns[left[0] ?? 0] ?? ''] : []
  })
}

test('no cell of fewer people is told, and none that is withheld can be worked out from all the others', () => {
  fc.assert(
    fc.property(anyTable, (cells) => {
      const counts = summed(cells)
      const hidden = withhold(counts)
      for (const [row, line] of counts.entries())
        for (const [column, people] of line.entries()) if (people < leastPeople) expect(hidden[row]?.[column]).toBe(true)
      if (hidden.every((row) => row.every(Boolean))) return
      expect(solvable(hidden)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('what is large enough is told whole, and one small cell takes others with it, the smallest', () => {
  expect(
    withhold(
      summed([
        [5, 6],
        [7, 8],
      ]),
    ).flat(),
  ).not.toContain(true)
  const hidden = withhold(
    summed([
      [2, 30, 40],
      [9, 30, 40],
      [50, 30, 40],
    ]),
  )
  expect(hidden).toEqual([
    [true, true, false, false],
    [true, true, false, false],
    [false, false, false, false],
    [false, false, false, false],
  ])
})

test('the same table is withheld the same way each time', () => {
  fc.assert(fc.property(anyTable, (cells) => void expect(withhold(summed(cells))).toEqual(withhold(summed(cells)))))
})
