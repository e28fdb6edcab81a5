import { z } from 'zod'
import { list, moment, type Operation, read, rest } from '../../foundation/doors/rest.ts'
import { authoredBy } from '../achievements/achievements.ts'
import { findTemplate, listTemplates } from './find-templates.ts'
import { changeTemplate, keepTemplate, removeTemplate } from './keep-template.ts'

const template = {
  id: z.uuid(),
  organizationId: z.uuid(),
  organizationName: z.string(),
  name: z.string(),
  about: z.string(),
  changedAt: moment,
}
const kept = z.object({ templateId: z.uuid() })

/** Templates, for programs: a draft begins with the text of one. */
export const templateRest: readonly Operation[] = [
  list({
    id: 'listTemplates',
    at: 'GET /templates',
    scope: 'achievements:read',
    says: 'The templates of your organizations, the newest first.',
    query: {},
    item: z.object(template).meta({ id: 'Template' }),
    find: async ({ db, actor }, _query, page) => {
      const { rows, next } = await listTemplates(db, authoredBy(actor), page)
      return { items: rows, next }
    },
  }),
  read({
    id: 'getTemplate',
    at: 'GET /templates/{templateId}',
    scope: 'achievements:read',
    says: 'A template with its text, from which a draft can begin (`startDraft` with `definition`). What stands in double brackets is to be filled in.',
    query: { templateId: z.uuid() },
    answers: z.object({ ...template, definition: z.looseObject({}) }).meta({ id: 'WholeTemplate' }),
    find: ({ db, actor }, { templateId }) => findTemplate(db, authoredBy(actor), templateId),
  }),
  rest(keepTemplate, {
    id: 'keepTemplate',
    at: 'POST /achievements/{achievementId}/templates',
    scope: 'achievements:write',
    says: 'Keeps the text of a micro-credential as a template of its organization.',
    status: 201,
    answers: kept,
    example: { input: { name: 'Our way of coaching cycles', about: 'For everything that two colleagues do together.' } },
  }),
  rest(changeTemplate, {
    id: 'changeTemplate',
    at: 'PUT /templates/{templateId}',
    scope: 'achievements:write',
    says: 'Changes what a template is called and what is said of it.',
    answers: kept.extend({ isNew: z.boolean() }),
    example: { input: { name: 'Coaching cycles', about: '' } },
  }),
  rest(removeTemplate, {
    id: 'removeTemplate',
    at: 'DELETE /templates/{templateId}',
    scope: 'achievements:write',
    says: 'Removes a template. What was started from it stays.',
    answers: kept,
  }),
]
