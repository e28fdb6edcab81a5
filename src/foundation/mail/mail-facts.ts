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

export const addressHeld = factKind({
  name: 'letter.address-held',
  subject: 'letter',
  sentence: 'An address was held back from further e-mails',
})

export const addressReleased = factKind({
  name: 'letter.address-released',
  subject: 'letter',
  sentence: 'E-mails go to an address again that was held back',
})
