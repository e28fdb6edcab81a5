import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { onLines } from '../../people/accounts/person-fields.ts'
import { requireOwnAwards } from '../sharing/load-share.ts'
import { inNewOrder } from '../sharing/new-order.ts'
import { mayShare } from '../sharing/share-policy.ts'
import { handleField, handleRestDays } from './handles.ts'
import { profileChanged, profileShown, profileTakenDown } from './profile-facts.ts'

/** As many as somebody reads. */
export const mostOnPage = 60

/** The page of the person who asks, with themselves locked, so that of two at once one is first. */
async function loadProfile({ db, actor }: Scene) {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  await db.selectFrom('people').where('id', '=', personId).select('id').forNoKeyUpdate().executeTakeFirstOrThrow()
  const profile = await db.selectFrom('profiles').where('personId', '=', personId).selectAll().executeTakeFirst()
  return { personId, profile: profile ?? null }
}

/** @throws Refusal `handle-taken`, `handle-resting` */
async function requireFree({ db, now }: Scene, handle: string, personId: string): Promise<void> {
  // Of two who want the same handle at once, one waits here.
  await db
    .insertInto('formerHandles')
    .values({ handle, personId, leftAt: new Date(0) })
    .onConflict((clash) => clash.column('handle').doUpdateSet((row) => ({ handle: row.ref('excluded.handle') })))
    .execute()
  const taken = await db
    .selectFrom('profiles')
    .where('handle', '=', handle)
    .where('personId', '!=', personId)
    .select('personId')
    .executeTakeFirst()
  const resting = await db
    .selectFrom('formerHandles')
    .where('handle', '=', handle)
    .where('leftAt', '>', new Date(now.getTime() - handleRestDays * 86_400_000))
    .where((of) => of.or([of('personId', '!=', personId), of('personId', 'is', null)]))
    .select('handle')
    .executeTakeFirst()
  // Who had it, and that they gave it up, is told to nobody.
  if (taken || resting) throw invalidAt('handle-taken', 'handle', 'Somebody else has this handle. Choose another.')
  await db.deleteFrom('formerHandles').where('handle', '=', handle).execute()
}

export const saveProfile = command({
  name: 'profile.save',
  says: 'Says what a public page of oneself has: its handle, a few lines, a link, whether it is shown and whether search engines may list it.',
  reach: onPages,
  limits: (actor) => [{ key: `profile ${personIdOf(actor) ?? ''}`, tries: 60, seconds: 3600 }],
  input: z.object({
    handle: handleField,
    about: z.string().transform(onLines).pipe(z.string().max(1000, 'Please shorten this to 1,000 characters.')).default(''),
    linkUrl: z
      .union([
        z.literal(''),
        z
          .string()
          .trim()
          .max(500, 'An address has at most 500 characters.')
          .pipe(
            z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'Write the whole address, such as https://maya.example.' }),
          ),
      ])
      .default(''),
    isShown: z.boolean().default(false),
    isListed: z.boolean().default(false).describe('Only where it is shown.'),
  }),
  load: loadProfile,
  may: mayShare,
  async run(scene, { handle, about, linkUrl, isShown, isListed }, { personId, profile }) {
    const { db, now } = scene
    if (handle !== profile?.handle) await requireFree(scene, handle, personId)
    const said = { handle, about, linkUrl: linkUrl || null, isShown, isListed: isShown && isListed, changedAt: now }
    await db
      .insertInto('profiles')
      .values({ personId, ...said })
      .onConflict((clash) => clash.column('personId').doUpdateSet(said))
      .execute()
    return { handle, was: profile?.isShown ?? false }
  },
  record: ({ isShown }, { personId }, { was }) =>
    fact(isShown ? (was ? profileChanged : profileShown) : was ? profileTakenDown : profileChanged, { subjectId: personId }),
})

export const arrangeProfile = command({
  name: 'profile.arrange',
  says: 'Adds an award to one’s public page, takes one off, or moves one up or down.',
  reach: onPages,
  limits: null,
  input: z.object({ awardId: z.uuid(), act: z.enum(['add', 'remove', 'up', 'down']) }),
  load: loadProfile,
  may: mayShare,
  async run(scene, { awardId, act }, { personId, profile }) {
    if (!profile) throw conflict('profile-needed', 'Choose a handle for your page first.')
    const { db } = scene
    const items = await db
      .selectFrom('profileAwards')
      .where('personId', '=', personId)
      .orderBy('place')
      .orderBy('awardId')
      .select(['awardId', 'place'])
      .execute()
    const there = items.find((item) => item.awardId === awardId)
    if (act === 'add') {
      if (there) return { isNew: false }
      if (items.length >= mostOnPage)
        throw conflict('profile-full', 'The page shows at most {most} awards. Take one off first.', { most: mostOnPage })
      await requireOwnAwards(scene, personId, [awardId])
      await db
        .insertInto('profileAwards')
        .values({ personId, awardId, place: (items.at(-1)?.place ?? -1) + 1 })
        .execute()
      return { isNew: true }
    }
    if (!there) throw missing('award')
    if (act === 'remove') await db.deleteFrom('profileAwards').where('personId', '=', personId).where('awardId', '=', awardId).execute()
    else
      for (const [place, item] of inNewOrder(items, there, act).entries())
        await db
          .updateTable('profileAwards')
          .set({ place })
          .where('personId', '=', personId)
          .where('awardId', '=', item.awardId)
          .where('place', '!=', place)
          .execute()
    return { isNew: true }
  },
  record: (_input, { personId }, { isNew }) => (isNew ? fact(profileChanged, { subjectId: personId }) : null),
})
