import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { grant } from '../../foundation/platform/grant.ts'
import { conflict, invalid, missing } from '../../foundation/platform/refusal.ts'
import { requireRoom } from '../../work/artifacts/add-artifact.ts'
import { artifactAdded } from '../../work/artifacts/artifact-facts.ts'
import { askForLook } from '../../work/artifacts/file-looks.ts'
import { isClosed } from '../../work/attempts/attempt-states.ts'
import { loadWork } from '../../work/attempts/work-in-hand.ts'
import { cleanCopies } from '../../work/renditions/rendition-jobs.ts'
import { cohortPartSaid, cohortShared, cohortShareEnded, inCohort } from './cohort-facts.ts'
import { partWords } from './cohort-fields.ts'
import { mayEndShare, mayTakePart } from './cohort-policy.ts'
import { loadCohort, perHour, requireLive } from './load-cohort.ts'

/** Members of a cohort see what one of them shows it, without what the file says beside its content, while it is shown, the work goes on and both are in it. */
export const cohortGrant = grant<Record<string, never>>({
  grounds: (actor) => sql`(
    select '[{}]'::jsonb from cohort_shares
      join cohort_members as mine on mine.cohort_id = cohort_shares.cohort_id
    where cohort_shares.artifact_id = artifacts.id and cohort_shares.ended_at is null and artifacts.removed_at is null
      and attempts.state <> 'withdrawn' and cohort_shares.shared_by = attempts.earner_id
      and mine.person_id = ${personIdOf(actor)} and mine.joined_at is not null and mine.left_at is null
    limit 1)`,
  sight: () => 'named-copy',
})

const mostShares = 200

/** An artifact of one’s own. @throws Refusal `missing` */
const loadOwnArtifact = ({ db, actor }: Scene, artifactId: string) =>
  db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where('artifacts.id', '=', artifactId)
    .where('attempts.earnerId', '=', personIdOf(actor))
    .where('artifacts.removedAt', 'is', null)
    .select(['artifacts.id', 'attempts.state'])
    .executeTakeFirstOrThrow(() => missing('artifact'))

export const shareWithCohort = command({
  name: 'cohort.share',
  says: 'Shows an artifact of one’s own to a cohort that made it together. Its members see it while it is shown.',
  reach: pageAndRest,
  limits: perHour('share', 100),
  input: z.object({
    cohortId: z.uuid(),
    artifactId: z.uuid(),
    note: z.string().trim().max(1000, 'Please shorten this to 1,000 characters.').default(''),
  }),
  async load(scene, { cohortId, artifactId }) {
    const cohort = await loadCohort(scene, cohortId)
    return { ...cohort, artifact: await loadOwnArtifact(scene, artifactId) }
  },
  may: mayTakePart,
  async run({ db, now, newId }, { cohortId, artifactId, note }, cohort) {
    requireLive(cohort)
    if (isClosed(cohort.artifact.state)) throw conflict('work-over', 'This work is over, so nothing of it is shared any more.')
    const open = await db
      .selectFrom('cohortShares')
      .where('cohortId', '=', cohortId)
      .where('endedAt', 'is', null)
      .select(['id', 'artifactId'])
      .execute()
    const there = open.find((share) => share.artifactId === artifactId)
    if (there) return { cohortId, shareId: there.id, by: null }
    if (open.length >= mostShares) throw conflict('shares-full', 'This cohort shows 200 artifacts. End some before you share another.')
    const shareId = newId()
    await db
      .insertInto('cohortShares')
      .values({ id: shareId, cohortId, artifactId, sharedBy: cohort.me.personId, note, sharedAt: now })
      .execute()
    // From now on it is work of several: what part was whose is said before it is handed in.
    await db.updateTable('artifacts').set({ part: '' }).where('id', '=', artifactId).where('part', 'is', null).execute()
    return { cohortId, shareId, by: cohort.me.personId }
  },
  record: (_input, { id }, { shareId, by }) => (by === null ? null : inCohort(cohortShared, id, { shareId })),
})

const ofShare = z.object({ cohortId: z.uuid(), shareId: z.uuid() })

/** Loads a cohort with something that is shown to it. @throws Refusal `missing` */
async function loadShare(scene: Scene, { cohortId, shareId }: z.output<typeof ofShare>) {
  const cohort = await loadCohort(scene, cohortId)
  const share = await scene.db
    .selectFrom('cohortShares')
    .innerJoin('artifacts', 'artifacts.id', 'cohortShares.artifactId')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where('cohortShares.id', '=', shareId)
    .where('cohortShares.cohortId', '=', cohortId)
    .where('cohortShares.endedAt', 'is', null)
    .where('artifacts.removedAt', 'is', null)
    .where('attempts.state', '<>', 'withdrawn')
    .where((of) =>
      of.not(of.exists(of.selectFrom('artifactHolds').whereRef('artifactHolds.artifactId', '=', 'artifacts.id').select('artifactId'))),
    )
    .select(['cohortShares.sharedBy', 'cohortShares.artifactId'])
    .select(['artifacts.kind', 'artifacts.name', 'artifacts.fileDigest', 'artifacts.linkUrl', 'artifacts.body'])
    .executeTakeFirstOrThrow(() => missing('artifact'))
  return { ...cohort, ...share, artifactName: share.name, name: cohort.name }
}

