import { createHash, randomBytes } from 'node:crypto'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import type { CountedTry } from '../../foundation/platform/rate-limit.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import { base32, stepOfCode } from './totp.ts'

const codesMade = 10

export const contextOf = (personId: string) => `two-step:${personId}`

/** Guesses at the codes of one person: of a million, three are right at any moment. */
export const codeTry = (personId: string | null): CountedTry | null =>
  personId === null ? null : { key: `two-step ${personId}`, tries: 10, seconds: 15 * 60, whenRight: 'forget-all' }

/** Ten recovery codes, of fifty bits each, written in two groups so that they are easily typed. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: codesMade }, () => {
    const code = base32(randomBytes(7)).slice(0, 10).toLowerCase()
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })

/** What is kept of one: beside it, whose it is, so that a copy of the table can’t be looked up in one list for all. */
export const hashOfCode = (personId: string, code: string): string =>
  createHash('sha256')
    .update(`${personId} ${code.toLowerCase().replaceAll(/[^a-z2-7]/g, '')}`)
    .digest('hex')

const wrong = () =>
  invalidAt(
    'code-wrong',
    'code',
    'This is not the code. Each is good once and for half a minute: wait for the next one in your app, or use a recovery code.',
  )

/**
 * Takes a code of the app or a recovery code, each once, also of two who send the same at the same moment.
 * @throws Refusal `code-wrong`
 */
export async function takeCode(
  { db, keys, now }: { db: Queryable; keys: Keyring; now: Date },
  personId: string,
  written: string,
): Promise<'app' | 'recovery'> {
  const code = written.replaceAll(/\s/g, '')
  const step = await db.selectFrom('twoSteps').where('personId', '=', personId).select('secretSealed').executeTakeFirst()
  if (!step) throw wrong()
  const at = stepOfCode(keys.unseal(step.secretSealed, contextOf(personId)), code, now)
  if (at !== null) {
    const { numUpdatedRows } = await db
      .updateTable('twoSteps')
      .set({ lastStep: at })
      .where('personId', '=', personId)
      .where('lastStep', '<', at)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw wrong()
    return 'app'
  }
  const { numUpdatedRows } = await db
    .updateTable('recoveryCodes')
    .set({ usedAt: now })
    .where('personId', '=', personId)
    .where('hash', '=', hashOfCode(personId, code))
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw wrong()
  return 'recovery'
}
