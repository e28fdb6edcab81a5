import { createHash } from 'node:crypto'
import { didWeb } from '@laurel/openbadges/dids/did-web'
import { type EndorsementCredential, endorsementCredential } from '@laurel/openbadges/ob3/endorsement-credential'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { bitstringStatusListEntry } from '@laurel/openbadges/status/status-entry'
import { jsonText } from '@laurel/openbadges/vc/json-text'
import { z } from 'zod'
import { no, system, yes } from '../../foundation/platform/actor.ts'
import { command, inside, perform } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { formatDay } from '../../foundation/words/format.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { issuerAddresses, statusListAddress } from '../awards/award-addresses.ts'
import { endorsementSigned } from './endorsement-facts.ts'
import { endorsedUri, findPinned } from './find-subject.ts'

/** Composes and signs the credential of an endorsement that was accepted. */
export const signEndorsement = job({ name: 'endorsement.sign', data: z.object({ endorsementId: z.uuid() }), atOnce: 5 })

/** The public address of an endorsement. It is inside what is signed, so it never changes. */
export const endorsementAddress = (baseUrl: string, id: string) => `${baseUrl}/endorsements/${id}`

/** Text inside Markdown that is text and nothing else: no markup, no link, no code. */
const plainInMarkdown = (text: string) => text.replace(/[\\`<[]/g, (mark) => `\\${mark}`)

/** Everything that the credential of an endorsement says, with who signs it. @throws Refusal `endorsement-missing` */
async function findSaid(db: Queryable, id: string) {
  const said = await db
    .selectFrom('endorsements')
    .where('id', '=', id)
    .where('acceptedAt', 'is not', null)
    .where('voidedAt', 'is', null)
    .select([
      'id',
      'kind',
      'about',
      'organizationId',
      'byOrganizationId',
      'personId',
      'address',
      'name',
      'position',
      'place',
      'body',
      'givenAt',
    ])
    .select(['statusListId', 'statusIndex'])
    .executeTakeFirstOrThrow(() => missing('endorsement'))
  const signer = await db
    .selectFrom('organizations')
    .where('id', '=', said.byOrganizationId ?? said.organizationId)
    .select(['id', 'slug', 'name', 'url', 'email', 'timeZone'])
    .executeTakeFirstOrThrow()
  return { said, signer, subject: await findPinned(db, said) }
}
type Found = Awaited<ReturnType<typeof findSaid>>

/**
 * An organization signs what it says. What a person says is signed by the organization through which they said it, as a witness, and the credential
 * says so first: who signs says that it was said, by whom and how that is known, and nothing of its own.
 */
export function composeEndorsement({ said, signer, subject }: Found, baseUrl: string): EndorsementCredential {
  if (said.statusListId === null || said.statusIndex === null) throw new Error('What is accepted has a place in a status list.')
  const isOwnWord = said.byOrganizationId !== null
  const who = [said.name, said.position, said.place].filter((part) => part !== '').join(', ')
  const known =
    said.address === null
      ? `signed in to their account at ${new URL(baseUrl).host}`
      : `by the link that was sent to their address at ${said.address.split('@')[1]}`
  const day = formatDay('en', dayIn(signer.timeZone, said.givenAt))
  const home = issuerAddresses(baseUrl, signer.slug).home
  return endorsementCredential({
    id: endorsementAddress(baseUrl, said.id),
    name: isOwnWord
      ? `Endorsement of ${subject.title} by ${signer.name}`
      : `Endorsement of ${subject.title} by ${said.name}, as witnessed by ${signer.name}`,
    ...(isOwnWord
      ? {}
      : {
          description: `${who}, said this on ${day}, ${known}. ${signer.name} signs as a witness that it was said, and says nothing of its own by it.`,
        }),
    issuer: {
      id: didWeb(home),
      name: signer.name,
      url: signer.url || home,
      ...(signer.email ? { email: signer.email } : {}),
    },
    validFrom: said.givenAt,
    endorses: endorsedUri(baseUrl, subject),
    comment: isOwnWord ? plainInMarkdown(said.body) : `${plainInMarkdown(who)}, on ${day}:\n\n${plainInMarkdown(said.body)}`,
    status: bitstringStatusListEntry(statusListAddress(baseUrl, said.statusListId), said.statusIndex),
  })
}

export const recordEndorsement = command({
  name: 'endorsement.record-credential',
  says: 'Keeps a signed endorsement, byte for byte. A second signature of the same is not kept.',
  reach: inside,
  limits: null,
  input: z.object({ endorsementId: z.uuid(), keyId: z.uuid(), text: z.string().min(2).max(100_000) }),
  load: ({ db }, { endorsementId }) =>
    db
      .selectFrom('endorsements')
      .where('id', '=', endorsementId)
      .where('voidedAt', 'is', null)
      .select(['id', 'organizationId', 'byOrganizationId'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('endorsement')),
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only the system signs endorsements.')),
  run: ({ db, now }, { endorsementId, keyId, text }) =>
    db
      .insertInto('endorsementCredentials')
      .values({ endorsementId, keyId, document: text, digest: createHash('sha256').update(text).digest('hex'), signedAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('digest')
      .executeTakeFirst(),
  record: ({ endorsementId }, { organizationId, byOrganizationId }, kept) =>
    kept
      ? fact(endorsementSigned, { organizationId: byOrganizationId ?? organizationId, subjectId: endorsementId }, { digest: kept.digest })
      : null,
})

/** The work behind `signEndorsement`: outside a transaction, as it takes milliseconds. What was voided meanwhile is not signed. */
export const signingEndorsement = works(signEndorsement, async (world: World, { endorsementId }) => {
  const standing = await world.db
    .selectFrom('endorsements')
    .leftJoin('endorsementCredentials', 'endorsementCredentials.endorsementId', 'endorsements.id')
    .where('endorsements.id', '=', endorsementId)
    .select(['voidedAt', 'signedAt'])
    .executeTakeFirst()
  if (!standing || standing.voidedAt || standing.signedAt) return
  const found = await findSaid(world.db, endorsementId)
  const { id: keyId, name, key } = await findSigningKey(world.db, world.keys, found.signer.id)
  const unsigned = composeEndorsement(found, world.config.BASE_URL)
  const credential = await signDocument(unsigned, { key, verificationMethod: `${unsigned.issuer.id}#${name}`, created: world.now() })
  await perform(world, system, recordEndorsement, { endorsementId, keyId, text: jsonText(credential) })
})