export const endCohortShare = command({
  name: 'cohort.end-share',
  says: 'Shows an artifact to a cohort no longer. What members took into their own work stays there.',
  reach: pageAndRest,
  limits: null,
  input: ofShare,
  load: loadShare,
  may: mayEndShare,
  async run({ db, now }, { cohortId, shareId }) {
    await db.updateTable('cohortShares').set({ endedAt: now }).where('id', '=', shareId).execute()
    return { cohortId }
  },
  record: ({ shareId }, { id }) => inCohort(cohortShareEnded, id, { shareId }),
})

/** It goes with what they hand in: into their own artifact, or the one they took over. */
export const sayPart = command({
  name: 'cohort.say-part',
  says: 'Says in one’s own words what part of shared work was one’s own. It goes along when one hands it in.',
  reach: pageAndRest,
  limits: null,
  input: ofShare.extend({ words: partWords }),
  load: loadShare,
  may: mayTakePart,
  async run({ db, now }, { cohortId, shareId, words }, { me, sharedBy, artifactId }) {
    const said = { words, saidAt: now }
    await db
      .insertInto('cohortParts')
      .values({ shareId, personId: me.personId, ...said })
      .onConflict((clash) => clash.columns(['shareId', 'personId']).doUpdateSet(said))
      .execute()
    // What was handed in stays as it was; what is still in hand says it from now on.
    await db
      .updateTable('artifacts')
      .from('attempts')
      .whereRef('attempts.id', '=', 'artifacts.attemptId')
      .where('attempts.earnerId', '=', me.personId)
      .where('attempts.state', 'in', ['in_progress', 'returned'])
      .where((of) =>
        of.or([of('artifacts.ofShareId', '=', shareId), ...(sharedBy === me.personId ? [of('artifacts.id', '=', artifactId)] : [])]),
      )
      .set({ part: words })
      .execute()
    return { cohortId, shareId }
  },
  record: ({ shareId }, { id }) => inCohort(cohortPartSaid, id, { shareId }),
})

export const takeShared = command({
  name: 'cohort.take-share',
  says: 'Takes shared work into an attempt of one’s own, to be handed in with what part of it was one’s own.',
  reach: pageAndRest,
  limits: perHour('take', 100),
  input: ofShare.extend({ attemptId: z.uuid(), requirementId: z.string().max(40) }),
  async load(scene, input) {
    const share = await loadShare(scene, input)
    const work = await loadWork(scene, input.attemptId)
    if (work.earnerId !== share.me.personId) throw missing('attempt')
    return { ...share, work }
  },
  may: mayTakePart,
  async run(scene, { shareId, requirementId }, { me, work, kind, artifactName, fileDigest, linkUrl, body }) {
    const { db, now, newId } = scene
    const requirement = await requireRoom(scene, work, requirementId)
    if (!(requirement.accepts as readonly string[]).includes(kind))
      throw invalid('kind-not-asked', 'This part does not ask for files of this kind. Nothing was added.')
    const there = await db
      .selectFrom('artifacts')
      .where('attemptId', '=', work.id)
      .where('ofShareId', '=', shareId)
      .where('removedAt', 'is', null)
      .select(['id', 'requirementId'])
      .executeTakeFirst()
    if (there) return { artifactId: there.id, attemptId: work.id, requirementId: there.requirementId, isNew: false }
    const said = await db
      .selectFrom('cohortParts')
      .where('shareId', '=', shareId)
      .where('personId', '=', me.personId)
      .select('words')
      .executeTakeFirst()
    const artifactId = newId()
    await db
      .insertInto('artifacts')
      .values({
        id: artifactId,
        attemptId: work.id,
        requirementId,
        kind,
        name: artifactName,
        fileDigest,
        linkUrl,
        body,
        addedAt: now,
        ofShareId: shareId,
        part: said?.words ?? '',
      })
      .execute()
    await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', work.id).execute()
    if (fileDigest) await scene.later(cleanCopies.make, { digest: fileDigest })
    await askForLook(scene, artifactId)
    return { artifactId, attemptId: work.id, requirementId, isNew: true }
  },
  record: (_input, { work: { organizationId, id } }, { artifactId, isNew }) =>
    isNew ? fact(artifactAdded, { organizationId, subjectId: id }, { artifactId }) : null,
})
