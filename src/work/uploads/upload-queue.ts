/**
 * Whether this device keeps a file until the server has it: not yet; it does, and sends it also with no page open; it does, and needs a page of
 * Laurel for it; it has no room.
 */
export type Kept = 'not-yet' | 'sent-closed' | 'sent-open' | 'no-room'

/** A file on its way, in this page. */
export type Sending = {
  /** What it is called where it is kept, and at the server. */
  id: string
  file: File
  /** Its upload at the server, once one is begun. */
  uploadId: string | null
  /** `resting` waits for the line to come back, by itself. */
  state: 'waiting' | 'sending' | 'paused' | 'resting' | 'checking' | 'done' | 'stopped'
  sentBytes: number
  /** How long it will take at the speed of the last seconds; null while that is not known. */
  secondsLeft: number | null
  /** Why it stopped: the server's sentence. */
  because: string | null
  /** Whether trying again may help. */
  canRetry: boolean
  kept: Kept
  /** The moment whose picture its person chose to stand for it, in seconds. */
  stillAt: number | null
  /** The recording of this browser that it is; null for any other file. */
  takeId: string | null
}

export type Chosen = Pick<Sending, 'id' | 'file'> &
  Partial<Pick<Sending, 'uploadId' | 'because' | 'kept' | 'stillAt' | 'takeId'>> & { isPaused?: boolean }
export type Happening =
  | { kind: 'chosen'; files: readonly Chosen[] }
  | { kind: 'begun'; id: string; uploadId: string }
  | { kind: 'moved'; id: string; sentBytes: number; secondsLeft: number | null }
  | { kind: 'became'; id: string; state: Sending['state']; because?: string | null; canRetry?: boolean }
  /** `file` is the copy: the one that was chosen may vanish. */
  | { kind: 'kept'; id: string; kept: Kept; file?: File }
  | { kind: 'gone'; id: string }

/** So many go at once: more only share the same line. */
export const mostAtOnce = 2

const isSame = (one: File, other: File) => one.name === other.name && one.size === other.size && one.lastModified === other.lastModified

/** What becomes of the list of files when something happens. Pure. */
export function reduceSending(list: readonly Sending[], happening: Happening): Sending[] {
  if (happening.kind === 'chosen') {
    const kept = list.filter(({ state }) => state !== 'done')
    // Chosen twice, it goes once.
    const fresh = happening.files.filter(({ file }) => !kept.some((one) => one.state !== 'stopped' && isSame(one.file, file)))
    return [...kept, ...fresh.map(begin)]
  }
  if (happening.kind === 'gone') return list.filter(({ id }) => id !== happening.id)
  return list.map((one) => (one.id === happening.id ? become(one, happening) : one))
}

const begin = ({
  id,
  file,
  uploadId = null,
  because = null,
  isPaused = false,
  kept = 'not-yet',
  stillAt = null,
  takeId = null,
}: Chosen): Sending => ({
  id,
  file,
  uploadId,
  state: because !== null ? 'stopped' : isPaused ? 'paused' : 'waiting',
  sentBytes: 0,
  secondsLeft: null,
  because,
  // What was kept before was refused by the server, which may think otherwise by now; what is too large stays so.
  canRetry: because !== null && kept !== 'not-yet',
  kept,
  stillAt,
  takeId,
})

function become(one: Sending, happening: Exclude<Happening, { kind: 'chosen' | 'gone' }>): Sending {
  if (happening.kind === 'begun') return { ...one, uploadId: happening.uploadId }
  if (happening.kind === 'kept') return { ...one, kept: happening.kept, file: happening.file ?? one.file }
  if (happening.kind === 'moved') {
    // What comes late of a file that was paused meanwhile does not set it going again.
    if (one.state !== 'sending' && one.state !== 'checking') return one
    const { sentBytes, secondsLeft } = happening
    return { ...one, sentBytes, secondsLeft, state: sentBytes >= one.file.size ? 'checking' : 'sending' }
  }
  return { ...one, state: happening.state, secondsLeft: null, because: happening.because ?? null, canRetry: happening.canRetry ?? false }
}

/** Which may begin now. */
export function nextToSend(list: readonly Sending[]): Sending[] {
  const going = list.filter(({ state }) => state === 'sending' || state === 'checking').length
  return list.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, mostAtOnce - going))
}

/** How fast a file goes, by what it did in the last seconds. */
export function speedometer(windowMs = 8000): (at: number, sentBytes: number, sizeBytes: number) => number | null {
  const seen: { at: number; sentBytes: number }[] = []
  return (at, sentBytes, sizeBytes) => {
    seen.push({ at, sentBytes })
    while (seen[0] && at - seen[0].at > windowMs) seen.shift()
    const [first] = seen
    if (!first || at - first.at < 1000 || sentBytes <= first.sentBytes) return null
    return ((sizeBytes - sentBytes) / (sentBytes - first.sentBytes)) * ((at - first.at) / 1000)
  }
}
