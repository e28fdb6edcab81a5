import { type RawBuilder, sql } from 'kysely'

type Value = string | RawBuilder<unknown>

/**
 * In SQL: whether somebody has an award of a micro-credential, so that they need no second one. One that was taken back or has run out is none; one
 * that is suspended is, since it may come back. The one place that says so, for whatever is issued for what was decided elsewhere.
 */
export const hasAlready = (personId: Value, achievementId: Value, now: Date): RawBuilder<boolean> =>
  sql<boolean>`exists (select from awards where awards.earner_id = ${personId} and awards.achievement_id = ${achievementId}
    and (awards.expires_at is null or awards.expires_at > ${now})
    and not exists (select from revocations where revocations.award_id = awards.id))`
