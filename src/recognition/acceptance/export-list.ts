import { didWeb } from '@laurel/openbadges/dids/did-web'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import { sql } from 'kysely'
import { z } from 'zod'
import { issuerAddresses } from '../../credentials/awards/award-addresses.ts'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { acceptanceListSigned } from './acceptance-facts.ts'
import { formatVersion, isListedKind, type ListEntry, listBounds, listSchema, listType } from './acceptance-list.ts'
import { mayKeepAcceptances } from './acceptance-policy.ts'
import { findAcceptances } from './find-acceptances.ts'

export const exportAcceptances = command({
  name: 'acceptance-list.sign',
  says: 'Signs what an organization accepts of others as a file, for another organization or for everyone.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    for: z
      .string()
      .trim()
      .max(500)
      .regex(/^did:(web|key):\S+$/, 'Give the DID of the other organization, such as did:web:laurel.example.')
      .nullish()
      .describe('The DID of the organization that it is for; left out for everyone.'),
    validDays: z.coerce.number().int().min(1).max(730).default(90).describe('It is taken in for so many days.'),
  }),

  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select(['id as organizationId', 'slug', 'name'])
      .executeTakeFirstOrThrow(() => missing('organization')),

  may: mayKeepAcceptances,

  async run({ db, now, keys, baseUrl, newId }, { for: audience, validDays }, { organizationId, slug, name }) {
    const accepts = await entriesOf(db, { organizationId, now, baseUrl })
    if (accepts.length === 0)
      throw conflict('nothing-accepted', 'Nothing is accepted yet, so there is nothing to sign. Accept something first.')
    const list = listSchema.parse({ format: formatVersion, for: audience ?? null, accepts })
    const { name: keyName, key } = await findSigningKey(db, keys, organizationId)
    const did = didWeb(issuerAddresses(baseUrl, slug).home)
    const credential: JsonObject = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: `urn:uuid:${newId()}`,
      type: ['VerifiableCredential', listType],
      issuer: { id: did, name },
      validFrom: now.toISOString(),
      validUntil: new Date(now.getTime() + validDays * 86_400_000).toISOString(),
      credentialSubject: { id: did, list: list as unknown as JsonObject },
    }
    // What it says is no vocabulary of JSON-LD, so it is signed as the JSON that it is.
    const signed = await signDocument(credential, {
      key,
      verificationMethod: `${did}#${keyName}`,
      created: now,
      cryptosuite: 'eddsa-jcs-2022',
    })
    return { list: signed as JsonObject, slug, entries: accepts.length }
  },

  record: ({ organizationId }, _loaded, { entries }) =>
    fact(acceptanceListSigned, { organizationId, subjectId: organizationId }, { entries }),
})

/** What an organization accepts now or soon, as others may read it. */
async function entriesOf(
  db: OpenTransaction,
  { organizationId, now, baseUrl }: { organizationId: string; now: Date; baseUrl: string },
): Promise<ListEntry[]> {
  const [{ acceptances }, currencies, rules] = await Promise.all([
    findAcceptances(db, { organizationId, now, size: listBounds.entries }),
    currenciesOf(db, organizationId),
    db
      .selectFrom('ruleVersions')
      .where('organizationId', '=', organizationId)
      .distinctOn('ruleId')
      .orderBy('ruleId')
      .orderBy('number', 'desc')
      .select(['ruleId', sql<string>`text ->> 'name'`.as('name')])
      .execute(),
  ])
  const issuers = await db
    .selectFrom('organizations')
    .where('id', 'in', [organizationId, ...acceptances.map(({ issuerId }) => issuerId)])
    .select(['id', 'slug'])
    .execute()
  const slugs = new Map(issuers.map(({ id, slug }) => [id, slug]))
  return acceptances
    .filter(({ standing }) => standing === 'in-force' || standing === 'to-come')
    .flatMap(({ kind, ...one }) => (isListedKind(kind) ? [{ kind, ...one }] : []))
    .map(({ kind, targetId, title, issuerId, issuerName, text, from, reviewOn, until }): ListEntry => {
      const { value } = text
      const amounts = value.how === 'amounts' ? value.amounts : []
      return {
        kind,
        id: addressOf(baseUrl, kind, targetId),
        title,
        issuer: { id: didWeb(issuerAddresses(baseUrl, slugs.get(issuerId) ?? '').home), name: issuerName },
        amounts: amounts.map(({ currency, amount, unit }) => ({
          currency,
          name: currencies.find(({ code }) => code === currency)?.name ?? currency,
          unit,
          amount,
        })),
        rule: value.how === 'rule' ? (rules.find(({ ruleId }) => ruleId === value.ruleId)?.name ?? '') : null,
        reason: text.reason,
        from,
        reviewOn,
        until,
        countsEarlier: text.countsEarlier,
        countsElsewhere: text.countsElsewhere,
      }
    })
}

const places = { achievement: 'achievements', pathway: 'pathways', issuer: 'organizations' } as const
const addressOf = (baseUrl: string, kind: keyof typeof places, id: string): string => `${baseUrl}/${places[kind]}/${id}`

/** What an address in a list is of this instance: its id; null where it is another’s. */
export function idAt(baseUrl: string, kind: keyof typeof places, address: string): string | null {
  const start = addressOf(baseUrl, kind, '')
  const id = address.startsWith(start) ? address.slice(start.length) : ''
  return z.uuid().safeParse(id).success ? id : null
}
