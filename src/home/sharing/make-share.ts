import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf, zoneOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, unauthenticated } from '../../foundation/platform/refusal.ts'
import { loadShare, requireOwnAwards, requireRoom, requireShown } from './load-share.ts'
import { shareChanged, shareMade, shareWithdrawn } from './share-facts.ts'
import { type Access, mostShares, shareAccess, shareAddress, shareNote, shareTerm, shareTitle, shareUntil } from './share-fields.ts'
import { mayShare } from './share-policy.ts'
import { sealedCode, sealedLink } from './share-secrets.ts'
import { requireOwnBadges } from './shared-badges.ts'

const days = { day: 1, week: 7, month: 30 } as const

/** From when on nobody sees it: after so many days, or where the person is the day after the last. @throws Refusal `until-past`, `until-needed` */
async function endOf(
  { db, actor, now }: Pick<Scene, 'db' | 'actor' | 'now'>,
  term: Exclude<z.output<typeof shareTerm>, 'keep'>,
  until: string | undefined,
): Promise<Date | null> {
  if (term === 'none') return null
  if (term !== 'date') return new Date(now.getTime() + days[term] * 86_400_000)
  if (until === undefined) throw invalidAt('until-needed', 'until', 'Write the last day on which it can be seen.')
  const { rows } = await sql<{ at: Date }>`select (${until}::date + 1)::timestamp at time zone ${zoneOf(actor)} as at`.execute(db)
  const at = rows[0]?.at ?? now
  if (at <= now) throw invalidAt('until-past', 'until', 'This day is over. Choose one that is still to come.')
  return at
}

const needAddress = (access: Access, address: string) => {
  if (access === 'address' && address === '')
    throw invalidAt('address-needed', 'address', 'Write the e-mail address of the person who may see it.')
  return access === 'address' ? address : null
}

export const makeShare = command({
  name: 'share.make',
  says: 'Puts awards of one’s own under one link, says who may see it, and until when.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `share ${personIdOf(actor) ?? ''}`, tries: 60, seconds: 3600 }],

  input: z.object({
    title: shareTitle,
    note: shareNote.default(''),
    access: shareAccess.default('link'),
    address: shareAddress.default('').describe('Of the one person who may see it, where access is by address.'),
    term: shareTerm.exclude(['keep']).default('month'),
    until: shareUntil,
    awardIds: z.array(z.uuid()).max(10_000).default([]).describe('Awards of yours, in the order in which they are shown; at most 100.'),
    badgeIds: z.array(z.uuid()).max(10_000).default([]).describe('Badges that you brought in from elsewhere, after the awards.'),
  }),

  load: async ({ actor }) => {
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    return { personId }
  },
  may: mayShare,

  async run(scene, { title, note, access, address, term, until, awardIds, badgeIds }, { personId }) {
    const { db, keys, now, newId } = scene
    const chosen = [...new Set(awardIds)]
    const brought = [...new Set(badgeIds)]
    if (chosen.length + brought.length === 0)
      throw invalidAt('share-empty', 'awardIds', 'Nothing is ticked yet, so there would be nothing to see. Choose at least one award.')
    requireRoom(chosen.length + brought.length)
    await requireOwnAwards(scene, personId, chosen)
    await requireOwnBadges(db, personId, brought)
    const { count } = await db
      .selectFrom('shares')
      .where('personId', '=', personId)
      .where('withdrawnAt', 'is', null)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostShares)
      throw conflict('shares-many', 'You share {count} collections already. Stop sharing some first.', { count: Number(count) })
    const shareId = newId()
    const { token, ...link } = sealedLink(keys, shareId)
    const { code, ...ofCode } = access === 'code' ? sealedCode(keys, shareId) : { code: null }
    await db
      .insertInto('shares')
      .values({
        id: shareId,
        personId,
        title,
        note,
        access,
        ...link,
        ...ofCode,
        address: needAddress(access, address),
        madeAt: now,
        expiresAt: await endOf(scene, term, until),
      })
      .execute()
    const items = [...chosen.map((awardId) => ({ awardId, badgeId: null })), ...brought.map((badgeId) => ({ awardId: null, badgeId }))]
    if (items.length > 0)
      await db
        .insertInto('shareItems')
        .values(items.map((item, place) => ({ id: newId(), shareId, place, ...item })))
        .execute()
    return { shareId, address: `${scene.baseUrl}/shared/${token}`, code }
  },

  record: ({ access }, _loaded, { shareId }) => fact(shareMade, { subjectId: shareId }, { access }),
})

export const changeShare = command({
  name: 'share.change',
  says: 'Changes what a collection is called, its note, who may see it and until when. The link stays.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    shareId: z.uuid(),
    title: shareTitle,
    note: shareNote.default(''),
    access: shareAccess,
    address: shareAddress.default(''),
    term: shareTerm.default('keep').describe('Counted from now on; “keep” leaves the end as it is.'),
    until: shareUntil,
  }),
  load: (scene, { shareId }) => loadShare(scene, shareId),
  may: mayShare,
  async run(scene, { shareId, title, note, access, address: given, term, until }, share) {
    requireShown(share)
    const { db, keys } = scene
    const address = needAddress(access, given)
    const isAnother = access !== share.access || address !== share.address
    const code =
      access !== 'code'
        ? { codeHash: null, codeSealed: null }
        : share.codeHash === null
          ? (({ codeHash, codeSealed }) => ({ codeHash, codeSealed }))(sealedCode(keys, shareId))
          : {}
    const end = term === 'keep' ? {} : { expiresAt: await endOf(scene, term, until) }
    await db
      .updateTable('shares')
      .set({ title, note, access, address, ...code, ...end, revision: share.revision + 1 })
      .where('id', '=', shareId)
      .execute()
    // Who was let in by the old way has to show anew that they may.
    if (isAnother) await db.deleteFrom('sharePasses').where('shareId', '=', shareId).execute()
    return { shareId }
  },
  record: ({ shareId }) => fact(shareChanged, { subjectId: shareId }),
})

export const withdrawShare = command({
  name: 'share.withdraw',
  says: 'Stops sharing a collection, at once and for good. Who has its link is shown nothing any more.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ shareId: z.uuid() }),
  load: (scene, { shareId }) => loadShare(scene, shareId),
  may: mayShare,
  async run({ db, now }, { shareId }, { withdrawnAt }) {
    if (withdrawnAt) return { isNew: false }
    await db.updateTable('shares').set({ withdrawnAt: now }).where('id', '=', shareId).execute()
    await db.deleteFrom('sharePasses').where('shareId', '=', shareId).execute()
    return { isNew: true }
  },
  record: ({ shareId }, _share, { isNew }) => (isNew ? fact(shareWithdrawn, { subjectId: shareId }) : null),
})
