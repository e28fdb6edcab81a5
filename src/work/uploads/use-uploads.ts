import { type RefObject, useCallback, useEffect, useReducer, useRef } from 'react'
import { useRevalidator } from 'react-router'
import { beginSending, cancelSending, differsFrom, personSending } from './begin-sending.ts'
import type { UnfinishedUpload } from './find-uploads.ts'
import { letGoOf, mayWait, newSendKey, takeInHand } from './take-in-hand.ts'
import { type Chosen, type Happening, nextToSend, reduceSending, type Sending, speedometer } from './upload-queue.ts'

/** How long “added” stands: a screen reader says first what it was saying. */
const announcedMilliseconds = 6000
/** So often a file asks whether the line is back, beside when the browser says so. */
const askAgainMilliseconds = 15_000
/** What moves is told so often: a bar needs no more, and a screen reader less. */
const toldMilliseconds = 500
/** So long after the page what keeps files is loaded: everything that is seen comes first. */
const readyAfterMilliseconds = 1000
/** A file that is there sooner is not worth keeping on the device. */
const keptAfterMilliseconds = 1500

type Given = {
  personId: string
  attemptId: string
  requirementId: string
  partTitle: string
  language: string
  /** Whether the server takes no pictures of recordings itself. */
  makesPreviews: boolean
  /** What the server has of this part already. */
  unfinished: readonly UnfinishedUpload[]
  maxBytes: number
  tooLarge: string
  /** What is said where the server's own sentence is missing. */
  unknown: string
  /** What is said of a file that was moved or removed since it was chosen. */
  vanished: string
  /** What is said where another person is signed in by now. */
  someoneElse: string
}

/**
 * Sends chosen files, two at once, each from where it stopped. What takes longer than a moment is kept on this device until it has arrived, so
 * that it goes on when the page was closed; what has arrived stays at the server until it is cancelled there.
 */
