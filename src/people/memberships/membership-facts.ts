import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const belonging = z.object({ roles: z.array(z.string()), schoolId: z.uuid().nullable(), title: z.string() })

export const membershipBegan = factKind({
  name: 'membership.began',
  subject: 'person',
  details: z.object({ roles: z.array(z.string()), schoolId: z.uuid().nullable() }),
  sentence: 'A person joined',
})

export const membershipChanged = factKind({
  name: 'membership.changed',
  subject: 'person',
  details: z.object({ from: belonging, to: belonging }),
  sentence: 'Roles, school or title of a member were changed',
})

export const releaseAsked = factKind({
  name: 'address-release.asked',
  subject: 'person',
  sentence: 'An organization asked that an address leave an account, as its mailbox goes to somebody else',
})

export const releaseCalledOff = factKind({
  name: 'address-release.called-off',
  subject: 'person',
  sentence: 'It was called off that an address leave an account',
})

export const membershipEnded = factKind({
  name: 'membership.ended',
  subject: 'person',
  details: z.object({ roles: z.array(z.string()) }),
  sentence: 'A membership ended',
})
