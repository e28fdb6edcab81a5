import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, onPages, type Scene } from '../../foundation/platform/command.ts'
import { type OpenTransaction, violates } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayChangeOwn } from '../../people/accounts/account-policy.ts'
import { passwordTry } from '../../people/accounts/guess-limits.ts'
import { findPersonByAddress } from '../../people/accounts/people.ts'
import { address } from '../../people/accounts/person-fields.ts'
import { loadSelf, requireOldPassword } from '../../people/accounts/set-password.ts'
import { tellOfErasure } from './erasure-letters.ts'
import { ofEach, organizationsOf, refuseAsLastAdmin } from './erasures.ts'
import { erasureDays } from './keep-days.ts'
import { erasureAskedFor } from './rights-facts.ts'
import { mayRecordErasure } from './rights-policy.ts'

export const askForErasure = command({
  name: 'erasure.ask',
  says: 'Asks to be forgotten. It is done after a month, until which the person can take it back.',
  // A key that leaks must not end an account.
  reach: onPages,
  limits: (actor) => [passwordTry(personIdOf(actor))],
  input: z.object({
    oldPassword: z.string().max(1000).default(''),
    understood: z.literal('true', 'Please say that you have read what goes and what stays.'),
  }),
  async prepare(stage, actor, { oldPassword }, from) {
    await requireOldPassword(stage, actor, oldPassword, from)
  },
  async load(scene) {
    const self = await loadSelf(scene)
    return { ...self, organizationIds: await organizationsOf(scene.db, self.personId) }
  },
  may: mayChangeOwn,
  run: (scene, _input, self) => keepRequest(scene, self, 'person'),
  record: (_input, { organizationIds }, { id, dueAt }) =>
    ofEach({ id, organizationIds }, (about) => fact(erasureAskedFor, about, { askedBy: 'person', dueAt: dueAt.toISOString() })),
})

export const recordErasure = command({
  name: 'erasure.record',
  says: 'Records that a person asked to be forgotten, by letter or in person. They are told, and can take it back for a month.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid(), email: address.describe('An address of the person.') }),
  async load({ db }, { organizationId, email }) {
    const found = await findPersonByAddress(db, email)
    const organizationIds = found ? await organizationsOf(db, found.id) : []
    const belongs = found && (organizationIds.includes(organizationId) || (await belonged(db, found.id, organizationId)))
    // Whether an address is known elsewhere is nobody’s to learn here.
    return {
      person: belongs ? { ...found, personId: found.id } : null,
      personId: found && belongs ? found.id : '',
      organizationIds: belongs ? [...new Set([...organizationIds, organizationId])] : [organizationId],
    }
  },
  may: mayRecordErasure,
  async run(scene, _input, { person, organizationIds }) {
    if (!person) throw invalidAt('address-of-nobody-here', 'email', 'Nobody who belongs or belonged to this organization has this address.')
    return keepRequest(scene, { ...person, organizationIds }, scene.actor.kind === 'operator' ? 'operator' : 'admin')
  },
  record: (_input, { organizationIds }, { id, askedBy, dueAt }) =>
    ofEach({ id, organizationIds }, (about) => fact(erasureAskedFor, about, { askedBy, dueAt: dueAt.toISOString() })),
})

const belonged = (db: OpenTransaction, personId: string, organizationId: string) =>
  db
    .selectFrom('memberships')
    .where('personId', '=', personId)
    .where('organizationId', '=', organizationId)
    .limit(1)
    .select('id')
    .executeTakeFirst()

type Whose = { personId: string; name: string; email: string; organizationIds: string[] }

async function keepRequest(scene: Scene, person: Whose, askedBy: 'person' | 'admin' | 'operator') {
  const { db, now, newId } = scene
  const { erasedAt } = await db
    .selectFrom('people')
    .where('id', '=', person.personId)
    .select('erasedAt')
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('person'))
  if (erasedAt) throw missing('person')
  await refuseAsLastAdmin(db, person.personId)
  const id = newId()
  const dueAt = new Date(now.getTime() + erasureDays * 86_400_000)
  const { personId, organizationIds } = person
  try {
    await db.insertInto('erasures').values({ id, personId, organizationIds, askedAt: now, askedBy, dueAt }).execute()
  } catch (error) {
    if (violates(error, 'erasures_one_open')) throw conflict('erasure-open', 'This was asked for already, and waits for its day.')
    throw error
  }
  await tellOfErasure(scene, person, { askedBy, dueAt })
  return { id, askedBy, dueAt }
}
