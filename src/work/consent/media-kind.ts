import { sql } from 'kysely'
import type { OpenTransaction, Queryable } from '../../foundation/platform/database.ts'
import { type Due, type Gone, type KeptKind, overdue } from '../../foundation/platform/kept-kind.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** So long after a decision somebody can still ask for a second look; nothing goes before that. */
const appealDays = 30
/** So long ahead who made it is told. */
const warningDays = 30

// What an earned attempt holds with students in it, and since when it is decided.
const decided = sql`
  artifacts join attempts on attempts.id = artifacts.attempt_id join achievements on achievements.id = attempts.achievement_id
  cross join lateral (select max(decided_at) as decided_at from decisions join submissions on submissions.id = submission_id
    where submissions.attempt_id = attempts.id) as last`
// Also what a masked copy was made of, which is out of the work and stays with its earner: it shows more than the copy.
const withStudents = sql<boolean>`attempts.state = 'earned' and artifacts.expired_at is null
  and case when artifacts.removed_at is null then artifacts.student_media in ('consent-held', 'not-recognizable')
    else exists (select from artifacts as copies where copies.masked_from = artifacts.id) end`
const place = { at: 'last.decided_at', organizationId: 'coalesce(attempts.organization_id, achievements.organization_id)' }

/** Recordings, pictures and files in which students are, once they were judged. Digest, decision and words stay. */
async function expireMedia(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const old = await overdue(db, due, place)
  const { rows } = await sql<Gone>`
    update artifacts set expired_at = ${due.now}, expired_because = 'rule', expired_digest = file_digest, file_digest = null, link_url = null, body = null
    from attempts, achievements
    where attempts.id = artifacts.attempt_id and achievements.id = attempts.achievement_id and artifacts.id in (
      select artifacts.id from ${decided} where ${withStudents} and ${old} limit ${due.most} for update of artifacts skip locked)
    returning coalesce(attempts.organization_id, achievements.organization_id) as "organizationId"`.execute(db)
  return rows
}

/** How long what shows students is kept after its decision. */
export const mediaKind: KeptKind = {
  name: 'student-media',
  of: 'organization',
  usual: 365,
  least: appealDays + warningDays,
  most: 2555,
  ...texts({
    what: 'Recordings, pictures and files with students in them, counted from the decision by which they were earned',
    goes: 'The file is deleted. Its digest, the decision and all that was said of it stay, and the award proves which file was judged.',
    because:
      'A second look can be asked for in the first month, and who made it is told a month ahead. Children grow up: nothing of them stays without end.',
  }),
  clear: expireMedia,
}

/** The attempts whose media go within a month, with the day of each. */
export async function expiringSoon(
  db: Queryable,
  now: Date,
): Promise<{ attemptId: string; earnerId: string; organizationId: string; title: string; day: string }[]> {
  const inAMonth = new Date(now.getTime() + warningDays * 86_400_000)
  const old = await overdue(db, { kind: mediaKind, now: inAMonth, most: 1000 }, place)
  const { rows } = await sql<{ attemptId: string; earnerId: string; organizationId: string; title: string; day: string }>`
    select attempts.id as "attemptId", attempts.earner_id as "earnerId", achievements.organization_id as "organizationId", achievement_versions.title,
      to_char(max(last.decided_at + make_interval(days => retention_period('student-media',
        coalesce(attempts.organization_id, achievements.organization_id), ${mediaKind.usual})) + interval '1 day'), 'YYYY-MM-DD') as day
    from ${decided} join achievement_versions on achievement_versions.id = attempts.version_id
    where ${withStudents} and ${old}
    group by attempts.id, attempts.earner_id, achievements.organization_id, achievement_versions.title limit 1000`.execute(db)
  return rows
}
