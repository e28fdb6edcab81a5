import type { z } from 'zod'
import { sentenceOf } from '../../foundation/platform/field-faults.ts'
import type { FieldFault } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'

/** What does not fit in a definition, field by field, in words an author understands. */
export const faultsOf = (error: z.ZodError): FieldFault[] =>
  error.issues.slice(0, 50).map((issue) => ({ field: issue.path.join('.') || 'definition', ...ofAddress(issue) }))

/** An address may be empty or a web address; what the author meant is the second. */
const ofAddress = (issue: z.core.$ZodIssue) =>
  issue.code === 'invalid_union' && issue.path.some((key) => key === 'url' || key === 'targetUrl')
    ? sentence('This must be a web address that begins with https:// or http://.')
    : sentenceOf(issue)
