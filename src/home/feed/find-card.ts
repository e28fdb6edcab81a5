import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { awardIsShown, standsOnCard } from './card-rules.ts'
import { isSticker } from './stickers.ts'

/** In SQL: whether kudos still say what the earner chose. `kudos` and `item` are in the statement. */
const saysWhatWasChosen = sql<boolean>`item.revision = kudos.revision`

/** A card as everyone sees it now; null for one that is not there, was withdrawn, or whose award is not shown. Each look asks anew. */
export async function findCard(db: Queryable, id: string) {
  if (!isId(id)) return null
  const card = await db
    .selectFrom('kudosCards')
    .innerJoin('awards', 'awards.id', 'kudosCards.awardId')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .innerJoin('organizations as issuer', 'issuer.id', 'awards.organizationId')
    .where('kudosCards.id', '=', id)
    .where('withdrawnAt', 'is', null)
    .where(awardIsShown)
    .select(['kudosCards.id', 'awards.id as awardId', 'awards.earnerName', 'awards.versionId', 'awards.awardedAt'])
    .select(['version.title', 'issuer.name as issuerName', 'issuer.timeZone'])
    .executeTakeFirst()
  if (!card) return null
  const rows = await db
    .selectFrom('kudosCardItems as item')
    .innerJoin('kudos', 'kudos.id', 'item.kudosId')
    .innerJoin('people as giver', 'giver.id', 'kudos.giverId')
    .where('item.cardId', '=', id)
    .where(standsOnCard)
    .where(saysWhatWasChosen)
    .orderBy('item.place')
    .select(['kudos.id', 'kudos.sticker', 'kudos.note', 'giver.name as giver'])
    .execute()
  return {
    ...card,
    kudos: rows.map((row) => ({ ...row, sticker: row.sticker !== null && isSticker(row.sticker) ? row.sticker : null })),
  }
}
export type Card = NonNullable<Awaited<ReturnType<typeof findCard>>>

/** The card of an award, for its earner: its id, and which kudos are on it; null where there is none. */
export async function findOwnCard(db: Queryable, awardId: string) {
  const card = await db
    .selectFrom('kudosCards')
    .where('awardId', '=', awardId)
    .where('withdrawnAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (!card) return null
  const items = await db
    .selectFrom('kudosCardItems as item')
    .innerJoin('kudos', 'kudos.id', 'item.kudosId')
    .where('item.cardId', '=', card.id)
    .where(saysWhatWasChosen)
    .select('item.kudosId')
    .execute()
  return { id: card.id, kudosIds: items.map(({ kudosId }) => kudosId) }
}

/** So many are offered for a card, the newest first. */
const mostOffered = 60

/** What was given to an award and may be shown outside, for its earner to choose from. */
export const findForCard = (db: Queryable, awardId: string) =>
  db
    .selectFrom('kudos')
    .innerJoin('people as giver', 'giver.id', 'kudos.giverId')
    .where('kudos.awardId', '=', awardId)
    .where(standsOnCard)
    .orderBy('kudos.id', 'desc')
    .limit(mostOffered)
    .select(['kudos.id', 'kudos.sticker', 'kudos.note', 'giver.name as giver'])
    .execute()
