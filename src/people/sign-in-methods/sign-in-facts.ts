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
