import { z } from 'zod'
import { findPathway, listPathways, listPathwaysInWork } from '../../definitions/pathways/find-pathways.ts'
import { pathwaySchema } from '../../definitions/pathways/pathway.ts'
import { publishPathway } from '../../definitions/pathways/publish-pathway.ts'
import { retirePathway } from '../../definitions/pathways/retire-pathway.ts'
import { savePathway } from '../../definitions/pathways/save-pathway.ts'
import { startPathway } from '../../definitions/pathways/start-pathway.ts'
import { list, moment, type Operation, read, rest } from '../../foundation/doors/rest.ts'
import { beginPathway } from './begin-pathway.ts'

const listed = {
  id: z.uuid(),
  slug: z.string(),
  organizationId: z.uuid(),
  organizationName: z.string(),
  number: z.int(),
  publishedAt: moment,
}
const inWork = z.object({ pathwayId: z.uuid(), revision: z.int().min(0) })

/** Pathways, for programs. */
export const pathwayRest: readonly Operation[] = [
  list({
    id: 'listPathways',
    at: 'GET /pathways',
    scope: 'achievements:read',
    says: 'The pathways and stacks that are published, by title.',
    query: {},
    item: z.object({ ...listed, title: z.string(), summary: z.string() }).meta({ id: 'Pathway' }),
    find: async ({ db }, _query, page) => {
      const { rows, next } = await listPathways(db, page)
      return { items: rows.map(({ text: { title, summary }, ...row }) => ({ ...row, title, summary })), next }
    },
  }),
  list({
    id: 'listPathwaysInWork',
    at: 'GET /pathway-drafts',
    scope: 'achievements:read',
    says: 'The pathways of your organizations, drafts with them, the newest first.',
    query: {},
    item: z
      .object({
        id: z.uuid(),
        title: z.string(),
        organizationId: z.uuid(),
        number: z.int().nullable(),
        isInWork: z.boolean(),
        isRetired: z.boolean(),
        changedAt: moment,
      })
      .meta({ id: 'PathwayInWork' }),
    find: async ({ db, actor }, _query, page) => {
      const { rows, next } = await listPathwaysInWork(db, actor, page)
      return { items: rows, next }
    },
  }),
  read({
    id: 'getPathway',
    at: 'GET /pathways/{slug}',
    scope: 'achievements:read',
    says: 'A pathway as it is published now, with its whole text.',
    query: { slug: z.string().max(90) },
    answers: z.object({ ...listed, achievementId: z.uuid().describe('Its milestone.'), text: pathwaySchema }).meta({ id: 'WholePathway' }),
    find: ({ db }, { slug }) => findPathway(db, slug),
  }),
  rest(startPathway, {
    id: 'startPathway',
    at: 'POST /pathway-drafts',
    scope: 'achievements:write',
    says: 'Begins a pathway as a draft, empty or with a text.',
    status: 201,
    answers: inWork,
    example: { input: { organizationId: '019acf3e-0000-7000-8000-000000000001' } },
  }),
  rest(savePathway, {
    id: 'savePathway',
    at: 'PUT /pathway-drafts/{pathwayId}',
    scope: 'achievements:write',
    says: 'Saves the text of a pathway, whole. `revision` is that of the draft it was made from.',
    answers: inWork,
    example: { input: { revision: 1, text: { title: 'Inclusive discourse' } } },
  }),
  rest(publishPathway, {
    id: 'publishPathway',
    at: 'POST /pathway-drafts/{pathwayId}/publish',
    scope: 'achievements:write',
    says: 'Makes the draft the next version, for good. Who is under way keeps theirs; who has all of it already is awarded.',
    status: 201,
    answers: z.object({ pathwayId: z.uuid(), versionId: z.uuid(), number: z.int().min(1), slug: z.string() }),
    example: { input: { revision: 2, changeNote: 'One more to choose from.' } },
  }),
  rest(retirePathway, {
    id: 'retirePathway',
    at: 'PUT /pathway-drafts/{pathwayId}/retirement',
    scope: 'achievements:write',
    says: 'Takes a pathway out of the list, or brings it back.',
    answers: z.object({ pathwayId: z.uuid(), isNew: z.boolean() }),
    example: { input: { retired: true } },
  }),
  rest(beginPathway, {
    id: 'beginPathway',
    at: 'POST /pathway-starts/{pathwayId}',
    scope: 'work:write',
    says: 'Begins a pathway for the person of the key, or takes its newest version.',
    answers: z.object({ versionId: z.uuid(), isNew: z.boolean() }),
  }),
]
