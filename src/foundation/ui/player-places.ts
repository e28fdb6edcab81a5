const place = 'laurel.player-places'
const mostKept = 60

type Places = Record<string, [seconds: number, keptAt: number]>

function read(): Places {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Places) : {}
  } catch {
    // A device may forbid keeping anything, and others may write there: then nobody knows where one was.
    return {}
  }
}

/** Where somebody stopped in this recording, on this device. */
export function placeIn(id: string): number | null {
  const [seconds] = read()[id] ?? []
  return typeof seconds === 'number' && seconds > 0 ? seconds : null
}

/** Keeps where one is; at the beginning and at the end there is nothing to come back to. */
export function keepPlace(id: string, seconds: number, length: number, now = Date.now()): void {
  const places = read()
  delete places[id]
  if (seconds >= 5 && !(length > 0 && seconds > length - 5)) places[id] = [Math.floor(seconds), now]
  const newest = Object.entries(places)
    .sort(([, [, one]], [, [, other]]) => other - one)
    .slice(0, mostKept)
  try {
    localStorage.setItem(place, JSON.stringify(Object.fromEntries(newest)))
  } catch {
    // Full or forbidden: the recording begins at its beginning the next time.
  }
}
