import { createHash } from 'node:crypto'
import { OpenBadgesError } from '@laurel/openbadges/errors'
import { guardedLoader } from '@laurel/openbadges/verify/guarded-loader'
import { z } from 'zod'
import { keyOf, personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Stage } from '../../foundation/platform/command.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { conflict, denied, invalid, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { frameworkBrought } from './framework-facts.ts'
import { mostFrameworkBytes } from './framework-text.ts'
import { readCase } from './read-case.ts'

const addressMs = 60_000
/** So long something that was brought waits to be taken in. */
const waitingDays = 30

export const bringFramework = command({
  name: 'framework.bring',
  says: 'Brings a CASE package, as a file or by its address, to be looked at. Nothing of it counts before it is taken in.',
  reach: everyDoor,
  limits: (actor) => [{ key: `framework.bring ${personIdOf(actor) ?? keyOf(actor)?.id ?? ''}`, tries: 60, seconds: 3600 }],
  input: z.object({
    organizationId: z.uuid(),
    source: z
      .string()
      .max(mostFrameworkBytes, 'This file is larger than 30 MB, more than the largest frameworks have.')
      .default('')
      .describe('The package, as it is.'),
    address: z.string().trim().max(2000).default('').describe('Where it lies, instead of the package; also the address of its CFDocument.'),
    isPublic: z.boolean().default(false).describe('Whether visitors may read it: its license has to allow that.'),
  }),

  // Whoever may not is told so before anybody elsewhere is asked.
  async prepare(stage, actor, { organizationId, source, address }) {
    const may = mayAuthor(actor, { organizationId })
    if (!may.allowed) throw denied(actor, may)
    const from = source.trim() === '' ? packageAddress(address) : null
    const text = from === null ? source : await fetchPackage(stage, from)
    const { identifier, title, items } = readCase(text)
    return { text, from, identifier, title, items: items.length, digest: createHash('sha256').update(text).digest('hex') }
  },

  load: async ({ db }, { organizationId }) => ({ organizationId: (await lockOrganization(db, organizationId)).id }),
  may: mayAuthor,

  async run({ db, actor, now, newId }, { organizationId, isPublic }, _loaded, { text, from, identifier, title, digest, items }) {
    const known = await db
      .selectFrom('frameworks')
      .where('organizationId', '=', organizationId)
      .where('identifier', '=', identifier)
      .select(['id', 'isOwn'])
      .executeTakeFirst()
    if (known?.isOwn)
      throw conflict('own-framework', 'This is a framework of your own. It is changed where it was written. Nothing was taken.')
    // What nobody took in for a month is not kept.
    await db
      .updateTable('frameworkArrivals')
      .set({ source: '' })
      .where('organizationId', '=', organizationId)
      .where('takenAt', 'is', null)
      .where('source', '!=', '')
      .where('broughtAt', '<', new Date(now.getTime() - waitingDays * 86_400_000))
      .execute()
    const arrivalId = newId()
    await db
      .insertInto('frameworkArrivals')
      .values({
        id: arrivalId,
        organizationId,
        frameworkId: known?.id ?? null,
        identifier,
        title: title.slice(0, 2000),
        source: text,
        sourceAddress: from,
        digest,
        isPublic,
        broughtBy: personIdOf(actor),
        broughtAt: now,
      })
      .execute()
    return { arrivalId, frameworkId: known?.id ?? null, items }
  },

  record: (_input, { organizationId }, { arrivalId, items }) =>
    fact(frameworkBrought, { organizationId, subjectId: arrivalId }, { arrivalId, items }),
})

/** Where the whole package lies when the address of its document was given. CASE 1.1 §`getCFPackage`. */
function packageAddress(address: string): string {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol))
    throw invalidAt('framework-unreadable', 'address', 'Choose a file, or give a web address that begins with https://.')
  url.pathname = url.pathname.replace(/\/CFDocuments\/([^/]+)\/?$/, '/CFPackages/$1')
  url.hash = ''
  return url.href
}

async function fetchPackage({ config }: Stage, address: string): Promise<string> {
  const load = guardedLoader({
    insecureHosts: config.VERIFY_PRIVATE_HOSTS,
    maximumBytes: mostFrameworkBytes,
    timeoutMilliseconds: addressMs,
    userAgent: `Laurel frameworks (+${config.BASE_URL})`,
  })
  try {
    const { status, bytes } = await load(address, { accept: 'application/json', signal: AbortSignal.timeout(addressMs) })
    if (status === 200) return new TextDecoder().decode(bytes).replaceAll('\0', '')
    throw invalid('framework-unreachable', 'That address answers with {status} and no framework. Nothing was taken.', { status })
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    throw error.code === 'response-too-large'
      ? invalid('framework-too-large', 'What lies at that address is larger than 30 MB. Nothing was taken.')
      : invalid(
          'framework-unreachable',
          'That address did not give a framework: it may be mistyped, down, slow, or not open to the public. Nothing was taken.',
        )
  }
}

/** Drops what was brought and not taken in. */
export const dropArrival = command({
  name: 'framework.drop',
  says: 'Drops a framework that was brought and not taken in.',
  reach: everyDoor,
  limits: null,
  input: z.object({ arrivalId: z.uuid() }),
  load: ({ db }, { arrivalId }) =>
    db
      .selectFrom('frameworkArrivals')
      .where('id', '=', arrivalId)
      .where('takenAt', 'is', null)
      .select(['id', 'organizationId'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('framework')),
  may: mayAuthor,
  async run({ db }, _input, { id }) {
    await db.deleteFrom('frameworkArrivals').where('id', '=', id).execute()
    return { arrivalId: id }
  },
  record: notAFact('Nothing of it ever counted, and that it was brought is a fact.'),
})
