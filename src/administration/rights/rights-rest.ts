import { z } from 'zod'
import { list, moment, type Operation, personAsking, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { askForCopy } from './ask-for-copy.ts'
import { recordErasure } from './ask-for-erasure.ts'
import { dataCopiesOf } from './data-copies.ts'
import { hastenErasure, refuseErasure, takeBackErasure } from './decide-erasure.ts'
import { listErasures } from './erasures.ts'

const copy = z
  .object({
    id: z.uuid(),
    askedAt: moment,
    readyAt: moment.nullable().describe('Since when it can be fetched, at a browser in which its person is signed in.'),
    expiresAt: moment.nullable(),
    sizeBytes: z.int().nullable(),
  })
  .meta({ id: 'DataCopy' })

const erasure = z
  .object({
    id: z.uuid(),
    name: z.string().nullable().describe('Null once the person is forgotten.'),
    email: z.string().nullable(),
    askedAt: moment,
    askedBy: z.enum(['person', 'admin', 'operator']),
    dueAt: moment,
    state: z.enum(['open', 'begun', 'done', 'refused', 'taken-back']),
    refusedBecause: z.string().nullable(),
    doneAt: moment.nullable(),
    kept: z
      .object({ awards: z.int(), decisions: z.int(), ledgerLines: z.int(), facts: z.int() })
      .nullable()
      .describe('How much stayed, without who it was.'),
  })
  .meta({ id: 'Erasure' })

const made = z.object({ id: z.uuid() })

/** The rights of persons, for programs. A key fetches no copy and erases no account: both are done at a browser. */
export const rightsRest: readonly Operation[] = [
  list({
    id: 'listDataCopies',
    at: 'GET /account/data-copies',
    scope: 'account:read',
    says: 'The copies of your data that are being made or can be fetched.',
    query: {},
    item: copy,
    find: async (reading) => ({ items: await dataCopiesOf(reading.db, personAsking(reading).id, reading.now), next: null }),
  }),
  rest(askForCopy, {
    id: 'askForDataCopy',
    at: 'POST /account/data-copies',
    scope: 'account:write',
    says: 'Asks for a copy of everything that is kept of you. An e-mail says when it is ready; you fetch it in your settings.',
    status: 201,
    answers: made,
    example: { input: {} },
  }),
  list({
    id: 'listErasures',
    at: 'GET /organizations/{organizationId}/erasures',
    scope: 'people:read',
    says: 'Requests to be forgotten, the newest first.',
    query: { organizationId: z.uuid() },
    item: erasure,
    find: async ({ db, actor }, { organizationId }, { after, size }) => {
      if (!organizationsWhere(actor, 'admin').includes(organizationId))
        throw forbidden('not-an-admin', 'Only admins of an organization see who asked to be forgotten.')
      const { erasures, next } = await listErasures(db, organizationId, { before: after, size })
      return { items: erasures, next }
    },
  }),
  rest(recordErasure, {
    id: 'recordErasure',
    at: 'POST /organizations/{organizationId}/erasures',
    scope: 'people:write',
    says: 'Records that a person asked to be forgotten. They are told, and can take it back for a month.',
    status: 201,
    answers: made,
    example: { input: { email: 'maya.ortiz@threerivers.example' } },
  }),
  rest(takeBackErasure, {
    id: 'takeBackErasure',
    at: 'POST /erasures/{erasureId}/take-back',
    scope: 'account:write',
    says: 'Takes back your own request to be forgotten.',
  }),
  rest(refuseErasure, {
    id: 'refuseErasure',
    at: 'POST /erasures/{erasureId}/refuse',
    scope: 'people:write',
    says: 'Refuses a request to be forgotten, with a reason that the person is told.',
    example: { input: { because: 'A case about this work is open until June; please ask again then.' } },
  }),
  rest(hastenErasure, {
    id: 'carryOutErasure',
    at: 'POST /erasures/{erasureId}/carry-out',
    scope: 'people:write',
    says: 'Forgets a person now, before the day it is due. It can’t be undone.',
  }),
]
