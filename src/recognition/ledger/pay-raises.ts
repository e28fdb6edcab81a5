import { sql } from 'kysely'
import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { inScene, recordFacts } from '../../foundation/platform/command.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { settleOf } from './settle-ledger.ts'

/** Every hour, since every organization has a midnight of its own: enters what is added to pay every year, once a school year has begun. */
const payRaises = job({ name: 'ledger.pay-raises', data: z.object({}), atOnce: 1, every: '5 * * * *', expireSeconds: 3600 })

/**
 * Enters the raises of every organization whose school year has begun and of which that was not done: of each person all years up to this one, in
 * order, so that a machine that was off for long misses none. What is entered is worked out, so that a second time nothing comes of it.
 */
export async function enterRaises(world: World): Promise<number> {
  const db = readsOfAll(world.db)
  const now = world.now()
  // Of each organization the rules that recur; of those only whose year is not entered yet.
  const givers = await db
    .selectFrom('organizations')
    .where((row) =>
      row.exists(
        row
          .selectFrom('ruleVersions')
          .whereRef('ruleVersions.organizationId', '=', 'organizations.id')
          .where(sql<boolean>`rule_versions.text ->> 'recurs' in ('next-year', 'at-once')`)
          .select('number'),
      ),
    )
    .select(['id', 'timeZone', 'schoolYearStart'])
    .execute()
  let settled = 0
  for (const { id: organizationId, timeZone, schoolYearStart } of givers) {
    const schoolYear = schoolYearOf(dayIn(timeZone, now), schoolYearStart)
    const done = await db
      .selectFrom('raiseYears')
      .where('organizationId', '=', organizationId)
      .where('schoolYear', '=', schoolYear)
      .select('schoolYear')
      .executeTakeFirst()
    if (done) continue
    const people = await db
      .selectFrom('ruleVersions')
      .innerJoin('ledgerLines', (join) =>
        join.onRef('ledgerLines.ruleId', '=', 'ruleVersions.ruleId').onRef('ledgerLines.ruleNumber', '=', 'ruleVersions.number'),
      )
      .where('ruleVersions.organizationId', '=', organizationId)
      .where(sql<boolean>`rule_versions.text ->> 'recurs' in ('next-year', 'at-once')`)
      .select('ledgerLines.personId')
      .distinct()
      .orderBy('ledgerLines.personId')
      .execute()
    for (const { personId } of people) {
      await inScene(world, system, async (scene) => recordFacts(scene, await settleOf(scene, { personId, organizationId })))
      settled++
    }
    await inScene(world, system, ({ db: open }) =>
      open
        .insertInto('raiseYears')
        .values({ organizationId, schoolYear, yearStart: schoolYearStart, enteredAt: now })
        .onConflict((clash) => clash.doNothing())
        .execute(),
    )
  }
  return settled
}

/** The work behind `payRaises`. */
export const payingRaises = works(payRaises, async (world: World) => {
  await enterRaises(world)
})
