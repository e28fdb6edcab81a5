import type { z } from 'zod'
import { type Definition, definitionSchema } from '../definitions/achievements/definition.ts'
import { keepVersion } from '../definitions/achievements/keep-version.ts'
import { type Person, type RoleName, system } from '../foundation/platform/actor.ts'
import { inScene } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { findActor } from '../people/accounts/recognize.ts'
import { createIssuerKey } from '../people/organizations/issuer-keys.ts'

/** A small, whole definition: one question, one artifact, two criteria. */
export const smallDefinition = (changes: Partial<z.input<typeof definitionSchema>> = {}): Definition =>
  definitionSchema.parse({
    title: 'Wait time',
    competency: 'Waits long enough for students to think before they answer.',
    keyMethod: 'Count to three, twice.',
    components: [
      { name: 'After the question', description: 'Three seconds of silence.' },
      { name: 'After the answer', description: 'Three more.' },
      { name: 'For everyone', description: 'Hands wait too.' },
    ],
    whyItMatters: 'Longer answers come after longer silence.',
    audience: 'Teachers and paraprofessionals of any grade.',
    sessions: { count: 2, minutes: 45 },
    category: 'Discourse',
    level: 1,
    requirements: [
      { id: 'context', kind: 'question', title: 'Context', instructions: 'Tell us about your class.', wordGuide: { from: 50, to: 150 } },
      {
        id: 'tally',
        kind: 'artifact',
        title: 'Tally',
        instructions: 'One page: who spoke, and how long you waited.',
        accepts: ['document', 'image', 'link', 'text'],
        criteria: [
          {
            id: 'waits',
            name: 'The teacher waits',
            levels: {
              'not-yet': 'No pause.',
              approaching: 'Sometimes a second.',
              demonstrated: 'Three seconds, most times.',
              extended: 'Students wait for each other.',
            },
          },
          {
            id: 'talk',
            name: 'Students say more',
            levels: { 'not-yet': 'One word.', approaching: 'A sentence.', demonstrated: 'A reason.', extended: 'They answer each other.' },
          },
        ],
      },
    ],
    assessment: { readers: 1, blind: true, decisionDays: 10, whoValidates: 'A trained assessor of the district.' },
    badge: { mark: 'timer' },
    ...changes,
  })

/** A person with an account, as policies see them. */
export async function aPerson(
  world: World,
  name: string,
  memberships: { organizationId: string; schoolId?: string | null; roles: RoleName[] }[] = [],
): Promise<Person> {
  const id = world.newId()
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${id.slice(-12)}@school.example`
  await world.db.insertInto('people').values({ id, name, email, emailVerified: true }).execute()
  await world.db
    .insertInto('personAddresses')
    .values({ id: world.newId(), personId: id, address: email, addedAt: world.now(), verifiedAt: world.now() })
    .execute()
  for (const [place, { organizationId, schoolId = null, roles }] of memberships.entries()) {
    // Each a millisecond after the one before it: two of one instant would have no order.
    const startedAt = new Date(world.now().getTime() - memberships.length + place)
    await world.db
      .insertInto('memberships')
      .values({ id: world.newId(), personId: id, organizationId, schoolId, roles, startedAt })
      .execute()
  }
  const actor = await findActor(world.db, id)
  if (actor?.kind !== 'person') throw new Error('The person was not found.')
  return actor
}

/** A district or another organization. */
export async function anOrganization(world: World, name: string, kind: 'district' | 'provider' | 'university' = 'district') {
  const id = world.newId()
  const slug = `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${id.slice(-6)}`
  await world.db
    .insertInto('organizations')
    .values({ id, kind, slug, name, shortName: name.slice(0, 24), createdAt: world.now() })
    .execute()
  await inScene(world, system, (scene) => createIssuerKey(scene, id))
  return { id, slug, name }
}

/** A published definition of an organization. */
export async function anAchievement(world: World, organizationId: string, definition: Definition = smallDefinition()) {
  const id = world.newId()
  const versionId = world.newId()
  const slug = `${definition.title.toLowerCase().replace(/[^a-z]+/g, '-')}-${id.slice(-6)}`
  await world.db.insertInto('achievements').values({ id, organizationId, slug, createdAt: world.now() }).execute()
  await keepVersion(world.db, { id: versionId, achievementId: id, number: 1, definition, publishedAt: world.now() }, world.newId)
  await world.db.updateTable('achievements').set({ currentVersionId: versionId }).where('id', '=', id).execute()
  return { id, slug, versionId, definition, organizationId }
}

/** A named district with a school, one person for each role, a neighbor with an admin and an assessor of its own, and one published definition. */
export async function aDistrict(world: World) {
  const district = await anOrganization(world, 'Three Rivers')
  const neighbor = await anOrganization(world, 'Lakeshore')
  const schoolId = world.newId()
  await world.db
    .insertInto('organizations')
    .values({
      id: schoolId,
      kind: 'school',
      parentId: district.id,
      slug: `northside-${schoolId.slice(-6)}`,
      name: 'Northside Middle',
      shortName: 'Northside',
      createdAt: world.now(),
    })
    .execute()
  const as = (name: string, ...roles: RoleName[]) => aPerson(world, name, [{ organizationId: district.id, schoolId, roles }])
  return {
    world,
    district,
    neighbor,
    schoolId,
    earner: await as('Maya Ortiz', 'earner'),
    colleague: await as('Tom Berg', 'earner'),
    coach: await as('Ana Lindqvist', 'coach'),
    assessor: await as('Jonas Okafor', 'assessor'),
    secondAssessor: await as('Ruth Mensah', 'assessor'),
    author: await as('Priya Raman', 'author'),
    principal: await as('Helen Brooks', 'principal'),
    hr: await as('Samuel Reyes', 'hr'),
    admin: await as('Grace Whitfield', 'admin'),
    neighborAdmin: await aPerson(world, 'Noor Haddad', [{ organizationId: neighbor.id, roles: ['admin'] }]),
    neighborAssessor: await aPerson(world, 'Leo Park', [{ organizationId: neighbor.id, roles: ['assessor'] }]),
    stranger: await aPerson(world, 'Sam Stranger'),
    achievement: await anAchievement(world, district.id),
  }
}
