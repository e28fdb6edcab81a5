import { useCallback, useEffect, useReducer, useRef } from 'react'
import { useRevalidator } from 'react-router'

/** A file on its way, in this page. */
export type Sending = {
  id: string
  file: File
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'stopped'
  sentBytes: number
  /** Why it stopped: the server's sentence, or null for a lost connection. */
  because: string | null
}
type Happening =
  | { kind: 'chosen'; files: { id: string; file: File; because: string | null }[] }
  | { kind: 'moved'; id: string; sentBytes: number }
  | { kind: 'became'; id: string; state: Sending['state']; because?: string | null }
  | { kind: 'gone'; id: string }

/** What becomes of the list of files when something happens. Pure. */
export function reduceSending(list: readonly Sending[], happening: Happening): Sending[] {
  if (happening.kind === 'chosen')
    return [
      ...list.filter(({ state }) => state !== 'done'),
      ...happening.files.map(
        ({ id, file, because }): Sending => ({ id, file, state: because === null ? 'waiting' : 'stopped', sentBytes: 0, because }),
      ),
    ]
  if (happening.kind === 'gone') return list.filter(({ id }) => id !== happening.id)
  return list.map((one) => {
    if (one.id !== happening.id) return one
    if (happening.kind === 'moved')
      return { ...one, sentBytes: happening.sentBytes, state: happening.sentBytes >= one.file.size ? 'checking' : 'sending' }
    return { ...one, state: happening.state, because: happening.because ?? null, ...(happening.state === 'waiting' && { sentBytes: 0 }) }
  })
}

/** How long “added” stands: a screen reader says first what it was saying. */
const announcedMilliseconds = 6000

type Given = { address: string; fields: Record<string, string>; maxBytes: number; tooLarge: string }

/** Sends chosen files one after the other, with progress. One that is cancelled or lost leaves nothing behind and can be sent again. */
export function useUploadQueue({ address, fields, maxBytes, tooLarge }: Given) {
  const [list, happen] = useReducer(reduceSending, [])
  const count = useRef(0)
  const running = useRef<{ id: string; request: XMLHttpRequest } | null>(null)
  const { revalidate } = useRevalidator()

  useEffect(() => {
    const next = list.find(({ state }) => state === 'waiting')
    if (!next || running.current) return
    const { id, file } = next
    const request = new XMLHttpRequest()
    running.current = { id, request }
    happen({ kind: 'became', id, state: 'sending' })
    const end = (state: 'done' | 'stopped', because: string | null) => {
      running.current = null
      happen({ kind: 'became', id, state, because })
    }
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      // The form's own lines count too; what is shown is the file's part of it.
      if (lengthComputable) happen({ kind: 'moved', id, sentBytes: total > 0 ? Math.floor((loaded / total) * file.size) : 0 })
    }
    request.onload = () => {
      if (request.status === 201) {
        end('done', null)
        // By then it is among the artifacts; the word stays as long as it takes to hear it.
        void revalidate().then(() => setTimeout(() => happen({ kind: 'gone', id }), announcedMilliseconds))
      } else end('stopped', sentenceIn(request.responseText))
    }
    request.onerror = () => end('stopped', null)
    request.onabort = () => {
      running.current = null
      happen({ kind: 'gone', id })
    }
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', file, file.name)
    request.open('POST', address)
    request.setRequestHeader('Accept', 'application/json')
    request.send(form)
  }, [list, address, fields, revalidate])

  // Leaving would cut the file off.
  const isBusy = list.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'checking')
  useEffect(() => {
    if (!isBusy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isBusy])
  useEffect(() => () => running.current?.request.abort(), [])

  return {
    list,
    add: useCallback(
      (files: File[]) =>
        happen({
          kind: 'chosen',
          // Counted, not random: over plain http a browser has no random ids.
          files: files.map((file) => ({ id: String(++count.current), file, because: file.size > maxBytes ? tooLarge : null })),
        }),
      [maxBytes, tooLarge],
    ),
    cancel: (id: string) => (running.current?.id === id ? running.current.request.abort() : happen({ kind: 'gone', id })),
    retry: (id: string) => happen({ kind: 'became', id, state: 'waiting' }),
  }
}

function sentenceIn(text: string): string | null {
  try {
    const { title } = JSON.parse(text) as { title?: unknown }
    return typeof title === 'string' ? title : null
  } catch {
    return null
  }
}
