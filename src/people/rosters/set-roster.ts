import { z } from 'zod'
import { roleNames } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { lockSource } from './lock-sync.ts'
import { addressesTaken, becomesOfOrgs, becomesOfRoles, mappingOf, namesTaken } from './mapping.ts'
import { rosterMapped, rosterSet } from './roster-facts.ts'
import { readRoster } from './roster-jobs.ts'
import { mayKeepRoster } from './roster-policy.ts'
import { letterWays } from './roster-words.ts'

const word = z.string().trim().toLowerCase().min(1).max(120)

export const mapRoster = command({
  name: 'roster.map',
  says: 'Says what the words and fields of a roster become. It is kept for every roster that follows; one that waits is compared again.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    roles: z
      .array(z.object({ word, becomes: z.enum(becomesOfRoles), proposes: z.enum(roleNames).nullable().default(null) }))
      .max(200)
      .default([]),
    types: z
      .array(z.object({ word, becomes: z.enum(becomesOfOrgs) }))
      .max(200)
      .default([]),
    orgs: z
      .array(z.object({ sourcedId: z.string().min(1).max(255), becomes: z.union([z.enum(becomesOfOrgs), z.uuid()]).nullable() }))
      .max(5000)
      .default([])
      .describe('Organizations of the roster that are a school here, by its id, or become something else than their kind says.'),
    names: z.enum(namesTaken).default('preferred'),
    address: z.enum(addressesTaken).default('email'),
    keepsIdentifier: z.boolean().default(true),
  }),
  load: lockSource,
  may: mayKeepRoster,

  async run(scene, { organizationId, roles, types, orgs, ...fields }, source) {
    const { db, now } = scene
    const schools = orgs.flatMap(({ becomes }) => (becomes && !becomesOfOrgs.some((one) => one === becomes) ? [becomes] : []))
    if (schools.length > 0) {
      const own = await db
        .selectFrom('organizations')
        .where('parentId', '=', organizationId)
        .where('id', 'in', schools)
        .select('id')
        .execute()
      if (own.length < new Set(schools).size) throw invalidAt('school-elsewhere', 'orgs', 'This school is not one of this organization.')
    }
    const before = mappingOf(source.mapping)
    const mapping = {
      ...before,
      ...fields,
      roles: { ...before.roles, ...Object.fromEntries(roles.map(({ word: role, ...said }) => [role, said])) },
      types: { ...before.types, ...Object.fromEntries(types.map(({ word: type, becomes }) => [type, becomes])) },
      orgs: Object.fromEntries(
        Object.entries({ ...before.orgs, ...Object.fromEntries(orgs.map(({ sourcedId, becomes }) => [sourcedId, becomes ?? ''])) }).filter(
          ([, becomes]) => becomes !== '',
        ),
      ),
    }
    await db
      .updateTable('rosterSources')
      .set({ mapping: JSON.stringify(mapping), mappedAt: now, changedAt: now })
      .where('organizationId', '=', organizationId)
      .execute()
    const open = await db
      .updateTable('rosterSyncs')
      .set({ state: 'reading', done: 0 })
      .where('organizationId', '=', organizationId)
      .where('state', '=', 'open')
      .returning('id')
      .executeTakeFirst()
    if (open) await scene.later(readRoster, { syncId: open.id, isAgain: true })
    return { syncId: open?.id ?? null }
  },

  record: (_input, { organizationId }) => fact(rosterMapped, { organizationId, subjectId: organizationId }),
})

export const setRoster = command({
  name: 'roster.set',
  says: 'Says how many people a sync may end by itself, and when those who are new are written to.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    mostPeople: z.int('Give a whole number.').min(0, 'Give a number from 0.').max(100_000, 'At most 100,000.').default(20),
    mostShare: z
      .int('Give a whole number.')
      .min(0, 'Give a number from 0 to 100.')
      .max(100, 'Give a number from 0 to 100.')
      .default(5)
      .describe('In hundredths of all members.'),
    letters: z.enum(letterWays).default('none'),
    lettersOn: z.iso.date('Choose a day.').nullable().default(null),
  }),
  load: lockSource,
  may: mayKeepRoster,
  async run({ db, now }, { organizationId, lettersOn, ...set }, { organization, ...before }) {
    if (set.letters === 'day' && !lettersOn) throw invalidAt('roster-no-day', 'lettersOn', 'Choose the day on which they are written to.')
    if (set.letters === 'day' && lettersOn && lettersOn < dayIn(organization.timeZone, now))
      throw invalidAt('roster-day-gone', 'lettersOn', 'That day is over.')
    const next = { ...set, lettersOn: set.letters === 'day' ? lettersOn : null }
    const changed = (Object.keys(next) as (keyof typeof next)[]).filter((field) => next[field] !== before[field])
    if (changed.length > 0)
      await db
        .updateTable('rosterSources')
        .set({ ...next, changedAt: now })
        .where('organizationId', '=', organizationId)
        .execute()
    return { changed }
  },
  record: (_input, { organizationId }, { changed }) =>
    changed.length > 0 ? fact(rosterSet, { organizationId, subjectId: organizationId }, { changed }) : null,
})
