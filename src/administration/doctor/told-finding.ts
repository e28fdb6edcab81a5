import { plainTextIn } from '../../foundation/words/format.ts'
import type { Finding, State } from './finding.ts'

const t = plainTextIn('en')
const marks: Record<State, string> = { fine: 'ok     ', look: 'LOOK   ', wrong: 'WRONG  ', unknown: 'unknown' }

/** A finding in a line or two, for the operator. */
export const findingLines = ({ name, state, says, todo }: Finding): string[] => [
  `${marks[state]}  ${name.padEnd(12)} ${t(says)}`,
  ...(todo && state !== 'fine' ? [`${' '.repeat(22)} ${t(todo)}`] : []),
]

/** The same for a program. */
export const asAnswer = ({ name, state, says, todo }: Finding) => ({ name, state, says: t(says), todo: todo ? t(todo) : null })
