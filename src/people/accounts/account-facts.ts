import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const accountAskedFor = factKind({
  name: 'account.asked-for',
  subject: 'sign-up',
  sentence: 'An account was asked for',
})

export const accountCreated = factKind({
  name: 'account.created',
  subject: 'person',
  sentence: 'An account was created',
})

export const signInLinkSent = factKind({
  name: 'sign-in-link.sent',
  subject: 'person',
  sentence: 'A link to sign in was sent',
})

export const personRenamed = factKind({
  name: 'person.renamed',
  subject: 'person',
  details: z.object({ from: z.string(), to: z.string() }),
  personal: ['from', 'to'],
  sentence: 'A person changed their name',
})

export const passwordChanged = factKind({
  name: 'password.changed',
  subject: 'person',
  sentence: 'A password was changed',
})

export const addressAdded = factKind({
  name: 'address.added',
  subject: 'person',
  sentence: 'An e-mail address was added to an account',
})

export const addressConfirmed = factKind({
  name: 'address.confirmed',
  subject: 'person',
  details: z.object({ addressId: z.uuid() }),
  sentence: 'An e-mail address was confirmed',
})

export const addressPromoted = factKind({
  name: 'address.promoted',
  subject: 'person',
  details: z.object({ addressId: z.uuid() }),
  sentence: 'Another e-mail address became the main one of an account',
})

export const addressRemoved = factKind({
  name: 'address.removed',
  subject: 'person',
  details: z.object({ addressId: z.uuid() }),
  sentence: 'An e-mail address was removed from an account',
})

export const addressKept = factKind({
  name: 'address.kept',
  subject: 'person',
  sentence: 'A person said that an address is still theirs',
})

export const addressTakenOff = factKind({
  name: 'address.taken-off',
  subject: 'person',
  sentence: 'An e-mail address left an account, as its mailbox went to somebody else',
})
