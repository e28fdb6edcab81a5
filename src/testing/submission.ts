import { createHash } from 'node:crypto'
import { canonicalizeJson } from '@laurel/openbadges/proofs/jcs'
import { criteriaOf } from '../definitions/achievements/criteria-of.ts'
import type { ArtifactKind } from '../definitions/achievements/definition.ts'
import type { Person } from '../foundation/platform/actor.ts'
import { storeFile } from '../work/evidence/store-file.ts'
import type { aDistrict, anAchievement } from './district.ts'

export type District = Awaited<ReturnType<typeof aDistrict>>
type Achievement = Awaited<ReturnType<typeof anAchievement>>

/** A file handed in: real bytes, kept in the World's store. */
export type HandedInFile = { requirementId: string; kind: ArtifactKind; name: string; contentType: string; bytes: Uint8Array }

type Wishes = {
  earner?: Person
  achievement?: Achievement
  /** Hands in again on this attempt, which was returned. */
  attemptId?: string
  /** What is to be judged; all criteria unless told. */
  open?: readonly string[]
  files?: readonly HandedInFile[]
  submittedAt?: Date
  /** Ten days after it was handed in unless told, as `2027-03-17`. */
  dueOn?: string
}

/**
 * Work handed in and waiting, by direct inserts: an answer to every question, a text for every artifact, and the given files.
 * Again with `attemptId`, it is the next submission of that attempt.
 */
export async function aSubmission(district: District, wishes: Wishes = {}) {
  const { world } = district
  const { earner = district.earner, achievement = district.achievement, files = [], submittedAt = world.now() } = wishes
  const open = wishes.open ?? criteriaOf(achievement.definition).map(({ id }) => id)
  const dueOn = wishes.dueOn ?? new Date(submittedAt.getTime() + 10 * 86_400_000).toISOString().slice(0, 10)
  const attemptId = wishes.attemptId ?? world.newId()

  if (wishes.attemptId) {
    await world.db.updateTable('attempts').set({ state: 'submitted', changedAt: submittedAt }).where('id', '=', attemptId).execute()
  } else {
    await world.db
      .insertInto('attempts')
      .values({
        id: attemptId,
        achievementId: achievement.id,
        versionId: achievement.versionId,
        earnerId: earner.id,
        organizationId: achievement.organizationId,
        state: 'submitted',
        route: 'start',
        startedAt: new Date(submittedAt.getTime() - 14 * 86_400_000),
        changedAt: submittedAt,
      })
      .execute()
  }

  const { requirements } = achievement.definition
  const answers = requirements
    .filter(({ kind }) => kind !== 'artifact')
    .map(({ id, title }) => ({ requirementId: id, body: `${title}: twenty-four students, eleven and twelve years old.` }))
  const texts = requirements
    .filter(({ kind }) => kind === 'artifact')
    .map(({ id, title }) => ({
      ...emptyArtifact(world.newId(), id),
      name: title,
      body: 'Tuesday: seven spoke. I waited three seconds, most times.',
    }))
  const stored = await Promise.all(
    files.map(async ({ requirementId, kind, name, contentType, bytes }) => {
      const staged = await world.staging.take(once(bytes), { maxBytes: 100_000_000 })
      const { digest, sizeBytes } = await storeFile({ ...world, now: () => submittedAt }, staged, { contentType, seconds: null })
      await world.staging.drop(staged.id)
      return { ...emptyArtifact(world.newId(), requirementId), kind, name, contentType, sizeBytes, digest }
    }),
  )
  const artifacts = [...texts, ...stored]
  for (const { id, requirementId, kind, name, note, digest, body } of artifacts) {
    await world.db
      .insertInto('artifacts')
      .values({ id, attemptId, requirementId, kind, name, note, fileDigest: digest, linkUrl: null, body, addedAt: submittedAt })
      .execute()
  }

  const evidence = { answers, artifacts }
  const earlier = await world.db
    .selectFrom('submissions')
    .where('attemptId', '=', attemptId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const submissionId = world.newId()
  const number = Number(earlier.count) + 1
  await world.db
    .insertInto('submissions')
    .values({
      id: submissionId,
      attemptId,
      number,
      evidence: JSON.stringify(evidence),
      openCriteria: [...open],
      digest: createHash('sha256').update(canonicalizeJson(evidence)).digest('hex'),
      submittedAt,
      dueOn,
    })
    .execute()
  return { attemptId, submissionId, number, achievement, earner, open, dueOn, ...evidence }
}

const emptyArtifact = (id: string, requirementId: string) => ({
  id,
  requirementId,
  kind: 'text' as ArtifactKind,
  name: '',
  note: '',
  contentType: null as string | null,
  sizeBytes: null as number | null,
  digest: null as string | null,
  linkUrl: null as string | null,
  body: null as string | null,
  studentMedia: 'no-students' as const,
})

async function* once(bytes: Uint8Array) {
  yield bytes
}
