import { inThisTab } from '../../foundation/ui/this-tab.ts'
import { partsOf } from './file-parts.ts'

/** What the server says to a beginning: the upload, or its sentence. */
export type Begun = { uploadId: string } | { because: string; isForNow: boolean }

/** Whether an answer is no word about the file: nobody is signed in just now, or the server has a fault of its own. */
export const isForNow = (status: number): boolean => status === 401 || status >= 500

/** Who is signed in at this browser; null for nobody. @throws TypeError without a line */
export async function personSending(): Promise<string | null> {
  const response = await fetch('/uploads/sender', { cache: 'no-store' })
  if (response.status >= 500) throw new TypeError('The server wants to be asked again later.')
  return response.ok ? ((await response.json()) as { personId: string }).personId : null
}

/** @throws Error where the server has too much in hand and did nothing: it is asked again, as after a lost line */
const sentenceOf = async (response: Response): Promise<string> => {
  const problem = (await response.json().catch(() => null)) as { title?: unknown; code?: unknown } | null
  if (problem?.code === 'too-busy') throw new Error('The server wants to be asked again later.')
  return typeof problem?.title === 'string' ? problem.title : ''
}

/** Begins a file at the server. Sent twice with the same key, it is the same upload. @throws TypeError without a line */
export async function beginSending(
  attemptId: string,
  requirementId: string,
  file: { name: string; size: number },
  key: string,
  masked?: { replaces: string; nobodyRecognizable: boolean },
): Promise<Begun> {
  const form = new URLSearchParams({ requirementId, name: file.name, sizeBytes: String(file.size), key })
  if (masked) form.set('replaces', masked.replaces)
  if (masked?.nobodyRecognizable) form.set('nobodyRecognizable', 'true')
  const response = await fetch(`/work/${attemptId}/uploads`, { method: 'POST', headers: inThisTab(), body: form })
  if (!response.ok) return { because: await sentenceOf(response), isForNow: isForNow(response.status) }
  return (await response.json()) as { uploadId: string }
}

/** The upload of what is said in a comment, by the name that it was posted with; null where it was not posted. @throws TypeError without a line */
export async function spokenBegun(key: string, known: string | null): Promise<Begun | null> {
  if (known !== null) return { uploadId: known }
  const response = await fetch(`/uploads/spoken?key=${key}`, { cache: 'no-store' })
  if (response.status === 404) return null
  if (!response.ok) return { because: await sentenceOf(response), isForNow: isForNow(response.status) }
  return (await response.json()) as { uploadId: string }
}

/** How much of an upload is at the server; null where there is none any more. @throws TypeError without a line */
export async function receivedAt(uploadId: string): Promise<number | null> {
  const response = await fetch(`/uploads/${uploadId}`, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } })
  return response.ok ? Number(response.headers.get('upload-offset')) : null
}

/** Why a file is not the one that began to arrive; null where it is. @throws TypeError without a line */
export async function differsFrom(uploadId: string, file: File): Promise<string | null> {
  const received = (await receivedAt(uploadId)) ?? 0
  const parts = new Blob(partsOf(received).map(({ start, length }) => file.slice(start, start + length)))
  const response = await fetch(`/uploads/${uploadId}/same?at=${received}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: parts,
  })
  return response.ok ? null : await sentenceOf(response)
}

/** Gives an upload up: what has arrived of it goes. */
export async function cancelSending(uploadId: string): Promise<void> {
  await fetch(`/uploads/${uploadId}`, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0', ...inThisTab() } })
}
