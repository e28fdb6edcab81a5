import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { conflict, invalidAt, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { cohortArchived, cohortBroughtBack, cohortChanged, cohortMade, inCohort } from './cohort-facts.ts'
import { cohortAbout, cohortName, cohortStudies } from './cohort-fields.ts'
import { mayMakeCohort, mayOrganize } from './cohort-policy.ts'
import { loadCohort, perHour } from './load-cohort.ts'

export const makeCohort = command({
  name: 'cohort.make',
  says: 'Makes a cohort in an organization. Who makes it organizes it.',
  reach: pageAndRest,
  limits: perHour('make', 30),
  input: z.object({
    organizationId: z.uuid(),
    name: cohortName,
    about: cohortAbout.default(''),
    allowsOutside: z.boolean().default(false).describe('Whether people of other organizations may join by the link.'),
    achievementIds: cohortStudies.default([]).describe('What it works toward.'),
  }),
  load: async (_scene, { organizationId }) => ({ organizationId }),
  may: mayMakeCohort,
  async run(scene, { organizationId, name, about, allowsOutside, achievementIds }) {
    const { db, actor, now, newId } = scene
    const personId = personIdOf(actor)
    if (!personId) throw new Error('The policy lets only people make one.')
    const cohortId = newId()
    await db
      .insertInto('cohorts')
      .values({ id: cohortId, organizationId, name, about, allowsOutside, madeBy: personId, madeAt: now })
      .execute()
    await db.insertInto('cohortMembers').values({ cohortId, personId, isOrganizer: true, joinedAt: now }).execute()
    await setStudies(scene, cohortId, achievementIds)
    return { cohortId }
  },
  record: (_input, _loaded, { cohortId }) => inCohort(cohortMade, cohortId),
})

/** Fields that are left out stay. @throws Refusal `cohort-changed` with what it says now */
export const changeCohort = command({
  name: 'cohort.change',
  says: 'Changes what a cohort is called, what it says of itself, what it works toward, and whether others may join by its link.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    cohortId: z.uuid(),
    revision: z.number().int().min(0),
    name: cohortName.optional(),
    about: cohortAbout.optional(),
    allowsOutside: z.boolean().optional(),
    achievementIds: cohortStudies.optional(),
  }),
  load: (scene, { cohortId }) => loadCohort(scene, cohortId),
  may: mayOrganize,
  async run(scene, { cohortId, revision, achievementIds, ...given }, cohort) {
    const { name, about, allowsOutside } = cohort
    const before = { name, about, allowsOutside }
    if (revision !== cohort.revision)
      throw savedElsewhere(
        'cohort-changed',
        'This cohort was changed in another window since. Both texts are kept: choose which one stays.',
        {
          revision: cohort.revision,
          values: before,
        },
      )
    const change = { ...before, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
    await scene.db
      .updateTable('cohorts')
      .set({ ...change, revision: revision + 1 })
      .where('id', '=', cohortId)
      .execute()
    if (achievementIds) await setStudies(scene, cohortId, achievementIds)
    return { cohortId }
  },
  record: (_input, { id }) => inCohort(cohortChanged, id),
})

/** What it works toward. What was retired since stays where it was chosen before. @throws Refusal `study-not-offered` */
async function setStudies({ db }: Scene, cohortId: string, given: readonly string[]): Promise<void> {
  const achievementIds = [...new Set(given)]
  const kept = await db.selectFrom('cohortStudies').where('cohortId', '=', cohortId).select('achievementId').execute()
  const fresh = achievementIds.filter((id) => !kept.some(({ achievementId }) => achievementId === id))
  const offered =
    fresh.length === 0
      ? []
      : await db
          .selectFrom('achievements')
          .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
          .where('achievements.id', 'in', fresh)
          .where('currentVersionId', 'is not', null)
          .where('retirements.achievementId', 'is', null)
          .select('achievements.id')
          .execute()
  if (offered.length < fresh.length)
    throw invalidAt('study-not-offered', 'achievementIds', 'One of these micro-credentials is no longer offered. Please choose again.')
  await db
    .deleteFrom('cohortStudies')
    .where('cohortId', '=', cohortId)
    .$if(achievementIds.length > 0, (query) => query.where('achievementId', 'not in', achievementIds))
    .execute()
  if (fresh.length > 0)
    await db
      .insertInto('cohortStudies')
      .values(fresh.map((achievementId) => ({ cohortId, achievementId })))
      .execute()
}

export const archiveCohort = command({
  name: 'cohort.archive',
  says: 'Archives a cohort, or brings it back. Its members can read what is archived.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ cohortId: z.uuid(), isArchived: z.boolean().default(true) }),
  load: (scene, { cohortId }) => loadCohort(scene, cohortId),
  may: mayOrganize,
  async run({ db, now }, { cohortId, isArchived }, { archivedAt }) {
    if (isArchived === (archivedAt !== null)) {
      if (isArchived) return { cohortId, isNew: false, isArchived }
      throw conflict('not-archived', 'This cohort is not archived.')
    }
    await db
      .updateTable('cohorts')
      .set({ archivedAt: isArchived ? now : null })
      .where('id', '=', cohortId)
      .execute()
    return { cohortId, isNew: true, isArchived }
  },
  record: (_input, { id }, { isNew, isArchived }) => (isNew ? inCohort(isArchived ? cohortArchived : cohortBroughtBack, id) : null),
})
