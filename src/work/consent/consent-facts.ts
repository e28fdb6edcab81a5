import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

// None of them names a student, or what a family said: facts leave for other programs, and admins look through them.

export const classStarted = factKind({ name: 'class.started', subject: 'class', sentence: 'A class was made, to keep what families allow' })
export const classChanged = factKind({ name: 'class.changed', subject: 'class', sentence: 'A class was changed' })
export const classEnded = factKind({ name: 'class.ended', subject: 'class', sentence: 'A class was put away' })
export const studentsAdded = factKind({
  name: 'class.students-added',
  subject: 'class',
  details: z.object({ count: z.number() }),
  sentence: 'Students were added to a class',
})
export const studentChanged = factKind({ name: 'class.student-changed', subject: 'class', sentence: 'A student of a class was changed' })
export const consentRecorded = factKind({
  name: 'class.consent-recorded',
  subject: 'class',
  sentence: 'A teacher wrote down what a family allows',
})
export const consentAnswered = factKind({ name: 'class.consent-answered', subject: 'class', sentence: 'A family answered about consent' })
export const consentWithdrawn = factKind({ name: 'class.consent-withdrawn', subject: 'class', sentence: 'A family took consent back' })
export const deletionAsked = factKind({
  name: 'class.deletion-asked',
  subject: 'class',
  sentence: 'A family asked that recordings are deleted',
})
export const deletionAnswered = factKind({
  name: 'class.deletion-answered',
  subject: 'class',
  details: z.object({ outcome: z.string(), deleted: z.number() }),
  sentence: 'A request to delete recordings was answered',
})
