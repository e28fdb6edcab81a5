import { randomBytes, randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { chainOf, digestsOf, hashOf } from '../src/foundation/events/chain.ts'
import { selectRecorded } from '../src/foundation/events/recorded.ts'
import type { Database } from '../src/foundation/platform/database.ts'
import type { District } from '../src/testing/submission.ts'

export type Sizes = {
  people: number
  definitions: number
  awards: number
  /** Of one person, whose wallet and ledger are asked for. */
  own: number
  waiting: number
  held: number
  returned: number
  letters: number
  events: number
  notices: number
  invitations: number
  schools: number
  /** Whether ids are in the order of their time, as Laurel’s own; else by chance, which reads as if everything were years old and far apart. */
  inOrder?: boolean
}

const times = (size: Sizes, factor: number): Sizes =>
  Object.fromEntries(
    Object.entries(size).map(([name, count]) => [name, typeof count === 'number' ? Math.round(count * factor) : count]),
  ) as Sizes
export const small: Sizes = {
  people: 300,
  definitions: 100,
  awards: 400,
  own: 60,
  waiting: 100,
  held: 30,
  returned: 400,
  letters: 1200,
  events: 6000,
  notices: 600,
  invitations: 300,
  schools: 10,
}
/** A large district, a quarter of it whole: 20,000 people and 100,000 awards. */
export const large: Sizes = { ...times(small, 60), people: 20_000, definitions: 2000, awards: 100_000, own: 400, schools: 80 }
/** What a state’s teachers come to in some years: a million awards, and 100,000 submissions beside theirs. */
export const million: Sizes = {
  people: 50_000,
  definitions: 5000,
  awards: 1_000_000,
  own: 400,
  waiting: 5000,
  held: 1500,
  returned: 93_500,
  letters: 500_000,
  events: 1_000_000,
  notices: 500_000,
  invitations: 50_000,
  schools: 100,
  inOrder: true,
}
/** A hundredth of it, which stands beside it. One person’s own is the same in both, as a career is. */
export const hundredth: Sizes = { ...times(million, 1 / 100), own: million.own, schools: 10 }

const idOf = ({ inOrder }: Sizes) => sql.raw(inOrder ? 'uuidv7()' : 'gen_random_uuid()')

/**
 * Fills a district by plain SQL: people, definitions, work in every state, awards with their lines, letters, events and invitations. Triggers rest
 * meanwhile, which only the owner of the database may ask for, and what they keep is made at the end. A template award, where there is one, lends its signed document.
 */
export async function fillDistrict(owner: Database, district: District, size: Sizes, templateAward: string | null = null): Promise<void> {
  const { schoolId, assessor, earner, achievement } = district
  const organizationId = district.district.id
  const { versionId } = achievement
  const newId = idOf(size)
  await owner.transaction().execute(async (db) => {
    const run = (statement: RawBuilder<unknown>) => statement.execute(db)
    await run(sql`set local statement_timeout = 0`)
    await run(sql`set local session_replication_role = replica`)
    await run(sql`insert into organizations (id, kind, parent_id, slug, name, short_name, created_at)
      select ${newId}, 'school', ${organizationId}, 'grown-school-' || n, 'School ' || n, 'School ' || n, now()
      from generate_series(1, ${size.schools}::int) n`)
    await run(sql`create temp table grown_people on commit drop as select n, ${newId} as id from generate_series(1, ${size.people}::int) n`)
    await run(sql`insert into people (id, name, email, email_verified)
      select id, (array['Ana','Ben','Chen','Dora','Eli','Fay','Gus','Hana'])[n % 8 + 1] || ' ' || substr(md5(n::text), 1, 7), 'grown' || n || '@school.example', true
      from grown_people`)
    await run(sql`insert into memberships (id, person_id, organization_id, school_id, roles, started_at)
      select ${newId}, id, ${organizationId}, ${schoolId}, case when n % 100 = 0 then '{earner,assessor}'::text[] else '{earner}' end, now()
      from grown_people`)
    // As the triggers would have it, which rest.
    await run(sql`update memberships set name_order = lower(people.name), school_order = coalesce((select lower(name) from organizations where id = school_id), '')
      from people where people.id = person_id and name_order = ''`)
    await run(sql`create temp table grown_definitions on commit drop as
      select n, ${newId} as id, ${newId} as version_id, ${newId} as rule_id from generate_series(1, ${size.definitions}::int) n`)
    await run(sql`insert into achievements (id, organization_id, slug, created_at, current_version_id, draft, draft_saved_at)
      select id, ${organizationId}, 'grown-' || n, now(), version_id,
        case when n % 16 = 0 then (select definition from achievement_versions where id = ${versionId}) end, case when n % 16 = 0 then now() end
      from grown_definitions`)
    await run(sql`insert into achievement_versions (id, achievement_id, number, definition, published_at)
      select version_id, grown_definitions.id, 1,
        definition || jsonb_build_object('title', (array['Probing','Guiding','Framing','Naming'])[n % 4 + 1] || ' ' || substr(md5(n::text), 1, 6) || ' ' || n), now()
      from grown_definitions, achievement_versions template where template.id = ${versionId}`)
    await run(sql`insert into retirements (achievement_id, retired_at) select id, now() from grown_definitions where n % 100 = 7`)
    await run(sql`insert into value_rules (id, organization_id, achievement_id, currency, number, amount, unit, effective_from, set_at)
      select rule_id, ${organizationId}, id, 'clock-hours', 1, 5 + n % 15, 'h', '2026-01-01', now() from grown_definitions`)
    await growWork(run, district, size)
    await run(sql`insert into status_lists (id, organization_id, created_at, closed_at)
      select list_id, ${organizationId}, now(), now() from grown_lists`)
    await run(sql`insert into awards (id, decision_id, attempt_id, achievement_id, version_id, organization_id, earner_id, earner_name, identity_salt, awarded_at, status_list_id, status_index)
      select award_id, decision_id, attempt_id, achievement_id, version_id, ${organizationId}, earner_id, 'Grown', 'salt', changed_at, list_id, row_number() over (order by grown_work.n) % 60000
      from grown_work join grown_lists on grown_lists.n = grown_work.n / 60000 where state = 'earned'`)
    await run(sql`insert into ledger_lines (id, cause, person_id, organization_id, award_id, value_rule_id, currency, unit, amount, recorded_at, school_year)
      select ${newId}, 'award', earner_id, ${organizationId}, award_id, rule_id, 'clock-hours', 'h', 5, changed_at, 2026 from grown_work where state = 'earned'`)
    if (templateAward)
      await run(sql`insert into credentials (award_id, key_id, document, digest, signed_at)
        select grown_work.award_id, key_id, document, digest, signed_at from grown_work, credentials
        where grown_work.state = 'earned' and credentials.award_id = ${templateAward}`)
    await run(sql`insert into messages (id, kind, organization_id, person_id, to_address, subject, body_text, body_html, created_at, sent_at, tries)
      select ${newId}, 'decision', ${organizationId}, ${earner.id}, 'a@school.example', 'Letter ' || n, repeat('words ', 60), repeat('words ', 120), now(),
        case when n % 400 > 0 then now() end, 1 from generate_series(1, ${size.letters}::int) n`)
    await run(sql`insert into events (id, name, actor_kind, actor_id, organization_id, subject_kind, subject_id, at)
      select ${newId}, 'award.issued', 'person', ${assessor.id}, ${organizationId}, 'award', ${templateAward ?? randomUUID()}, date_trunc('milliseconds', now() - make_interval(secs => n * 20)) from generate_series(1, ${size.events}::int) n`)
    await run(sql`insert into notices (id, person_id, kind, cause, details, organization_id, made_at, read_at)
      select ${newId}, case when series.n % 100 = 0 then ${earner.id}::uuid else who.id end, 'award-earned', 'grown ' || series.n,
        jsonb_build_object('awardId', ${templateAward ?? randomUUID()}::uuid, 'title', 'Award ' || series.n), ${organizationId}, now(), case when series.n % 300 > 0 then now() end
      from generate_series(1, ${size.notices}::int) as series (n) join grown_people who on who.n = series.n % ${size.people}::int + 1`)
    await run(sql`insert into invitations (id, organization_id, address, roles, token_hash, invited_at, expires_at, accepted_at)
      select ${newId}, ${organizationId}, 'invited' || n || '@school.example', '{earner}', 'grown' || n, now(), now() + interval '30 days',
        case when n % 10 > 0 then now() end from generate_series(1, ${size.invitations}::int) n`)
    await keepWhatTriggersKeep(run)
  })
  await sql`vacuum analyze`.execute(owner)
}

/** Gives the events of a filling their places and their links, as the dispatcher would, many at once; no dispatcher may be at work. */
export async function chainEvents(owner: Database): Promise<void> {
  const { rows: chains } = await sql<{ chain: string; number: number; hash: Buffer | null }>`
    select distinct on (chain) chain, number, hash from event_places order by chain, number desc`.execute(owner)
  const ends = new Map(chains.map(({ chain, number, hash }) => [chain, { number, hash }]))
  const { rows: places } = await sql<{ last: number }>`select coalesce(max(place), 0) as last from event_places`.execute(owner)
  let place = places[0]?.last ?? 0
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const events = await selectRecorded(owner)
      .where('events.id', '>', last)
      .where(sql<boolean>`not exists (select from event_places where event_id = events.id)`)
      .where(sql<boolean>`not exists (select from unordered_events where event_id = events.id)`)
      .orderBy('events.id')
      .limit(5000)
      .execute()
    if (events.length === 0) break
    const rows = events.map((event) => {
      const chain = chainOf(event)
      const end = ends.get(chain)
      const [number, salt] = [(end?.number ?? 0) + 1, randomBytes(32)]
      const digests = digestsOf(event, [], salt)
      const hash = hashOf(event, { number, previous: end?.hash ?? null, digests })
      ends.set(chain, { number, hash })
      return { place: ++place, eventId: event.id, chain, number, salt, digests: JSON.stringify(digests), hash }
    })
    const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name])
    await sql`insert into event_places (place, event_id, chain, number, salt, digests, hash)
      select * from unnest(${column('place')}::bigint[], ${column('eventId')}::uuid[], ${column('chain')}::uuid[], ${column('number')}::bigint[],
        ${column('salt')}::bytea[], ${column('digests')}::jsonb[], ${column('hash')}::bytea[])`.execute(owner)
    last = events.at(-1)?.id ?? last
  }
  // They happened long ago: nobody is told of them now.
  await sql`update subscribers set place = ${place}`.execute(owner)
}

