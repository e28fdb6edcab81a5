import type { z } from 'zod'
import { listOf, type Sentence, sentence, texts, type Values } from '../words/sentence.ts'
import type { FieldFault } from './refusal.ts'

type Issue = z.core.$ZodIssue | z.core.$ZodRawIssue

/**
 * What is wrong with each field of an input. A schema's own sentence stands as it is, with what the check knows as its values: `{minimum}`,
 * `{maximum}`; what has none gets one of ours, never the library's.
 */
export const faultsIn = (error: z.ZodError): FieldFault[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), text: issue.message, values: valuesOf(issue) }))

/** For a parse: our sentences where a schema has none of its own. */
export const inOurWords = { error: (issue: z.core.$ZodRawIssue) => sentenceOf(issue).text }

/** What an issue says, in words a person understands. */
export const sentenceOf = (issue: Issue): Sentence => sentence(textOf(issue), valuesOf(issue))

function valuesOf(issue: Issue): Values {
  switch (issue.code) {
    case 'too_big':
      return { maximum: issue.maximum }
    case 'too_small':
      return { minimum: issue.minimum }
    case 'invalid_value':
      return { values: listOf(issue.values.map(String), 'commas') }
    case 'custom':
      // What a schema of ours says of its own issue.
      return (issue.params ?? {}) as Values
    default:
      return {}
  }
}

function textOf(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return tooBig[issue.origin] ?? 'This can be {maximum} at most.'
    case 'too_small':
      return tooSmall[issue.origin] ?? 'This must be {minimum} or more.'
    case 'invalid_type':
      return kinds[issue.expected] ?? 'This can’t stand here.'
    case 'invalid_value':
      return issue.values.length === 1 ? 'This must be {values}.' : 'This must be one of {values}.'
    case 'invalid_format':
      return formats[issue.format] ?? 'This has characters that can’t stand here.'
    case 'invalid_union':
      return 'This is none of the values that can stand here.'
    default:
      return 'This can’t stand here.'
  }
}

const tooBig: Record<string, string> = texts({
  string: 'This is too long. It may have {maximum} characters.',
  array: 'There are too many. {maximum} are allowed.',
})
const tooSmall: Record<string, string> = texts({
  string: 'This is empty.',
  array: 'There are too few. {minimum} are needed.',
})
const kinds: Record<string, string> = texts({
  string: 'This must be text.',
  array: 'This must be a list.',
  object: 'This must be an object.',
  record: 'This must be an object.',
  boolean: 'This must be true or false.',
  int: 'This must be a whole number.',
  number: 'This must be a whole number.',
})
const formats: Record<string, string> = texts({
  url: 'This must be a web address that begins with https:// or http://.',
  email: 'This must be an e-mail address.',
})
