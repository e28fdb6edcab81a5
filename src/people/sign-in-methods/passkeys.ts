import type { Queryable } from '../../foundation/platform/database.ts'

/** The passkeys of a person, the newest first. */
export const passkeysOf = (db: Queryable, personId: string) =>
  db
    .selectFrom('passkeys')
    .where('personId', '=', personId)
    .select(['id', 'name', 'addedAt', 'lastUsedAt', 'isSynced'])
    .orderBy('addedAt', 'desc')
    .orderBy('id')
    .execute()

/** What of them tells a browser not to make a second one on the same device. */
export const knownCredentials = (db: Queryable, personId: string) =>
  db.selectFrom('passkeys').where('personId', '=', personId).select(['credentialId', 'transports']).execute()