/** Attempts in every state, with what was handed in, weighed and decided. */
async function growWork(run: (statement: RawBuilder<unknown>) => Promise<unknown>, district: District, size: Sizes) {
  const { earner, assessor } = district
  const organizationId = district.district.id
  const { awards, waiting, held, returned, own, people, definitions } = size
  const newId = idOf(size)
  const total = awards + waiting + held + returned
  await run(
    sql`create temp table grown_lists on commit drop as select n, ${newId} as list_id from generate_series(0, ${Math.floor(total / 60_000)}::int) n`,
  )
  await run(sql`create temp table grown_work on commit drop as
    select work.n, case when work.n < ${own}::int then ${earner.id}::uuid else who.id end as earner_id, what.id as achievement_id, what.version_id, what.rule_id,
      case when work.n % 3 = 0 and not work.n between ${awards + waiting + 15}::int and ${awards + waiting + held - 1}::int then ${assessor.id}::uuid
        else weigher.id end as assessor_id,
      case when work.n < ${awards}::int then 'earned' when work.n < ${awards + waiting}::int then 'submitted'
        when work.n < ${awards + waiting + held}::int then 'in_assessment' else 'returned' end as state,
      ${newId} as attempt_id, ${newId} as submission_id, ${newId} as assessment_id, ${newId} as decision_id,
      ${newId} as award_id, now() - make_interval(mins => work.n % 500000) as changed_at
    from generate_series(0, ${total - 1}::int) as work (n)
      join grown_people who on who.n = work.n % ${people}::int + 1
      join grown_definitions what on what.n = (work.n / ${people}::int + work.n) % ${definitions}::int + 1
      join grown_people weigher on weigher.n = (work.n % greatest(${people}::int / 100, 1) + 1) * 100`)
  await run(sql`analyze grown_work`)
  await run(sql`insert into attempts (id, achievement_id, version_id, earner_id, organization_id, state, route, started_at, changed_at)
    select attempt_id, achievement_id, version_id, earner_id, ${organizationId}, state, 'start', changed_at - interval '30 days', changed_at from grown_work`)
  await run(sql`insert into artifacts (id, attempt_id, requirement_id, kind, name, body, added_at)
    select ${newId}, attempt_id, 'tally', 'text', 'Tally', 'Seven spoke.', changed_at from grown_work where n % 4 = 0`)
  await run(sql`insert into submissions (id, attempt_id, number, evidence, open_criteria, digest, submitted_at, due_on)
    select submission_id, attempt_id, 1, '{"answers":[],"artifacts":[]}', '{waits,talk}', 'digest', changed_at - interval '9 days', current_date - (n % 30) + 10 from grown_work`)
  await run(sql`insert into assessments (id, submission_id, assessor_id, claimed_at, finished_at)
    select assessment_id, submission_id, assessor_id, changed_at, case when state in ('earned', 'returned') then changed_at end
    from grown_work where state <> 'submitted'`)
  await run(sql`insert into decisions (id, submission_id, outcome, decided_by, decided_at)
    select decision_id, submission_id, case state when 'earned' then 'earned' else 'keep-working' end, assessor_id, changed_at
    from grown_work where state in ('earned', 'returned')`)
  await run(sql`insert into decision_readings (decision_id, assessment_id, assessor_id)
    select decision_id, assessment_id, assessor_id from grown_work where state in ('earned', 'returned')`)
  await run(sql`insert into decision_levels (decision_id, criterion_id, level, reason)
    select decision_id, criterion, 'demonstrated', 'Seen.' from grown_work, unnest(array['waits', 'talk']) criterion where state in ('earned', 'returned')`)
  await run(sql`analyze attempts, submissions, assessments, achievements, achievement_versions`)
}

