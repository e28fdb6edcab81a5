import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { carryingOutRetention } from '../../administration/retention/carry-out-retention.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { tellingOfExpiry } from '../../home/notices/tell-of-expiry.ts'
import { claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { nameStudents } from '../artifacts/name-students.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { seeArtifact } from '../evidence/see-artifact.ts'
import { serveEvidence } from '../evidence/serve-evidence.ts'
import { makingCleanCopy } from '../renditions/make-clean-copy.ts'
import { addStudents } from './add-students.ts'
import { answerConsent } from './answer-consent.ts'
import { openCode } from './consent-codes.ts'
import { startClass } from './start-class.ts'
import { watchedOf } from './watched.ts'
import { withheldIn } from './withheld.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { earner, assessor, colleague } = district
const small = smallDefinition()
const achievement = await anAchievement(
  world,
  district.district.id,
  smallDefinition({
    title: 'With students',
    requirements: small.requirements.map((each) => (each.id === 'tally' ? { ...each, studentMedia: 'with-consent' as const } : each)),
    assessment: { ...small.assessment, blind: false },
  }),
)
const { id: classId } = await perform(world, earner, startClass, { name: 'Period 3', schoolYear: 2026, endsOn: '2099-06-30' })
await perform(world, earner, addStudents, { classId, list: 'Ana Ruiz\nJordan Lee' })
const [ana, jordan] = await Promise.all(
  ['Ana Ruiz', 'Jordan Lee'].map(async (name) => {
    const row = await world.db.selectFrom('students').where('name', '=', name).select(['id', 'codeSealed']).executeTakeFirstOrThrow()
    return { id: row.id, code: openCode(world.keys, row.id, row.codeSealed) }
  }),
)
if (!ana || !jordan) throw new Error('The class has two students.')
const say = (code: string, answer: 'given' | 'refused') =>
  perform(world, visitor, answerConsent, { code, name: 'A parent', answer, scopes: answer === 'given' ? ['work'] : [], until: 'open' })

test('handing in waits for who is in it and what their families say, and keeps what it rested on', async () => {
  const attemptId = await anAttempt({ ...district, achievement })
  const artifactId = world.newId()
  await world.db
    .insertInto('answers')
    .values({ attemptId, requirementId: 'context', body: 'Twenty-four students.', savedAt: world.now() })
    .execute()
  const values = { id: artifactId, attemptId, requirementId: 'tally', kind: 'link', name: 'Tally', linkUrl: 'https://docs.example/tally' }
  await world.db
    .insertInto('artifacts')
    .values({ ...values, studentMedia: 'consent-held', addedAt: world.now() })
    .execute()
  const submit = () => perform(world, earner, submitAttempt, { attemptId })
  const name = (who: typeof earner, ...work: string[]) =>
    perform(world, who, nameStudents, { attemptId, artifactId, seen: [], heard: [], work })
  await expect(submit()).rejects.toMatchObject({ code: 'incomplete', message: expect.stringContaining('One thing') })
  await name(earner, ana.id, jordan.id)
  await say(ana.code, 'given')
  await expect(submit()).rejects.toMatchObject({ code: 'incomplete' })
  await say(jordan.code, 'refused')
  await expect(submit()).rejects.toMatchObject({ code: 'incomplete' })
  // Of another’s class nobody can be named, and nobody names for another.
  await expect(name(colleague, ana.id)).rejects.toMatchObject({ code: 'not-your-work' })
  await expect(name(earner, world.newId())).rejects.toMatchObject({ code: 'student-missing' })
  await name(earner, ana.id)
  const { submissionId } = await submit()
  expect(await world.db.selectFrom('submissionConsents').where('submissionId', '=', submissionId).select('artifactId').execute()).toEqual([
    { artifactId },
  ])
  // The names are for the earner alone.
  const seenBy = async (who: typeof earner) => (await findEvidence(readsOf(world.db, who), [attemptId])).artifacts[0]?.students.length
  expect([await seenBy(earner), await seenBy(assessor)]).toEqual([1, 0])
})

test('what a family takes back is hidden at once from all but its earner, who looked is counted, and what was earned goes by rule with a word ahead', async () => {
  const files = [{ requirementId: 'tally', kind: 'document' as const, name: 'tally.pdf', contentType: 'application/pdf', bytes: pdf() }]
  const { attemptId, submissionId, artifacts } = await aSubmission(district, { achievement, files, earner: district.colleague })
  const artifactId = artifacts.find(({ digest }) => digest !== null)?.id ?? ''
  await world.db.updateTable('artifacts').set({ studentMedia: 'consent-held' }).where('id', '=', artifactId).execute()
  await world.db.insertInto('artifactStudents').values({ artifactId, studentId: ana.id, seen: false, heard: false, work: true }).execute()
  await perform(world, assessor, claimSubmission, { submissionId })
  const see = (who: typeof earner) => seeArtifact(world.db, world.grants, who, artifactId)
  const look = (who: typeof earner) => serveEvidence(world, who, artifactId, new Request('http://laurel.example/'), false)
  // Whoever did not add it gets its clean copy, and nothing before that is made.
  await expect(look(assessor)).rejects.toMatchObject({ code: 'copy-in-work' })
  await makingCleanCopy.work(world, { digest: artifacts.find(({ id }) => id === artifactId)?.digest ?? '' })
  for (let times = 0; times < 3; times++) await look(assessor)
  await look(colleague)
  expect(await watchedOf(world.db, ana.id)).toMatchObject({ assessors: 1, others: 0 })
  await say(ana.code, 'refused')
  expect([await see(assessor), (await see(colleague))?.sight]).toEqual([null, 'original'])
  expect((await withheldIn(world.db, attemptId)).get(artifactId)).toMatchObject({ kind: 'held' })
  await say(ana.code, 'given')
  expect((await see(assessor))?.sight).toBe('named-copy')

  // Decided eleven months and a half ago, with a year to be kept.
  const ago = (days: number) => new Date(world.now().getTime() - days * 86_400_000)
  await world.db.updateTable('attempts').set({ state: 'earned' }).where('id', '=', attemptId).execute()
  const decisionId = world.newId()
  await sql`insert into decisions (id, submission_id, outcome, message, decided_by, decided_at) values (${decisionId}, ${submissionId}, 'earned', '', ${assessor.id}, ${ago(350)})`.execute(
    world.db,
  )
  const bytes = async () =>
    Number(
      (await world.db.selectFrom('personEvidence').where('personId', '=', colleague.id).select('bytes').executeTakeFirstOrThrow()).bytes,
    )
  const before = await bytes()
  await carryingOutRetention.work(world, {})
  expect((await see(colleague))?.file).not.toBeNull()
  await tellingOfExpiry.work(world, {})
  await tellingOfExpiry.work(world, {})
  expect(
    await world.db.selectFrom('notices').where('personId', '=', colleague.id).where('kind', '=', 'media-expires').select('kind').execute(),
  ).toHaveLength(1)
  // What is spoken of it and its captions are kept as long as it is.
  await world.db
    .insertInto('captions')
    .values({ artifactId, language: 'en', body: 'WEBVTT', cueCount: 1, savedAt: ago(360) })
    .execute()
  const commentId = world.newId()
  await world.db
    .insertInto('comments')
    .values({
      id: commentId,
      artifactId,
      authorId: colleague.id,
      kind: 'note',
      body: '',
      isSpoken: true,
      writtenAt: ago(360),
      postedAt: ago(360),
    })
    .execute()
  const spoken = {
    commentId,
    artifactId,
    authorId: colleague.id,
    organizationId: district.district.id,
    kind: 'audio',
    postsOnArrival: true,
  }
  await world.db.insertInto('commentRecordings').values(spoken).execute()
  const said = { seconds: 5, arrivedAt: ago(360), fileDigest: artifacts.find(({ id }) => id === artifactId)?.digest ?? '' }
  await world.db.updateTable('commentRecordings').set(said).where('commentId', '=', commentId).execute()
  const later = { ...world, now: () => ago(-30) }
  await carryingOutRetention.work(later, {})
  const { digest } = artifacts.find(({ id }) => id === artifactId) ?? {}
  expect((await withheldIn(world.db, attemptId)).get(artifactId)).toMatchObject({ kind: 'expired', because: 'rule', digest })
  expect((await see(colleague))?.file).toBeNull()
  expect(await world.db.selectFrom('captions').where('artifactId', '=', artifactId).select('language').execute()).toEqual([])
  expect(
    await world.db.selectFrom('commentRecordings').where('commentId', '=', commentId).select(['fileDigest', 'goneAt']).executeTakeFirst(),
  ).toMatchObject({ fileDigest: null, goneAt: expect.any(Date) })
  // The file and its clean copy.
  expect([before > pdf().length, await bytes()]).toEqual([true, 0])
})
