import { z } from 'zod'
import { list, type Operation, rest } from '../../foundation/doors/rest.ts'
import { ownOrganization } from '../../people/organizations/own-organization.ts'
import { addCategory } from './add-category.ts'
import { categoriesOf } from './categories.ts'
import { colorNames } from './category-colors.ts'

const category = z
  .object({
    name: z.string().describe('As definitions name it.'),
    color: z.enum(colorNames),
    mark: z.string().describe('The mark that a badge has whose author has chosen none.'),
  })
  .meta({ id: 'Category' })

/** What micro-credentials of an organization can be about, for programs. */
export const categoryRest: readonly Operation[] = [
  list({
    id: 'listCategories',
    at: 'GET /organizations/{organizationId}/categories',
    scope: 'organizations:read',
    says: 'What micro-credentials of one of your organizations can be about.',
    query: { organizationId: z.uuid() },
    item: category,
    find: async (reading, { organizationId }) => {
      await ownOrganization(reading, organizationId)
      return { items: await categoriesOf(reading.db, organizationId), next: null }
    },
  }),
  rest(addCategory, {
    id: 'addCategory',
    at: 'POST /organizations/{organizationId}/categories',
    scope: 'organizations:write',
    says: 'Adds a category to those that an organization’s micro-credentials can be about.',
    status: 201,
    answers: category,
    example: {
      input: { name: 'Arts', color: 'violet', mark: 'palette' },
      answer: { name: 'Arts', color: 'violet', mark: 'palette' },
    },
  }),
]
