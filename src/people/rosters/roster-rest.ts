import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { formatSentence } from '../../foundation/words/format.ts'
import { agreeRoster, cancelRoster } from './agree-roster.ts'
import { bringRoster } from './bring-roster.ts'
import { askRoster, connectRoster, tryRoster } from './connect-roster.ts'
import { changesOfSync, faultsOfSync, findSync, listSyncs } from './find-rosters.ts'
import { mayKeepRoster } from './roster-policy.ts'
import { changeKinds, syncStates } from './roster-words.ts'
import { mapRoster, setRoster } from './set-roster.ts'
import { undoRoster } from './undo-roster.ts'

async function ownSync({ db, actor }: ReadContext, syncId: string) {
  const sync = await findSync(db, syncId)
  if (!mayKeepRoster(actor, sync).allowed) throw missing('roster')
  return sync
}

const syncId = '019acf3e-0000-7000-8000-000000000017'
const state = z.enum(syncStates)
const begun = z.object({ syncId: z.uuid() })
const counts = z.record(z.string(), z.int()).describe('How many changes of each kind.')
const placeAfter = (after: string | null) => (after !== null && /^\d{1,7}$/.test(after) ? Number(after) : -1)

/** Rosters, for programs. */
export const rosterRest: readonly Operation[] = [
  list({
    id: 'listRosters',
    at: 'GET /organizations/{organizationId}/rosters',
    scope: 'people:read',
    says: 'The rosters of an organization that came, the newest first.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        state,
        way: z.enum(['files', 'rest']),
        isNightly: z.boolean(),
        counts,
        leaves: z.int(),
        faults: z.int(),
        beganAt: moment,
        endedAt: moment.nullable(),
      })
      .meta({ id: 'RosterInList' }),
    find: async (reading, { organizationId }, { after, size }) => {
      const may = mayKeepRoster(reading.actor, { organizationId })
      if (!may.allowed) throw denied(reading.actor, may)
      const before = after && z.uuid().safeParse(after).success ? after : null
      const { syncs, next } = await listSyncs(reading.db, organizationId, { before, size })
      return {
        items: syncs.map(({ way, counts: counted, ...sync }) => ({
          ...sync,
          way: way as 'files' | 'rest',
          counts: counted as Record<string, number>,
        })),
        next,
      }
    },
  }),
  rest(bringRoster, {
    id: 'bringRoster',
    at: 'POST /organizations/{organizationId}/rosters',
    scope: 'people:write',
    says: 'Brings a roster as a zip of OneRoster 1.1 or 1.2, at most 64 MB. It is compared; nothing changes before somebody agreed.',
    status: 201,
    bytes: 'bytes',
    answers: begun,
  }),
  rest(askRoster, {
    id: 'askRoster',
    at: 'POST /organizations/{organizationId}/rosters/ask',
    scope: 'people:write',
    says: 'Asks the student system that is set up, and compares what it says.',
    status: 201,
    answers: begun,
    example: { input: {}, answer: { syncId } },
  }),
  read({
    id: 'getRoster',
    at: 'GET /rosters/{syncId}',
    scope: 'people:read',
    says: 'A roster: where it stands, what it changes in numbers, and how many people lose access by it.',
    query: { syncId: z.uuid() },
    answers: z
      .object({
        id: z.uuid(),
        organizationId: z.uuid(),
        state,
        mode: z.enum(['bulk', 'delta']).nullable(),
        version: z.string().nullable(),
        counts,
        leaves: z.int(),
        faults: z.int(),
        outsiders: z.int().describe('Students and family members, who are left out.'),
        holds: z.array(z.string()).describe('Why it waits for a person: leaves, unclear, words, faults.'),
        says: z.string().nullable().describe('Why it could not be read or asked for.'),
        done: z.int(),
        beganAt: moment,
        endedAt: moment.nullable(),
      })
      .meta({ id: 'RosterSync' }),
    find: async (reading, { syncId: id }) => {
      const sync = await ownSync(reading, id)
      return {
        ...sync,
        mode: sync.mode as 'bulk' | 'delta' | null,
        counts: sync.counts as Record<string, number>,
        says: sync.says && formatSentence('en', sync.says),
      }
    },
  }),
  list({
    id: 'listRosterChanges',
    at: 'GET /rosters/{syncId}/changes',
    scope: 'people:read',
    says: 'What a roster changes, each school and person once.',
    query: { syncId: z.uuid(), kind: z.enum(changeKinds).optional() },
    item: z
      .object({
        subject: z.enum(['school', 'person']),
        sourcedId: z.string(),
        name: z.string(),
        email: z.string(),
        kinds: z.array(z.string()),
        proposed: z.array(z.string()).describe('Roles that it proposes, and that nobody has by it alone.'),
        fromSchool: z.string().nullable(),
        toSchools: z.array(z.string()).nullable(),
        fate: z.enum(['open', 'taken', 'passed', 'undone', 'stays']),
      })
      .meta({ id: 'RosterChange' }),
    find: async (reading, { syncId: id, kind }, { after, size }) => {
      await ownSync(reading, id)
      const { changes, next } = await changesOfSync(reading.db, id, { kind: kind ?? null, after: placeAfter(after), size })
      return { items: changes, next: next === null ? null : String(next) }
    },
  }),
  list({
    id: 'listRosterFaults',
    at: 'GET /rosters/{syncId}/faults',
    scope: 'people:read',
    says: 'What of a roster could not be used, by file and row.',
    query: { syncId: z.uuid() },
    item: z.object({ file: z.string(), row: z.int().nullable(), says: z.string() }).meta({ id: 'RosterFault' }),
    find: async (reading, { syncId: id }, { after, size }) => {
      await ownSync(reading, id)
      const { faults, next } = await faultsOfSync(reading.db, id, { after: placeAfter(after), size })
      return {
        items: faults.map(({ file, line, says }) => ({ file, row: line, says: formatSentence('en', says) })),
        next: next === null ? null : String(next),
      }
    },
  }),
  rest(agreeRoster, {
    id: 'agreeRoster',
    at: 'POST /rosters/{syncId}/agree',
    scope: 'people:write',
    says: 'Agrees to what a roster changes, naming how many people lose access. It is taken in at once.',
    example: { input: { leaves: 1 } },
  }),
  rest(cancelRoster, {
    id: 'cancelRoster',
    at: 'POST /rosters/{syncId}/cancel',
    scope: 'people:write',
    says: 'Leaves a roster out before it is taken in.',
  }),
  rest(undoRoster, {
    id: 'undoRoster',
    at: 'POST /rosters/{syncId}/undo',
    scope: 'people:write',
    says: 'Undoes the last roster that was taken in, but for what somebody has changed since.',
  }),
  rest(mapRoster, {
    id: 'mapRoster',
    at: 'PUT /organizations/{organizationId}/roster/mapping',
    scope: 'people:write',
    says: 'Says what the words and fields of rosters become; a roster that waits is compared again.',
    answers: z.object({ syncId: z.uuid().nullable() }),
    example: { input: { roles: [{ word: 'teacher', becomes: 'earner' }] }, answer: { syncId: null } },
  }),
  rest(setRoster, {
    id: 'setRoster',
    at: 'PUT /organizations/{organizationId}/roster/rules',
    scope: 'people:write',
    says: 'Says how many people a roster may end by itself, and when those who are new are written to.',
    answers: z.object({ changed: z.array(z.string()) }),
    example: { input: { mostPeople: 20, mostShare: 5, letters: 'none' }, answer: { changed: [] } },
  }),
  rest(connectRoster, {
    id: 'connectRoster',
    at: 'PUT /organizations/{organizationId}/roster/connection',
    scope: 'people:write',
    says: 'Says how the student system is asked, and whether every night.',
    answers: z.object({ changed: z.array(z.string()) }),
    example: {
      input: { baseUrl: 'https://sis.example', tokenUrl: 'https://sis.example/token', clientId: 'laurel', secret: 'of the district' },
      answer: { changed: ['baseUrl', 'tokenUrl', 'clientId', 'secret'] },
    },
  }),
  rest(tryRoster, {
    id: 'tryRoster',
    at: 'POST /organizations/{organizationId}/roster/try',
    scope: 'people:write',
    says: 'Asks the student system for the first of what it has, and keeps nothing.',
    answers: z.object({
      orgs: z.int().nullable(),
      users: z.int().nullable(),
      names: z.array(z.string()),
      fault: z.object({ text: z.string() }).nullable(),
    }),
    example: { input: {}, answer: { orgs: 11, users: 300, names: ['Three Rivers'], fault: null } },
  }),
]
