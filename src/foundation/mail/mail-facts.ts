import { factKind } from '../platform/fact.ts'

export const letterSentAgain = factKind({
  name: 'letter.sent-again',
  subject: 'letter',
  sentence: 'A letter was sent again',
})
