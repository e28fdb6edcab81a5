import type { Queryable } from '../platform/database.ts'
import type { Recorded } from './chain.ts'

/** The columns of an event as it was recorded. */
export const recordedColumns = [
  'events.id',
  'events.name',
  'events.subjectKind',
  'events.subjectId',
  'events.actorKind',
  'events.actorId',
  'events.keyId',
  'events.organizationId',
  'events.door',
  'events.requestId',
  'events.at',
] as const

/** Events as they were recorded, without an order. */
export const selectRecorded = (db: Queryable) =>
  db
    .selectFrom('events')
    .select(recordedColumns)
    .select((of) => of.ref('events.details').$castTo<Recorded['details']>().as('details'))
