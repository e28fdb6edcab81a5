import { sql } from 'kysely'
import { countSearchWords } from '../src/definitions/achievements/search-words.ts'
import type { World } from '../src/foundation/platform/world.ts'
import { smallDefinition } from '../src/testing/district.ts'
import type { District } from '../src/testing/submission.ts'

export const verbs = ['Probing', 'Guiding', 'Reading', 'Framing', 'Listening', 'Modeling', 'Planning', 'Sharing', 'Weighing', 'Naming']
export const things = [
  'questions',
  'discourse',
  'feedback',
  'wait time',
  'claims',
  'norms',
  'fractions',
  'evidence',
  'vocabulary',
  'routines',
  'data',
  'conferences',
]
export const places = [
  'in small groups',
  'across the year',
  'for multilingual learners',
  'in science',
  'with families',
  'in the early grades',
  'with paraprofessionals',
  'in mathematics',
]

/** Published definitions with distinct words, straight into the tables. */
export async function addDefinitions({ world, district }: District, count: number): Promise<void> {
  const categories = ['Discourse', 'Literacy', 'Culture', 'Data literacy', 'Formative assessment', 'Leadership'] as const
  for (let from = 0; from < count; from += 500) {
    const batch = Array.from({ length: Math.min(500, count - from) }, (_, offset) => {
      const n = from + offset
      const title = `${verbs[n % verbs.length]} ${things[Math.floor(n / 10) % things.length]} ${places[Math.floor(n / 120) % places.length]} ${Math.floor(n / 960) + 1}`
      return {
        id: world.newId(),
        versionId: world.newId(),
        slug: `bench-${n}`,
        definition: smallDefinition({
          title,
          competency: `Shows ${title.toLowerCase()} so that every student takes part.`,
          category: categories[n % categories.length] ?? 'Discourse',
          level: ([1, 2, 3] as const)[n % 3] ?? 1,
        }),
      }
    })
    await world.db
      .insertInto('achievements')
      .values(batch.map(({ id, slug }) => ({ id, slug, organizationId: district.id, createdAt: world.now() })))
      .execute()
    await world.db
      .insertInto('achievementVersions')
      .values(
        batch.map(({ id, versionId, definition }) => ({
          id: versionId,
          achievementId: id,
          number: 1,
          definition: JSON.stringify(definition),
          publishedAt: world.now(),
        })),
      )
      .execute()
    await sql`update achievements set current_version_id = versions.id from achievement_versions as versions where versions.achievement_id = achievements.id and current_version_id is null`.execute(
      world.db,
    )
    await world.db
      .insertInto('valueRules')
      .values(
        batch.map(({ id }, index) => ({
          id: world.newId(),
          organizationId: district.id,
          achievementId: id,
          currency: 'clock-hours',
          number: 1,
          amount: String(5 + (index % 15)),
          unit: 'h',
          effectiveFrom: '2026-01-01',
          setAt: world.now(),
        })),
      )
      .execute()
    await world.db.transaction().execute(async (db) => {
      for (const { definition } of batch.slice(0, 60)) await countSearchWords(db, { before: null, after: definition })
    })
  }
  await sql`analyze`.execute(world.db)
}

/** Copies of one real, signed award: all rows that an award stands on, so that every page finds what it needs. */
export const addAwards = (world: World, awardId: string, count: number): Promise<void> =>
  // The working table comes and goes in one transaction.
  world.db.transaction().execute(async (db) => {
    await sql`
    create table copies as
      select n, gen_random_uuid() as person_id, gen_random_uuid() as attempt_id, gen_random_uuid() as submission_id, gen_random_uuid() as assessment_id,
        gen_random_uuid() as decision_id, gen_random_uuid() as award_id, gen_random_uuid() as list_id
      from generate_series(1, ${count}::integer) as n`.execute(db)
    await sql`analyze copies`.execute(db)
    await sql`
    with template as (
      select awards.*, attempts.organization_id as district_id, submissions.evidence, submissions.open_criteria, submissions.digest as submission_digest,
        assessments.assessor_id
      from awards join attempts on attempts.id = awards.attempt_id join decisions on decisions.id = awards.decision_id
        join submissions on submissions.id = decisions.submission_id
        join decision_readings on decision_readings.decision_id = decisions.id join assessments on assessments.id = decision_readings.assessment_id
      where awards.id = ${awardId}
    ),
    new_people as (insert into people (id, name, email, email_verified) select person_id, 'Teacher ' || n, 'teacher' || n || '@bench.example', true from copies returning 1),
    new_attempts as (
      insert into attempts (id, achievement_id, version_id, earner_id, organization_id, state, route, started_at, changed_at)
      select attempt_id, achievement_id, version_id, person_id, district_id, 'earned', 'start', now() - interval '30 days', now() from copies, (select achievement_id, version_id, district_id from template) as t returning 1
    ),
    new_submissions as (
      insert into submissions (id, attempt_id, number, evidence, open_criteria, digest, submitted_at, due_on)
      select submission_id, attempt_id, 1, evidence, open_criteria, submission_digest, now() - interval '9 days', current_date from copies, (select evidence, open_criteria, submission_digest from template) as t returning 1
    ),
    new_assessments as (
      insert into assessments (id, submission_id, assessor_id, claimed_at, finished_at) select assessment_id, submission_id, assessor_id, now(), now() from copies, (select assessor_id from template) as t returning 1
    ),
    new_decisions as (
      insert into decisions (id, submission_id, outcome, decided_by, decided_at)
      select decision_id, submission_id, 'earned', assessor_id, now() from copies, (select assessor_id from template) as t returning 1
    ),
    new_readings as (
      insert into decision_readings (decision_id, assessment_id, assessor_id)
      select decision_id, assessment_id, assessor_id from copies, (select assessor_id from template) as t returning 1
    ),
    new_levels as (
      insert into decision_levels (decision_id, criterion_id, level, reason)
      select copies.decision_id, levels.criterion_id, levels.level, levels.reason from copies, decision_levels as levels where levels.decision_id = (select decision_id from template) returning 1
    ),
    new_lists as (
      insert into status_lists (id, organization_id, created_at, closed_at)
      select list_id, organization_id, now(), now() from copies, (select organization_id from template) as t where n % 60000 = 1 returning 1
    ),
    new_awards as (
      insert into awards (id, decision_id, attempt_id, achievement_id, version_id, organization_id, earner_id, earner_name, identity_salt, awarded_at, status_list_id, status_index)
      select copies.award_id, copies.decision_id, copies.attempt_id, achievement_id, version_id, organization_id, copies.person_id, 'Teacher ' || copies.n, identity_salt, now(),
        firsts.list_id, (copies.n - 1) % 60000
      from copies join copies as firsts on firsts.n = ((copies.n - 1) / 60000) * 60000 + 1, template returning 1
    )
    insert into credentials (award_id, key_id, document, digest, signed_at)
    select copies.award_id, key_id, document, digest, signed_at from copies, credentials where credentials.award_id = ${awardId}`.execute(
      db,
    )
    await sql`drop table copies`.execute(db)
    await sql`analyze`.execute(db)
  })
