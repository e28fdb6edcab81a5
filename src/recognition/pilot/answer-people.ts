import { sql } from 'kysely'
import { z } from 'zod'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { address, letterLocale } from '../../people/accounts/person-fields.ts'
import { invitationSent } from '../../people/invitations/invitation-facts.ts'
import { invitee, invitePeople } from '../../people/invitations/invite-people.ts'
import { mayManagePeople } from '../../people/memberships/membership-policy.ts'
import { type LockedPilot, lockPilot, refuseUnlessOpen } from './lock-pilot.ts'
import { matchPeople } from './match-people.ts'
import { renewFates } from './pilot-fates.ts'
import { mayBringPilots } from './pilot-policy.ts'

async function personIn({ db }: Scene, { id }: LockedPilot, number: number) {
  const found = await db
    .selectFrom('pilotPeople')
    .where('importId', '=', id)
    .where('number', '=', number)
    .select(['number', 'email', 'name', 'choice'])
    .executeTakeFirst()
  if (!found) throw missing('pilot row')
  return found
}

/** A member of the organization, also one who left, by an address that they confirmed. */
const memberBy = async ({ db }: Scene, { organizationId }: LockedPilot, written: string) => {
  const { rows } = await sql<{ id: string }>`
    select people.id from person_addresses known join people on people.id = known.person_id
    where known.address = ${written} and known.verified_at is not null and people.erased_at is null
      and exists (select from memberships where memberships.person_id = people.id and memberships.organization_id = ${organizationId})`.execute(
    db,
  )
  return rows[0]?.id ?? null
}

export const answerPilotPerson = command({
  name: 'pilot.answer-person',
  says: 'Says who somebody is whom an old pilot names: a person of the organization by their address, nobody known yet, or somebody whose rows are left out.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    importId: z.uuid(),
    number: z.int().min(1),
    is: z
      .union([z.enum(['unknown', 'aside']), address], 'Write the e-mail address of somebody who belongs here.')
      .describe('The address of a person of the organization; “unknown” to take an answer back; “aside” to leave their rows out.'),
  }),
  load: lockPilot,
  may: mayBringPilots,

  async run(scene, { number, is }, pilot) {
    refuseUnlessOpen(pilot)
    const { db } = scene
    await personIn(scene, pilot, number)
    const personId = is === 'unknown' || is === 'aside' ? null : await memberBy(scene, pilot, is)
    if (personId === null && is !== 'unknown' && is !== 'aside')
      throw invalidAt(
        'pilot-not-a-member',
        'is',
        'Nobody here has confirmed “{address}”. Invite them, or write another of their addresses.',
        { address: is },
      )
    const choice = personId !== null ? 'hand' : is === 'aside' ? 'aside' : 'unknown'
    await db.updateTable('pilotPeople').set({ choice, personId }).where('importId', '=', pilot.id).where('number', '=', number).execute()
    await renewFates(db, pilot.id)
    return { number }
  },

  record: notAFact('Who somebody is counts for nobody before the import is closed.'),
})

export const lookAgainForPeople = command({
  name: 'pilot.look-again',
  says: 'Looks once more who of those that an old pilot names belongs to the organization by now, as after invitations were accepted, and which micro-credentials they have.',
  reach: everyDoor,
  limits: null,
  input: z.object({ importId: z.uuid() }),
  load: lockPilot,
  may: mayBringPilots,

  async run({ db }, { importId }, pilot) {
    refuseUnlessOpen(pilot)
    await matchPeople(db, { importId, organizationId: pilot.organizationId })
    await renewFates(db, importId)
    const { unknown } = await db
      .selectFrom('pilotPeople')
      .where('importId', '=', importId)
      .where('choice', '=', 'unknown')
      .select((row) => row.fn.countAll<number>().as('unknown'))
      .executeTakeFirstOrThrow()
    return { unknown: Number(unknown) }
  },

  record: notAFact('Who somebody is counts for nobody before the import is closed.'),
})

export const invitePilotPerson = command({
  name: 'pilot.invite-person',
  says: 'Invites somebody to the organization whom an old pilot names and nobody knows. Once they have accepted, their rows are theirs.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    importId: z.uuid(),
    number: z.int().min(1),
    email: address.nullish().describe('Where the file has none.'),
    locale: letterLocale,
  }),
  load: lockPilot,
  may: (actor, pilot) => {
    const may = mayBringPilots(actor, pilot)
    return may.allowed ? mayManagePeople(actor, pilot) : may
  },

  async run(scene, { number, email: given, locale }, pilot) {
    refuseUnlessOpen(pilot)
    const { db, now } = scene
    const person = await personIn(scene, pilot, number)
    if (person.choice !== 'unknown') throw conflict('pilot-person-known', 'Somebody has said meanwhile who this is. Nobody was invited.')
    const email = given ?? (person.email || null)
    if (email === null) throw invalidAt('pilot-no-address', 'email', 'The file has no address of theirs. Write it here.')
    const { organizationId } = pilot
    const organization = await db.selectFrom('organizations').where('id', '=', organizationId).select('name').executeTakeFirstOrThrow()
    const people = [invitee.parse({ email, name: person.name, roles: ['earner'] })]
    const { members, invitationIds } = await invitePeople.run(
      scene,
      { organizationId, people, locale },
      { organizationId, organization: organization.name },
      undefined,
    )
    if (members > 0)
      throw conflict('pilot-person-here', 'They belong here already. Match them by hand, by this address. Nobody was invited.')
    // Under their address they are known as soon as they accept.
    await db
      .updateTable('pilotPeople')
      .set({ invitedAt: now, ...(person.email === '' && { email }) })
      .where('importId', '=', pilot.id)
      .where('number', '=', number)
      .execute()
    return { invitationIds }
  },

  record: (_input, { organizationId }, { invitationIds }) =>
    invitationIds.map((subjectId) => fact(invitationSent, { organizationId, subjectId })),
})
