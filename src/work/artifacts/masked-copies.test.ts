import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { addStudents } from '../consent/add-students.ts'
import { expireArtifacts } from '../consent/expire-artifacts.ts'
import { startClass } from '../consent/start-class.ts'
import { sweepingEvidence, sweepingRemoved } from '../evidence/sweep-evidence.ts'
import { beginUpload } from '../uploads/begin-upload.ts'
import { addFile } from './add-artifact.ts'
import { removeArtifact, restoreArtifact } from './change-artifact.ts'
import { dropOriginal, takeOriginalBack } from './change-masked.ts'
import { nameStudents } from './name-students.ts'

const world = await aWorld({ WORKERS: 'false', FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const { earner, colleague } = district
let attemptId: string
beforeAll(async () => {
  attemptId = await anAttempt(district)
})

let count = 0
/** A PDF unlike all others. */
const aPdf = () => Buffer.concat([Buffer.from(`%PDF-1.4\n%${++count}\n`), pdf().subarray(9)])
async function* once(bytes: Uint8Array) {
  yield bytes
}
const anOriginal = async (name = 'Tally.pdf') =>
  (await perform(world, earner, addFile, { attemptId, requirementId: 'tally', name, bytes: once(aPdf()) })).artifactId
const begin = (
  replaces: string,
  bytes: Buffer,
  { by = earner, nobody = false, part = 'tally' }: { by?: Person; nobody?: boolean; part?: string } = {},
) =>
  perform(world, by, beginUpload, {
    attemptId,
    requirementId: part,
    name: 'masked.pdf',
    sizeBytes: bytes.length,
    replaces,
    nobodyRecognizable: nobody,
  })
const send = async (uploadId: string, bytes: Buffer) =>
  aWeb(world, earner).request(`/uploads/${uploadId}`, {
    method: 'PATCH',
    headers: {
      'Tus-Resumable': '1.0.0',
      Origin: 'http://laurel.example',
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': '0',
    },
    body: bytes as unknown as BodyInit,
  })
/** Sends a masked copy to the place of an artifact, and gives what stands there then. */
async function mask(replaces: string, nobody = false) {
  const bytes = aPdf()
  const { uploadId } = await begin(replaces, bytes, { nobody })
  const response = await send(uploadId, bytes)
  expect(response.status).toBe(204)
  const copy = (await findEvidence(world.db, [attemptId])).artifacts.find(({ id }) => id === response.headers.get('laurel-artifact'))
  if (!copy) throw new Error('The copy is not there.')
  return copy
}
const present = async () => (await findEvidence(world.db, [attemptId])).artifacts.map(({ id }) => id)
const has = async (id: string) => (await world.db.selectFrom('artifacts').where('id', '=', id).select('id').execute()).length === 1
const sweepAfter = async (hours: number) => {
  const then = { ...world, now: () => new Date(Date.now() + hours * 3_600_000) } satisfies World
  await sweepingRemoved.work(then, {})
  await sweepingEvidence.work(then, {})
}

test('a masked copy takes the place, the name and the note; its original stays for as long as it is wanted', async () => {
  const original = await anOriginal('Tally of May.pdf')
  const copy = await mask(original)
  expect(copy).toMatchObject({ name: 'Tally of May.pdf', kind: 'document', maskedFrom: original, studentMedia: 'unanswered' })
  expect(await present()).toEqual([copy.id])
  await sweepAfter(12)
  expect(await has(original)).toBe(true)
  expect((await aWeb(world, earner).request(`/evidence/${original}`)).status).toBe(200)
  expect((await aWeb(world, colleague).request(`/evidence/${original}`)).status).toBe(404)

  // Masked once more, it still knows what it was made of at first.
  const again = await mask(copy.id)
  expect(again.maskedFrom).toBe(original)
  await perform(world, earner, takeOriginalBack, { attemptId, artifactId: again.id })
  expect(await present()).toEqual([original])
  await expect(perform(world, earner, takeOriginalBack, { attemptId, artifactId: again.id })).rejects.toMatchObject({
    code: 'original-gone',
  })
  await perform(world, earner, removeArtifact, { attemptId, artifactId: original })
})

test('an original that is let go of is deleted by the sweep, and one whose copy is removed goes after it', async () => {
  const original = await anOriginal()
  const copy = await mask(original)
  await expect(perform(world, colleague, dropOriginal, { attemptId, artifactId: copy.id })).rejects.toMatchObject({ code: 'not-your-work' })
  await perform(world, earner, dropOriginal, { attemptId, artifactId: copy.id })
  await perform(world, earner, dropOriginal, { attemptId, artifactId: copy.id })
  await sweepAfter(7)
  expect([await has(original), await has(copy.id)]).toEqual([false, true])
  await expect(perform(world, earner, takeOriginalBack, { attemptId, artifactId: copy.id })).rejects.toMatchObject({
    code: 'original-gone',
  })
  await perform(world, earner, removeArtifact, { attemptId, artifactId: copy.id })

  const other = await anOriginal()
  const itsCopy = await mask(other)
  await perform(world, earner, removeArtifact, { attemptId, artifactId: itsCopy.id })
  await sweepAfter(7)
  await sweepAfter(8)
  expect([await has(other), await has(itsCopy.id)]).toEqual([false, false])
})

test('who was named in it stays named, unless nobody can be recognized any more', async () => {
  const { id: classId } = await perform(world, earner, startClass, { name: 'Period 3', schoolYear: 2026, endsOn: '2099-06-30' })
  await perform(world, earner, addStudents, { classId, list: 'Ana Ruiz' })
  const { id: ana } = await world.db.selectFrom('students').where('classId', '=', classId).select('id').executeTakeFirstOrThrow()
  const named = async (artifactId: string) =>
    (await world.db.selectFrom('artifactStudents').where('artifactId', '=', artifactId).select('studentId').execute()).length
  const original = await anOriginal()
  await perform(world, earner, nameStudents, { attemptId, artifactId: original, seen: [ana], heard: [], work: [] })
  const some = await mask(original)
  expect([some.studentMedia, await named(some.id)]).toEqual(['consent-held', 1])
  const nobody = await mask(some.id, true)
  expect([nobody.studentMedia, await named(nobody.id)]).toEqual(['not-recognizable', 0])

  // What goes because a family asks, or by rule, goes with its original.
  expect(await expireArtifacts({ db: world.db as never, now: world.now() }, [nobody.id], 'asked')).toBe(2)
  await expect(perform(world, earner, takeOriginalBack, { attemptId, artifactId: nobody.id })).rejects.toMatchObject({
    code: 'original-gone',
  })
  await perform(world, earner, removeArtifact, { attemptId, artifactId: nobody.id })
})

test('nothing takes the place of what is another’s, elsewhere, or gone meanwhile', async () => {
  const original = await anOriginal()
  const bytes = aPdf()
  await expect(begin(original, bytes, { by: colleague })).rejects.toMatchObject({ code: 'not-your-work' })
  await expect(begin(original, bytes, { part: 'context' })).rejects.toMatchObject({ code: 'artifact-missing' })
  await expect(begin(world.newId(), bytes)).rejects.toMatchObject({ code: 'artifact-missing' })
  // Two windows: the later finds it gone, and changes nothing.
  const [one, other] = [await begin(original, bytes), await begin(original, aPdf())]
  expect((await send(one.uploadId, bytes)).status).toBe(204)
  const late = await send(other.uploadId, aPdf())
  expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([409, 'artifact-replaced'])
  await expect(begin(original, bytes)).rejects.toMatchObject({ code: 'artifact-replaced' })
  const [copy = ''] = await present()
  await perform(world, earner, removeArtifact, { attemptId, artifactId: copy })
  await perform(world, earner, restoreArtifact, { attemptId, artifactId: copy })
  expect(await present()).toEqual([copy])
})
