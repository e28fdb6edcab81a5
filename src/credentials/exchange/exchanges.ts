import { versionText } from '../../definitions/achievements/version-text.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { conflict, missing, type Refusal } from '../../foundation/platform/refusal.ts'
import { digestOf } from './secrets.ts'

const columns = [
  'walletExchanges.id',
  'walletExchanges.awardId',
  'walletExchanges.personId',
  'walletExchanges.namesWallet',
  'walletExchanges.madeAt',
  'walletExchanges.expiresAt',
  'walletExchanges.challenge',
  'walletExchanges.pinDigest',
  'walletExchanges.pinTries',
  'walletExchanges.codeUsedAt',
  'walletExchanges.tokenExpiresAt',
  'walletExchanges.takenAt',
  'walletExchanges.takenBy',
  'awards.organizationId',
  'revocations.revokedAt',
] as const

const exchanges = (db: Queryable) =>
  db
    .selectFrom('walletExchanges')
    .innerJoin('awards', 'awards.id', 'walletExchanges.awardId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .select(columns)

/** An exchange by one of its secrets, without looking at whether it can still be used. @throws Refusal `exchange-missing` */
export const findExchange = (db: Queryable, by: 'digest' | 'codeDigest' | 'tokenDigest', secret: string) =>
  exchanges(db)
    .where(`walletExchanges.${by}`, '=', digestOf(secret))
    .executeTakeFirstOrThrow(() => missing('exchange'))

/** The same, locked, so that of two wallets one is first. @throws Refusal `exchange-missing` */
export const lockExchange = (db: Queryable, by: 'digest' | 'codeDigest' | 'tokenDigest', secret: string) =>
  exchanges(db)
    .where(`walletExchanges.${by}`, '=', digestOf(secret))
    .forUpdate('walletExchanges')
    .executeTakeFirstOrThrow(() => missing('exchange'))

export type Exchange = Awaited<ReturnType<typeof findExchange>>

/** Lets nobody go on with what was taken, ran out, or is of an award that was taken back. @throws Refusal */
export function requireOpen({ takenAt, expiresAt, revokedAt }: Exchange, now: Date): void {
  if (takenAt !== null) throw conflict('exchange-taken', 'A wallet took this award already. Its owner can offer it again.')
  if (expiresAt <= now) throw conflict('exchange-over', 'This offer has run out. Its owner can make another one.')
  if (revokedAt !== null) throw conflict('award-taken-back', 'This award was taken back, so no other credential is made of it.')
}

/** VC-API has no way to ask for the six digits, so what is protected by them is not handed over that way. @throws Refusal `exchange-needs-code` */
export function requireNoPin({ pinDigest }: Exchange): void {
  if (pinDigest !== null) throw conflict('exchange-needs-code', 'This offer asks for a code, which only wallets of OID4VCI can give.')
}

/** What was taken or ran out is gone for good; everything else has the status of its kind. */
export const isGone = ({ code }: Refusal): boolean => code === 'exchange-taken' || code === 'exchange-over'

/** What wallets took of an award lately, the last first: for its earner. */
export const takenOf = (db: Queryable, awardId: string) =>
  db
    .selectFrom('walletExchanges')
    .where('awardId', '=', awardId)
    .where('takenAt', 'is not', null)
    .orderBy('takenAt', 'desc')
    .limit(20)
    .select(['id', 'takenAt', 'takenBy'])
    .execute()

/** What the page of an offer says of an award. @throws Refusal `award-missing` */
export async function findOfferable(db: Queryable, id: string) {
  if (!isId(id)) throw missing('award')
  const { definition, ...award } = await db
    .selectFrom('awards')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .leftJoin('credentials', 'credentials.awardId', 'awards.id')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('awards.id', '=', id)
    .select(['awards.id', 'earnerId', 'revokedAt', 'signedAt', 'versions.title', 'versions.definition', 'awards.versionId'])
    .executeTakeFirstOrThrow(() => missing('award'))
  return { ...award, language: versionText(award.versionId, definition).language }
}
