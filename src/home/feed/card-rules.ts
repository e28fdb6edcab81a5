import { sql } from 'kysely'

/** In SQL: whether the page of an award is shown to everyone, and the award counts. `awards` is in the statement. */
export const awardIsShown = sql<boolean>`(awards.earner_name <> '' and not exists (select from award_hidings where award_id = awards.id)
  and not exists (select from revocations where award_id = awards.id) and not exists (select from suspensions where award_id = awards.id))`

/** In SQL: whether kudos may be shown on other sites now. `kudos` is in the statement. */
export const standsOnCard = sql<boolean>`(kudos.outside and kudos.removed_at is null and kudos_stands(kudos.giver_id, kudos.organization_id, kudos.earner_id))`
