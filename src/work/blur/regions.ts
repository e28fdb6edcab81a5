import { type Box, within } from '../../foundation/ui/box.ts'

/** One thing that is blurred: where it is at some moments, and from when to when. A picture has one moment. */
export type Region = {
  id: string
  /** Whether the detector found it; else a person put it there. */
  found: boolean
  from: number
  to: number
  /** In the order of their moments; in between it moves in a line. */
  keys: readonly { at: number; box: Box }[]
}
/** What the detector saw in one look. */
export type Look = { at: number; boxes: readonly Box[] }
/** A stretch of sound that nobody is to hear, in seconds. */
export type Span = { from: number; to: number; by: 'silence' | 'tone' }

/** More than this around a face is blurred as well: hair, ears and the frame of a face tell who somebody is. */
export const margin = 0.25

/** A box with the margin around it, cut at the edges of the picture. */
export function widened({ x, y, width, height }: Box, by = margin): Box {
  const [left, top] = [Math.max(0, x - width * by), Math.max(0, y - height * by)]
  return {
    x: left,
    y: top,
    width: Math.min(1, x + width * (1 + by)) - left,
    height: Math.min(1, y + height * (1 + by)) - top,
  }
}

const overlap = (one: Box, other: Box) => {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width <= 0 || height <= 0 ? 0 : width * height
}
const area = ({ width, height }: Box) => width * height

/** One box for each thing that was found in several tiles of a picture. */
export function withoutDoubles(boxes: readonly Box[]): Box[] {
  const kept: Box[] = []
  for (const box of [...boxes].sort((one, other) => area(other) - area(one)))
    if (!kept.some((one) => overlap(one, box) > 0.4 * Math.min(area(one), area(box)))) kept.push(box)
  return kept
}

/** Where a region is at a moment; null where it is not there then. */
export function boxAt({ keys, from, to }: Region, at: number): Box | null {
  if (at < from || at > to) return null
  const after = keys.findIndex((key) => key.at >= at)
  const next = keys[after] ?? keys.at(-1)
  const before = after > 0 ? keys[after - 1] : next
  if (!next || !before) return null
  const part = next.at > before.at && after > 0 ? (at - before.at) / (next.at - before.at) : 1
  const mix = (name: keyof Box) => before.box[name] + (next.box[name] - before.box[name]) * part
  return { x: mix('x'), y: mix('y'), width: mix('width'), height: mix('height') }
}

/** A region whose box was set by hand at a moment. A picture has but one. */
export function moved(region: Region, at: number, box: Box): Region {
  const key = { at, box: within(box) }
  if (region.to <= region.from) return { ...region, keys: [{ ...key, at: region.from }] }
  const keys = [...region.keys.filter((one) => Math.abs(one.at - at) > 0.02), key].sort((one, other) => one.at - other.at)
  return { ...region, keys, from: Math.min(region.from, at), to: Math.max(region.to, at) }
}

/** So long a face may be unseen and is the same when it is seen again nearby: it turned, or a hand was before it. */
const forgottenAfter = 2

/**
 * The way of each face through a video, of what was seen in each look. It is blurred a little earlier and later than it was seen, and in between
 * where it was not. Pure.
 */
export function followed(looks: readonly Look[], step: number, seconds: number): Region[] {
  type Open = { keys: { at: number; box: Box }[] }
  const all: Open[] = []
  for (const { at, boxes } of looks) {
    const open = all.filter(({ keys }) => at - (keys.at(-1)?.at ?? 0) <= forgottenAfter)
    const pairs = open
      .flatMap((track) => boxes.map((box) => ({ track, box, far: apart(track.keys.at(-1)?.box, box) })))
      .filter(({ far }) => far < 1.2)
      .sort((one, other) => one.far - other.far)
    const taken = new Set<Open | Box>()
    for (const { track, box } of pairs) {
      if (taken.has(track) || taken.has(box)) continue
      taken.add(track).add(box)
      track.keys.push({ at, box })
    }
    for (const box of boxes) if (!taken.has(box)) all.push({ keys: [{ at, box }] })
  }
  const around = step + 0.3
  return all.map(({ keys }, place) => ({
    id: `found-${place}`,
    found: true,
    from: Math.max(0, (keys[0]?.at ?? 0) - around),
    to: Math.min(seconds, (keys.at(-1)?.at ?? 0) + around),
    keys,
  }))
}

/** How far apart two boxes are, in their own widths. */
function apart(one: Box | undefined, other: Box): number {
  if (!one) return Number.POSITIVE_INFINITY
  const x = one.x + one.width / 2 - other.x - other.width / 2
  const y = one.y + one.height / 2 - other.y - other.height / 2
  // A box of a wide picture is narrower in its fractions than it is high.
  return Math.hypot(x / Math.max(one.width, other.width), y / Math.max(one.height, other.height))
}
