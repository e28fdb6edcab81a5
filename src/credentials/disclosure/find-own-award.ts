import { sql } from 'kysely'
import type { Actor, Person } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { mayHoldAward } from '../awards/award-policy.ts'

/** An award of the person who asks, as far as showing parts of it needs. For anybody else there is no such thing. @throws Refusal `award-missing` */
export async function findOwnAward(db: Queryable, actor: Person, id: string) {
  if (!isId(id)) throw missing('award')
  const award = await db
    .selectFrom('awards')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('credentials', 'credentials.awardId', 'awards.id')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('awards.id', '=', id)
    .select([
      'awards.id',
      'awards.earnerId',
      'awards.versionId',
      'versions.title',
      'organizations.name as issuerName',
      'signedAt',
      'revokedAt',
    ])
    .select(sql<string>`versions.definition ->> 'language'`.as('language'))
    .executeTakeFirst()
  if (!award || !mayHoldAward(actor as Actor, award).allowed) throw missing('award')
  return award
}
