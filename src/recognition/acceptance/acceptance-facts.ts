import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const about = { kind: z.string(), issuerId: z.uuid() }

export const acceptanceProposed = factKind({
  name: 'acceptance.proposed',
  subject: 'acceptance',
  details: z.object({ ...about, isNew: z.boolean() }),
  sentence: 'Accepting something of another organization was proposed, and waits for a second person',
})

export const acceptanceAgreed = factKind({
  name: 'acceptance.agreed',
  subject: 'acceptance',
  details: z.object({ ...about, number: z.int(), effectiveFrom: z.string() }),
  sentence: 'Something of another organization was accepted',
})

export const acceptanceDeclined = factKind({
  name: 'acceptance.declined',
  subject: 'acceptance',
  details: z.object(about),
  sentence: 'What was proposed to accept was sent back',
})

export const acceptanceWithdrawn = factKind({
  name: 'acceptance.withdrawn',
  subject: 'acceptance',
  details: z.object({ ...about, isGone: z.boolean() }),
  sentence: 'What was proposed to accept was taken back',
})

export const acceptanceEnded = factKind({
  name: 'acceptance.ended',
  subject: 'acceptance',
  details: z.object({ ...about, number: z.int(), until: z.string() }),
  sentence: 'An acceptance was given its last day',
})

export const acceptanceListSigned = factKind({
  name: 'acceptance-list.signed',
  subject: 'organization',
  details: z.object({ entries: z.int() }),
  sentence: 'What an organization accepts of others was signed as a file',
})

export const acceptanceListTaken = factKind({
  name: 'acceptance-list.taken-in',
  subject: 'organization',
  details: z.object({ signer: z.string(), entries: z.int() }),
  sentence: 'Entries of a signed list of another organization were proposed here',
})
