import { factKind } from '../../foundation/platform/fact.ts'

export const passkeyAdded = factKind({
  name: 'passkey.added',
  subject: 'person',
  sentence: 'A passkey was added to an account',
})

export const passkeyRemoved = factKind({
  name: 'passkey.removed',
  subject: 'person',
  sentence: 'A passkey was removed from an account',
})

export const twoStepOn = factKind({
  name: 'two-step.on',
  subject: 'person',
  sentence: 'An account asks for a second step at sign-in',
})

export const twoStepOff = factKind({
  name: 'two-step.off',
  subject: 'person',
  sentence: 'An account no longer asks for a second step at sign-in',
})
