import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aPilot } from '../../testing/pilot.ts'
import { aWorld } from '../../testing/world.ts'
import { awardPilotPerson, finishPilot } from './award-pilot.ts'
import { closePilot, closingPilot } from './close-pilot.ts'
import { undoPilot } from './undo-pilot.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const titles = await Promise.all(
  ['Wait times', 'Restorative circles', 'Gestures'].map((title) => anAchievement(world, district.district.id, smallDefinition({ title }))),
)

/** What a ledger and the awards say of some people, without the ids that are new each time. */
async function told(personIds: readonly string[]) {
  const { rows } = await sql<{ said: string }>`
    select concat_ws(' ', array_position(${personIds}::uuid[], line.person_id), line.cause, line.currency, line.amount, line.school_year,
      version.title, elsewhere.decided_on) as said
    from ledger_lines line join awards on awards.id = line.award_id join achievement_versions version on version.id = awards.version_id
      join decisions_elsewhere elsewhere on elsewhere.id = awards.elsewhere_id
    where line.person_id = any(${personIds}::uuid[]) order by 1`.execute(world.db)
  const { rows: awards } = await sql<{ said: string }>`
    select concat_ws(' ', array_position(${personIds}::uuid[], earner_id), title, awarded_at::date) as said from awards
      join achievement_versions version on version.id = awards.version_id where earner_id = any(${personIds}::uuid[]) order by 1`.execute(
    world.db,
  )
  return { lines: rows.map(({ said }) => said), awards: awards.map(({ said }) => said) }
}

type Row = { person: number; title: number; month: number; cents: number }
const rowsOfPilot = fc.array(
  fc.record({ person: fc.nat(3), title: fc.nat(2), month: fc.integer({ min: 1, max: 9 }), cents: fc.integer({ min: 0, max: 99_999 }) }),
  { minLength: 1, maxLength: 10 },
)

async function pilotOf(rows: readonly Row[]) {
  const people: Awaited<ReturnType<typeof aPerson>>[] = []
  for (let at = 0; at < 4; at++)
    people.push(await aPerson(world, 'Pilot Teacher', [{ organizationId: district.district.id, roles: ['earner'] }]))
  const text = rows.map(({ person, title, month, cents }) =>
    [
      people[person]?.email,
      titles[title]?.definition.title,
      `2025-0${month}-11`,
      `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
    ].join(','),
  )
  const importId = await aPilot(district, `email,title,date,amount\n${text.join('\n')}`)
  const { left } = await world.db
    .selectFrom('pilotRows')
    .where('importId', '=', importId)
    .where('fate', '<>', 'ready')
    .select((row) => row.fn.countAll<number>().as('left'))
    .executeTakeFirstOrThrow()
  return { importId, people, ids: people.map(({ id }) => id), leaves: Number(left) }
}

test('however often and wherever closing is broken off, it comes to the same ledger, with one letter each', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOfPilot, fc.array(fc.nat(5), { maxLength: 6 }), async (rows, kills) => {
      const whole = await pilotOf(rows)
      await perform(world, district.hr, closePilot, { importId: whole.importId, leaves: whole.leaves })
      await closingPilot.work(world, { importId: whole.importId })

      const broken = await pilotOf(rows)
      await perform(world, district.hr, closePilot, { importId: broken.importId, leaves: broken.leaves })
      for (const at of kills) {
        // Killed before the end: some people have their awards, in any order, some are asked of twice, one was under way and is rolled back.
        const personId = broken.ids[at % 4] ?? ''
        if (at > 3)
          await expect(
            perform(world, system, awardPilotPerson, { importId: broken.importId, personId }, undefined, {
              finish: () => Promise.reject(new Error('Killed.')),
            }),
          ).rejects.toThrow('Killed.')
        else await perform(world, system, awardPilotPerson, { importId: broken.importId, personId })
      }
      await Promise.all([1, 2].map(() => closingPilot.work(world, { importId: broken.importId })))
      await perform(world, system, finishPilot, { importId: broken.importId })

      const said = await told(broken.ids)
      expect(said).toEqual(await told(whole.ids))
      // Exactly what the file says, the first row of each two.
      const first = rows.filter((row, at) => rows.findIndex(({ person, title }) => person === row.person && title === row.title) === at)
      expect(said.awards).toHaveLength(first.length)
      const { rows: sums } = await sql<{ sum: string }>`select coalesce(sum(amount), 0)::text as sum from ledger_lines
        where person_id = any(${broken.ids}::uuid[])`.execute(world.db)
      expect(Math.round(Number(sums[0]?.sum) * 100)).toBe(first.reduce((sum, { cents }) => sum + cents, 0))
      for (const [at, { email }] of broken.people.entries())
        expect(await lettersTo(world, email)).toHaveLength(rows.some(({ person }) => person === at) ? 1 : 0)
    }),
    { numRuns: 12 },
  )
}, 120_000)

test('whatever was brought, undone it leaves nothing', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOfPilot, async (rows) => {
      const { importId, ids, people } = await pilotOf(rows)
      await perform(world, district.hr, undoPilot, { importId })
      expect(await told(ids)).toEqual({ lines: [], awards: [] })
      for (const { email } of people) expect(await lettersTo(world, email)).toEqual([])
      for (const table of ['pilotRows', 'pilotTitles', 'pilotPeople', 'decisionsElsewhere'] as const)
        expect(await world.db.selectFrom(table).where('importId', '=', importId).select('importId').execute()).toEqual([])
      const kept = await world.db
        .selectFrom('pilotImports')
        .where('id', '=', importId)
        .select(['state', 'source', 'reading'])
        .executeTakeFirst()
      expect(kept).toEqual({ state: 'undone', source: null, reading: null })
    }),
    { numRuns: 8 },
  )
}, 120_000)
