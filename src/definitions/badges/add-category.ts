import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayEditOrganization } from '../../people/organizations/organization-policy.ts'
import { badgeMarks } from './badge-marks.ts'
import { type Category, categoriesOf, mostCategories } from './categories.ts'
import { colorNames } from './category-colors.ts'
import { categoryAdded } from './category-facts.ts'
import { placeAtEnd } from './list-order.ts'

export const categoryFields = {
  name: z.string().trim().min(1, 'Please give it a name.').max(60, 'Please keep the name under 60 characters.'),
  color: z
    .enum(colorNames, 'Choose one of the colors.')
    .describe('A color of the palette, which keeps what is written on a badge readable.'),
  mark: z.string().min(1).max(40).describe('The mark that a badge has whose author has chosen none.'),
}

/** Refuses a mark that there is none of, and a name that another has. @throws Refusal `mark-unknown`, `category-name-taken` */
export function checkCategory({ name, mark }: Pick<Category, 'name' | 'mark'>, others: readonly Category[]): void {
  if (!badgeMarks.some((known) => known.name === mark)) throw invalidAt('mark-unknown', 'mark', 'Choose one of the marks.')
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw invalidAt('category-name-taken', 'name', 'There is a category of that name already.')
}

/** Adds a category to those that an organization's micro-credentials can be about. */
export const addCategory = command({
  name: 'category.add',
  says: 'Adds a category to those that an organization’s micro-credentials can be about.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    ...categoryFields,
  }),

  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('id')
      // One after the other, so that they can be counted.
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('organization')),

  may: mayEditOrganization,

  async run({ db, now, newId }, { name, color, mark }, { id }) {
    const known = await categoriesOf(db, id)
    checkCategory({ name, mark }, known)
    if (known.length >= mostCategories)
      throw conflict('categories-many', 'There are {count} categories already, which is as many as there can be.', { count: known.length })
    const added = { id: newId(), name, color, mark }
    await db
      .insertInto('categories')
      .values({ ...added, organizationId: id, place: await placeAtEnd(db, 'categories', id), addedAt: now })
      .execute()
    return { ...added, retiredAt: null }
  },

  record: (_input, { id }, { name, color, mark }) => fact(categoryAdded, { organizationId: id, subjectId: id }, { name, color, mark }),
})
