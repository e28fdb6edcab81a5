/** The shapes of the family on a square of 240: all share the ribbon and the place of the mark, the level is told by the outline. */

export type BadgeLevel = 1 | 2 | 3

export interface Frame {
  /** The field. Gap and rim are strokes around it, so every frame has the same even bands. */
  field: string
  /** A fine line just inside the field. */
  hairline: string
  /** The middle of the rim, where a milestone's beads run, and its length. */
  rim: string
  rimLength: number
  gap: number
  rimWidth: number
  /** Where the mark sits and how large it is. */
  mark: { x: number; y: number; size: number }
  /** How much lower the ribbon hangs, so that the hexagon's turn below can be seen. */
  ribbonDrop: number
}

const tenth = (value: number) => Math.round(value * 10) / 10
const circle = (x: number, y: number, r: number) => `M${x} ${y - r}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0 ${-2 * r}z`

const hexagon = (x: number, y: number, r: number) =>
  `M${[0, 1, 2, 3, 4, 5]
    .map((corner) => [x + r * Math.sin((corner * Math.PI) / 3), y - r * Math.cos((corner * Math.PI) / 3)].map(tenth).join(' '))
    .join('L')}z`

/** A shield with a low peak, straight sides and a pointed foot; `by` grows it on every side. */
const shield = (by: number) => {
  const [left, right, peak, shoulder] = [50 - by, 190 + by, tenth(26 - by * 1.06), tenth(49 - by * 0.72)]
  const foot = tenth(212 + by * 1.35)
  const [inward, low] = [40 + by * 0.7, tenth(194 + by * 1.15)]
  const toFoot = `C${right} 160 ${tenth(120 + inward)} ${low} 120 ${foot}`
  const fromFoot = `C${tenth(120 - inward)} ${low} ${left} 160 ${left} 118`
  return `M120 ${peak}L${right} ${shoulder}V118${toFoot}${fromFoot}V${shoulder}z`
}

export const frames: Readonly<Record<BadgeLevel, Frame>> = {
  1: {
    field: circle(120, 114, 84),
    hairline: circle(120, 114, 79),
    rim: circle(120, 114, 93.5),
    rimLength: 2 * Math.PI * 93.5,
    gap: 6,
    rimWidth: 7,
    mark: { x: 120, y: 95, size: 92 },
    ribbonDrop: 0,
  },
  2: {
    field: shield(0),
    hairline: shield(-4.5),
    rim: shield(9.5),
    // Measured by a browser; the beads' spacing divides it.
    rimLength: 599.9,
    gap: 5,
    rimWidth: 9,
    mark: { x: 120, y: 99, size: 84 },
    ribbonDrop: 0,
  },
  3: {
    field: hexagon(120, 106, 76),
    hairline: hexagon(120, 106, 70.6),
    rim: hexagon(120, 106, 76 + 8.5 / Math.cos(Math.PI / 6)),
    rimLength: 6 * (76 + 8.5 / Math.cos(Math.PI / 6)),
    gap: 4,
    rimWidth: 9,
    mark: { x: 120, y: 104, size: 78 },
    ribbonDrop: 14,
  },
}

/** The ribbon: a plate in front, and on the left a tail with its fold; the right is the mirror of it. */
export const ribbon = {
  plate: 'M20 158H220V196H20z',
  tail: 'M42 168H3L14 187L3 206H42z',
  fold: 'M20 196L42 206V196z',
  stitches: 'M20 161.8H220M20 192.2H220',
  center: 177,
  room: 172,
}

export interface Leaf {
  whole: string
  /** The half that lies in shadow. */
  half: string
}

function leaf(x: number, y: number, angle: number, length: number): Leaf {
  const [along, across] = [
    [Math.cos(angle), Math.sin(angle)],
    [-Math.sin(angle), Math.cos(angle)],
  ] as const
  const at = (forward: number, aside: number) =>
    [x + length * (forward * along[0] + aside * across[0]), y + length * (forward * along[1] + aside * across[1])].map(tenth).join(' ')
  const [root, tip] = [at(0, 0), at(1, 0)]
  const side = (sign: number) => `C${at(0.22, 0.3 * sign)} ${at(0.7, 0.34 * sign)} ${tip}`
  const back = `C${at(0.7, -0.34)} ${at(0.22, -0.3)} ${root}z`
  return { whole: `M${root}${side(1)}${back}`, half: `M${root}${side(1)}L${root}z` }
}

/** The right branch of the wreath; the left is its mirror. Leaves stand in pairs and grow smaller toward the tip. */
export const branch = (() => {
  const [x, y, radius] = [120, 111, 104]
  const point = (degrees: number) => {
    const turn = (degrees * Math.PI) / 180
    return { x: x + radius * Math.sin(turn), y: y + radius * Math.cos(turn), along: -turn }
  }
  const nodes = [44, 58, 72, 86, 100, 113, 126, 138]
  const leaves = nodes.flatMap((degrees, at) => {
    const { x: px, y: py, along } = point(degrees)
    const length = 24 - at * 0.5
    const [outer, inner] = [leaf(px, py, along + 0.5, length), leaf(px, py, along - 0.6, length * 0.84)]
    // The lowest pair stands behind the ribbon; its inner leaf would only peep out as a splinter.
    return at === 0 ? [outer] : [outer, inner]
  })
  const tip = point(148)
  leaves.push(leaf(tip.x, tip.y, tip.along - 0.05, 19))
  const [from, to] = [point(44), point(149)]
  return {
    leaves,
    stem: `M${tenth(from.x)} ${tenth(from.y)}A${radius} ${radius} 0 0 0 ${tenth(to.x)} ${tenth(to.y)}`,
  }
})()
