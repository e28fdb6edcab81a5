import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { listGoneBy } from '../trust-lists/find-lists.ts'
import { listRecognized } from '../trust-lists/find-own-list.ts'
import { addRecognizedIssuer, changeRecognizedIssuer, takeOutRecognizedIssuer } from '../trust-lists/recognize-issuer.ts'
import { mayKeepTrustLists } from '../trust-lists/trust-policy.ts'
import { askTrustListNow } from './ask-trust-lists.ts'
import { bringTrustList, questions } from './bring-trust-list.ts'
import { findTrustList, listListed } from './find-trust-list.ts'
import { dropTrustList, removeTrustList, takeTrustList } from './take-trust-list.ts'

function requireKeeper({ actor }: ReadContext, organizationId: string): void {
  const may = mayKeepTrustLists(actor, { organizationId })
  if (!may.allowed) throw denied(actor, may)
}

/** A list of one's own; another's is as if it were not there. */
async function ownList(reading: ReadContext, listId: string) {
  const found = await findTrustList(reading.db, listId)
  if (!mayKeepTrustLists(reading.actor, found).allowed) throw missing('trust list')
  return found
}

const day = z.iso.date()
const signature = z.enum(['holds', 'unsigned'])
const edition = z.object({ id: z.uuid(), number: z.int().describe('The edition of the list that says it.') })
const changes = { added: z.int(), gone: z.int(), changed: z.int() }
const example = {
  issuerId: 'did:web:cedar.example',
  sameAs: [],
  name: 'Cedar State University',
  why: 'Accredited by the state.',
  since: '2026-08-01',
}

const copy = z
  .object({
    id: z.uuid(),
    form: z.string(),
    signature,
    signerId: z.string().nullable(),
    signerName: z.string().nullable(),
    version: z.int().nullable(),
    dated: moment.nullable(),
    validUntil: moment.nullable(),
    issuers: z.int(),
    ...changes,
    leftOut: z.record(z.string(), z.int()),
    asks: z.array(z.enum(questions)).describe('What has to be said yes to before it is taken.'),
    broughtAt: moment,
  })
  .meta({ id: 'TrustListCopy' })

const reads = { scope: 'organizations:read' } as const
const writes = { scope: 'organizations:write' } as const
const one = '/trust-lists/{listId}' as const

