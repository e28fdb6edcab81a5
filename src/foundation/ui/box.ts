/** A rectangle in fractions of a picture or page, so that it fits every size that this is shown or written in. */
export type Box = { x: number; y: number; width: number; height: number }

/** Smaller can’t be seen or taken hold of. */
const least = 0.01

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value))

/** A box that lies within the picture and is large enough to be seen. */
export function within({ x, y, width, height }: Box): Box {
  const [w, h] = [between(least, width, 1), between(least, height, 1)]
  return { x: between(0, x, 1 - w), y: between(0, y, 1 - h), width: w, height: h }
}

/** The box between two corners, whichever is which. */
export const boxBetween = (one: { x: number; y: number }, other: { x: number; y: number }): Box => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
})

const percent = (part: number) => `${part * 100}%`
/** Where a box is drawn over what it is a part of. */
export const boxStyle = ({ x, y, width, height }: Box) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
})