export function useUploads(given: Given) {
  const { attemptId, requirementId, unfinished, maxBytes, tooLarge, unknown } = given
  const [list, happen] = useReducer(reduceSending, [])
  const going = useRef(new Map<string, () => void>())
  const keeping = useKeeping(given, list, happen)
  const { revalidate } = useRevalidator()
  const words = useRef(given)
  words.current = given

  const carry = useCallback(
    async ({ id, file, uploadId: known, stillAt, takeId }: Sending) => {
      let isGiven = false
      going.current.set(id, () => {
        isGiven = true
      })
      happen({ kind: 'became', id, state: 'sending' })
      const stop = async (because: string, canRetry: boolean) => {
        happen({ kind: 'became', id, state: 'stopped', because: because || unknown, canRetry })
      }
      const rest = async () => {
        if (await isThere(file)) happen({ kind: 'became', id, state: 'resting' })
        else await stop(words.current.vanished, false)
      }
      /** The server's no. What is no word about the file is not noted, so that it goes on by itself where it can. */
      const refuse = async (because: string, canRetry: boolean, isForNow: boolean) => {
        if (isForNow) return stop(because, true)
        const { personId, someoneElse } = words.current
        if ((await personSending().catch(() => personId)) !== personId) return stop(someoneElse, true)
        keeping.note(id, { because: because || unknown })
        return stop(because, canRetry)
      }
      try {
        let uploadId = known
        if (uploadId === null) {
          const begun = await beginSending(attemptId, requirementId, file, id)
          if (isGiven) return
          if ('because' in begun) return await refuse(begun.because, false, begun.isForNow)
          uploadId = begun.uploadId
          happen({ kind: 'begun', id, uploadId })
          keeping.note(id, { uploadId })
        }
        // What sends comes when there is something to send.
        const { sendFile } = await import('./send-file.ts')
        if (isGiven) return
        const left = speedometer()
        let told = 0
        const onMoved = (sentBytes: number) => {
          const now = performance.now()
          const secondsLeft = left(now, sentBytes, file.size)
          if (now - told < toldMilliseconds && sentBytes < file.size) return
          told = now
          happen({ kind: 'moved', id, sentBytes, secondsLeft })
        }
        const { outcome, pause } = sendFile({ file, uploadId, finishAt: `/work/${attemptId}/uploads/${uploadId}`, onMoved })
        going.current.set(id, () => {
          isGiven = true
          pause()
        })
        const came = await outcome
        if (isGiven) return
        if (came.kind === 'lost') await rest()
        else if (came.kind === 'refused') await refuse(came.because, came.canRetry, came.isForNow)
        else {
          // Before it is called added, and before what is kept of it here goes: a picture is made of that.
          if (words.current.makesPreviews || stillAt !== null)
            await import('./send-preview.ts')
              .then(({ sendPreview }) => sendPreview(attemptId, uploadId, file, stillAt))
              .catch(() => undefined)
          keeping.drop(id)
          if (takeId !== null) void import('../recording/kept-takes.ts').then(({ removeTake }) => removeTake(takeId))
          happen({ kind: 'became', id, state: 'done' })
          // By then it is among the artifacts; the word stays as long as it takes to hear it.
          void revalidate().then(() => setTimeout(() => happen({ kind: 'gone', id }), announcedMilliseconds))
        }
      } catch {
        // Fetching throws for a line that is gone, and importing too.
        if (!isGiven) await rest()
      } finally {
        if (!isGiven) going.current.delete(id)
      }
    },
    [attemptId, requirementId, unknown, revalidate, keeping],
  )

  useEffect(() => {
    for (const next of nextToSend(list)) if (!going.current.has(next.id)) void carry(next)
  }, [list, carry])

  useTryingAgain(list, happen)
  useWakefulness(list)
  useEffect(() => {
    const all = going.current
    return () => {
      for (const letGo of all.values()) letGo()
    }
  }, [])

  const letGo = (id: string) => {
    going.current.get(id)?.()
    going.current.delete(id)
  }

  return {
    list,
    async add(files: File[], stillAt: number | null = null, takeId: string | null = null) {
      const chosen: Chosen[] = []
      const there = new Set(list.map(({ uploadId }) => uploadId))
      for (const file of files) {
        const begun = unfinished.find(
          (one) => one.name === file.name && one.sizeBytes === file.size && !one.isRefused && !there.has(one.id),
        )
        const isBegun = begun && (await differsFrom(begun.id, file).catch(() => '')) === null
        chosen.push({
          id: newSendKey(),
          file,
          uploadId: isBegun ? begun.id : null,
          because: file.size > maxBytes ? tooLarge : null,
          stillAt,
          takeId,
        })
      }
      happen({ kind: 'chosen', files: chosen })
    },
    /** Goes on with what the server has, after the same file was chosen; says why it is not the same, where it isn't. */
    async goOn(upload: UnfinishedUpload, file: File): Promise<string | null> {
      const differs = await differsFrom(upload.id, file).catch(() => null)
      if (differs !== null) return differs || unknown
      happen({ kind: 'chosen', files: [{ id: newSendKey(), file, uploadId: upload.id }] })
      return null
    },
    pause(id: string) {
      letGo(id)
      keeping.note(id, { isPaused: true })
      happen({ kind: 'became', id, state: 'paused' })
    },
    goAgain(id: string) {
      keeping.note(id, { isPaused: false, because: null })
      happen({ kind: 'became', id, state: 'waiting' })
    },
    async cancel({ id, uploadId }: Sending) {
      letGo(id)
      keeping.drop(id)
      happen({ kind: 'gone', id })
      if (uploadId === null) return
      await cancelSending(uploadId).catch(() => undefined)
      void revalidate()
    },
  }
}

/** Whether a file can still be read: one that was moved or removed looks to a sender like a line that is gone. */
const isThere = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )

type Keeping = {
  note: (id: string, change: { uploadId?: string; isPaused?: boolean; because?: string | null }) => void
  drop: (id: string) => void
}

