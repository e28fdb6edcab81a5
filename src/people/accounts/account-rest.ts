import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { keyOf, roleNames } from '../../foundation/platform/actor.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { scopes } from '../../foundation/platform/scopes.ts'
import { chooseLocale } from './choose-locale.ts'
import { addressesOf } from './people.ts'
import { renamePerson } from './rename-person.ts'

const person = z.object({ id: z.uuid(), name: z.string(), email: z.string().describe('The primary address.') }).meta({ id: 'Person' })

const asker = z
  .object({
    kind: z.enum(['person', 'organization']).describe('Whose key it is.'),
    id: z.uuid(),
    name: z.string().describe('The person’s name, or what the organization’s key is for.'),
    scopes: z.array(z.enum(scopes)).describe('What the key was made for.'),
    organizations: z
      .array(z.object({ organizationId: z.uuid(), roles: z.array(z.enum(roleNames)) }))
      .describe('Where the actor is what, at this moment. A key of an organization counts as its author, HR and admin.'),
  })
  .meta({ id: 'Asker' })

const account = read({
  id: 'getAccount',
  at: 'GET /account',
  scope: 'account:read',
  says: 'Your account.',
  query: {},
  answers: person,
  find: async (reading) => {
    const { id } = personAsking(reading)
    const found = await reading.db.selectFrom('people').where('id', '=', id).select(['id', 'name', 'email']).executeTakeFirst()
    if (!found) throw missing('person')
    return found
  },
  example: { answer: { id: '019acf3e-0000-7000-8000-00000000000a', name: 'Maya Ortiz', email: 'maya.ortiz@threerivers.example' } },
})

/** Who asks, and a person's own account, for programs. */
export const accountRest: readonly Operation[] = [
  read({
    id: 'whoAmI',
    at: 'GET /me',
    scope: 'any',
    says: 'Whose key this is, and what it may.',
    query: {},
    answers: asker,
    find: async ({ actor }) => {
      const chosen = keyOf(actor)?.scopes ?? []
      if (actor.kind === 'person')
        return {
          kind: 'person',
          id: actor.id,
          name: actor.name,
          scopes: chosen,
          organizations: actor.memberships.map(({ organizationId, roles }) => ({ organizationId, roles })),
        }
      if (actor.kind !== 'key') throw missing('person')
      const { organizationId, name } = actor
      return {
        kind: 'organization',
        id: organizationId,
        name,
        scopes: chosen,
        organizations: [{ organizationId, roles: ['author', 'hr', 'admin'] }],
      }
    },
  }),
  account,
  rest(renamePerson, {
    id: 'renameAccount',
    at: 'PUT /account',
    scope: 'account:write',
    says: 'Changes the name you go by. Awards keep the name they were given to.',
    guardedBy: account,
    example: { input: { name: 'Maya Ortiz-Lind' } },
  }),
  rest(chooseLocale, {
    id: 'chooseLanguage',
    at: 'PUT /account/language',
    scope: 'account:write',
    says: 'Keeps the language you read Laurel and its e-mails in: `en` or `es`.',
    example: { input: { locale: 'es' } },
  }),
  list({
    id: 'listAddresses',
    at: 'GET /account/addresses',
    scope: 'account:read',
    says: 'Your e-mail addresses, the primary one first.',
    query: {},
    item: z.object({ id: z.uuid(), address: z.string(), verifiedAt: moment.nullable(), isPrimary: z.boolean() }).meta({ id: 'Address' }),
    find: async (reading) => ({
      items: (await addressesOf(reading.db, personAsking(reading).id)).map((found) => ({ ...found, isPrimary: Boolean(found.isPrimary) })),
      next: null,
    }),
  }),
]
