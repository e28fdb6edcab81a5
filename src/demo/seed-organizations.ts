import { type RoleName, system } from '../foundation/platform/actor.ts'
import { inScene, perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { addDaysOff, takeProposedHolidays } from '../people/calendar/change-days-off.ts'
import { proposeHolidays } from '../people/calendar/holidays.ts'
import { setWorkingDays } from '../people/calendar/set-working-days.ts'
import { createIssuerKey } from '../people/organizations/issuer-keys.ts'
import type { DemoClock } from './demo-clock.ts'
import { type IssuerSlug, issuers, schools } from './organizations.ts'
import { type DemoPerson, demoPersons, outsiders, staffOfThreeRivers } from './people.ts'

/** The password of everybody whom one can sign in as. */
export const demoPassword = 'laurel-demo'

export type Settled = { organizations: Record<IssuerSlug, string>; people: (DemoPerson & { id: string })[] }

/** Founds the organizations and settles the people. The named ones get a password; the others sign in by a link, if at all. */
export async function seedOrganizations(world: World, clock: DemoClock): Promise<Settled> {
  const founded = clock.daysAgo(420)
  const stage = clock.at(founded)
  const organizations = {} as Record<IssuerSlug, string>
  for (const { slug, name, shortName, kind, about, accent, timeZone } of Object.values(issuers)) {
    const id = stage.newId()
    organizations[slug] = id
    await inScene(stage, system, async (scene) => {
      await scene.db
        .insertInto('organizations')
        .values({
          id,
          kind,
          slug,
          name,
          shortName,
          description: about,
          accent,
          timeZone,
          // The goal of the demo district: its earners see a ring.
          yearlyHours: slug === 'three-rivers' ? 30 : null,
          url: `https://${slug}.example`,
          email: `learning@${slug}.example`,
          createdAt: founded,
        })
        .execute()
      await createIssuerKey(scene, id)
    })
  }
  const schoolIds = new Map<string, string>()
  for (const { slug, name } of schools) {
    const id = stage.newId()
    schoolIds.set(slug, id)
    const shortName = name.replace(/ (Elementary|Middle|High|School|Academy|Early Learning Center).*$/, '').slice(0, 24)
    await world.db
      .insertInto('organizations')
      .values({
        id,
        kind: 'school',
        parentId: organizations['three-rivers'],
        slug,
        name,
        shortName,
        timeZone: issuers['three-rivers'].timeZone,
        createdAt: founded,
      })
      .execute()
  }

  const people = [...staffOfThreeRivers(), ...outsiders].map((person) => ({ ...person, id: stage.newId() }))
  for (let from = 0; from < people.length; from += 100) {
    const batch = people.slice(from, from + 100)
    await world.db
      .insertInto('people')
      .values(batch.map(({ id, name, email }) => ({ id, name, email, emailVerified: true, createdAt: founded, updatedAt: founded })))
      .execute()
    await world.db
      .insertInto('personAddresses')
      .values(batch.map(({ id, email }) => ({ id: stage.newId(), personId: id, address: email, addedAt: founded, verifiedAt: founded })))
      .execute()
    await world.db
      .insertInto('memberships')
      .values(
        batch.map(({ id, organization, school, position, roles }) => ({
          id: stage.newId(),
          personId: id,
          organizationId: organizations[organization],
          schoolId: school ? (schoolIds.get(school) ?? null) : null,
          roles: roles as RoleName[],
          title: position,
          startedAt: founded,
        })),
      )
      .execute()
  }
  await seedCalendars(clock, organizations, people)
  const named = new Set([...demoPersons, ...outsiders.filter(({ shows }) => shows)].map(({ email }) => email))
  for (const { id, email } of people) if (named.has(email)) await world.accounts.setPassword(id, demoPassword)
  return { organizations, people }
}

/** Each works by the holidays of its state and the breaks of its schools, of the years that the demo tells of. */
async function seedCalendars(clock: DemoClock, organizations: Settled['organizations'], people: Settled['people']): Promise<void> {
  const stage = clock.at(clock.daysAgo(420))
  const years = [-1, 0, 1, 2].map((more) => clock.now.getUTCFullYear() + more)
  for (const { slug, holidaysOf } of Object.values(issuers)) {
    const admin = people.find(({ organization, roles }) => organization === slug && roles.includes('admin'))
    if (!admin) continue
    const actor = await clock.person(admin.id)
    const organizationId = organizations[slug]
    const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
    await perform(stage, actor, setWorkingDays, { organizationId, weekdays: [...weekdays], holidaysOf })
    for (const year of years) {
      const proposed = await proposeHolidays(holidaysOf, year, { weekdays: [1, 2, 3, 4, 5] })
      // Schools are open on days on which people vote, and on some that only offices keep.
      const days = proposed.filter(({ name }) => !/Election|Columbus|Veterans/.test(name)).map(({ day }) => day)
      await perform(stage, actor, takeProposedHolidays, { organizationId, year, days })
      for (const { name, from, to } of [
        { name: 'Spring break', from: `${year}-03-22`, to: `${year}-03-26` },
        { name: 'Summer closing of the office', from: `${year}-07-05`, to: `${year}-07-09` },
        { name: 'Winter break', from: `${year}-12-23`, to: `${year + 1}-01-01` },
      ])
        await perform(stage, actor, addDaysOff, { organizationId, firstDay: from, lastDay: to, name })
    }
  }
}