async function keepWhatTriggersKeep(run: (statement: RawBuilder<unknown>) => Promise<unknown>) {
  await run(sql`select keep_offer(id) from achievements`)
  await run(sql`select keep_open_submission(id) from attempts where state in ('submitted', 'in_assessment')`)
  await run(
    sql`insert into unseen_awards (award_id, earner_id) select id, earner_id from awards order by id desc limit (select count(*) / 100 from awards) on conflict do nothing`,
  )
  await run(sql`delete from total_changes`)
  await run(sql`delete from totals`)
  const kept: [name: string, subject: string, part: string, from: string][] = [
    ['members', 'organization_id', 'part', "memberships, unnest(roles || ''::text) as part where ended_at is null"],
    ['invitations', 'organization_id', "''", 'invitations where accepted_at is null and cancelled_at is null'],
    ['waiting', 'organization_id', 'achievement_id::text', 'open_submissions where is_waiting'],
    ['due', 'organization_id', 'due_on::text', 'open_submissions where is_waiting'],
    ['held', 'organization_id', 'due_on::text', 'open_submissions where not is_waiting'],
    ['published', 'organization_id', "''", 'offers'],
    ['drafts', 'organization_id', "''", 'achievements where draft is not null'],
    ['retired', 'organization_id', "''", 'achievements join retirements on achievement_id = achievements.id'],
    ['awards', 'organization_id', "''", 'awards where not exists (select from revocations where award_id = awards.id)'],
    [
      'awarded',
      'organization_id',
      "to_char(awarded_at, 'YYYY-MM')",
      'awards where not exists (select from revocations where award_id = awards.id)',
    ],
    ['earned', 'achievement_id', "''", 'awards where not exists (select from revocations where award_id = awards.id)'],
  ]
  for (const [name, subject, part, from] of kept)
    await run(
      sql`insert into totals (subject_id, name, part, amount) select ${sql.raw(subject)}, ${name}, ${sql.raw(part)}, count(*) from ${sql.raw(from)} group by 1, 3`,
    )
  await run(sql`update offers set earned = amount from totals where name = 'earned' and subject_id = achievement_id`)
}
