import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { approveList, proposeList, sendListBack } from './approve-list.ts'
import { bringList, sayListColumns } from './bring-list.ts'
import { countListFates, findList, listLists, rowsOfList } from './find-lists.ts'
import { maySeeLists } from './list-policy.ts'
import { mendListRow, setListRowAside } from './mend-rows.ts'
import { cancelList, cancelListRow, resendListRow } from './row-ways.ts'
import { listStates, rowFates } from './row-words.ts'

async function ownList({ db, actor }: ReadContext, listId: string) {
  const found = await findList(db, listId)
  if (!maySeeLists(actor, found).allowed) throw missing('issue list')
  return found
}

const listId = '019acf3e-0000-7000-8000-000000000007'
const state = z.enum(listStates)
const fate = z
  .enum(rowFates)
  .describe(
    'ready: goes out; wrong: to be corrected; repeated: a row before names the same person; held: has it; aside: left out; issued: an award; invited: a link was sent; canceled.',
  )
const numberAfter = (after: string | null) => (after !== null && /^\d{1,6}$/.test(after) ? Number(after) : 0)
const line = z.object({ line: z.int() })

/** What is issued by list, for programs. */
export const listRest: readonly Operation[] = [
  list({
    id: 'listIssueLists',
    at: 'GET /organizations/{organizationId}/issue-lists',
    scope: 'awards:read',
    says: 'The lists by which an organization issues what was decided elsewhere, the newest first.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        name: z.string(),
        title: z.string().nullable(),
        state,
        rows: z.int(),
        issued: z.int(),
        broughtAt: moment,
        sendAt: moment.nullable(),
        sentAt: moment.nullable(),
      })
      .meta({ id: 'IssueListInList' }),
    find: async (reading, { organizationId }, { after, size }) => {
      const may = maySeeLists(reading.actor, { organizationId })
      if (!may.allowed) throw denied(reading.actor, may)
      const before = after && z.uuid().safeParse(after).success ? after : null
      const { lists, next } = await listLists(reading.db, organizationId, { before, size })
      return { items: lists, next }
    },
  }),
  rest(bringList, {
    id: 'bringIssueList',
    at: 'POST /organizations/{organizationId}/issue-lists',
    scope: 'awards:write',
    says: 'Brings a list of what was decided elsewhere, at most 2 MB here. Nothing goes out before a second person agreed.',
    status: 201,
    answers: z.object({
      listId: z.uuid(),
      rows: z.int(),
      sameAsId: z.uuid().nullable().describe('A list of the very same text.'),
      isRead: z.boolean().describe('False where it has to be said first which column is what.'),
    }),
    example: {
      input: {
        achievementId: '019acf3e-0000-7000-8000-000000000008',
        evidence: 'Each handed in a unit plan and a filmed lesson, which the science board weighed.',
        decidedOn: '2026-05-04',
        text: 'name,email\nAna Ruiz,ana@threerivers.example',
      },
      answer: { listId, rows: 1, sameAsId: null, isRead: true },
    },
  }),
  read({
    id: 'getIssueList',
    at: 'GET /issue-lists/{listId}',
    scope: 'awards:read',
    says: 'A list: what it issues, where it stands, and how many of its rows have which fate.',
    query: { listId: z.uuid() },
    answers: z
      .object({
        id: z.uuid(),
        organizationId: z.uuid(),
        achievementId: z.uuid(),
        name: z.string(),
        state,
        evidence: z.string(),
        decidedOn: z.iso.date(),
        decision: z.string().nullable(),
        decidedBy: z.string().nullable(),
        broughtAt: moment,
        approvedAt: moment.nullable(),
        sendAt: moment.nullable(),
        sentAt: moment.nullable(),
        canceledAt: moment.nullable(),
        fates: z.record(z.string(), z.int()),
      })
      .meta({ id: 'IssueList' }),
    find: async (reading, { listId: id }) => ({ ...(await ownList(reading, id)), fates: await countListFates(reading.db, id) }),
  }),
  list({
    id: 'listIssueRows',
    at: 'GET /issue-lists/{listId}/rows',
    scope: 'awards:read',
    says: 'The rows of a list in its order, with what became of each.',
    query: { listId: z.uuid(), fate: fate.optional() },
    item: z
      .object({
        line: z.int(),
        fate,
        email: z.string(),
        name: z.string(),
        decidedOn: z.iso.date().nullable(),
        narrative: z.string(),
        link: z.string(),
        faults: z.array(z.looseObject({ cell: z.string() })),
        awardId: z.uuid().nullable(),
        cameBack: z.string().nullable().describe('Why what was sent to the address came back.'),
        toldAt: moment.nullable(),
        revision: z.int(),
      })
      .meta({ id: 'IssueRow' }),
    find: async (reading, { listId: id, fate: asked }, { after, size }) => {
      await ownList(reading, id)
      const { rows, next } = await rowsOfList(reading.db, id, { fate: asked ?? null, after: numberAfter(after), size })
      return { items: rows, next: next === null ? null : String(next) }
    },
  }),
  rest(sayListColumns, {
    id: 'sayIssueListColumns',
    at: 'POST /issue-lists/{listId}/columns',
    scope: 'awards:write',
    says: 'Says which column of a list is what, and reads its rows.',
    answers: z.object({ rows: z.int() }),
    example: { input: { kinds: ['name', 'email'] }, answer: { rows: 1 } },
  }),
  rest(mendListRow, {
    id: 'mendIssueRow',
    at: 'POST /issue-lists/{listId}/rows/{line}/mend',
    scope: 'awards:write',
    says: 'Corrects cells of a row before its list goes out.',
    answers: z.object({ line: z.int(), faults: z.int() }),
    example: { input: { revision: 1, cells: { email: 'ana.ruiz@threerivers.example' } }, answer: { line: 2, faults: 0 } },
  }),
  rest(setListRowAside, {
    id: 'setIssueRowAside',
    at: 'PUT /issue-lists/{listId}/rows/{line}/aside',
    scope: 'awards:write',
    says: 'Leaves a row of a list out, or takes it in again.',
    answers: line,
    example: { input: { isAside: true }, answer: { line: 2 } },
  }),
  rest(proposeList, {
    id: 'proposeIssueList',
    at: 'POST /issue-lists/{listId}/propose',
    scope: 'awards:write',
    says: 'Asks a second person to agree to a list.',
    answers: z.object({ rows: z.int() }),
    example: { input: { leaves: 0 }, answer: { rows: 1 } },
  }),
  rest(sendListBack, {
    id: 'sendIssueListBack',
    at: 'POST /issue-lists/{listId}/send-back',
    scope: 'awards:write',
    says: 'Opens a list again that waits for a second person.',
    answers: z.object({}),
    example: { input: {}, answer: {} },
  }),
  rest(approveList, {
    id: 'approveIssueList',
    at: 'POST /issue-lists/{listId}/approve',
    scope: 'awards:write',
    says: 'Agrees to a list as a second person, who names what was decided and who decided it. It goes out at once, or on its day.',
    answers: z.object({ rows: z.int(), sendAt: moment }),
    example: {
      input: {
        decision: 'Their unit plan and filmed lesson meet all four criteria of the rubric.',
        decidedBy: 'Science board of the district',
      },
      answer: { rows: 1, sendAt: '2026-06-01T12:00:00.000Z' },
    },
  }),
  rest(resendListRow, {
    id: 'resendIssueRow',
    at: 'POST /issue-lists/{listId}/rows/{line}/resend',
    scope: 'awards:write',
    says: 'Writes once more to whom a row names, to another address if theirs was wrong.',
    answers: line,
    example: { input: { email: 'ana.ruiz@threerivers.example' }, answer: { line: 2 } },
  }),
  rest(cancelListRow, {
    id: 'cancelIssueRow',
    at: 'POST /issue-lists/{listId}/rows/{line}/cancel',
    scope: 'awards:write',
    says: 'Cancels one row before it was opened.',
    answers: z.object({ awardId: z.uuid().nullable() }),
    example: { input: {}, answer: { awardId: null } },
  }),
  rest(cancelList, {
    id: 'cancelIssueList',
    at: 'POST /issue-lists/{listId}/cancel',
    scope: 'awards:write',
    says: 'Cancels a list: what has not gone out does not. Awards that were made stay.',
    answers: z.object({ rows: z.int() }),
    example: { input: {}, answer: { rows: 1 } },
  }),
]
