import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { contextOf } from './check-code.ts'
import { relyingParty } from './relying-party.ts'
import { base32 } from './totp.ts'

/** How the second step of somebody stands. Its secret is shown while it is being set up, and never after. */
export async function findTwoStep(
  { keys, config }: { keys: Pick<Keyring, 'unseal'>; config: { BASE_URL: string } },
  db: Queryable,
  person: { id: string; email: string },
) {
  const [step, { codesLeft }, reset] = await Promise.all([
    db.selectFrom('twoSteps').where('personId', '=', person.id).select(['secretSealed', 'confirmedAt']).executeTakeFirst(),
    db
      .selectFrom('recoveryCodes')
      .where('personId', '=', person.id)
      .where('usedAt', 'is', null)
      .select((row) => row.fn.countAll<number>().as('codesLeft'))
      .executeTakeFirstOrThrow(),
    db.selectFrom('twoStepResets').where('personId', '=', person.id).select('dueAt').executeTakeFirst(),
  ])
  const isOn = Boolean(step?.confirmedAt)
  const secret = step && !isOn ? base32(keys.unseal(step.secretSealed, contextOf(person.id))) : null
  const label = encodeURIComponent(`${relyingParty(config.BASE_URL).id}:${person.email}`)
  return {
    isOn,
    secret,
    // The form that apps know (“Key Uri Format”).
    address: secret && `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: 'Laurel' })}`,
    codesLeft,
    resetAt: reset?.dueAt ?? null,
  }
}