/** Keeps on this device what takes longer than a moment, and takes up what an earlier page left of this part. What keeps is loaded for that alone. */
function useKeeping(given: Given, list: readonly Sending[], happen: (happening: Happening) => void): Keeping {
  const now = useRef({ given, list })
  now.current = { given, list }
  const hands = useRef(new Map<string, () => void>())
  const kept = useRef(new Set<string>())
  const settled = useRef(new Set<string>())
  const keep = useRef<(one: Sending) => Promise<void>>(async () => undefined)
  keep.current = async ({ id, file, uploadId, state, because, stillAt, takeId }: Sending) => {
    if (kept.current.has(id) || settled.current.has(id)) return
    kept.current.add(id)
    const { personId, attemptId, requirementId, partTitle, language, makesPreviews } = now.current.given
    const keeper = await import('./waiting-files.ts').catch(() => null)
    if (!keeper) return void kept.current.delete(id)
    const { keepWaiting, bytesWaiting, dropWaiting, noteWaiting } = keeper
    const { name, type, size: sizeBytes, lastModified } = file
    const place = { key: id, personId, attemptId, requirementId, partTitle, makesPreview: makesPreviews, stillAt, takeId }
    const about = { ...place, name, type, sizeBytes, lastModified, uploadId, isPaused: state === 'paused', because, keptAt: Date.now() }
    if (!(await keepWaiting(about, file, language))) {
      kept.current.delete(id)
      return happen({ kind: 'kept', id, kept: 'no-room' })
    }
    if (settled.current.has(id)) return dropWaiting(id)
    // What became of it while it was written.
    const since = now.current.list.find((one) => one.id === id)
    if (since) await noteWaiting(id, { uploadId: since.uploadId, isPaused: since.state === 'paused' })
    const { sendWhenClosed } = await import('./send-when-closed.ts')
    const copy = await bytesWaiting(about)
    happen({ kind: 'kept', id, kept: (await sendWhenClosed()) ? 'sent-closed' : 'sent-open', ...(copy && { file: copy }) })
  }

  // What keeps is there before it is needed: without a line it could not be loaded.
  useEffect(() => {
    const timer = setTimeout(
      () => void Promise.allSettled([import('./waiting-files.ts'), import('./send-when-closed.ts')]),
      readyAfterMilliseconds,
    )
    return () => clearTimeout(timer)
  }, [])

  const { personId, attemptId, requirementId } = given
  useEffect(() => {
    if (!mayWait()) return
    let isLeft = false
    const adopt = async () => {
      const { findWaiting, bytesWaiting, noteOwner } = await import('./waiting-files.ts')
      const { sendWhenClosed } = await import('./send-when-closed.ts')
      await noteOwner({ personId, language: now.current.given.language })
      const closed = (await sendWhenClosed()) ? 'sent-closed' : 'sent-open'
      for (const { key } of await findWaiting(personId)) {
        if (hands.current.has(key)) continue
        const letGo = await takeInHand(key)
        // Read again: whoever had it in hand until now may have sent it.
        const about = (await findWaiting(personId)).find((one) => one.key === key)
        const isOurs = about?.attemptId === attemptId && about.requirementId === requirementId
        const file = letGo && isOurs && !isLeft ? await bytesWaiting(about) : null
        if (!letGo || !about || !file || isLeft) {
          letGo?.()
          continue
        }
        hands.current.set(key, letGo)
        kept.current.add(key)
        const { uploadId, because, isPaused, stillAt, takeId = null } = about
        happen({ kind: 'chosen', files: [{ id: key, file, uploadId, because, isPaused, stillAt, takeId, kept: closed }] })
      }
    }
    void adopt().catch(() => undefined)
    return () => {
      isLeft = true
    }
  }, [personId, attemptId, requirementId, happen])

  // What is in this page's hands no other window sends; what rests, and what takes longer, is kept.
  const fresh = list.filter(isUnsettled)
  const names = fresh.map(({ id, state }) => `${id} ${state === 'resting'}`).join()
  useEffect(() => {
    if (names === '') return
    const timers = now.current.list.filter(isUnsettled).map((one) => {
      if (!hands.current.has(one.id)) {
        hands.current.set(one.id, () => undefined)
        void takeInHand(one.id).then((letGo) => {
          // Done, or left to others, before it was ours.
          if (!letGo || settled.current.has(one.id) || !hands.current.has(one.id)) letGo?.()
          else hands.current.set(one.id, letGo)
        })
      }
      const isUrgent = one.state === 'resting' || !navigator.onLine
      return setTimeout(
        () => {
          const still = now.current.list.find(({ id }) => id === one.id)
          if (still && isUnsettled(still)) void keep.current(still).catch(() => undefined)
        },
        isUrgent ? 0 : keptAfterMilliseconds,
      )
    })
    return () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }, [names])

  useAtLeaving(now, keep, hands)
  return useRef<Keeping>({
    note(id, change) {
      if (kept.current.has(id)) void import('./waiting-files.ts').then(({ noteWaiting }) => noteWaiting(id, change)).catch(() => undefined)
    },
    drop(id) {
      settled.current.add(id)
      hands.current.get(id)?.()
      hands.current.delete(id)
      if (kept.current.has(id)) void import('./waiting-files.ts').then(({ dropWaiting }) => dropWaiting(id)).catch(() => undefined)
    },
  }).current
}

