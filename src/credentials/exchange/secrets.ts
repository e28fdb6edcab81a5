import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A secret of 256 bits for an address or a token. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. It is random, so it needs no salt. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** The pre-authorized code of an exchange: made of its secret, so that only who has the offer learns it, and kept nowhere. */
export const codeOf = (secret: string): string => createHash('sha256').update(`pre-authorized ${secret}`).digest('base64url')

/** Six digits that the page shows beside the code, so that who only photographed the code gets nothing. */
export const newPin = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')

/** What is kept of the six digits. They are few, so that what protects them are five tries and a quarter of an hour. */
export const pinDigest = (exchangeId: string, pin: string): Buffer => digestOf(`${exchangeId} ${pin}`)
