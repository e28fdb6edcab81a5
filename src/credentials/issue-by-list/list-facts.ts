import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const listBrought = factKind({
  name: 'issue-list.brought',
  subject: 'issue-list',
  details: z.object({ rows: z.int() }),
  sentence: 'A list of what was decided elsewhere was brought, to be issued',
})

export const listProposed = factKind({
  name: 'issue-list.proposed',
  subject: 'issue-list',
  details: z.object({ rows: z.int() }),
  sentence: 'A list of what was decided elsewhere waits for a second person',
})

export const listSentBack = factKind({
  name: 'issue-list.sent-back',
  subject: 'issue-list',
  sentence: 'A list of what was decided elsewhere was sent back to who brought it',
})

export const listApproved = factKind({
  name: 'issue-list.approved',
  subject: 'issue-list',
  details: z.object({ rows: z.int() }),
  sentence: 'A second person named the decision behind a list and who made it, and the list goes out',
})

export const listSent = factKind({
  name: 'issue-list.sent',
  subject: 'issue-list',
  details: z.object({ issued: z.int(), invited: z.int() }),
  sentence: 'Everything on a list was issued',
})

export const listCanceled = factKind({
  name: 'issue-list.canceled',
  subject: 'issue-list',
  details: z.object({ rows: z.int() }),
  sentence: 'A list was canceled: what had not gone out does not',
})

export const rowSentAgain = factKind({
  name: 'issue-list.row-sent-again',
  subject: 'issue-list',
  details: z.object({ line: z.int() }),
  sentence: 'A row of a list was written to once more',
})

export const rowCanceled = factKind({
  name: 'issue-list.row-canceled',
  subject: 'issue-list',
  details: z.object({ line: z.int() }),
  sentence: 'A row of a list was canceled before it was opened',
})

export const rowClaimed = factKind({
  name: 'issue-list.row-claimed',
  subject: 'issue-list',
  details: z.object({ line: z.int(), personId: z.uuid() }),
  personal: ['personId'],
  sentence: 'An award of a list was taken by the person it was sent to',
})
