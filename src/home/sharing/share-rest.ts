import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { arrangeShare } from './arrange-share.ts'
import { chooseEvidence } from './choose-evidence.ts'
import { findLooks, findShare, findShareItems, findShares, shareStanding } from './find-shares.ts'
import { changeShare, makeShare, withdrawShare } from './make-share.ts'
import { sendShare } from './send-share.ts'
import { openCode, openLink } from './share-secrets.ts'
import { findSharedBadges } from './shared-badges.ts'

const shared = {
  id: z.uuid(),
  title: z.string(),
  note: z.string(),
  access: z
    .enum(['link', 'code', 'address'])
    .describe('Who may see it: anyone with the link, with a code as well, or who reads the mail of one address.'),
  address: z.string().nullable(),
  madeAt: moment,
  expiresAt: moment.nullable(),
  standing: z.enum(['shown', 'over', 'withdrawn']),
  awards: z.int().describe('How many are in it.'),
  pieces: z.int().describe('How many pieces of evidence were chosen.'),
  looks: z.int().describe('How often it was looked at.'),
}
const inList = z.object(shared).meta({ id: 'ShareInList' })
const whole = z
  .object({
    ...shared,
    link: z.url().nullable().describe('Null once it was withdrawn.'),
    code: z.string().nullable(),
    items: z
      .array(z.object({ awardId: z.uuid().nullable(), badgeId: z.uuid().nullable(), title: z.string(), artifactIds: z.array(z.uuid()) }))
      .describe('In the order in which they are shown.'),
    lookedAt: z.array(z.object({ hour: moment, way: z.enum(['link', 'code', 'address']), address: z.string(), times: z.int() })),
  })
  .meta({ id: 'Share' })

const one = '/shares/{shareId}' as const
const reads = { scope: 'account:read' } as const
const writes = { scope: 'account:write' } as const

/** What a person shares, for a program in their name. */
export const shareRest: readonly Operation[] = [
  list({
    id: 'listShares',
    at: 'GET /shares',
    ...reads,
    says: 'What you share, the newest first.',
    query: {},
    item: inList,
    find: async (reading, _query, { after, size }) => {
      const { shares, next } = await findShares(reading.db, personAsking(reading).id, { before: after, size })
      return { items: shares.map((share) => ({ ...share, standing: shareStanding(share, reading.now) })), next }
    },
  }),
  read({
    id: 'getShare',
    at: `GET ${one}`,
    ...reads,
    says: 'One collection that you share, with its link and when it was looked at.',
    query: { shareId: z.uuid() },
    answers: whole,
    find: async (reading, { shareId }) => {
      const { tokenSealed, codeSealed, ...share } = await findShare(reading.db, personAsking(reading).id, shareId)
      const standing = shareStanding(share, reading.now)
      const [items, badges, lookedAt] = await Promise.all([
        findShareItems(reading.db, shareId),
        findSharedBadges(reading.db, shareId, reading.now),
        findLooks(reading.db, shareId),
      ])
      return {
        ...share,
        standing,
        link: standing === 'withdrawn' ? null : `${reading.baseUrl}/shared/${openLink(reading.world.keys, shareId, tokenSealed)}`,
        code: codeSealed && standing !== 'withdrawn' ? openCode(reading.world.keys, shareId, codeSealed) : null,
        items: [
          ...items.map(({ id, place, title, shown }) => ({ place, awardId: id, badgeId: null, title, artifactIds: shown })),
          ...badges.map(({ id, place, title }) => ({ place, awardId: null, badgeId: id, title, artifactIds: [] })),
        ].toSorted((one, other) => one.place - other.place),
        lookedAt,
      }
    },
  }),
  rest(makeShare, {
    id: 'makeShare',
    at: 'POST /shares',
    ...writes,
    says: 'Puts awards of yours under one link.',
    status: 201,
    answers: z.object({ shareId: z.uuid(), address: z.url(), code: z.string().nullable() }),
  }),
  rest(changeShare, { id: 'changeShare', at: `PUT ${one}`, ...writes, says: 'Changes a collection that you share. Its link stays.' }),
  rest(arrangeShare, {
    id: 'arrangeShare',
    at: `POST ${one}/awards`,
    ...writes,
    says: 'Adds an award, takes one out, or moves one up or down.',
  }),
  rest(chooseEvidence, {
    id: 'chooseSharedEvidence',
    at: `PUT ${one}/awards/{awardId}/evidence`,
    ...writes,
    says: 'Says which evidence is shown with an award; all other stays private.',
  }),
  rest(sendShare, { id: 'sendShare', at: `POST ${one}/letters`, ...writes, says: 'Sends the link to an address, with a note.' }),
  rest(withdrawShare, {
    id: 'withdrawShare',
    at: `POST ${one}/withdraw`,
    ...writes,
    says: 'Stops sharing a collection, at once and for good.',
  }),
]
