import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere, roleNames } from '../../foundation/platform/actor.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { ownOrganization } from '../../people/organizations/own-organization.ts'
import { addCategory } from './add-category.ts'
import { categoriesOf, findCategory } from './categories.ts'
import { colorNames } from './category-colors.ts'
import { bringBackCategory, changeCategory, moveCategory, removeCategory } from './change-category.ts'

const category = z
  .object({
    id: z.uuid(),
    name: z.string().describe('As definitions name it.'),
    color: z.enum(colorNames),
    mark: z.string().describe('The mark that a badge has whose author has chosen none.'),
    retiredAt: moment.nullable().describe('Since when no draft can choose it; what names it stays.'),
  })
  .meta({ id: 'Category' })

const oneCategory = read({
  id: 'getCategory',
  at: 'GET /categories/{categoryId}',
  scope: 'organizations:read',
  says: 'One category of one of your organizations.',
  query: { categoryId: z.uuid() },
  answers: category,
  find: async (reading, { categoryId }) => {
    const found = await findCategory(reading.db, categoryId)
    if (!found || !isOwn(reading, found.organizationId)) throw missing('category')
    return found
  },
})
const isOwn = ({ actor }: ReadContext, organizationId: string) => organizationsWhere(actor, ...roleNames).includes(organizationId)
const isRetired = z.boolean().describe('Whether it is used and so was retired; else it is gone.')

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
      answer: { id: '019acf3e-0000-7000-8000-000000000009', name: 'Arts', color: 'violet', mark: 'palette', retiredAt: null },
    },
  }),
  oneCategory,
  rest(changeCategory, {
    id: 'changeCategory',
    at: 'PUT /categories/{categoryId}',
    scope: 'organizations:write',
    says: 'Changes a category: its color and mark, and its name as long as no micro-credential names it.',
    guardedBy: oneCategory,
    example: { input: { name: 'Arts', color: 'rust', mark: 'palette' } },
  }),
  rest(moveCategory, {
    id: 'moveCategory',
    at: 'PUT /categories/{categoryId}/place',
    scope: 'organizations:write',
    says: 'Gives a category another place in the list of its organization.',
    example: { input: { place: 1 } },
  }),
  rest(removeCategory, {
    id: 'removeCategory',
    at: 'DELETE /categories/{categoryId}',
    scope: 'organizations:write',
    says: 'Takes a category away, or retires it where a micro-credential names it: what names it stays.',
    answers: z.object({ isRetired }),
  }),
  rest(bringBackCategory, {
    id: 'bringBackCategory',
    at: 'POST /categories/{categoryId}/bring-back',
    scope: 'organizations:write',
    says: 'Lets drafts choose a category again that was retired.',
  }),
]
