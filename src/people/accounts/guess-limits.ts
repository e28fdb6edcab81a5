import type { CountedTry } from '../../foundation/platform/rate-limit.ts'

const seconds = 15 * 60

/** The use of a link, so that nobody tries many. One that was right does not count: a whole school sits behind one address. */
export const linkTry = ({ clientAddress }: { clientAddress?: string }): CountedTry | null =>
  clientAddress === undefined ? null : { key: `links client ${clientAddress}`, tries: 200, seconds, whenRight: 'forget-one' }

/** A guess at one's own old password, in a session that may be another's. */
export const passwordTry = (personId: string | null): CountedTry | null =>
  personId === null ? null : { key: `password ${personId}`, tries: 10, seconds, whenRight: 'forget-all' }
