import { didWeb } from '@laurel/openbadges/dids/did-web'
import { MAXIMUM_TRUST_LIST_BYTES } from '@laurel/openbadges/trust/read-trust-list'
import { z } from 'zod'
import { keyOf, personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, denied, invalid, missing } from '../../foundation/platform/refusal.ts'
import { issuerAddresses } from '../awards/award-addresses.ts'
import { lockKeeper } from '../trust-lists/sign-edition.ts'
import { trustListBrought } from '../trust-lists/trust-facts.ts'
import { mayKeepTrustLists } from '../trust-lists/trust-policy.ts'
import { countChanges, keepListed } from './keep-copy.ts'
import { type LookedAt, lookAtList } from './look-at-list.ts'

/** How often the address of a list is asked. */
export const askedEveryMs = 86_400_000

/** What somebody has to say yes to before a copy is taken. */
export const questions = ['unsigned', 'unsigned-now', 'other-signer'] as const
export type AskedFirst = (typeof questions)[number]

export const bringTrustList = command({
  name: 'trust-list.bring',
  says: 'Brings in a list of recognized issuers: the registry of the Digital Credentials Consortium, Open Badges profiles or endorsements, or a signed list as Laurel has it. It is checked and waits: nothing counts before it is taken.',
  reach: everyDoor,
  limits: (actor) => [
    actor.kind === 'system' ? null : { key: `trust-list.bring ${personIdOf(actor) ?? keyOf(actor)?.id ?? ''}`, tries: 60, seconds: 3600 },
  ],
  input: z.object({
    organizationId: z.uuid(),
    listId: z
      .uuid()
      .nullish()
      .describe('The list of which this is a newer copy; left out for one that is new, or is known by its address or signer.'),
    name: z
      .string()
      .trim()
      .max(200, 'Please keep the name under 200 characters.')
      .default('')
      .describe('What to call it; else as it calls itself.'),
    address: z
      .preprocess(
        (given) => (given === '' ? null : given),
        z
          .url({ protocol: /^https?$/, error: 'Give a web address that begins with https://.' })
          .max(2000)
          .nullish(),
      )
      .describe('Where it lies: it is asked every day for a newer one.'),
    text: z
      .string()
      .max(MAXIMUM_TRUST_LIST_BYTES, 'A list has 100,000 issuers and 24 MB at most.')
      .nullish()
      .describe('The list itself, as JSON.'),
    source: z.enum(['file', 'text']).default('text').describe('How the text came.'),
  }),

  // Whoever may not is told so before anybody elsewhere is asked.
  async prepare(stage, actor, { organizationId, address, text }) {
    const may = mayKeepTrustLists(actor, { organizationId })
    if (!may.allowed) throw denied(actor, may)
    if (!address && !text?.trim()) throw invalid('no-trust-list', 'Choose a file, paste a list, or give its address.')
    return lookAtList(stage, address ? { address } : { text: text ?? '' })
  },

  async load(scene, { organizationId, listId, address }, { list }) {
    const keeper = await lockKeeper(scene, organizationId)
    return { ...keeper, before: await findBefore(scene, { organizationId, listId: listId ?? null, address: address ?? null, list }) }
  },
  may: mayKeepTrustLists,

  async run(scene, { organizationId, name, address, source }, { slug, before }, { list, signature, file }) {
    const { db, actor, now, baseUrl, newId } = scene
    if (list.signerId === didWeb(issuerAddresses(baseUrl, slug).home))
      throw conflict('own-trust-list', 'This is your own list. It counts here already.')
    const current = before?.copyId ? await findCopy(scene, before.copyId) : null
    if (current) refuseOlder(current, { list, file })
    const listId = before?.id ?? newId()
    if (before) await db.deleteFrom('trustListCopies').where('listId', '=', listId).where('takenAt', 'is', null).execute()
    else
      await db
        .insertInto('trustLists')
        .values({
          id: listId,
          organizationId,
          name: name || (list.name ?? list.signerName ?? (address ? new URL(address).host : 'List of issuers')).slice(0, 200),
          address: address ?? null,
          addedBy: personIdOf(actor),
          addedAt: now,
          askAt: address ? new Date(now.getTime() + askedEveryMs) : null,
          askedAt: address ? now : null,
        })
        .execute()
    if (before && address) await db.updateTable('trustLists').set({ askedAt: now, fault: null }).where('id', '=', listId).execute()
    const copyId = newId()
    const asks = asksOf(current, { list, signature })
    await db
      .insertInto('trustListCopies')
      .values({
        id: copyId,
        listId,
        fileDigest: file,
        source: address ? 'address' : source,
        form: list.form,
        signature,
        documentId: list.id ?? null,
        signerId: signature === 'holds' ? (list.signerId ?? null) : null,
        signerName: signature === 'holds' ? (list.signerName ?? null) : null,
        version: list.version ?? null,
        dated: list.dated ? new Date(list.dated) : null,
        validUntil: list.validUntil ? new Date(list.validUntil) : null,
        issuers: list.issuers.length,
        added: 0,
        gone: 0,
        changed: 0,
        leftOut: JSON.stringify(list.leftOut),
        asks,
        broughtBy: personIdOf(actor),
        broughtAt: now,
      })
      .execute()
    await keepListed(db, copyId, list.issuers)
    const changes = await countChanges(db, { copyId, currentId: current?.id ?? null })
    await db.updateTable('trustListCopies').set(changes).where('id', '=', copyId).execute()
    const signer = signature === 'holds' ? (list.signerId ?? null) : null
    return { listId, copyId, form: list.form, signature, signer, issuers: list.issuers.length, ...changes, leftOut: list.leftOut, asks }
  },

  record: (_input, { organizationId }, { listId, signature, signer, issuers }) =>
    fact(trustListBrought, { organizationId, subjectId: listId }, { signature, signer, issuers }),
})

