import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { answerPilotPerson, invitePilotPerson, lookAgainForPeople } from './answer-people.ts'
import { answerPilotTitle, draftPilotTitles } from './answer-titles.ts'
import { bringPilot } from './bring-pilot.ts'
import { closePilot, unpublishedOf } from './close-pilot.ts'
import { countFates, findPilot, listPilots, pilotStates, rowsOfPilot, titlesOfPilot, unknownPeople } from './find-pilots.ts'
import { mendPilotRow, setPilotRowAside } from './mend-rows.ts'
import { mayBringPilots } from './pilot-policy.ts'
import { rowFates } from './row-fates.ts'
import { sayPilotColumns } from './say-columns.ts'
import { undoPilot } from './undo-pilot.ts'

async function ownPilot({ db, actor }: ReadContext, importId: string) {
  const pilot = await findPilot(db, importId)
  if (!mayBringPilots(actor, pilot).allowed) throw missing('pilot')
  return pilot
}

const importId = '019acf3e-0000-7000-8000-000000000006'
const counts = z
  .object({
    rows: z.int(),
    awards: z.int().optional(),
    people: z.int().optional(),
    discarded: z.int().optional().describe('Drafts that went with it.'),
    kept: z.int().optional().describe('Drafts that somebody had worked on.'),
  })
  .nullable()
  .describe('What it came to; null while it is not over.')
const state = z.enum(pilotStates)
const numberAfter = (after: string | null) => (after !== null && /^\d{1,6}$/.test(after) ? Number(after) : 0)
const fate = z
  .enum(rowFates)
  .describe(
    'ready: becomes an award; wrong: to be corrected; unknown: nobody known; asked: nearly called like another; repeated; held: has it; aside: left out; awarded.',
  )

