import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { countAligned } from './aligned.ts'
import { countChanges } from './compare-framework.ts'
import { frameworkRemoved, frameworkShown, frameworkWritten } from './framework-facts.ts'
import { keepItems } from './keep-items.ts'
import { readOutline } from './read-outline.ts'

const words = {
  title: z.string().trim().min(1, 'Give the framework a name.').max(300, 'Please use a shorter name.'),
  description: z.string().trim().max(4000, 'Please shorten this to 4,000 characters.').default(''),
  outline: z
    .string()
    .max(1_000_000, 'Please split it: more than a million characters are no outline.')
    .describe('A line for each competency with its code before it, further in what stands under another.'),
  isPublic: z.boolean().default(true).describe('Whether visitors may read it.'),
}

const lockFramework = async ({ db }: Scene, { frameworkId }: { frameworkId: string }) => {
  const found = await db
    .selectFrom('frameworks')
    .where('id', '=', frameworkId)
    .select(['id', 'organizationId', 'isOwn', 'isPublic'])
    .executeTakeFirstOrThrow(() => missing('framework'))
  await lockOrganization(db, found.organizationId)
  return found
}

export const writeFramework = command({
  name: 'framework.write',
  says: 'Writes a framework of one’s own as an outline: a new one, or another text of one that is here. A line that keeps its code stays the same competency.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid(), frameworkId: z.uuid().nullable().default(null), ...words }),

  load: async ({ db }, { organizationId, frameworkId }) => {
    await lockOrganization(db, organizationId)
    if (frameworkId === null) return { organizationId, id: null }
    return db
      .selectFrom('frameworks')
      .where('id', '=', frameworkId)
      .where('organizationId', '=', organizationId)
      .where('isOwn', '=', true)
      .select(['id', 'organizationId'])
      .executeTakeFirstOrThrow(() => missing('framework'))
  },
  may: mayAuthor,

  async run({ db, actor, now, newId, baseUrl }, { organizationId, title, description, outline, isPublic }, { id }) {
    const frameworkId = id ?? newId()
    const items = readOutline(outline, frameworkId)
    const row = { title, description, isPublic, changedAt: now, takenBy: personIdOf(actor), takenAt: now }
    if (id) await db.updateTable('frameworks').set(row).where('id', '=', id).execute()
    else {
      const { name } = await db.selectFrom('organizations').where('id', '=', organizationId).select('name').executeTakeFirstOrThrow()
      await db
        .insertInto('frameworks')
        .values({
          ...row,
          id: frameworkId,
          organizationId,
          identifier: randomUUID(),
          uri: `${baseUrl}/frameworks/${frameworkId}`,
          creator: name,
          publisher: '',
          language: '',
          version: '',
          adoption: '',
          license: '',
          subjects: [],
          isOwn: true,
        })
        .execute()
    }
    const counts = countChanges(await keepItems(db, { frameworkId, items, relations: [], now, newId }))
    return { frameworkId, ...counts }
  },

  record: (_input, { organizationId }, { frameworkId, added, changed, gone }) =>
    fact(frameworkWritten, { organizationId, subjectId: frameworkId }, { added, changed, gone }),
})

export const showFramework = command({
  name: 'framework.show',
  says: 'Says whether visitors may read a framework, or only those of its organization.',
  reach: everyDoor,
  limits: null,
  input: z.object({ frameworkId: z.uuid(), isPublic: z.boolean() }),
  load: lockFramework,
  may: mayAuthor,
  async run({ db }, { isPublic }, { id, isPublic: before }) {
    if (isPublic !== before) await db.updateTable('frameworks').set({ isPublic }).where('id', '=', id).execute()
    return { frameworkId: id, isNew: isPublic !== before }
  },
  record: ({ isPublic }, { id, organizationId }, { isNew }) =>
    isNew ? fact(frameworkShown, { organizationId, subjectId: id }, { isPublic }) : null,
})

export const removeFramework = command({
  name: 'framework.remove',
  says: 'Removes a framework. Micro-credentials keep what they say of it; one of one’s own that they name stays.',
  reach: everyDoor,
  limits: null,
  input: z.object({ frameworkId: z.uuid() }),
  load: lockFramework,
  may: mayAuthor,
  async run({ db, baseUrl }, _input, { id, isOwn }) {
    const named = isOwn ? await countAligned(db, id, baseUrl) : 0
    if (named > 0)
      throw conflict(
        'framework-in-use',
        '{count, plural, one {One micro-credential leads} other {# micro-credentials lead}} to competencies of this framework, which has no other address. It was kept.',
        { count: named },
      )
    await db.deleteFrom('frameworks').where('id', '=', id).execute()
    return { frameworkId: id }
  },
  record: (_input, { id, organizationId }) => fact(frameworkRemoved, { organizationId, subjectId: id }),
})
