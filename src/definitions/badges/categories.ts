import type { Queryable } from '../../foundation/platform/database.ts'
import { texts } from '../../foundation/words/sentence.ts'
import type { ColorName } from './category-colors.ts'

/** What micro-credentials of an organization are about: the category gives the badge its color, and a mark to begin with (ui.md, Badges). */
export type Category = { name: string; color: ColorName; mark: string }

/** So many an organization may have: more would be no order. */
export const mostCategories = 60

/** Those that every organization begins with, named here for the dictionaries; the rows are filled by the database. */
export const categoryNames = texts([
  'Formative assessment',
  'Discourse',
  'Literacy',
  'Numeracy',
  'Science and inquiry',
  'Culture',
  'Learner support',
  'Inclusion',
  'Data literacy',
  'Motivation',
  'Technology for learning',
  'Family and community',
  'Health and safety',
  'Leadership',
])

/** The categories of an organization, in the order in which they were added. */
export async function categoriesOf(db: Queryable, organizationId: string): Promise<Category[]> {
  const rows = await db
    .selectFrom('categories')
    .where('organizationId', '=', organizationId)
    .orderBy('addedAt')
    .orderBy('name')
    .select(['name', 'color', 'mark'])
    .execute()
  // The table knows the same colors.
  return rows.map((row) => ({ ...row, color: row.color as ColorName }))
}

/** The color of a category; one that the organization does not have, such as that of a text from elsewhere, is slate. */
export const colorOf = (categories: readonly Category[], name: string): ColorName =>
  categories.find((category) => category.name === name)?.color ?? 'slate'
