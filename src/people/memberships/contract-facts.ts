import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const group = { groupId: z.uuid(), name: z.string() }

export const contractGroupAdded = factKind({
  name: 'contract-group.added',
  subject: 'organization',
  details: z.object(group),
  sentence: 'A group of contracts was added',
})

export const contractGroupRenamed = factKind({
  name: 'contract-group.renamed',
  subject: 'organization',
  details: z.object(group),
  sentence: 'A group of contracts was given another name',
})

export const contractGroupRetired = factKind({
  name: 'contract-group.retired',
  subject: 'organization',
  details: z.object({ ...group, isRetired: z.boolean() }),
  sentence: 'A group of contracts was retired, or brought back',
})

export const contractSet = factKind({
  name: 'membership.contract-set',
  subject: 'person',
  details: z.object({ groupId: z.uuid().nullable() }),
  sentence: 'It was said by which contract a member works',
})
