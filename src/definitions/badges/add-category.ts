import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayEditOrganization } from '../../people/organizations/organization-policy.ts'
import { badgeMarks } from './badge-marks.ts'
import { categoriesOf, mostCategories } from './categories.ts'
import { colorNames } from './category-colors.ts'
import { categoryAdded } from './category-facts.ts'

/** Adds a category to those that an organization's micro-credentials can be about. */
export const addCategory = command({
  name: 'category.add',
  says: 'Adds a category to those that an organization’s micro-credentials can be about.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    name: z.string().trim().min(1, 'Please give it a name.').max(60, 'Please keep the name under 60 characters.'),
    color: z
      .enum(colorNames, 'Choose one of the colors.')
      .describe('A color of the palette, which keeps what is written on a badge readable.'),
    mark: z.string().min(1).max(40).describe('The mark that a badge has whose author has chosen none.'),
  }),

  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('id')
      // One after the other, so that they can be counted.
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('organization')),

  may: mayEditOrganization,

  async run({ db, now }, { name, color, mark }, { id }) {
    if (!badgeMarks.some((known) => known.name === mark)) throw invalidAt('mark-unknown', 'mark', 'Choose one of the marks.')
    const known = await categoriesOf(db, id)
    if (known.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      throw invalidAt('category-name-taken', 'name', 'There is a category of that name already.')
    if (known.length >= mostCategories)
      throw conflict('categories-many', 'There are {count} categories already, which is as many as there can be.', { count: known.length })
    await db.insertInto('categories').values({ organizationId: id, name, color, mark, addedAt: now }).execute()
    return { name, color, mark }
  },

  record: (_input, { id }, added) => fact(categoryAdded, { organizationId: id, subjectId: id }, added),
})
