import { sql } from 'kysely'
import { z } from 'zod'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayEditOrganization } from '../../people/organizations/organization-policy.ts'
import { wordsOnOneLine } from '../artifacts/plain-writing.ts'
import { commentTagAdded, commentTagBroughtBack, commentTagRemoved, commentTagRenamed, commentTagRetired } from './comment-facts.ts'
import { type CommentTag, mostTags, tagsOf } from './comment-tags.ts'

const tagName = wordsOnOneLine(40, 'Please keep a tag under 40 characters.').refine((name) => name !== '', 'Please give it a name.')

const lockOrganization = (db: Scene['db'], organizationId: string) =>
  db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .where('kind', '!=', 'school')
    .select('id')
    // One change of the list after the other.
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('organization'))

function refuseTaken(name: string, others: readonly CommentTag[]): void {
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    throw invalidAt('tag-name-taken', 'name', 'There is a tag of that name already.')
}

export const addCommentTag = command({
  name: 'comment-tag.add',
  says: 'Adds a tag with which an organization’s people sort their comments.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid(), name: tagName }),
  load: ({ db }, { organizationId }) => lockOrganization(db, organizationId),
  may: mayEditOrganization,
  async run({ db, now, newId }, { name }, { id: organizationId }) {
    const known = await tagsOf(db, organizationId)
    refuseTaken(name, known)
    if (known.length >= mostTags)
      throw conflict('tags-many', 'There are {count} tags already, which is as many as there can be.', { count: known.length })
    const added = { id: newId(), name }
    await db
      .insertInto('commentTags')
      .values({ ...added, organizationId, addedAt: now })
      .execute()
    return { ...added, retiredAt: null }
  },
  record: (_input, { id }, { name }) => fact(commentTagAdded, { organizationId: id, subjectId: id }, { name }),
})

async function loadTag({ db }: Scene, { tagId }: { tagId: string }) {
  const { organizationId } = await db
    .selectFrom('commentTags')
    .where('id', '=', tagId)
    .select('organizationId')
    .executeTakeFirstOrThrow(() => missing('tag'))
  await lockOrganization(db, organizationId)
  const all = await tagsOf(db, organizationId)
  const tag = all.find(({ id }) => id === tagId)
  if (!tag) throw missing('tag')
  return { id: organizationId, tag, others: all.filter((other) => other !== tag) }
}
const which = { tagId: z.uuid() }

export const renameCommentTag = command({
  name: 'comment-tag.rename',
  says: 'Gives a tag another name, on every comment that has it.',
  reach: everyDoor,
  limits: null,
  input: z.object({ ...which, name: tagName }),
  load: loadTag,
  may: mayEditOrganization,
  async run({ db }, { name }, { tag, others }) {
    refuseTaken(name, others)
    await db.updateTable('commentTags').set({ name }).where('id', '=', tag.id).execute()
    return { ...tag, name }
  },
  record: ({ name }, { id, tag }) =>
    name === tag.name ? null : fact(commentTagRenamed, { organizationId: id, subjectId: id }, { before: tag.name, name }),
})

export const removeCommentTag = command({
  name: 'comment-tag.remove',
  says: 'Takes a tag away. One that a comment has is retired instead: it stays there, and no new comment can have it.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: loadTag,
  may: mayEditOrganization,
  async run({ db, now }, { tagId }, { tag }) {
    if (tag.retiredAt) throw conflict('retired-already', 'This is retired already.')
    const used = await db.selectFrom('comments').where(sql<boolean>`tag_ids @> array[${tagId}::uuid]`).select('id').executeTakeFirst()
    if (used) await db.updateTable('commentTags').set({ retiredAt: now }).where('id', '=', tagId).execute()
    else await db.deleteFrom('commentTags').where('id', '=', tagId).execute()
    return { isRetired: used !== undefined }
  },
  record: (_input, { id, tag: { name } }, { isRetired }) =>
    fact(isRetired ? commentTagRetired : commentTagRemoved, { organizationId: id, subjectId: id }, { name }),
})

export const bringBackCommentTag = command({
  name: 'comment-tag.bring-back',
  says: 'Lets comments have a tag again that was retired.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: loadTag,
  may: mayEditOrganization,
  async run({ db }, { tagId }, { tag }) {
    if (!tag.retiredAt) throw conflict('not-retired', 'This is not retired.')
    await db.updateTable('commentTags').set({ retiredAt: null }).where('id', '=', tagId).execute()
  },
  record: (_input, { id, tag: { name } }) => fact(commentTagBroughtBack, { organizationId: id, subjectId: id }, { name }),
})
