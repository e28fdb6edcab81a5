import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, pageAndRest } from '../../foundation/platform/command.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { conflict, denied, invalidAt } from '../../foundation/platform/refusal.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'
import { tryProvider } from '../one-roster/ask-provider.ts'
import { ProviderFault, requireProviderAddress } from '../one-roster/provider-client.ts'
import { beginSync } from './bring-roster.ts'
import { lockSource } from './lock-sync.ts'
import { rosterBrought, rosterSet } from './roster-facts.ts'
import { readRoster } from './roster-jobs.ts'
import { mayKeepRoster } from './roster-policy.ts'
import { providerOf, sealRosterSecret } from './roster-secret.ts'

const url = z
  .string()
  .trim()
  .max(1000, 'This address is longer than we can keep.')
  .refine((text) => URL.canParse(text), 'Please give a whole address, beginning with https://.')

const noConnection = () =>
  conflict('roster-unconnected', 'No student system is set up yet. Give its addresses, client id and secret first.')

export const connectRoster = command({
  name: 'roster.connect',
  says: 'Says how the student system is asked by OneRoster’s REST, and whether it is asked every night. Its secret is kept sealed and shown to nobody.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    version: z.enum(['1.1', '1.2']).default('1.2'),
    baseUrl: url.describe('Where OneRoster lies, such as https://sis.example/ims/oneroster/rostering/v1p2; its host alone is enough.'),
    tokenUrl: url.describe('Where a token is given for the client id and the secret.'),
    clientId: z.string().trim().min(1, 'Please give the client id.').max(500),
    secret: z.string().trim().max(2000).default('').describe('Left out, the one that is kept stays.'),
    scope: z.string().trim().max(1000).default('').describe('Left out, it asks to read the roster.'),
    isNightly: z.boolean().default(false),
    asksWhole: z.boolean().default(true).describe('Every night for everybody; else for what has changed since.'),
  }),
  async prepare({ config }, _actor, { baseUrl, tokenUrl }) {
    for (const [field, address] of [
      ['baseUrl', baseUrl],
      ['tokenUrl', tokenUrl],
    ] as const)
      try {
        requireProviderAddress(address, config.VERIFY_PRIVATE_HOSTS)
      } catch {
        throw invalidAt(
          'roster-address',
          field,
          'This must be an address on the public Internet that begins with https://, without a password in it.',
        )
      }
    return undefined
  },
  load: lockSource,
  may: mayKeepRoster,
  async run({ db, now, keys }, { organizationId, secret, ...set }, source) {
    if (secret === '' && !source.secretSealed) throw invalidAt('roster-secret', 'secret', 'Please give the secret.')
    // A secret is for the place it was given for.
    if (secret === '' && (set.tokenUrl !== source.tokenUrl || new URL(set.baseUrl).origin !== URL.parse(source.baseUrl)?.origin))
      throw invalidAt('roster-secret', 'secret', 'The token has another address now. Please give the secret again.')
    const changed = (Object.keys(set) as (keyof typeof set)[]).filter((field) => set[field] !== source[field])
    await db
      .updateTable('rosterSources')
      .set({
        ...set,
        way: 'rest',
        ...(secret !== '' && { secretSealed: sealRosterSecret(keys, organizationId, secret) }),
        ...(set.baseUrl !== source.baseUrl && { askedUntil: null }),
        changedAt: now,
      })
      .where('organizationId', '=', organizationId)
      .execute()
    return { changed: secret === '' ? changed : [...changed, 'secret'] }
  },
  record: (_input, { organizationId }, { changed }) =>
    changed.length > 0 ? fact(rosterSet, { organizationId, subjectId: organizationId }, { changed }) : null,
})

export type Tried = { orgs: number | null; users: number | null; names: string[]; fault: Sentence | null }

export const tryRoster = command({
  name: 'roster.try',
  says: 'Asks the student system for the first of its organizations and people, and says what came. Nothing is kept.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `roster.try ${personIdOf(actor) ?? ''}`, tries: 30, seconds: 3600 }],
  input: z.object({ organizationId: z.uuid() }),
  async prepare({ db, keys, config }, actor, { organizationId }): Promise<Tried> {
    const may = mayKeepRoster(actor, { organizationId })
    if (!may.allowed) throw denied(actor, may)
    const source = await db.selectFrom('rosterSources').where('organizationId', '=', organizationId).selectAll().executeTakeFirst()
    const provider = source && providerOf(keys, source)
    if (!provider) throw noConnection()
    try {
      return { ...(await tryProvider(provider, config.VERIFY_PRIVATE_HOSTS)), fault: null }
    } catch (error) {
      if (!(error instanceof ProviderFault)) throw error
      return { orgs: null, users: null, names: [], fault: error.says }
    }
  },
  load: lockSource,
  may: mayKeepRoster,
  run: async (_scene, _input, _source, tried) => tried,
  record: notAFact('It only looks at what a student system answers, and keeps nothing.'),
})

export const askRoster = command({
  name: 'roster.ask',
  says: 'Asks the student system now. What it says is compared with what is here; nothing changes before somebody agreed.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid() }),
  load: lockSource,
  may: mayKeepRoster,
  async run(scene, { organizationId }, source) {
    if (!providerOf(scene.keys, source)) throw noConnection()
    const syncId = await beginSync(scene, { organizationId, way: 'rest' })
    await scene.later(readRoster, { syncId, isAgain: false })
    return { syncId }
  },
  record: (_input, { organizationId }, { syncId }) => fact(rosterBrought, { organizationId, subjectId: syncId }, { way: 'rest' }),
})
