import type { z } from 'zod'
import { busyAnswer } from '../../foundation/platform/connections.ts'
import { isRefusal, type Refusal } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { shownName } from '../../work/evidence/clean-name.ts'
import { badgeTooLarge, type bringInBadge } from './bring-in-badge.ts'
import { maximumArchiveBytes, maximumBadgeBytes, mostAtOnce, mostUnpackedBytes } from './import-bounds.ts'
import { isArchive, unpackArchive } from './unpack-archive.ts'

type Brought = z.input<typeof bringInBadge.input>
/** What became of a drop: how many were taken, and each that was not, with why. What was taken stays taken, whatever came of the rest. */
export type Dropped = { taken: number; refused: { name: string; because: Sentence }[] }

const whyLeft = {
  'too-large': badgeTooLarge().sentence,
  damaged: sentence('This can’t be taken out of its archive.'),
  archive: sentence('This is an archive inside an archive. Unpack it first.'),
}
const tooMuchUnpacked = sentence('Unpacked, this is too large to be taken at once. Bring the rest in next, in smaller archives.')
const tooManyAtOnce = sentence('Only {most} are taken at once. Bring the rest in next.', { most: mostAtOnce })

/** Takes in everything of a form: files, archives of files, a text, and addresses one a line. @throws Refusal where nothing could be taken */
export async function receiveDrop(
  world: Pick<World, 'staging'>,
  form: FormData,
  bring: (brought: Brought) => Promise<unknown>,
): Promise<Dropped> {
  const dropped: Dropped = { taken: 0, refused: [] }
  // Made into what is brought one at a time: all of them twice would be too much to hold.
  const all: { name: string; given: () => Brought }[] = []
  const room = { files: mostAtOnce, bytes: mostUnpackedBytes }
  const leave = (name: string, because: Sentence) => void dropped.refused.push({ name: shownName(name), because })
  for (const file of form.getAll('file')) {
    if (typeof file === 'string' || (file.size === 0 && file.name === '')) continue
    if (file.size > maximumArchiveBytes) {
      leave(file.name, badgeTooLarge().sentence)
      continue
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const unpacked = isArchive(bytes) ? await unpackArchive(world, bytes, room) : null
    if (unpacked) {
      room.files -= unpacked.files.length + unpacked.left.length
      for (const one of unpacked.files) {
        room.bytes -= one.bytes.length
        all.push({ name: one.name, given: () => fileOf(one) })
      }
      for (const { name, why } of unpacked.left) leave(name, whyLeft[why])
      if (unpacked.isFull) leave(file.name, tooMuchUnpacked)
      else if (unpacked.more > 0) leave(file.name, tooManyAtOnce)
    } else if (bytes.length > maximumBadgeBytes) leave(file.name, badgeTooLarge().sentence)
    else all.push({ name: file.name, given: () => fileOf({ name: file.name, bytes }) })
  }
  for (const given of textsIn(String(form.get('text') ?? ''))) all.push({ name: given.name, given: () => given.given })
  for (const { given, name } of all.slice(0, mostAtOnce)) {
    try {
      await bring(given())
      dropped.taken++
    } catch (met) {
      const refusal = busyAnswer(met) ?? met
      if (!isRefusal(refusal)) throw met
      if (isFinal(refusal) && dropped.taken === 0 && all.length === 1) throw refusal
      leave(name, refusal.sentence)
    }
  }
  if (all.length > mostAtOnce) for (const { name } of all.slice(mostAtOnce, mostAtOnce + 20)) leave(name, tooManyAtOnce)
  if (all.length === 0 && dropped.refused.length === 0) await bring({})
  return dropped
}

/** Alone on a form, it is the form that is refused. */
const isFinal = ({ kind }: Refusal) => kind !== 'busy'

const fileOf = ({ name, bytes }: { name: string; bytes: Uint8Array }): Brought => ({
  name,
  file: Buffer.from(bytes).toString('base64'),
  source: 'file',
})

/** Addresses, one a line; anything else is one badge as it stands. */
function textsIn(text: string): { name: string; given: Brought }[] {
  const lines = text
    .split(/\s+/)
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length > 0 && lines.every((line) => /^(https?:\/\/|www\.)\S+$/i.test(line)))
    return [...new Set(lines)].map((line) => ({ name: line.slice(0, 200), given: { url: line } }))
  return text.trim() ? [{ name: '', given: { text } }] : []
}
