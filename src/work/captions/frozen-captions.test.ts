import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { findAssessment } from '../../judgment/assessment/find-assessment.ts'
import { claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { anAttempt, fillAttempt } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { mp4 } from '../../testing/files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { keepFile } from '../evidence/keep-file.ts'
import { saveCaptions } from './save-captions.ts'

vi.setConfig({ testTimeout: 60_000 })
const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { earner, assessor, colleague } = district
const { requirements } = smallDefinition()
const definition = smallDefinition({
  requirements: requirements.map((requirement) =>
    requirement.id === 'tally'
      ? { ...requirement, accepts: ['text', 'audio'], count: { from: 1, to: 5 }, captions: 'required' }
      : requirement,
  ),
})
const achievement = await anAchievement(world, district.district.id, definition)
const attemptId = await anAttempt({ ...district, achievement } as typeof district)
await fillAttempt(district, attemptId)
const artifactId = world.newId()
const { digest } = await keepFile(world, { name: 'talk.mp4', bytes: Readable.from([await mp4()]) })
await world.db
  .insertInto('artifacts')
  .values({ id: artifactId, attemptId, requirementId: 'tally', kind: 'audio', name: 'talk.mp4', fileDigest: digest, addedAt: world.now() })
  .execute()
const vtt = (words: string) => `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${words}\n`
const save = (text: string, revision: number) =>
  perform(world, earner, saveCaptions, { attemptId, artifactId, language: 'en', text, revision })

test('assessors read the captions that were handed in, whatever is written later, and who has no part in it reads none', async () => {
  await expect(perform(world, earner, submitAttempt, { attemptId })).rejects.toMatchObject({ code: 'incomplete' })
  await save(vtt('As it was'), 0)
  const { submissionId } = await perform(world, earner, submitAttempt, { attemptId })
  await expect(save(vtt('Too late'), 1)).rejects.toMatchObject({ code: 'handed-in' })
  const { evidence } = await world.db.selectFrom('submissions').where('id', '=', submissionId).select('evidence').executeTakeFirstOrThrow()
  const frozen = createHash('sha256').update(vtt('As it was')).digest('hex')
  expect(evidence).toMatchObject({
    artifacts: expect.arrayContaining([expect.objectContaining({ captions: { language: 'en', digest: frozen } })]),
  })

  const { assessmentId } = await perform(world, assessor, claimSubmission, { submissionId })
  const shown = async () =>
    (await findAssessment(world.db, assessor, assessmentId)).items.find(({ id }) => id === `artifact:${artifactId}`)?.captions
  expect(await shown()).toEqual({ language: 'en', submissionId })
  const served = (who: typeof earner, of = submissionId) => aWeb(world, who).request(`/evidence/${artifactId}/captions/${of}`)

  // Given back, and written anew.
  for (const state of ['in_assessment', 'returned'])
    await world.db
      .updateTable('attempts')
      .set({ state })
      .where('id', '=', attemptId)
      .execute()
      .catch(() => undefined)
  await save(vtt('Mended'), 1)
  expect(await (await served(assessor)).text()).toContain('As it was')
  expect(await (await served(earner)).text()).toContain('As it was')
  expect(await (await aWeb(world, earner).request(`/evidence/${artifactId}/captions`)).text()).toContain('Mended')
  expect((await aWeb(world, assessor).request(`/evidence/${artifactId}/captions`)).status).toBe(404)
  for (const [who, of] of [
    [colleague, submissionId],
    [district.neighborAssessor, submissionId],
    [assessor, world.newId()],
    [assessor, 'nothing'],
  ] as const)
    expect((await served(who, of)).status).toBe(404)
  await expect(
    world.db
      .updateTable('submissionCaptions')
      .set({ body: vtt('Forged') })
      .where('submissionId', '=', submissionId)
      .execute(),
  ).rejects.toThrow(/never changed/)
})
