import { didWeb } from '@laurel/openbadges/dids/did-web'
import { canonize, canonizeGenerally } from '@laurel/openbadges/jsonld/canonize'
import type { AchievementCredential } from '@laurel/openbadges/ob3/achievement-credential'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { jsonText } from '@laurel/openbadges/vc/json-text'
import { sql } from 'kysely'
import { z } from 'zod'
import { findVersionText, versionText } from '../../definitions/achievements/version-text.ts'
import { no, system, yes } from '../../foundation/platform/actor.ts'
import { command, inside, perform, type Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { findNamedHolder, findNamedHolders } from '../holder-keys/holder-keys.ts'
import { issuerAddresses } from './award-addresses.ts'
import { credentialSigned } from './award-facts.ts'
import { groundColumn, readGround } from './award-ground.ts'
import { type AwardFacts, composeCredential } from './compose-credential.ts'
import { dictionaryFrom, packCredential } from './credential-store.ts'

/** Composes and signs the credential of an award. */
export const signCredential = job({ name: 'credential.sign', data: z.object({ awardId: z.uuid() }), atOnce: 20 })

const factColumns = (db: Queryable) =>
  db
    .selectFrom('awards')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('awards as renewed', 'renewed.id', 'awards.renewsId')
    .select([
      'awards.id',
      'awards.awardedAt',
      'awards.expiresAt',
      'awards.earnerId',
      'awards.earnerName',
      'awards.identitySalt',
      'awards.achievementId',
      'awards.versionId',
      'awards.renewsId',
      'renewed.awardedAt as renewedAt',
      'awards.organizationId',
      'awards.statusListId',
      'awards.statusIndex',
      'versions.number',
      'organizations.slug',
      'organizations.name',
      'organizations.url',
      'organizations.email',
      'organizations.description',
      groundColumn.as('ground'),
      sql<
        string[]
      >`(select coalesce(json_agg(address order by address), '[]') from person_addresses where person_id = awards.earner_id and verified_at is not null)`.as(
        'addresses',
      ),
    ])

type FactRow = Awaited<ReturnType<ReturnType<typeof factColumns>['executeTakeFirstOrThrow']>>
type FoundFacts = AwardFacts & { organizationId: string }

const factsIn = (row: FactRow, definition: AwardFacts['definition'], holder: string | null, baseUrl: string): FoundFacts => ({
  awardId: row.id,
  organizationId: row.organizationId,
  awardedAt: row.awardedAt,
  expiresAt: row.expiresAt,
  earnerName: row.earnerName,
  earnerAddresses: row.addresses,
  identitySalt: row.identitySalt,
  holder,
  issuer: {
    did: didWeb(issuerAddresses(baseUrl, row.slug).home),
    slug: row.slug,
    name: row.name,
    url: row.url,
    email: row.email,
    description: row.description,
  },
  achievementId: row.achievementId,
  versionId: row.versionId,
  versionNumber: row.number,
  definition,
  renews: row.renewsId && row.renewedAt ? { id: row.renewsId, awardedAt: row.renewedAt } : null,
  ground: readGround(row.ground),
  statusListId: row.statusListId,
  statusIndex: row.statusIndex,
})

/** All that the credential of an award says. @throws Refusal `award-missing` */
export async function findAwardFacts(db: Queryable, awardId: string, baseUrl: string): Promise<FoundFacts> {
  const { definition, ...row } = await factColumns(db)
    .where('awards.id', '=', awardId)
    .select('versions.definition')
    .executeTakeFirstOrThrow(() => missing('award'))
  return factsIn(row, versionText(row.versionId, definition), await findNamedHolder(db, row.earnerId), baseUrl)
}

/** The same of many awards of one version that have no credential yet. Its text is read once for all. */
export async function findFactsOfAwards(db: Queryable, awardIds: readonly string[], baseUrl: string): Promise<FoundFacts[]> {
  if (awardIds.length === 0) return []
  const rows = await factColumns(db)
    .leftJoin('credentials', 'credentials.awardId', 'awards.id')
    .where('awards.id', 'in', awardIds)
    .where('credentials.awardId', 'is', null)
    .orderBy('awards.id')
    .execute()
  const [first] = rows
  if (!first) return []
  const text = await findVersionText(db, first.versionId)
  const holders = await findNamedHolders(
    db,
    rows.map(({ earnerId }) => earnerId),
  )
  return rows
    .filter(({ versionId }) => versionId === first.versionId)
    .map((row) => factsIn(row, text, holders.get(row.earnerId) ?? null, baseUrl))
}

/** Keeps signed credentials of one version: the first becomes the dictionary of the later ones, a second of an award is passed by. @returns what it kept */
export async function keepCredentials(
  { db, now }: Pick<Scene, 'db' | 'now'>,
  { versionId, keyId }: { versionId: string; keyId: string },
  signed: readonly { awardId: string; text: string }[],
) {
  await db
    .insertInto('credentialDictionaries')
    .values({ versionId, dictionary: dictionaryFrom(signed[0]?.text ?? '') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { dictionary } = await db
    .selectFrom('credentialDictionaries')
    .where('versionId', '=', versionId)
    .select('dictionary')
    .executeTakeFirstOrThrow()
  return db
    .insertInto('credentials')
    .values(signed.map(({ awardId, text }) => ({ awardId, keyId, signedAt: now, ...packCredential(text, dictionary) })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['awardId', 'digest'])
    .execute()
}

export const recordCredential = command({
  name: 'credential.record',
  says: 'Keeps a signed credential. The first of a version becomes the dictionary of the later ones; a second signature of an award is not kept.',
  reach: inside,
  limits: null,
  input: z.object({ awardId: z.uuid(), keyId: z.uuid(), text: z.string().min(2).max(4_000_000) }),
  load: ({ db }, { awardId }) =>
    db
      .selectFrom('awards')
      .where('id', '=', awardId)
      .select(['id', 'versionId', 'organizationId'])
      .executeTakeFirstOrThrow(() => missing('award')),
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only the system signs credentials.')),
  async run(scene, { awardId, keyId, text }, { versionId }) {
    const [kept] = await keepCredentials(scene, { versionId, keyId }, [{ awardId, text }])
    return kept
  },
  record: ({ awardId }, { organizationId }, kept) =>
    kept ? fact(credentialSigned, { organizationId, subjectId: awardId }, { digest: kept.digest }) : null,
})

/** The work behind `signCredential`: signing costs milliseconds, so it happens outside a transaction. */
export const signingCredential = works(signCredential, async (world: World, { awardId }) => {
  const signed = await world.db.selectFrom('credentials').where('awardId', '=', awardId).select('awardId').executeTakeFirst()
  if (signed) return
  const facts = await findAwardFacts(world.db, awardId, world.config.BASE_URL)
  const { id: keyId, name, key } = await findSigningKey(world.db, world.keys, facts.organizationId)
  const unsigned = await composeCredential(facts, world.config.BASE_URL)
  await proveFirst(world.db, facts.versionId, unsigned)
  const credential = await signDocument(unsigned, { key, verificationMethod: `${facts.issuer.did}#${name}`, created: world.now() })
  await perform(world, system, recordCredential, { awardId, keyId, text: jsonText(credential) })
})

/**
 * The first credential of a version shows that the library's short way and the general JSON-LD processor see the same statements in it;
 * the later ones differ from it only in persons, dates and digests. @throws Error when they don't: then nothing is signed
 */
export async function proveFirst(db: Queryable, versionId: string, unsigned: AchievementCredential): Promise<void> {
  const dictionary = await db.selectFrom('credentialDictionaries').where('versionId', '=', versionId).select('versionId').executeTakeFirst()
  if (dictionary) return
  const [short, general] = await Promise.all([canonize(unsigned), canonizeGenerally(unsigned)])
  if (short !== general) throw new Error(`The canonical forms of a credential of version ${versionId} differ.`)
}
