import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { cohortPostChanged, cohortPosted, cohortPostHidden, cohortPostRemoved, cohortPostShown, inCohort } from './cohort-facts.ts'
import { postBody } from './cohort-fields.ts'
import { mayEditPost, mayOrganize, mayTakePart } from './cohort-policy.ts'
import { loadCohort, perHour, requireLive } from './load-cohort.ts'

/** So long a post can be put right. After that others have read it, and answered. */
export const editMinutes = 10

export const writePost = command({
  name: 'cohort.post',
  says: 'Writes in the discussion of a cohort, in a thread or to begin one.',
  reach: pageAndRest,
  limits: perHour('post', 120),
  input: z.object({ cohortId: z.uuid(), threadId: z.uuid().optional().describe('The post that began the thread.'), body: postBody }),
  load: (scene, { cohortId }) => loadCohort(scene, cohortId),
  may: mayTakePart,
  async run({ db, now, newId }, { cohortId, threadId, body }, cohort) {
    requireLive(cohort)
    if (threadId)
      await db
        .selectFrom('cohortPosts')
        .where('id', '=', threadId)
        .where('cohortId', '=', cohortId)
        .where('threadId', 'is', null)
        .select('id')
        .executeTakeFirstOrThrow(() => missing('post'))
    const postId = newId()
    await db
      .insertInto('cohortPosts')
      .values({ id: postId, cohortId, threadId: threadId ?? null, authorId: cohort.me.personId, body, postedAt: now })
      .execute()
    return { cohortId, postId, cohort: cohort.name, organizationId: cohort.organizationId, by: cohort.me.personId }
  },
  record: (_input, { id }, { postId }) => inCohort(cohortPosted, id, { postId }),
})

const ofPost = z.object({ cohortId: z.uuid(), postId: z.uuid() })

/** Loads a cohort with one post, locked. @throws Refusal `missing` */
async function loadPost(scene: Scene, { cohortId, postId }: z.output<typeof ofPost>) {
  const cohort = await loadCohort(scene, cohortId)
  const post = await scene.db
    .selectFrom('cohortPosts')
    .where('id', '=', postId)
    .where('cohortId', '=', cohortId)
    .select(['authorId', 'postedAt', 'removedAt', 'hiddenAt'])
    .executeTakeFirstOrThrow(() => missing('post'))
  return { ...cohort, ...post }
}

export const editPost = command({
  name: 'cohort.edit-post',
  says: 'Puts a post of one’s own right, within ten minutes.',
  reach: pageAndRest,
  limits: null,
  input: ofPost.extend({ body: postBody }),
  load: loadPost,
  may: mayEditPost,
  async run({ db, now }, { cohortId, postId, body }, { postedAt, removedAt, hiddenAt, archivedAt }) {
    requireLive({ archivedAt })
    if (removedAt || hiddenAt) throw missing('post')
    if (now.getTime() - postedAt.getTime() > editMinutes * 60_000)
      throw conflict('post-too-old', 'A post can be changed for ten minutes. Write another one below it.')
    await db.updateTable('cohortPosts').set({ body, editedAt: now }).where('id', '=', postId).execute()
    return { cohortId, postId }
  },
  record: ({ postId }, { id }) => inCohort(cohortPostChanged, id, { postId }),
})

/** That somebody wrote stays where others answered; the words go. */
export const removePost = command({
  name: 'cohort.remove-post',
  says: 'Removes the words of a post of one’s own, for good.',
  reach: pageAndRest,
  limits: null,
  input: ofPost,
  load: loadPost,
  may: mayEditPost,
  async run({ db, now }, { cohortId, postId }, { removedAt }) {
    if (!removedAt) await db.updateTable('cohortPosts').set({ body: '', removedAt: now }).where('id', '=', postId).execute()
    return { cohortId, postId }
  },
  record: ({ postId }, { id, removedAt }) => (removedAt ? null : inCohort(cohortPostRemoved, id, { postId })),
})

export const hidePost = command({
  name: 'cohort.hide-post',
  says: 'Hides a post from the other members, with a reason that all of them read; or shows it again.',
  reach: pageAndRest,
  limits: null,
  input: ofPost.extend({
    isHidden: z.boolean().default(true),
    because: z.string().trim().max(300, 'Please shorten this to 300 characters.').default(''),
  }),
  load: loadPost,
  may: mayOrganize,
  async run({ db, now }, { cohortId, postId, isHidden, because }, { removedAt }) {
    if (removedAt) throw missing('post')
    if (isHidden && because.length < 3)
      throw invalidAt('reason-needed', 'because', 'Say in a few words why it is hidden. Everyone in the cohort reads it.')
    await db
      .updateTable('cohortPosts')
      .set(isHidden ? { hiddenAt: now, hiddenBecause: because } : { hiddenAt: null, hiddenBecause: null })
      .where('id', '=', postId)
      .execute()
    return { cohortId, postId, isHidden }
  },
  record: ({ postId }, { id, hiddenAt }, { isHidden }) =>
    isHidden || hiddenAt !== null ? inCohort(isHidden ? cohortPostHidden : cohortPostShown, id, { postId }) : null,
})
