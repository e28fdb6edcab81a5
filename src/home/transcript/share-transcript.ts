import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { hashLinkToken } from '../../people/accounts/link-tokens.ts'
import { loadTranscript, theirsAlone } from './keep-transcript.ts'
import { mayKeepTranscript } from './transcript-policy.ts'

/** How many links of one transcript may be open at once. */
const mostLinks = 20
/** For how long a link may be open. */
export const linkDays = { usual: 30, most: 366 } as const

const contextOf = (linkId: string) => `transcript-link:${linkId}`
export const transcriptAddress = (baseUrl: string, token: string): string => `${baseUrl}/transcripts/${token}`

export const openTranscriptLink = command({
  name: 'transcript.open-link',
  says: 'Makes a link by which anyone who has it sees a transcript, until a day or until it is withdrawn.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `transcript-link ${personIdOf(actor) ?? ''}`, tries: 60, seconds: 3600 }],
  input: z.object({
    transcriptId: z.uuid(),
    days: z.coerce.number().int().min(1).max(linkDays.most).default(linkDays.usual).describe('For how many days it is open.'),
  }),
  load: (scene, { transcriptId }) => loadTranscript(scene, transcriptId),
  may: mayKeepTranscript,
  async run({ db, now, newId, keys }, { transcriptId, days }) {
    const open = await findLinks(db, transcriptId, now)
    if (open.length >= mostLinks)
      throw conflict('links-full', 'This transcript has {most} open links already. Withdraw one that is not needed any more.', {
        most: mostLinks,
      })
    const id = newId()
    const token = randomBytes(24).toString('base64url')
    await db
      .insertInto('transcriptLinks')
      .values({
        id,
        transcriptId,
        tokenHash: hashLinkToken(token),
        tokenSealed: keys.seal(Buffer.from(token), contextOf(id)),
        madeAt: now,
        expiresAt: new Date(now.getTime() + days * 86_400_000),
      })
      .execute()
    return { transcriptId, linkId: id, token }
  },
  record: theirsAlone,
})

export const withdrawTranscriptLink = command({
  name: 'transcript.withdraw-link',
  says: 'Withdraws a link of a transcript. Who opens it then reads only that it is not shown any more. Twice changes nothing.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ linkId: z.uuid() }),
  async load(scene, { linkId }) {
    const link = await scene.db
      .selectFrom('transcriptLinks')
      .where('id', '=', linkId)
      .select('transcriptId')
      .executeTakeFirstOrThrow(() => missing('transcript link'))
    return loadTranscript(scene, link.transcriptId)
  },
  may: mayKeepTranscript,
  async run({ db, now }, { linkId }, { id }) {
    await db.updateTable('transcriptLinks').set({ withdrawnAt: now }).where('id', '=', linkId).where('withdrawnAt', 'is', null).execute()
    return { transcriptId: id }
  },
  record: theirsAlone,
})

const findLinks = (db: Queryable, transcriptId: string, now: Date) =>
  db
    .selectFrom('transcriptLinks')
    .where('transcriptId', '=', transcriptId)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('madeAt', 'desc')
    .select(['id', 'madeAt', 'expiresAt', 'tokenSealed'])
    .execute()

/** The links of a transcript that are open, with their addresses, the newest first. */
export async function openLinksOf(db: Queryable, keys: Keyring, baseUrl: string, transcriptId: string, now: Date) {
  const rows = await findLinks(db, transcriptId, now)
  return rows.map(({ tokenSealed, ...link }) => ({
    ...link,
    address: transcriptAddress(baseUrl, keys.unseal(tokenSealed, contextOf(link.id)).toString()),
  }))
}

/** The transcript that a link shows. One that ended, was withdrawn or never was is told alike. @throws Refusal `missing` */
export async function findShared(db: Queryable, token: string, now: Date) {
  const found = await db
    .selectFrom('transcriptLinks')
    .innerJoin('transcripts', 'transcripts.id', 'transcriptLinks.transcriptId')
    .innerJoin('people', 'people.id', 'transcripts.personId')
    .where('transcriptLinks.tokenHash', '=', hashLinkToken(token.slice(0, 200)))
    .where('transcriptLinks.withdrawnAt', 'is', null)
    .where('transcriptLinks.expiresAt', '>', now)
    .where('people.erasedAt', 'is', null)
    .select([
      'transcripts.id',
      'transcripts.personId',
      'transcripts.name',
      'transcripts.awards',
      'transcripts.shows',
      'transcripts.changedAt',
      'transcriptLinks.expiresAt',
      'people.name as personName',
    ])
    .executeTakeFirst()
  if (!found) throw missing('shared transcript')
  return found
}
