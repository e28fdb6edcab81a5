/** What a marker on the time line stands for: it has its own shape and color, since neither says it alone. */
export type MarkerKind = 'question' | 'suggestion' | 'strength' | 'note'

/** A moment of a recording that is worth going to, or a span of it. */
export type MediaMarker = { id: string; at: number; until?: number | undefined; label: string; kind: MarkerKind }

/** Markers that stand so near each other that one button leads to them. */
export type MarkerGroup = { at: number; markers: readonly MediaMarker[] }

/** How near two buttons may stand, in pixels of the page, so that each can still be hit and told apart. */
export const groupedWithin = 14

/** Markers from the left, those together that stand within reach of the first of them. What lies outside the recording stands at its edge. */
export function groupMarkers(markers: readonly MediaMarker[], seconds: number, width: number, within = groupedWithin): MarkerGroup[] {
  if (!(seconds > 0) || !(width > 0)) return []
  const groups: { at: number; from: number; markers: MediaMarker[] }[] = []
  const placed = markers
    .map((marker) => ({ marker, at: Math.min(seconds, Math.max(0, marker.at)) }))
    .sort((one, other) => one.at - other.at)
  for (const { marker, at } of placed) {
    const from = (at / seconds) * width
    const last = groups.at(-1)
    if (last && from - last.from < within) last.markers.push(marker)
    else groups.push({ at, from, markers: [marker] })
  }
  return groups.map(({ at, markers: own }) => ({ at, markers: own }))
}

/** A moment as an address names it: `83`, `83.5`, `1:23` or `1:02:03`. `null` for anything else. */
export function readMoment(text: string | null | undefined): number | null {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6}(?:\.\d{1,3})?)$/.exec(text?.trim() ?? '')
  if (!match) return null
  const [hours = '0', minutes = '0', seconds = '0'] = match.slice(1)
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/**
 * The moment that an address names for one of its recordings: `?of=…&t=83`, or `#t=83` for the first one on the page.
 * @param isFirst whether this is the first recording there, which is meant where none is named
 */
export function momentIn(address: { search: string; hash: string }, id: string | undefined, isFirst: boolean): number | null {
  const query = new URLSearchParams(address.search)
  const place = new URLSearchParams(address.hash.replace(/^#/, ''))
  const of = place.get('of') ?? query.get('of')
  if (of === null ? !isFirst : of !== id) return null
  return readMoment(place.get('t')) ?? readMoment(query.get('t') ?? query.get('at'))
}
