import type { z } from 'zod'
import type { FieldFault } from '../../foundation/platform/refusal.ts'

type Issue = z.core.$ZodIssue

/** What does not fit in a definition, field by field, in words an author understands. */
export const faultsOf = (error: z.ZodError): FieldFault[] =>
  error.issues.slice(0, 50).map((issue) => ({ field: issue.path.join('.') || 'definition', message: sentence(issue) }))

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return `This is too long. It may have ${issue.maximum} characters.`
      return issue.origin === 'array' ? `There are too many. ${issue.maximum} are allowed.` : `This can be ${issue.maximum} at most.`
    case 'too_small':
      if (issue.origin === 'string') return 'This is empty.'
      return issue.origin === 'array' ? `There are too few. ${issue.minimum} are needed.` : `This must be ${issue.minimum} or more.`
    case 'invalid_type':
      return issue.expected === 'int' || issue.expected === 'number'
        ? 'This must be a whole number.'
        : `This must be ${kinds[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `This must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}.`
    case 'invalid_format':
      return issue.format === 'url'
        ? 'This must be a web address that begins with https:// or http://.'
        : 'This has characters that can’t stand here.'
    case 'invalid_union':
      // An address may be empty or a web address; what the author meant is the second.
      return issue.path.some((key) => key === 'url' || key === 'targetUrl')
        ? 'This must be a web address that begins with https:// or http://.'
        : 'This is none of the values that can stand here.'
    default:
      return 'This can’t stand here.'
  }
}

const kinds: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
  record: 'an object',
}
