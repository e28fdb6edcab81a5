import type { Queryable } from '../../foundation/platform/database.ts'
import { texts } from '../../foundation/words/sentence.ts'
import type { ColorName } from './category-colors.ts'

/** What micro-credentials of an organization are about: the category gives the badge its color, and a mark to begin with (ui.md, Badges). */
export type Category = {
  id: string
  name: string
  color: ColorName
  mark: string
  /** Since when no draft can choose it; null while it is offered. */
  retiredAt: Date | null
}

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

/** The categories of an organization, in the order that its admins chose, else as they were added. What is retired is among them. */
export async function categoriesOf(db: Queryable, organizationId: string): Promise<Category[]> {
  const rows = await db
    .selectFrom('categories')
    .where('organizationId', '=', organizationId)
    .orderBy('place')
    .orderBy('addedAt')
    .orderBy('name')
    .select(['id', 'name', 'color', 'mark', 'retiredAt'])
    .execute()
  // The table knows the same colors.
  return rows.map((row) => ({ ...row, color: row.color as ColorName }))
}

/** One category, and whose it is; undefined where there is none. */
export async function findCategory(db: Queryable, id: string): Promise<(Category & { organizationId: string }) | undefined> {
  const row = await db
    .selectFrom('categories')
    .where('id', '=', id)
    .select(['id', 'organizationId', 'name', 'color', 'mark', 'retiredAt'])
    .executeTakeFirst()
  return row && { ...row, color: row.color as ColorName }
}

/** The color of a category; one that the organization does not have, such as that of a text from elsewhere, is slate. */
export const colorOf = (categories: readonly Category[], name: string): ColorName =>
  categories.find((category) => category.name === name)?.color ?? 'slate'
