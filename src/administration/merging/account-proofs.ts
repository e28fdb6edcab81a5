import type { Scene } from '../../foundation/platform/command.ts'
import type { OpenTransaction, Queryable } from '../../foundation/platform/database.ts'
import { conflict } from '../../foundation/platform/refusal.ts'

/** So long a proof is good, so that what it allows is done by who gave it. */
const minutesGood = 20

const soon = (now: Date) => new Date(now.getTime() + minutesGood * 60_000)

/** Keeps that who asks has shown an account to be theirs too. @returns the proof, by which its page is found */
export async function keepProof(
  { db, now, newId }: Pick<Scene, 'db' | 'now' | 'newId'>,
  { askerId, otherId, way }: { askerId: string; otherId: string; way: 'password' | 'passkey' },
): Promise<string> {
  if (askerId === otherId) throw ownAlready()
  if (way !== 'passkey') await refuseSecondStep(db, otherId)
  const id = newId()
  await db.deleteFrom('accountProofs').where('askerId', '=', askerId).where('otherId', '=', otherId).execute()
  await db
    .insertInto('accountProofs')
    .values({ id, askerId, otherId, way, provedAt: now, expiresAt: soon(now) })
    .execute()
  return id
}

/** Keeps that a link goes out; whoever opens it in the asker's browser has given the proof. */
export async function keepLink(
  { db, now, newId }: Pick<Scene, 'db' | 'now' | 'newId'>,
  { askerId, otherId, hash }: { askerId: string; otherId: string; hash: string },
): Promise<void> {
  await db.deleteFrom('accountProofs').where('askerId', '=', askerId).where('otherId', '=', otherId).execute()
  await db
    .insertInto('accountProofs')
    .values({ id: newId(), askerId, otherId, way: 'link', tokenHash: hash, expiresAt: soon(now) })
    .execute()
}

/** Password and link are the first step of two, where the other account asks for a second: then it takes a passkey. */
export async function refuseSecondStep(db: Queryable, otherId: string): Promise<void> {
  const step = await db
    .selectFrom('twoSteps')
    .where('personId', '=', otherId)
    .where('confirmedAt', 'is not', null)
    .select('personId')
    .executeTakeFirst()
  if (step)
    throw conflict(
      'merge-second-step',
      'The other account asks for a second step. Use a passkey of it, or sign in to it and turn the second step off first.',
    )
}

/** The link was opened by who asked for it. */
export const proveByToken = (db: OpenTransaction, now: Date, id: string) =>
  db
    .updateTable('accountProofs')
    .set({ tokenHash: null, provedAt: now, expiresAt: soon(now) })
    .where('id', '=', id)
    .execute()

export const ownAlready = () => conflict('merge-same', 'This is the account in which you are signed in. Name an address of the other one.')

/** Once a night: proofs that have run out. */
export const forgetProofs = (db: Queryable, now: Date) => db.deleteFrom('accountProofs').where('expiresAt', '<', now).execute()
