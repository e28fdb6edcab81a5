import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { fileAppeal } from '../appeals/file-appeal.ts'
import { takeAppeal } from '../appeals/hear-appeal.ts'
import { decideSubmission } from '../assessment/decide-submission.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { releaseAssessment } from '../assessment/release-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { findNote } from './find-note.ts'
import { noteKind } from './note-kind.ts'
import { saveNote } from './save-note.ts'

const world = await aWorld({ WORKERS: 'false' })
async function aReadingInHand() {
  const district = await aDistrict(world)
  const work = await aSubmission(district)
  return { ...district, work, assessmentId: await aSeat(world, district.assessor, work.submissionId) }
}

test('a note is kept as it is written, and nobody else reads it', async () => {
  const { assessor, secondAssessor, earner, admin, assessmentId } = await aReadingInHand()
  expect(await perform(world, assessor, saveNote, { assessmentId, body: 'Look at 2:14 again.', revision: 0 })).toMatchObject({
    revision: 1,
  })
  const { note } = await findAssessment(readsOf(world.db, assessor), assessor, assessmentId)
  expect(note).toMatchObject({ body: 'Look at 2:14 again.', revision: 1 })
  for (const who of [secondAssessor, earner, admin]) {
    expect(await findNote(readsOf(world.db, who), assessmentId)).toMatchObject({ body: '' })
    await expect(perform(world, who, saveNote, { assessmentId, body: 'Mine.', revision: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
  }
})

test('a second window does not write over the first, and what is the same is no conflict', async () => {
  const { assessor, assessmentId } = await aReadingInHand()
  const save = (body: string, revision: number) => perform(world, assessor, saveNote, { assessmentId, body, revision })
  await save('First.', 0)
  await expect(save('Second.', 0)).rejects.toMatchObject({ code: 'note-changed', kept: { revision: 1, values: { body: 'First.' } } })
  expect(await save('First.', 0)).toMatchObject({ revision: 1 })
  expect(await save('', 1)).toMatchObject({ revision: 2 })
  await expect(save('x'.repeat(8001), 2)).rejects.toMatchObject({ kind: 'invalid' })
})

test('after it was let go of no note is written; some months after it is over the note goes, and only the note', async () => {
  const { assessor, work, assessmentId } = await aReadingInHand()
  await perform(world, assessor, saveNote, { assessmentId, body: 'Mine.', revision: 0 })
  const clear = (days: number) =>
    world.db
      .transaction()
      .execute(
        async (db) =>
          (await noteKind.clear?.(db as never, { kind: noteKind, now: new Date(world.now().getTime() + days * 86_400_000), most: 100 })) ??
          [],
      )
  await clear(400)
  expect((await findNote(world.db, assessmentId)).body).toBe('Mine.')
  await perform(world, assessor, saveScores, { assessmentId, scores: fullScores(work, () => 'demonstrated') })
  await perform(world, assessor, decideSubmission, { assessmentId })
  await clear(60)
  expect((await findNote(world.db, assessmentId)).body).toBe('Mine.')
  await clear(120)
  expect((await findNote(world.db, assessmentId)).body).toBe('')
  expect(await world.db.selectFrom('decisions').where('submissionId', '=', work.submissionId).select('id').execute()).toHaveLength(1)

  const other = await aReadingInHand()
  await perform(world, other.assessor, releaseAssessment, { assessmentId: other.assessmentId })
  await expect(
    perform(world, other.assessor, saveNote, { assessmentId: other.assessmentId, body: 'Late.', revision: 0 }),
  ).rejects.toMatchObject({
    code: 'released',
  })
})

test('a note of who hears an appeal is kept as long as they hear it', async () => {
  const { assessor, district, work, assessmentId } = await aReadingInHand()
  await perform(world, assessor, saveScores, { assessmentId, scores: fullScores(work, () => 'approaching') })
  await perform(world, assessor, decideSubmission, { assessmentId })
  const { appealId } = await perform(world, work.earner, fileAppeal, {
    attemptId: work.attemptId,
    reason: 'The second page of the tally shows three seconds, most times.',
  })
  const hearer = await aPerson(world, 'Nora Hearing', [{ organizationId: district.id, roles: ['assessor'] }])
  const hearing = (await perform(world, hearer, takeAppeal, { appealId })).assessmentId
  await perform(world, hearer, saveNote, { assessmentId: hearing, body: 'Mine.', revision: 0 })
  const clear = (days: number) =>
    world.db.transaction().execute(async (db) => {
      await noteKind.clear?.(db as never, { kind: noteKind, now: new Date(world.now().getTime() + days * 86_400_000), most: 100 })
    })
  await clear(120)
  expect((await findNote(world.db, hearing)).body).toBe('Mine.')
  await perform(world, hearer, releaseAssessment, { assessmentId: hearing })
  await clear(120)
  expect((await findNote(world.db, hearing)).body).toBe('')
})

test('notes, phrases and times go with the person who kept them, and notes with the one they are about', async () => {
  const { assessor, earner, assessmentId } = await aReadingInHand()
  await perform(world, assessor, saveNote, { assessmentId, body: 'Mine.', revision: 0 })
  await sql`update people set erased_at = now() where id = ${earner.id}`.execute(world.db)
  expect((await findNote(world.db, assessmentId)).body).toBe('')
})
