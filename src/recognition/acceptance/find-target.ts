import { sql } from 'kysely'
import type { AcceptanceKind } from '../../definitions/rules/acceptance.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'

/** What may be accepted, as it is now: whose it is, and which micro-credentials belong to it; null for everything of an issuer. */
export type Target = {
  kind: AcceptanceKind
  id: string
  title: string
  /** Of an organization; of what is outside the name that badges of its issuer bear. */
  issuerId: string
  issuerName: string
  isOutside: boolean
  achievements: string[] | null
}

/** Finds what is offered by others, by what it is. @throws Refusal `issuer-missing`, `micro-credential-missing`, `pathway-missing`, `own-offer` */
export async function findTarget(
  db: Queryable,
  organizationId: string,
  { kind, id }: { kind: AcceptanceKind; id: string },
): Promise<Target> {
  const found = await sql<Target & { isOwn: boolean }>`
    ${
      kind === 'outside-badge' || kind === 'outside-issuer'
        ? sql`select id, coalesce(title, issuer_name) as title, issuer as "issuerId", issuer_name as "issuerName",
            case when achievement is null then null else array[achievement] end as achievements
          from outside_offers where id = ${id} and (achievement is null) = ${kind === 'outside-issuer'}`
        : kind === 'issuer'
          ? sql`select issuer.id, issuer.name as title, issuer.id as "issuerId", issuer.name as "issuerName", null as achievements
          from organizations issuer where issuer.id = ${id} and issuer.kind <> 'school'`
          : kind === 'achievement'
            ? sql`select achievements.id, version.title, issuer.id as "issuerId", issuer.name as "issuerName", array[achievements.id]::text[] as achievements
            from achievements join achievement_versions version on version.id = achievements.current_version_id
              join organizations issuer on issuer.id = achievements.organization_id
            where achievements.id = ${id}`
            : sql`select pathways.id, version.title, issuer.id as "issuerId", issuer.name as "issuerName", (
              with recursive inside (version_id, milestone) as (
                select pathways.current_version_id, pathways.achievement_id
                union
                select nested.current_version_id, nested.achievement_id from inside
                  join pathway_pieces piece on piece.version_id = inside.version_id and piece.kind = 'pathway'
                  join pathways nested on nested.achievement_id = piece.achievement_id and nested.current_version_id is not null
              )
              select array_agg(distinct part::text order by part::text) from (
                select milestone as part from inside
                union select piece.achievement_id from inside join pathway_pieces piece on piece.version_id = inside.version_id
                  and piece.kind = 'achievement'
              ) as parts join achievements on achievements.id = part and achievements.organization_id = pathways.organization_id) as achievements
            from pathways join pathway_versions version on version.id = pathways.current_version_id
              join organizations issuer on issuer.id = pathways.organization_id
            where pathways.id = ${id}`
    }`.execute(db)
  const [target] = found.rows
  if (!target)
    throw missing(kind === 'issuer' || kind === 'outside-issuer' ? 'issuer' : kind === 'pathway' ? 'pathway' : 'micro-credential')
  if (target.issuerId === organizationId)
    throw conflict(
      'own-offer',
      'This is your own. What your organization gives for it, its values and rules say; only what others offer is accepted.',
    )
  return { ...target, kind, isOutside: kind === 'outside-badge' || kind === 'outside-issuer' }
}
