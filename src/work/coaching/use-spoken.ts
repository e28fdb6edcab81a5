import { useCallback, useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { letGoOf, takeInHand, takesOnTheirWay } from '../uploads/take-in-hand.ts'

/** What was said and is posted: its recording goes to the server from here. */
export type Spoken = { key: string; commentId: string; uploadId: string; file: File }

type Held = Pick<Spoken, 'key' | 'file'> & { takeId: string }

type Given = { personId: string; language: string; attemptId: string; partOf: string; title: string }

/** So long a lost line is waited for before it is tried again, beside when the browser says that it is back. */
const againMilliseconds = 10_000

/**
 * Sends the recordings of spoken comments, each from where it stopped. It is kept on this device until it has arrived, so that it goes on when the
 * page was left. What sends comes when there is something to send.
 */
export function useSpoken({ personId, language, attemptId, partOf, title }: Given) {
  const [sending, setSending] = useState<ReadonlyMap<string, number>>(new Map())
  const [kept, setKept] = useState<readonly string[]>([])
  const { revalidate } = useRevalidator()
  const leaving = useRef(new AbortController())
  const going = useRef(0)
  /** What is in hand and not posted, as it is kept on this device; null where there is no room for it. */
  const held = useRef(new Map<string, Promise<File | null>>())

  useEffect(() => {
    const left = leaving.current.signal.aborted ? new AbortController() : leaving.current
    leaving.current = left
    // What another page or the worker of the site has sent is here now.
    const channel = new BroadcastChannel('laurel-waiting')
    const look = () => void revalidate()
    channel.addEventListener('message', look)
    // Who hides or closes the page leaves it to the browser.
    const hide = () => {
      if (document.visibilityState === 'hidden' && going.current > 0)
        void import('../uploads/send-when-closed.ts').then(({ sendWhenClosed }) => sendWhenClosed())
    }
    document.addEventListener('visibilitychange', hide)
    return () => {
      channel.close()
      document.removeEventListener('visibilitychange', hide)
      left.abort()
    }
  }, [revalidate])

  const say = useCallback((commentId: string, share: number | null) => {
    setSending((before) => {
      const next = new Map(before)
      if (share === null) next.delete(commentId)
      else next.set(commentId, share)
      return next
    })
  }, [])

  const hold = useCallback(
    ({ key, file, takeId }: Held) => {
      const keeping = import('../uploads/waiting-files.ts').then(async ({ keepWaiting }) => {
        const { name, type, size: sizeBytes, lastModified } = file
        const about = { key, personId, attemptId, requirementId: partOf, partTitle: title, uploadId: null, isSpoken: true, takeId }
        const noted = { isPaused: false, because: null, keptAt: Date.now(), makesPreview: false, stillAt: null }
        const waiting = { ...about, ...noted, name, type, sizeBytes, lastModified }
        // A copy of its bytes: of what the recorder keeps a browser would keep no more than where it was.
        const copy = new File([await file.arrayBuffer()], name, { type, lastModified })
        return (await keepWaiting(waiting, copy, language)) ? copy : null
      })
      held.current.set(
        key,
        keeping.catch(() => null),
      )
    },
    [personId, language, attemptId, partOf, title],
  )
  const leave = useCallback(({ key }: Pick<Held, 'key'>) => {
    const keeping = held.current.get(key)
    held.current.delete(key)
    void keeping?.then(async () => (await import('../uploads/waiting-files.ts')).dropWaiting(key)).catch(() => undefined)
  }, [])

  const send = useCallback(
    async ({ key, commentId, uploadId, file: recorded }: Spoken) => {
      const { signal } = leaving.current
      say(commentId, 0)
      going.current++
      const [letGo, { dropWaiting, noteWaiting }, { sendFile }, { finishSpokenAt }, { sendWhenClosed }] = await Promise.all([
        takeInHand(key),
        import('../uploads/waiting-files.ts'),
        import('../uploads/send-file.ts'),
        import('../uploads/send-waiting.ts'),
        import('../uploads/send-when-closed.ts'),
      ])
      const copy = (await held.current.get(key)) ?? null
      held.current.delete(key)
      // What the recorder keeps goes with it; the copy stays until it has arrived.
      const file = copy ?? recorded
      if (copy) {
        await noteWaiting(key, { uploadId }).catch(() => undefined)
        setKept((before) => [...before, recorded.name])
        void sendWhenClosed()
      }
      try {
        while (!signal.aborted) {
          const onMoved = (sent: number) => say(commentId, sent / file.size)
          const { outcome, pause } = sendFile({ file, uploadId, finishAt: finishSpokenAt(uploadId), onMoved })
          const came = await Promise.race([outcome, aborted(signal)])
          if (came === null) return pause()
          if (came.kind === 'added') {
            await dropWaiting(key).catch(() => undefined)
            setKept((before) => [...before, recorded.name])
            return await revalidate()
          }
          if (came.kind === 'refused' && !came.isForNow) {
            await noteWaiting(key, { because: came.because }).catch(() => undefined)
            return await revalidate()
          }
          await lineAgain(signal)
        }
      } finally {
        going.current--
        letGo?.()
        say(commentId, null)
        // Whatever sends in the background goes on with what this page leaves.
        if (signal.aborted) window.dispatchEvent(new Event(letGoOf))
      }
    },
    [revalidate, say],
  )
  return { sending, kept, onTheirWay: takesOnTheirWay, hold, leave, send }
}

const aborted = (signal: AbortSignal) =>
  new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null)
    else signal.addEventListener('abort', () => resolve(null), { once: true })
  })

/** Until the line may be back, or the page is left. */
const lineAgain = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, againMilliseconds)
    window.addEventListener('online', done)
    signal.addEventListener('abort', done, { once: true })
  })