/** Spreadsheets of old pilots, for programs. */
export const pilotRest: readonly Operation[] = [
  list({
    id: 'listPilots',
    at: 'GET /organizations/{organizationId}/pilots',
    scope: 'value:read',
    says: 'The spreadsheets of old pilots that an organization brought, the newest first.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        name: z.string(),
        state,
        broughtAt: moment,
        closedAt: moment.nullable(),
        undoneAt: moment.nullable(),
        counts,
      })
      .meta({ id: 'PilotInList' }),
    find: async (reading, { organizationId }, { after, size }) => {
      const may = mayBringPilots(reading.actor, { organizationId })
      if (!may.allowed) throw denied(reading.actor, may)
      const before = after && z.uuid().safeParse(after).success ? after : null
      const { pilots, next } = await listPilots(reading.db, organizationId, { before, size })
      return { items: pilots, next }
    },
  }),
  rest(bringPilot, {
    id: 'bringPilot',
    at: 'POST /organizations/{organizationId}/pilots',
    scope: 'value:write',
    says: 'Brings the spreadsheet of an old pilot, at most 2 MB here. Nothing comes of it before it is closed.',
    status: 201,
    answers: z.object({ importId: z.uuid(), rows: z.int(), sameAsId: z.uuid().nullable().describe('An import of the very same file.') }),
    example: {
      input: { name: 'Pilot 2024–25', text: 'who,title,date\nana@threerivers.example,Wait time,2025-05-04' },
      answer: { importId, rows: 1, sameAsId: null },
    },
  }),
  read({
    id: 'getPilot',
    at: 'GET /pilots/{importId}',
    scope: 'value:read',
    says: 'An import: where it stands, what is to become of its rows, what it calls its micro-credentials, and what has to be published first.',
    query: { importId: z.uuid() },
    answers: z
      .object({
        id: z.uuid(),
        organizationId: z.uuid(),
        name: z.string(),
        state,
        broughtAt: moment,
        closedAt: moment.nullable(),
        undoneAt: moment.nullable(),
        counts,
        fates: z.record(z.string(), z.int()).describe('How many rows have which fate.'),
        titles: z.array(
          z.object({
            number: z.int(),
            written: z.string(),
            choice: z.enum(['known', 'ask', 'new', 'drafted', 'same', 'aside']),
            achievementId: z.uuid().nullable(),
            isPublished: z.boolean(),
            rows: z.int(),
            near: z.array(z.looseObject({ kind: z.enum(['achievement', 'title']), title: z.string() })),
          }),
        ),
        unpublished: z.array(z.object({ title: z.string(), achievementId: z.uuid().nullable(), rows: z.int() })),
      })
      .meta({ id: 'Pilot' }),
    find: async (reading, { importId: id }) => {
      const pilot = await ownPilot(reading, id)
      const [fates, titles, unpublished] = await Promise.all([
        countFates(reading.db, id),
        titlesOfPilot(reading.db, id),
        unpublishedOf(reading.db, id),
      ])
      return { ...pilot, fates, titles, unpublished }
    },
  }),
  rest(sayPilotColumns, {
    id: 'sayPilotColumns',
    at: 'POST /pilots/{importId}/columns',
    scope: 'value:write',
    says: 'Says which column is what, and reads the rows. What may be read in two ways is refused until it is said.',
    answers: z.object({ rows: z.int() }),
    example: { input: { kinds: ['email', 'title', 'when'], order: 'month-first' }, answer: { rows: 1 } },
  }),
  list({
    id: 'listPilotRows',
    at: 'GET /pilots/{importId}/rows',
    scope: 'value:read',
    says: 'The rows of an import in the order of the file, each with what is to become of it.',
    query: { importId: z.uuid(), fate: z.enum(rowFates).optional(), q: z.string().max(100).optional() },
    item: z
      .object({
        line: z.int(),
        fate,
        revision: z.int(),
        cells: z.record(z.string(), z.string()),
        title: z.string(),
        person: z.string(),
        knownBy: z.enum(['unknown', 'address', 'name', 'hand', 'aside']).nullable(),
        decidedOn: z.iso.date().nullable(),
        gives: z.array(z.looseObject({ currency: z.string(), unit: z.string(), amount: z.string() })),
        link: z.string(),
        faults: z.array(z.object({ cell: z.string(), says: z.looseObject({ text: z.string() }) })),
        awardId: z.uuid().nullable(),
      })
      .meta({ id: 'PilotRow' }),
    find: async (reading, { importId: id, fate: wanted, q }, { after, size }) => {
      await ownPilot(reading, id)
      const { rows, next } = await rowsOfPilot(reading.db, id, { fate: wanted ?? null, q: q ?? '', after: numberAfter(after), size })
      return { items: rows, next: next === null ? null : String(next) }
    },
  }),
  list({
    id: 'listPilotPeople',
    at: 'GET /pilots/{importId}/unknown-people',
    scope: 'value:read',
    says: 'Those whom an import names and nobody knows.',
    query: { importId: z.uuid() },
    item: z
      .object({
        number: z.int(),
        email: z.string(),
        name: z.string(),
        namesakes: z.int().describe('So many people of the organization are called so.'),
        invitedAt: moment.nullable(),
        rows: z.int(),
      })
      .meta({ id: 'PilotPerson' }),
    find: async (reading, { importId: id }, { after, size }) => {
      await ownPilot(reading, id)
      const { people, next } = await unknownPeople(reading.db, id, { after: numberAfter(after), size })
      return { items: people, next: next === null ? null : String(next) }
    },
  }),
  rest(answerPilotTitle, {
    id: 'answerPilotTitle',
    at: 'PUT /pilots/{importId}/titles/{number}',
    scope: 'value:write',
    says: 'Says which micro-credential a title is.',
    answers: z.object({ number: z.int() }),
    example: { input: { is: 'new' }, answer: { number: 3 } },
  }),
  rest(draftPilotTitles, {
    id: 'draftPilotTitles',
    at: 'POST /pilots/{importId}/drafts',
    scope: 'value:write',
    says: 'Makes a draft of each title that is new.',
    status: 201,
    answers: z.object({ drafts: z.int(), achievementIds: z.array(z.uuid()) }),
  }),
  rest(answerPilotPerson, {
    id: 'answerPilotPerson',
    at: 'PUT /pilots/{importId}/people/{number}',
    scope: 'value:write',
    says: 'Says who somebody is, by an address that they have here.',
    answers: z.object({ number: z.int() }),
    example: { input: { is: 'ana@threerivers.example' }, answer: { number: 2 } },
  }),
  rest(invitePilotPerson, {
    id: 'invitePilotPerson',
    at: 'POST /pilots/{importId}/people/{number}/invite',
    scope: 'people:write',
    says: 'Invites somebody whom nobody knows.',
    answers: z.object({ invitationIds: z.array(z.uuid()) }),
    example: { input: { email: 'ana.new@threerivers.example' }, answer: { invitationIds: [importId] } },
  }),
  rest(lookAgainForPeople, {
    id: 'lookAgainForPeople',
    at: 'POST /pilots/{importId}/look-again',
    scope: 'value:write',
    says: 'Looks once more who belongs here by now.',
    answers: z.object({ unknown: z.int() }),
  }),
  rest(mendPilotRow, {
    id: 'mendPilotRow',
    at: 'PUT /pilots/{importId}/rows/{line}',
    scope: 'value:write',
    says: 'Corrects cells of a row.',
    answers: z.object({ line: z.int(), faults: z.int() }),
    example: { input: { revision: 1, cells: { when: '2025-05-04' } }, answer: { line: 4, faults: 0 } },
  }),
  rest(setPilotRowAside, {
    id: 'setPilotRowAside',
    at: 'PUT /pilots/{importId}/rows/{line}/aside',
    scope: 'value:write',
    says: 'Leaves a row out, or takes it in again.',
    answers: z.object({ line: z.int() }),
    example: { input: { isAside: true }, answer: { line: 4 } },
  }),
  rest(closePilot, {
    id: 'closePilot',
    at: 'POST /pilots/{importId}/close',
    scope: 'value:write',
    says: 'Closes an import for good. Its awards are made by a job; `state` says when all are.',
    answers: z.object({ rows: z.int(), leaves: z.int() }),
    example: { input: { leaves: 2 }, answer: { rows: 40, leaves: 2 } },
  }),
  rest(undoPilot, {
    id: 'undoPilot',
    at: 'POST /pilots/{importId}/undo',
    scope: 'value:write',
    says: 'Undoes an import as a whole.',
    answers: z.object({ rows: z.int(), discarded: z.int(), kept: z.int() }),
  }),
]
