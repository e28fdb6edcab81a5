import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const issuer = { issuerId: z.string(), number: z.int() }

export const recognizedIssuerAdded = factKind({
  name: 'recognized-issuer.added',
  subject: 'recognized-issuer',
  details: z.object(issuer),
  sentence: 'An issuer was put on the organization’s list of recognized issuers',
})

export const recognizedIssuerChanged = factKind({
  name: 'recognized-issuer.changed',
  subject: 'recognized-issuer',
  details: z.object(issuer),
  sentence: 'What the organization’s list says of a recognized issuer was changed',
})

export const recognizedIssuerTakenOut = factKind({
  name: 'recognized-issuer.taken-out',
  subject: 'recognized-issuer',
  details: z.object(issuer),
  sentence: 'An issuer was taken out of the organization’s list of recognized issuers',
})

export const trustListRenewed = factKind({
  name: 'trust-list.renewed',
  subject: 'organization',
  details: z.object({ number: z.int() }),
  sentence: 'The organization’s list of recognized issuers was signed again before its time was over',
})

const copy = { signature: z.enum(['holds', 'unsigned']), signer: z.string().nullable(), issuers: z.int() }

export const trustListBrought = factKind({
  name: 'trust-list.brought',
  subject: 'trust-list',
  details: z.object(copy),
  sentence: 'A list of recognized issuers was brought in, and waits to be taken',
})

export const trustListTaken = factKind({
  name: 'trust-list.taken',
  subject: 'trust-list',
  details: z.object({ ...copy, added: z.int(), gone: z.int(), changed: z.int() }),
  sentence: 'A list of recognized issuers counts from now on',
})

export const trustListDropped = factKind({
  name: 'trust-list.dropped',
  subject: 'trust-list',
  details: z.object({}),
  sentence: 'A list of recognized issuers that waited was not taken',
})

export const trustListRemoved = factKind({
  name: 'trust-list.removed',
  subject: 'trust-list',
  details: z.object({}),
  sentence: 'A list of recognized issuers counts no more',
})

export const trustFacts = [
  recognizedIssuerAdded,
  recognizedIssuerChanged,
  recognizedIssuerTakenOut,
  trustListRenewed,
  trustListBrought,
  trustListTaken,
  trustListDropped,
  trustListRemoved,
] as const
