import { type Sentence, sentence } from '../../foundation/words/sentence.ts'

/** Columns in which a system says what has become of someone. What the words mean depends on what the column asks. */
const asksWhether: Record<string, 'state' | 'here' | 'gone' | 'day'> = {
  status: 'state',
  state: 'state',
  estado: 'state',
  'staff status': 'state',
  'user status': 'state',
  'account status': 'state',
  'employment status': 'state',
  enabled: 'here',
  'enabled user': 'here',
  enableduser: 'here',
  'account enabled': 'here',
  accountenabled: 'here',
  active: 'here',
  activo: 'here',
  'is active': 'here',
  suspended: 'gone',
  'is suspended': 'gone',
  'block credential': 'gone',
  'block sign in': 'gone',
  'sign in blocked': 'gone',
  blocked: 'gone',
  disabled: 'gone',
  deleted: 'gone',
  'is deleted': 'gone',
  archived: 'gone',
  'soft deletion timestamp': 'day',
  'soft deletion time stamp': 'day',
  'deleted date': 'day',
}

/** The headings that name such a column. */
export const stateHeadings = Object.keys(asksWhether)

const goneWords =
  /^(to ?be ?deleted|deleted|inactive|inactivo|inactiva|not active|disabled|suspended|suspendido|suspendida|terminated|archived|blocked|baja|resigned|former|left)\b/i
const yes = /^(true|yes|y|1|x|si|sí|blocked|disabled|suspended|deleted|archived)$/i
const noWord = /^(false|no|n|0|disabled|inactive)$/i

/** Why a row is left out, when its system marks it as gone or switched off; else null. `heading` is plain: small letters, single blanks. */
export function goneBecause(heading: string, cell: string): Sentence | null {
  const asks = Object.hasOwn(asksWhether, heading) ? asksWhether[heading] : 'state'
  const gone =
    asks === 'here' ? noWord.test(cell) : asks === 'gone' ? yes.test(cell) : asks === 'day' ? /\d{4}/.test(cell) : goneWords.test(cell)
  return gone
    ? sentence('The list marks this person as gone or switched off: it says “{cell}” under “{heading}”.', { cell, heading })
    : null
}
