import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const told = { personId: z.uuid(), step: z.int(), inPlaceOf: z.uuid().nullable() }

export const lineApproved = factKind({
  name: 'ledger-line.approved',
  subject: 'ledger-line',
  details: z.object({ ...told, isLast: z.boolean() }),
  personal: ['personId', 'inPlaceOf'],
  sentence: 'A line of the ledger was approved by one of those who have to',
})

export const lineRefused = factKind({
  name: 'ledger-line.refused',
  subject: 'ledger-line',
  details: z.object(told),
  personal: ['personId', 'inPlaceOf'],
  sentence: 'A line of the ledger was refused by one of those who have to approve it',
})

export const lineRefusalLifted = factKind({
  name: 'ledger-line.refusal-lifted',
  subject: 'ledger-line',
  details: z.object({ personId: z.uuid() }),
  personal: ['personId'],
  sentence: 'A refused line of the ledger waits for approval again',
})

const days = { substituteId: z.uuid(), fromDay: z.string(), untilDay: z.string() }

export const substituteNamed = factKind({
  name: 'substitute.named',
  subject: 'person',
  details: z.object(days),
  personal: ['substituteId'],
  sentence: 'Somebody was named who approves in place of a person',
})

export const substituteEnded = factKind({
  name: 'substitute.ended',
  subject: 'person',
  details: z.object(days),
  personal: ['substituteId'],
  sentence: 'Nobody approves in place of a person any more',
})
