import { createHash } from 'node:crypto'

/** So soon after an answer nobody has read it: what comes again by then is a button pressed twice before the page had a script. */
const sameMs = 1500
/** More forms than these are not under way at once; beyond, each is done as it comes. */
const most = 5000

type Sent = { key: string; answer: Promise<unknown>; until: number }

// Pages are bundled and the server is not, so this module exists twice; what was sent must be one.
const slot = Symbol.for('laurel.sent-twice')
const held = globalThis as { [slot]?: Map<string, Sent> }
held[slot] ??= new Map()
/** The last form of each person. What they sent before it they have gone on from, so it may be meant again: taken out, brought back, taken out. */
const last = held[slot]

/**
 * Does what a form asks once, where the same person sends the same form with the same words again, and nothing in between, while it is done or
 * before they can have seen the answer: both get the one answer. A refusal or a fault is not kept, so what was mended outside may be sent again
 * at once.
 * @param sender who sends it, and at which address; null where that is not known, and each is done
 */
export async function doneOnce<Answer>(
  sender: { personId: string; address: string } | null,
  form: FormData,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const entries = [...form]
  // Files are known by their digest once they are in, and no form of ours sends the same one twice by itself.
  if (sender === null || last.size >= most || entries.some(([, value]) => typeof value !== 'string')) return work()
  const { personId, address } = sender
  const key = createHash('sha256')
    .update(JSON.stringify([address, entries]))
    .digest('base64')
  const known = last.get(personId)
  if (known?.key === key && performance.now() < known.until) return copyOf((await known.answer) as Answer)
  const entry: Sent = { key, answer: work(), until: Number.POSITIVE_INFINITY }
  last.set(personId, entry)
  const forget = () => {
    if (last.get(personId) === entry) last.delete(personId)
  }
  try {
    const answer = (await entry.answer) as Answer
    if (answer instanceof Response) {
      entry.until = performance.now() + sameMs
      setTimeout(forget, sameMs).unref()
      return copyOf(answer)
    }
    forget()
    return answer
  } catch (error) {
    forget()
    throw error
  }
}

/** An answer is read once; the one that is kept stays whole. */
const copyOf = <Answer>(answer: Answer): Answer => (answer instanceof Response ? (answer.clone() as Answer) : answer)
