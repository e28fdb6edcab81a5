import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const rosterMapped = factKind({
  name: 'roster.mapped',
  subject: 'organization',
  sentence: 'What the fields of a roster become was said',
})

export const rosterSet = factKind({
  name: 'roster.set',
  subject: 'organization',
  details: z.object({ changed: z.array(z.string()) }),
  sentence: 'The settings of a roster were changed',
})

export const rosterBrought = factKind({
  name: 'roster.brought',
  subject: 'roster-sync',
  details: z.object({ way: z.string() }),
  sentence: 'A roster was brought, or asked for',
})

export const rosterRead = factKind({
  name: 'roster.read',
  subject: 'roster-sync',
  details: z.object({ changes: z.int(), leaves: z.int(), faults: z.int(), waits: z.boolean() }),
  sentence: 'A roster was compared with what is here',
})

export const rosterUnread = factKind({
  name: 'roster.unread',
  subject: 'roster-sync',
  details: z.object({ isNightly: z.boolean() }),
  sentence: 'A roster could not be read or asked for; nothing was changed',
})

export const rosterAgreed = factKind({
  name: 'roster.agreed',
  subject: 'roster-sync',
  details: z.object({ changes: z.int(), leaves: z.int() }),
  sentence: 'What a roster changes was agreed to',
})

export const rosterTaken = factKind({
  name: 'roster.taken',
  subject: 'roster-sync',
  details: z.object({ taken: z.int(), passed: z.int() }),
  sentence: 'A roster was taken in',
})

export const rosterCanceled = factKind({ name: 'roster.canceled', subject: 'roster-sync', sentence: 'A roster was not taken in' })

export const rosterUndoBegun = factKind({ name: 'roster.undo-begun', subject: 'roster-sync', sentence: 'A person asked to undo a roster' })

export const rosterUndone = factKind({
  name: 'roster.undone',
  subject: 'roster-sync',
  details: z.object({ undone: z.int(), stays: z.int() }),
  sentence: 'A roster was undone',
})

export const schoolClosed = factKind({ name: 'school.closed', subject: 'school', sentence: 'A school was closed by a roster' })
export const schoolOpened = factKind({ name: 'school.opened', subject: 'school', sentence: 'A closed school was opened again' })