/** The list of which something is a newer copy: the one that is named, the one at this address, or the one that says it is the same and of the same signer. */
async function findBefore(
  { db }: Scene,
  {
    organizationId,
    listId,
    address,
    list,
  }: { organizationId: string; listId: string | null; address: string | null; list: LookedAt['list'] },
) {
  const lists = db
    .selectFrom('trustLists')
    .where('organizationId', '=', organizationId)
    .where('removedAt', 'is', null)
    .select(['id', 'copyId'])
    .forUpdate()
  if (listId) {
    const named = await lists.where('id', '=', listId).executeTakeFirst()
    if (!named) throw missing('trust list')
    return named
  }
  if (address) return (await lists.where('address', '=', address).executeTakeFirst()) ?? null
  const { id: documentId, signerId } = list
  if (!documentId || !signerId) return null
  return (
    (await lists
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('trustListCopies')
            .whereRef('trustListCopies.id', '=', 'trustLists.copyId')
            .where('documentId', '=', documentId)
            .where('signerId', '=', signerId)
            .select('trustListCopies.id'),
        ),
      )
      .executeTakeFirst()) ?? null
  )
}

const findCopy = ({ db }: Scene, id: string) =>
  db
    .selectFrom('trustListCopies')
    .where('id', '=', id)
    .select(['id', 'fileDigest', 'signature', 'signerId', 'version', 'dated'])
    .executeTakeFirstOrThrow()
type Current = Awaited<ReturnType<typeof findCopy>>

/** An older list lacks what was said since, and two of one number can't both be it. */
function refuseOlder(current: Current, { list, file }: Pick<LookedAt, 'list' | 'file'>): void {
  if (current.fileDigest === file) throw conflict('trust-list-same', 'This is the copy that counts already. Nothing was saved.')
  const older = () => conflict('trust-list-older', 'This list is older than the copy that counts here. Nothing was saved.')
  const { version } = current
  if (version !== null && list.version !== undefined && current.signerId === (list.signerId ?? null)) {
    if (list.version < version) throw older()
    if (list.version === version)
      throw conflict(
        'trust-list-two-of-one',
        'This list has the number of the copy that counts, and says something else. Nothing was saved.',
      )
  }
  if (current.dated && list.dated && Date.parse(list.dated) < current.dated.getTime()) throw older()
}

function asksOf(current: Current | null, { list, signature }: Pick<LookedAt, 'list' | 'signature'>): AskedFirst[] {
  if (!current) return signature === 'unsigned' ? ['unsigned'] : []
  if (current.signature === 'holds' && signature === 'unsigned') return ['unsigned-now']
  if (signature === 'holds' && current.signature === 'holds' && current.signerId !== list.signerId) return ['other-signer']
  return []
}
