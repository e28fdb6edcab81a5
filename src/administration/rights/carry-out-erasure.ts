import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { removeLoose } from '../../work/evidence/sweep-evidence.ts'
import { carryOutErasure } from './decide-erasure.ts'
import { beginErasure, finishErasure } from './forget-person.ts'

const atOnce = 100

/**
 * The work behind `carryOutErasure`: evidence first, and a file with the artifact that pointed at it, unless someone else handed in the same;
 * then everything else in one transaction. Killed at any moment, it goes on where it was.
 */
export const carryingOutErasure = works(carryOutErasure, async (world: World, { erasureId }) => {
  const { personId, doneAt } = await world.db
    .selectFrom('erasures')
    .where('id', '=', erasureId)
    .select(['personId', 'doneAt'])
    .executeTakeFirstOrThrow()
  if (doneAt) return
  await perform(world, system, beginErasure, { erasureId })
  // Copies of pages go with their artifacts, and their files are looked for before.
  const pages = await world.db
    .selectFrom('linkCopies')
    .innerJoin('artifacts', 'artifacts.id', 'linkCopies.artifactId')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where('attempts.earnerId', '=', personId)
    .select('linkCopies.fileDigest')
    .execute()
  for (;;) {
    const gone = await world.db
      .deleteFrom('artifacts')
      .where('id', 'in', (artifacts) =>
        artifacts
          .selectFrom('artifacts')
          .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
          .where('attempts.earnerId', '=', personId)
          .select('artifacts.id')
          .limit(atOnce),
      )
      .returning('fileDigest')
      .execute()
    if (gone.length === 0) break
    await removeLoose(
      world,
      gone.flatMap(({ fileDigest }) => fileDigest ?? []),
    )
  }
  await removeLoose(
    world,
    pages.flatMap(({ fileDigest }) => fileDigest ?? []),
  )
  const copies = await world.db.deleteFrom('dataCopies').where('personId', '=', personId).returning('fileDigest').execute()
  await removeLoose(
    world,
    copies.flatMap(({ fileDigest }) => fileDigest ?? []),
  )
  await perform(world, system, finishErasure, { erasureId })
})

/** Once a night: copies that nobody can fetch any more go, and requests whose day has come are carried out. */
export const keepRights = job({ name: 'rights.keep', data: z.object({}), atOnce: 1, every: '20 3 * * *' })

/** The work behind `keepRights`. */
export const keepingRights = works(keepRights, async (world: World) => {
  const now = world.now()
  const gone = await world.db.deleteFrom('dataCopies').where('expiresAt', '<', now).returning('fileDigest').execute()
  await removeLoose(
    world,
    gone.flatMap(({ fileDigest }) => fileDigest ?? []),
  )
  const due = await world.db
    .selectFrom('erasures')
    .where('dueAt', '<=', now)
    .where('takenBackAt', 'is', null)
    .where('refusedAt', 'is', null)
    .where('doneAt', 'is', null)
    .orderBy('dueAt')
    .limit(500)
    .select('id')
    .execute()
  await world.db.transaction().execute(async (db) => {
    for (const { id } of due) await world.jobs.send(db, carryOutErasure, { erasureId: id })
  })
})
