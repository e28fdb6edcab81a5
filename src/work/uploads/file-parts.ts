/** A part of a file. */
export type FilePart = { start: number; length: number }

const partBytes = 65_536

/**
 * Which parts of a file are looked at, to know whether it is the one that has arrived so far: its beginning, its middle and the last that came.
 * Few enough to be sent again over a phone's line, and needing no digest, which browsers give to safe places alone.
 */
export function partsOf(received: number): FilePart[] {
  const length = Math.min(partBytes, received)
  if (length === 0) return []
  const starts = [0, Math.floor((received - length) / 2), received - length]
  return [...new Set(starts)].map((start) => ({ start, length }))
}
