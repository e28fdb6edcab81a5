import { factKind } from '../../foundation/platform/fact.ts'

export const calendarRenewed = factKind({
  name: 'calendar.renewed',
  subject: 'person',
  sentence: 'A person’s calendar got a new address',
})