const isUnsettled = ({ state, because }: Sending) => state !== 'done' && because === null

/** Who goes to another page of Laurel leaves what is on its way to whatever sends in the background; who hides or closes it, to the browser. */
function useAtLeaving(
  now: RefObject<{ list: readonly Sending[] }>,
  keep: RefObject<(one: Sending) => Promise<void>>,
  hands: RefObject<Map<string, () => void>>,
): void {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'hidden' && now.current.list.some(({ kept }) => kept === 'sent-closed'))
        void import('./send-when-closed.ts').then(({ sendWhenClosed }) => sendWhenClosed())
    }
    document.addEventListener('visibilitychange', seen)
    return () => {
      document.removeEventListener('visibilitychange', seen)
      const left = now.current.list.filter(isUnsettled)
      const all = hands.current
      void Promise.allSettled(left.map((one) => keep.current(one))).then(() => {
        for (const letGo of all.values()) letGo()
        all.clear()
        if (left.length > 0) window.dispatchEvent(new Event(letGoOf))
      })
    }
  }, [now, keep, hands])
}

/** What waits for the line goes on when the browser says that it is back, and now and then, since browsers are often wrong. */
function useTryingAgain(list: readonly Sending[], happen: (happening: Happening) => void): void {
  const resting = list.filter(({ state }) => state === 'resting').map(({ id }) => id)
  const key = resting.join()
  useEffect(() => {
    if (key === '') return
    const all = () => {
      for (const id of key.split(',')) happen({ kind: 'became', id, state: 'waiting' })
    }
    const timer = setInterval(all, askAgainMilliseconds)
    const seen = () => document.visibilityState === 'visible' && all()
    window.addEventListener('online', all)
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', all)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [key, happen])
}

/** While files go, a phone stays awake where its browser lets it, and leaving the page is asked about where that would lose something. */
function useWakefulness(list: readonly Sending[]): void {
  const isBusy = list.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'checking')
  const mayLose = list.some(({ state, kept }) => (kept === 'not-yet' || kept === 'no-room') && state !== 'done' && state !== 'stopped')
  useEffect(() => {
    if (!mayLose) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [mayLose])
  useEffect(() => {
    if (!isBusy) return
    const lock = 'wakeLock' in navigator ? navigator.wakeLock.request('screen').catch(() => null) : null
    return () => void lock?.then((held) => held?.release())
  }, [isBusy])
}
