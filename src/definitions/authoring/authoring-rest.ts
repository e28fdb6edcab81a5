import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { forbidden, missing } from '../../foundation/platform/refusal.ts'
import { authoredBy, findInWork } from '../achievements/achievements.ts'
import { publishVersion } from '../achievements/publish-version.ts'
import { bringBackAchievement, retireAchievement } from '../achievements/retire-achievement.ts'
import { authoredShelves, listAuthored } from './authored-list.ts'
import { discardDraft } from './discard-draft.ts'
import { importDefinition } from './import-definition.ts'
import { saveDraft } from './save-draft.ts'
import { startDraft } from './start-draft.ts'
import { startVersion } from './start-version.ts'

const draft = z
  .object({
    achievementId: z.uuid(),
    organizationId: z.uuid(),
    revision: z.int().min(0).describe('Counts the saves.'),
    savedAt: moment.nullable(),
    savedBy: z.string().nullable(),
    publishedNumber: z.int().nullable().describe('The number of the version that is published now, if one is.'),
    definition: z.looseObject({}).describe('The draft; it may be unfinished.'),
  })
  .meta({ id: 'Draft' })

const oneDraft = read({
  id: 'getDraft',
  at: 'GET /drafts/{achievementId}',
  scope: 'achievements:read',
  says: 'The draft of a micro-credential, for its authors.',
  query: { achievementId: z.uuid() },
  answers: draft,
  find: async ({ db, actor }, { achievementId }) => {
    const {
      id,
      organizationId,
      draftRevision,
      draftSavedAt,
      savedBy,
      publishedNumber,
      draft: text,
    } = await findInWork(db, actor, achievementId)
    if (!text) throw missing('micro-credential')
    return { achievementId: id, organizationId, revision: draftRevision, savedAt: draftSavedAt, savedBy, publishedNumber, definition: text }
  },
})

const revisionOf = ({ revision }: Record<string, unknown>) => ({ revision: Number(revision) })
const begun = z.object({ achievementId: z.uuid(), revision: z.int().min(0) })

/** Writing micro-credentials, for programs. */
export const authoringRest: readonly Operation[] = [
  list({
    id: 'listAuthored',
    at: 'GET /drafts',
    scope: 'achievements:read',
    says: 'What your organizations have drafted, published or retired, the newest first.',
    query: { shelf: z.enum(authoredShelves).default('drafts'), q: z.string().max(120).default('').describe('Part of the title.') },
    item: z
      .object({
        id: z.uuid(),
        slug: z.string(),
        title: z.string(),
        organizationName: z.string(),
        number: z.int().nullable(),
        isInWork: z.boolean(),
        changedAt: moment,
        savedBy: z.string().nullable(),
      })
      .meta({ id: 'Authored' }),
    find: async (reading, { shelf, q }, page) => {
      const { rows, next } = await listAuthored(reading.db, authors(reading), { shelf, text: q.trim(), ...page })
      return { items: rows, next }
    },
  }),
  oneDraft,
  rest(startDraft, {
    id: 'startDraft',
    at: 'POST /drafts',
    scope: 'achievements:write',
    says: 'Begins a micro-credential: empty, from a copy of a published one, or from a whole text.',
    status: 201,
    answers: begun,
    example: {
      input: { organizationId: '019acf3e-0000-7000-8000-000000000001' },
      answer: { achievementId: '019acf3e-0000-7000-8000-000000000003', revision: 1 },
    },
  }),
  rest(importDefinition, {
    id: 'importDefinition',
    at: 'POST /drafts/import',
    scope: 'achievements:write',
    says: 'Begins a micro-credential from an exported file. It is a draft like any other: nothing is public yet.',
    status: 201,
    answers: begun,
  }),
  rest(saveDraft, {
    id: 'saveDraft',
    at: 'PATCH /drafts/{achievementId}',
    scope: 'achievements:write',
    says: 'Saves one step of a draft.',
    guardedBy: oneDraft,
    fromGuard: revisionOf,
    example: { input: { part: 'basics', changes: { title: 'Wait time' } } },
  }),
  rest(discardDraft, {
    id: 'discardDraft',
    at: 'DELETE /drafts/{achievementId}',
    scope: 'achievements:write',
    says: 'Throws the draft away. What is published stays; what was never published is gone.',
    guardedBy: oneDraft,
    fromGuard: revisionOf,
    answers: z.object({ title: z.string(), wasPublished: z.boolean() }),
  }),
  rest(publishVersion, {
    id: 'publishDraft',
    at: 'POST /drafts/{achievementId}/publish',
    scope: 'achievements:write',
    says: 'Makes the draft the next version, for good. Refused while a must-have is missing, and it says which.',
    guardedBy: oneDraft,
    fromGuard: revisionOf,
    status: 201,
    answers: z.object({ achievementId: z.uuid(), versionId: z.uuid(), number: z.int().min(1), slug: z.string() }),
    example: { input: { changeNote: 'Clearer levels.' } },
  }),
  rest(startVersion, {
    id: 'startVersion',
    at: 'POST /achievements/{achievementId}/draft',
    scope: 'achievements:write',
    says: 'Begins a draft of the next version from the published text. Where there is a draft already, that is it.',
    answers: z.object({ achievementId: z.uuid(), isNew: z.boolean() }),
  }),
  rest(retireAchievement, {
    id: 'retireAchievement',
    at: 'PUT /achievements/{achievementId}/retirement',
    scope: 'achievements:write',
    says: 'Takes a micro-credential out of the catalog. People who have already started go on, and what was earned stays.',
    answers: z.object({ isNew: z.boolean() }),
    example: { input: { reason: 'A newer one takes its place.' }, answer: { isNew: true } },
  }),
  rest(bringBackAchievement, {
    id: 'bringBackAchievement',
    at: 'DELETE /achievements/{achievementId}/retirement',
    scope: 'achievements:write',
    says: 'Puts a retired micro-credential back into the catalog.',
    answers: z.object({ isNew: z.boolean() }),
  }),
]

/** @throws Refusal `not-an-author` */
function authors({ actor }: ReadContext): string[] {
  const organizationIds = authoredBy(actor)
  if (organizationIds.length === 0)
    throw forbidden(
      'not-an-author',
      'Micro-credentials are written by authors and admins. Ask an admin of your organization for that role.',
    )
  return organizationIds
}
