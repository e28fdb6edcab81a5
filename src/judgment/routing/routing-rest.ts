import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { assessorSettingsOf } from '../queue/assessor-settings.ts'
import { readQueuePlace } from '../queue/queue.ts'
import { saveAssessorSettings } from '../queue/save-assessor-settings.ts'
import { assignSubmissions } from './assign-submissions.ts'
import { readAssessorPlace, readAssessors, readBoard } from './board.ts'
import { assessorShelves } from './find-assessors.ts'
import { boardShelves } from './find-board.ts'
import { releaseAssessments } from './release-assessments.ts'
import { setAssessingRules } from './set-assessing-rules.ts'

const settings = z
  .object({
    categories: z.array(z.string()).describe('What the next one may be about; none for anything.'),
    languages: z.array(z.string()).describe('In which languages; none for any.'),
    atOnce: z.int().nullable(),
    awayFrom: z.iso.date().nullable(),
    awayUntil: z.iso.date().nullable(),
  })
  .meta({ id: 'AssessorSettings' })

const id = '0198c0de-0000-7000-8000-000000000001'

/** Who gets what to weigh. */
export const routingRest: readonly Operation[] = [
  read({
    id: 'getAssessorSettings',
    at: 'GET /assessor-settings',
    scope: 'assessment:read',
    says: 'What you want to be given to assess.',
    query: {},
    answers: settings,
    find: (reading) => assessorSettingsOf(reading.db, personAsking(reading).id),
  }),
  rest(saveAssessorSettings, {
    id: 'saveAssessorSettings',
    at: 'PUT /assessor-settings',
    scope: 'assessment:write',
    says: 'Says what you want to be given: about what, in which languages, how many at a time, and when nothing.',
    example: { input: { categories: ['Discourse'], languages: ['en', 'es'], atOnce: 3, awayFrom: '2027-07-01', awayUntil: '2027-07-15' } },
  }),
  list({
    id: 'listOpenSubmissions',
    at: 'GET /organizations/{organizationId}/open-submissions',
    scope: 'organizations:read',
    says: 'What an organization has to decide, the first due first, with who holds it. Whose it is, it does not say.',
    query: { organizationId: z.uuid(), show: z.enum(boardShelves).default('all') },
    item: z
      .object({
        submissionId: z.uuid(),
        code: z.string(),
        title: z.string(),
        number: z.int().min(1),
        submittedAt: moment,
        dueOn: z.iso.date(),
        free: z.int().describe('How many seats are free.'),
        seats: z
          .array(z.object({ assessmentId: z.uuid(), name: z.string(), since: z.string(), isFinished: z.boolean() }))
          .nullable()
          .describe('Null where you weigh it yourself, or handed it in.'),
      })
      .meta({ id: 'OpenSubmission' }),
    find: async (reading, { organizationId, show }, { after, size }) => {
      const { rows, next } = await readBoard({ ...reading, organizationId }, { shelf: show, after: readQueuePlace(after), limit: size })
      return { items: rows, next }
    },
  }),
  list({
    id: 'listAssessors',
    at: 'GET /organizations/{organizationId}/assessors',
    scope: 'organizations:read',
    says: 'The assessors of an organization by name, with what lies on their tables. There is no order by what anyone has done.',
    query: { organizationId: z.uuid(), show: z.enum(assessorShelves).default('all') },
    item: z
      .object({
        personId: z.uuid(),
        name: z.string(),
        school: z.string().nullable(),
        held: z.int(),
        most: z.int(),
        late: z.int(),
        since: moment.nullable(),
        finished: z.int().describe('For this organization, in the last thirty days.'),
        letGo: z.int().describe('Handed back in the last ninety days for a reason of their own.'),
        isAway: z.boolean(),
        awayUntil: z.iso.date().nullable(),
        categories: z.array(z.string()),
        languages: z.array(z.string()),
      })
      .meta({ id: 'AssessorLoad' }),
    find: async (reading, { organizationId, show }, { after, size }) => {
      const { rows, next } = await readAssessors(
        { ...reading, organizationId },
        { shelf: show, after: readAssessorPlace(after), limit: size },
      )
      return { items: rows, next }
    },
  }),
  rest(assignSubmissions, {
    id: 'assignSubmissions',
    at: 'POST /organizations/{organizationId}/assignments',
    scope: 'organizations:write',
    says: 'Gives submissions to an assessor, or spreads them over all who may weigh them and have room.',
    status: 201,
    answers: z.object({
      organizationId: z.uuid(),
      assigned: z.array(z.object({ submissionId: z.uuid(), assessmentId: z.uuid(), assessorId: z.uuid() })),
      refused: z.array(z.object({ submissionId: z.uuid(), code: z.string() })).describe('What was not given, and the code of the reason.'),
    }),
    example: { input: { submissionIds: [id], personId: id } },
  }),
  rest(releaseAssessments, {
    id: 'takeSubmissionsBack',
    at: 'POST /organizations/{organizationId}/take-backs',
    scope: 'organizations:write',
    says: 'Takes submissions from the tables of their assessors, undecided.',
    example: { input: { assessmentIds: [id] } },
  }),
  rest(setAssessingRules, {
    id: 'setAssessingRules',
    at: 'PUT /organizations/{organizationId}/assessing-rules',
    scope: 'organizations:write',
    says: 'Says how many an assessor holds at a time, and whether work of one’s own school is left out.',
    example: { input: { atOnce: 5, barsOwnSchool: true } },
  }),
]
