import { factKind } from '../platform/fact.ts'

export const letterSentAgain = factKind({
  name: 'letter.sent-again',
  subject: 'letter',
  sentence: 'A letter was sent again',
})

export const letterRefused = factKind({
  name: 'letter.refused',
  subject: 'letter',
  sentence: 'A letter was refused by the mail server',
})

export const letterBounced = factKind({
  name: 'letter.bounced',
  subject: 'letter',
  sentence: 'A letter came back',
})