/** Recognized issuers, for programs. */
export const trustRest: readonly Operation[] = [
  list({
    id: 'listRecognizedIssuers',
    at: 'GET /organizations/{organizationId}/recognized-issuers',
    scope: null,
    says: 'The issuers on an organization’s own list, by name. The list is public; it is signed at its address.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        issuerId: z.string(),
        sameAs: z.array(z.string()),
        name: z.string(),
        url: z.string().nullable(),
        why: z.string(),
        since: day,
        until: day.nullable(),
      })
      .meta({ id: 'RecognizedIssuer' }),
    find: async ({ db }, { organizationId: of }, { after, size }) => {
      const { issuers, next } = await listRecognized(db, of, { after, size })
      return { items: issuers, next }
    },
  }),
  rest(addRecognizedIssuer, {
    id: 'addRecognizedIssuer',
    at: 'POST /organizations/{organizationId}/recognized-issuers',
    ...writes,
    says: 'Puts an issuer on an organization’s own list, which is signed and published at once.',
    status: 201,
    answers: edition,
    example: { input: { ...example, reason: 'Many of our teachers study there.' } },
  }),
  rest(changeRecognizedIssuer, {
    id: 'changeRecognizedIssuer',
    at: 'PUT /recognized-issuers/{recognizedId}',
    ...writes,
    says: 'Changes what an organization’s own list says of an issuer.',
    answers: edition,
    example: { input: { ...example, until: '2027-07-31', reason: 'The agreement ends.' } },
  }),
  rest(takeOutRecognizedIssuer, {
    id: 'takeOutRecognizedIssuer',
    at: 'POST /recognized-issuers/{recognizedId}/take-out',
    ...writes,
    says: 'Takes an issuer out of an organization’s own list.',
    answers: edition,
    example: { input: { reason: 'It was put on the list twice.' } },
  }),
  list({
    id: 'listTrustLists',
    at: 'GET /organizations/{organizationId}/trust-lists',
    ...reads,
    says: 'The lists of others that an organization goes by, the newest first.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        name: z.string(),
        address: z.string().nullable(),
        form: z.string().nullable(),
        signature: signature.nullable(),
        signerId: z.string().nullable(),
        signerName: z.string().nullable(),
        issuers: z.int().nullable(),
        asOf: moment.nullable(),
        validUntil: moment.nullable(),
        waits: z.boolean().describe('A copy waits to be taken.'),
        fault: z.string().nullable(),
      })
      .meta({ id: 'TrustList' }),
    find: async (reading, { organizationId: of }, { after, size }) => {
      requireKeeper(reading, of)
      const { lists, next } = await listGoneBy(reading.db, of, { before: after, size })
      return { items: lists, next }
    },
  }),
  read({
    id: 'getTrustList',
    at: `GET ${one}`,
    ...reads,
    says: 'A list of others: the copy that counts, and the one that waits.',
    query: { listId: z.uuid() },
    answers: z
      .object({
        id: z.uuid(),
        organizationId: z.uuid(),
        name: z.string(),
        address: z.string().nullable(),
        fault: z.string().nullable(),
        current: copy.nullable(),
        waiting: copy.nullable(),
      })
      .meta({ id: 'TrustListInFull' }),
    find: (reading, { listId: id }) => ownList(reading, id),
  }),
  list({
    id: 'listListedIssuers',
    at: `GET ${one}/issuers`,
    ...reads,
    says: 'Who stands on the copy of a list that counts, or, while none was taken, on the one that waits.',
    query: { listId: z.uuid(), q: z.string().max(100).default('').describe('Words in a name or an identifier.') },
    item: z.object({
      place: z.int(),
      issuerId: z.string(),
      name: z.string(),
      url: z.string().nullable(),
      location: z.string().nullable(),
      why: z.string().nullable(),
      since: moment.nullable(),
      until: moment.nullable(),
    }),
    find: async (reading, { listId: id, q }, { after, size }) => {
      const { copyId, waiting } = await ownList(reading, id)
      const of = copyId ?? waiting?.id
      if (!of) return { items: [], next: null }
      const place = after !== null && /^\d{1,6}$/.test(after) ? Number(after) : -1
      const { issuers, next } = await listListed(reading.db, { copyId: of }, { q, after: place, size })
      return { items: issuers, next: next === null ? null : String(next) }
    },
  }),
  rest(bringTrustList, {
    id: 'bringTrustList',
    at: 'POST /organizations/{organizationId}/trust-lists',
    ...writes,
    says: 'Brings in a list of recognized issuers by its address or as text. It is checked and waits to be taken.',
    status: 201,
    answers: z.object({
      listId: z.uuid(),
      copyId: z.uuid(),
      form: z.string(),
      signature,
      signer: z.string().nullable(),
      issuers: z.int(),
      ...changes,
      leftOut: z.record(z.string(), z.int()),
      asks: z.array(z.enum(questions)),
    }),
    example: { input: { address: 'https://digitalcredentials.github.io/community-registry/registry.json' } },
  }),
  rest(takeTrustList, {
    id: 'takeTrustList',
    at: `POST ${one}/take`,
    ...writes,
    says: 'Takes the copy that waits: from then on it counts.',
    answers: z.object({ listId: z.uuid(), ...changes }),
    example: { input: { copyId: '019acf3e-0000-7000-8000-000000000010', accepts: ['unsigned'] } },
  }),
  rest(dropTrustList, {
    id: 'dropTrustList',
    at: `POST ${one}/drop`,
    ...writes,
    says: 'Does not take the copy that waits.',
    answers: z.object({ listId: z.uuid(), isGone: z.boolean() }),
  }),
  rest(removeTrustList, {
    id: 'removeTrustList',
    at: `POST ${one}/remove`,
    ...writes,
    says: 'Goes by a list no more.',
    answers: z.object({ listId: z.uuid() }),
    example: { input: { reason: 'Its keeper gave it up.' } },
  }),
  rest(askTrustListNow, {
    id: 'askTrustListNow',
    at: `POST ${one}/ask`,
    ...writes,
    says: 'Asks the address of a list for a newer copy.',
    answers: z.object({ listId: z.uuid() }),
  }),
]
