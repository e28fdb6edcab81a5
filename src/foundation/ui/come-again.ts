/** What is asked of an answer: `XMLHttpRequest` and `fetch` both can say it. */
type Answered = { status: number; headers: { get(name: string): string | null } }

/**
 * In how many milliseconds a server that has too much in hand wants to be asked again. It has done nothing then, so the same may be sent once more.
 * Null for any other answer.
 */
export function comeAgainIn({ status, headers }: Answered): number | null {
  if (status !== 503) return null
  const seconds = Number(headers.get('retry-after') || Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}
