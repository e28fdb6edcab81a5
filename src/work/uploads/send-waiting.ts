import type { HttpStack } from 'tus-js-client'
import { removeTake } from '../recording/kept-takes.ts'
import { beginSending, personSending, spokenBegun } from './begin-sending.ts'
import { sendFile } from './send-file.ts'
import { takeInHand } from './take-in-hand.ts'
import { bytesWaiting, dropWaiting, findWaiting, noteWaiting, type WaitingFile } from './waiting-files.ts'

/** Said to open pages when something of what waits has changed. */
export const tellOfWaiting = (): void => {
  const channel = new BroadcastChannel('laurel-waiting')
  channel.postMessage('changed')
  channel.close()
}

/**
 * Sends what waits on this device of the person who is signed in, one after the other, each once; what another window has in hand is left to it.
 * @returns whether something is left that is to be tried again. @throws TypeError without a line
 */
export async function sendWaiting(stack?: HttpStack): Promise<boolean> {
  const personId = await personSending()
  // Signed out, or somebody else is: it stays for its person.
  if (personId === null) return false
  let isLeft = false
  for (const { key } of await findWaiting(personId)) {
    const letGo = await takeInHand(key)
    try {
      // Read again: whoever had it in hand may have sent it meanwhile.
      const about = (await findWaiting(personId)).find((one) => one.key === key)
      if (about && !about.isPaused && about.because === null)
        isLeft = (letGo === null ? 'later' : await sendOne(about, stack)) === 'later' || isLeft
    } finally {
      letGo?.()
    }
  }
  return isLeft
}

/** Where a spoken comment is finished. */
export const finishSpokenAt = (uploadId: string): string => `/uploads/${uploadId}/spoken`

/** What was never posted is offered by its recorder for as long as it is kept there; here it stays a day. */
const unpostedMilliseconds = 86_400_000

async function sendOne(about: WaitingFile, stack: HttpStack | undefined): Promise<'settled' | 'later'> {
  const { key, attemptId, requirementId } = about
  const file = await bytesWaiting(about)
  if (!file) {
    await dropWaiting(key)
    tellOfWaiting()
    return 'settled'
  }
  const begun = about.isSpoken ? await spokenBegun(key, about.uploadId) : await beginSending(attemptId, requirementId, file, key)
  if (begun === null) {
    if (Date.now() - about.keptAt > unpostedMilliseconds) await dropWaiting(key)
    return 'settled'
  }
  if ('because' in begun) return begun.isForNow ? 'later' : refuse(key, begun.because)
  await noteWaiting(key, { uploadId: begun.uploadId })
  const finishAt = about.isSpoken ? finishSpokenAt(begun.uploadId) : `/work/${attemptId}/uploads/${begun.uploadId}`
  const came = await sendFile({ file, uploadId: begun.uploadId, finishAt, onMoved: () => undefined, ...(stack && { stack }) }).outcome
  if (came.kind === 'lost' || (came.kind === 'refused' && came.isForNow)) return 'later'
  if (came.kind === 'refused') return refuse(key, came.because)
  // A worker may be ended at any time, and draws nothing.
  if (!stack && (about.makesPreview || about.stillAt !== null)) {
    const { sendPreview } = await import('./send-preview.ts')
    await sendPreview(attemptId, begun.uploadId, file, about.stillAt).catch(() => undefined)
  }
  // Before it is dropped, which says that nothing is left to do, also where the page is left in between.
  if (about.takeId) await removeTake(about.takeId)
  await dropWaiting(key)
  tellOfWaiting()
  return 'settled'
}

/** It is not sent again by itself: a person reads why, and tries again or removes it. */
async function refuse(key: string, because: string): Promise<'settled'> {
  await noteWaiting(key, { because })
  tellOfWaiting()
  return 'settled'
}
