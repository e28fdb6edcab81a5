import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { addWebhook } from './administration/webhooks/add-webhook.ts'
import { startDraft } from './definitions/authoring/start-draft.ts'
import { askReviewers } from './definitions/draft-review/ask-reviewers.ts'
import { approveDraft } from './definitions/draft-review/judge-draft.ts'
import { setDraftRule } from './definitions/draft-review/set-draft-rule.ts'
import { writeDraftComment } from './definitions/draft-review/write-draft-comment.ts'
import { bringFramework } from './definitions/frameworks/bring-framework.ts'
import { takeFramework } from './definitions/frameworks/take-framework.ts'
import { usualRule } from './definitions/rules/rule.ts'
import { keepTemplate } from './definitions/templates/keep-template.ts'
import { beginTrial } from './definitions/trial/begin-trial.ts'
import { usualEnd } from './definitions/trial/find-trials.ts'
import { saveTrialPart } from './definitions/trial/try-draft.ts'
import { factKinds } from './facts.ts'
import { dispatchAll } from './foundation/events/dispatcher.ts'
import type { Actor } from './foundation/platform/actor.ts'
import { visitor } from './foundation/platform/actor.ts'
import { perform } from './foundation/platform/command.ts'
import { openDatabase, openPool, readsOf } from './foundation/platform/database.ts'
import { chooseFeed } from './home/feed/choose-feed.ts'
import { muteFeed } from './home/feed/mute-feed.ts'
import { arrangeProfile, saveProfile } from './home/public-page/save-profile.ts'
import { makeShare } from './home/sharing/make-share.ts'
import { agreeLevels } from './judgment/calibration/agree-levels.ts'
import { setCalibrationRule } from './judgment/calibration/set-calibration-rule.ts'
import { writeAnchor } from './judgment/calibration/write-anchor.ts'
import { proposeAcceptance } from './recognition/acceptance/propose-acceptance.ts'
import { adjustLedger } from './recognition/periods/adjust-ledger.ts'
import { writeRule } from './recognition/rules/write-rule.ts'
import { anAward } from './testing/award.ts'
import { aBroughtArchive } from './testing/brought-archive.ts'
import { aDistrict, aPerson, smallDefinition } from './testing/district.ts'
import { anImportedBadge } from './testing/imported-badge.ts'
import { aPathway, pathwayText, thisOne } from './testing/pathway.ts'
import { aSubmission } from './testing/submission.ts'
import { aWorld, ownerOf } from './testing/world.ts'

/** Queries without any scope of their own: what the second belt keeps from the person who asks. */
const world = await aWorld({ WORKERS: 'false' })
const here = await aDistrict(world)
const there = await aDistrict(world)
for (const district of [here, there]) {
  await aPathway(district, pathwayText([{ pieces: [thisOne(district.achievement.id)] }]))
  await anAward(district)
  await aSubmission(district, {
    earner: await aPerson(world, 'Second earner', [{ organizationId: district.district.id, roles: ['earner'] }]),
  })
}
await sql`insert into invitations (id, organization_id, address, roles, token_hash, invited_at, expires_at)
  select gen_random_uuid(), id, 'new-' || slug || '@school.example', '{earner}', slug, now(), now() + interval '1 day' from organizations where kind = 'district'`.execute(
  world.db,
)

await sql`insert into transcripts (id, person_id, name, shows, made_at, changed_at)
  select gen_random_uuid(), earner_id, 'Of ' || earner_id, '{levels}', now(), now() from awards`.execute(world.db)
await sql`insert into transcript_links (id, transcript_id, token_hash, token_sealed, made_at, expires_at)
  select gen_random_uuid(), id, 'hash of ' || id, 'sealed', now(), now() + interval '1 day' from transcripts`.execute(world.db)
await sql`insert into transcript_records (transcript_id, organization_id, key_id, document, digest, awards, signed_at)
  select distinct on (transcripts.id) transcripts.id, awards.organization_id, issuer_keys.id, 'packed', 'digest of ' || transcripts.id, 1, now()
  from transcripts join awards on awards.earner_id = person_id join issuer_keys on issuer_keys.organization_id = awards.organization_id`.execute(
  world.db,
)
await sql`insert into paper_credentials (award_id, key_id, document, signed_at)
  select awards.id, issuer_keys.id, '{"of":"' || awards.id || '"}', now() from awards join issuer_keys on issuer_keys.organization_id = awards.organization_id`.execute(
  world.db,
)
await sql`insert into held_addresses (id, organization_id, address, letter_id, came_back, because, held_at)
  select gen_random_uuid(), id, 'gone@school.example', gen_random_uuid(), false, '550', now() from organizations where kind = 'district'`.execute(
  world.db,
)
await sql`insert into answers (attempt_id, requirement_id, body, saved_at) select id, 'tally', 'Seven spoke.', now() from attempts on conflict do nothing`.execute(
  world.db,
)
await sql`insert into self_checks (attempt_id, criterion_id, level, saved_at) select id, 'waits', 'demonstrated', now() from attempts`.execute(
  world.db,
)
for (const { district, achievement, earner } of [here, there]) {
  const rule = world.newId()
  await sql`insert into value_rules (id, organization_id, achievement_id, currency, number, amount, unit, effective_from, set_at)
    values (${rule}, ${district.id}, ${achievement.id}, 'clock-hours', 1, 5, 'h', '2026-01-01', now())`.execute(world.db)
  await sql`insert into ledger_lines (id, person_id, organization_id, award_id, value_rule_id, currency, unit, amount, recorded_at, school_year, cause)
    select gen_random_uuid(), earner_id, organization_id, id, ${rule}, 'clock-hours', 'h', 5, now(), 2026, 'award' from awards where earner_id = ${earner.id}`.execute(
    world.db,
  )
}

for (const { earner } of [here, there]) {
  const [gone, merge] = [await aPerson(world, 'Gone'), world.newId()]
  await sql`insert into account_proofs (id, asker_id, other_id, way, proved_at, expires_at)
    values (gen_random_uuid(), ${earner.id}, ${gone.id}, 'password', now(), now())`.execute(world.db)
  await sql`insert into account_merges (id, kept_id, gone_id, merged_at, undo_until, gone_email)
    values (${merge}, ${earner.id}, ${gone.id}, now(), now() + interval '1 day', 'gone@school.example')`.execute(world.db)
  await sql`insert into account_merge_rows (merge_id, table_name, column_name, row_key, before) values (${merge}, 'awards', 'earner_id', '{}', 'null')`.execute(
    world.db,
  )
}
for (const { admin, earner, district } of [here, there]) {
  await sql`insert into two_steps (person_id, secret_sealed, begun_at, trusted_from) values (${earner.id}, 'sealed', now(), now())`.execute(
    world.db,
  )
  await sql`insert into recovery_codes values (${earner.id}, ${earner.id})`.execute(world.db)
  await sql`insert into address_releases (id, person_id, organization_id, address, asked_by, asked_at, due_at, is_held)
    values (${world.newId()}, ${earner.id}, ${district.id}, ${earner.id + '@held.example'}, ${admin.id}, now(), now() + interval '1 day', false)`.execute(
    world.db,
  )
  await sql`insert into two_step_resets values (${earner.id}, now(), now() + interval '7 days')`.execute(world.db)
}
await sql`insert into spent_challenges values ('once', now())`.execute(world.db)
for (const { earner } of [here, there])
  await sql`insert into passkeys (id, person_id, credential_id, public_key, is_synced, name, added_at)
    values (gen_random_uuid(), ${earner.id}, ${earner.id}, '\\x00', false, 'My phone', now())`.execute(world.db)

await dispatchAll(world, { kinds: factKinds, subscribers: [] })
for (const { admin, district } of [here, there]) {
  const { id } = await perform(world, admin, addWebhook, {
    organizationId: district.id,
    url: 'https://hr.example.org/told',
    kinds: ['award.issued'],
  })
  await sql`insert into webhook_deliveries (id, webhook_id, event_id, place, kind)
    select gen_random_uuid(), ${id}, event_id, place, 'award.issued' from event_places where chain = ${district.id}`.execute(world.db)
}
for (const { earner, admin } of [here, there])
  for (const { id } of [earner, admin]) {
    await sql`insert into notices (id, person_id, kind, cause, made_at) values (gen_random_uuid(), ${id}, 'password-changed', 'test', now())`.execute(
      world.db,
    )
    await sql`insert into letter_ways (person_id, kind, way) values (${id}, 'due', 'never')`.execute(world.db)
    await sql`insert into letter_hours (person_id, digest_hour) values (${id}, 8)`.execute(world.db)
    await sql`insert into calendars (person_id, secret_hash, secret_sealed, made_at) values (${id}, ${id}, 'sealed', now())`.execute(
      world.db,
    )
  }

for (const { earner, district } of [here, there]) {
  await sql`insert into data_copies (id, person_id, asked_at) values (gen_random_uuid(), ${earner.id}, now())`.execute(world.db)
  await sql`insert into uploads (id, attempt_id, person_id, requirement_id, name, size_bytes, begun_at, last_piece_at, expires_at)
    select gen_random_uuid(), id, earner_id, 'tally', 'Lesson.mp4', 10, now(), now(), now() from attempts where earner_id = ${earner.id} limit 1`.execute(
    world.db,
  )
  await sql`insert into erasures (id, person_id, organization_ids, asked_at, asked_by, due_at)
    values (gen_random_uuid(), ${earner.id}, array[${district.id}::uuid], now(), 'person', now() + interval '1 month')`.execute(world.db)
  await sql`insert into retention_periods (id, kind, organization_id, period, set_at) values (gen_random_uuid(), 'letters', ${district.id}, 60, now())`.execute(
    world.db,
  )
}

await sql`insert into plan_units (attempt_id, id, place, minutes, is_own, title) select id, 'own', 0, 60, true, 'A walk.' from attempts`.execute(
  world.db,
)
for (const { earner } of [here, there]) {
  await aBroughtArchive(world, earner.id)
  const badgeId = await anImportedBadge(world, earner.id)
  await sql`insert into badge_arrivals (id, person_id, source, address, badges, arrived_at, due_at) values
    (gen_random_uuid(), ${earner.id}, 'address', 'https://badges.example/1', array[${badgeId}::uuid], now(), now())`.execute(world.db)
}
for (const { earner } of [here, there])
  await sql`insert into log_entries (id, person_id, learned_on, line, added_at) values (gen_random_uuid(), ${earner.id}, '2027-03-01', 'A talk.', now())`.execute(
    world.db,
  )
for (const { earner, district } of [here, there]) {
  const [classId, studentId, consentId, artifactId] = [world.newId(), world.newId(), world.newId(), world.newId()]
  const run = (statement: ReturnType<typeof sql>) => statement.execute(world.db)
  await run(sql`insert into classes (id, teacher_id, organization_id, name, school_year, ends_on, join_hash, join_sealed, made_at)
    values (${classId}, ${earner.id}, ${district.id}, 'Biology', 2026, '2027-06-30', ${classId}, 'sealed', now())`)
  await run(sql`insert into students (id, class_id, name, code_hash, code_sealed, added_at)
    values (${studentId}, ${classId}, 'Ana', ${studentId}, 'sealed', now())`)
  await run(sql`insert into consents (id, student_id, answer, scopes, basis, said_by, locale, recorded_at)
    values (${consentId}, ${studentId}, 'given', '{film}', 'paper', 'teacher', 'en', now())`)
  await run(sql`insert into artifacts (id, attempt_id, requirement_id, kind, name, body, added_at)
    select ${artifactId}, id, 'tally', 'text', 'Tally', 'Ana: 7', now() from attempts where earner_id = ${earner.id} limit 1`)
  await run(sql`insert into captions values (${artifactId}, 'en', 'WEBVTT', 1, 1, now())`)
  await run(sql`insert into file_looks (artifact_id, asked_at) values (${artifactId}, now())`)
  await run(sql`insert into link_checks values (${artifactId}, 'https://example.org', 'reached', now(), now())`)
  const handedIn = sql`select submissions.id from submissions join attempts on attempts.id = attempt_id where earner_id = ${earner.id} limit 1`
  await run(
    sql`insert into link_copies (id, submission_id, artifact_id, url, due_at) values (gen_random_uuid(), (${handedIn}), ${artifactId}, 'https://example.org', now())`,
  )
  await run(sql`insert into submission_captions values ((${handedIn}), ${artifactId}, 'en', 'WEBVTT')`)
  await run(sql`insert into artifact_students values (${artifactId}, ${studentId}, true, false, false)`)
  await run(sql`insert into submission_consents select submissions.id, ${artifactId}, ${consentId} from submissions
    join attempts on attempts.id = attempt_id where earner_id = ${earner.id} limit 1`)
  await run(sql`insert into artifact_holds values (${artifactId}, 'consent-withdrawn', now())`)
  await run(sql`insert into deletion_requests (id, student_id, asked_at, due_on, said_name)
    values (gen_random_uuid(), ${studentId}, now(), '2026-12-01', 'Rosa')`)
  await run(sql`insert into evidence_views values (${artifactId}, ${'x'.repeat(43)}, 'assessor', now())`)
}

for (const { earner, coach, district, achievement } of [here, there]) {
  const [share, clip, digest] = [world.newId(), world.newId(), `${world.newId()}${world.newId()}`.replaceAll('-', '')]
  const run = (statement: ReturnType<typeof sql>) => statement.execute(world.db)
  const shared = sql`select artifacts.id from artifacts join attempts on attempts.id = attempt_id where earner_id = ${earner.id} limit 1`
  await run(sql`insert into coach_shares (id, attempt_id, artifact_id, requirement_id, earner_id, coach_id, organization_id, shared_at)
    select ${share}, attempt_id, id, 'tally', ${earner.id}, ${coach.id}, ${district.id}, now() from artifacts where id = (${shared})`)
  await run(
    sql`insert into coach_signals (id, share_id, signal, because, given_at) values (gen_random_uuid(), ${share}, 'ready', 'It shows.', now())`,
  )
  await run(
    sql`insert into comment_tags (id, organization_id, name, added_at) values (gen_random_uuid(), ${district.id}, 'Wait time', now())`,
  )
  await run(sql`insert into comments (id, artifact_id, author_id, kind, body, written_at, posted_at)
    select gen_random_uuid(), (${shared}), ${coach.id}, 'note', 'Look again.', now(), now()`)
  await run(sql`insert into comment_recordings (comment_id, artifact_id, author_id, organization_id, kind, posts_on_arrival)
    select id, artifact_id, author_id, ${district.id}, 'audio', true from comments where artifact_id = (${shared}) limit 1`)
  await run(sql`insert into files (digest, size_bytes, content_type, stored_at) values (${digest}, 1, 'video/mp4', now())`)
  await run(sql`insert into model_clips (id, organization_id, added_by, title, student_media, file_digest, added_at)
    values (${clip}, ${district.id}, ${coach.id}, 'Waiting', 'no-students', ${digest}, now())`)
  await run(sql`insert into model_clip_pins (clip_id, achievement_id, criterion_id, pinned_by, pinned_at)
    values (${clip}, ${achievement.id}, 'waits', ${coach.id}, now())`)
}

await sql`insert into completeness_checks (submission_id, checked_by, checked_at, outcome) select submissions.id, attempts.earner_id, now(), 'complete'
  from submissions join attempts on attempts.id = attempt_id`.execute(world.db)

await sql`insert into settled_submissions (submission_id, assessment_id, outcome, settled_at)
  select submission_id, (select id from assessments limit 1), 'earned', now() from open_submissions`.execute(world.db)
await sql`insert into appeals (id, organization_id, attempt_id, submission_id, decision_id, award_id, revoked_at, reason, filed_at, due_on)
  select gen_random_uuid(), awards.organization_id, awards.attempt_id, decisions.submission_id, decisions.id, awards.id, now(), 'It is mine.', now(), now()
  from awards join decisions on decisions.id = awards.decision_id`.execute(world.db)
await sql`insert into lifted_revocations (id, award_id, appeal_id, revoked_at, reason, lifted_at)
  select gen_random_uuid(), award_id, id, revoked_at, 'By mistake.', now() from appeals`.execute(world.db)
await sql`insert into suspensions (award_id, suspended_at, reason) select id, now(), 'Looked into.' from awards`.execute(world.db)
// Home opens with no award that is suspended; here one is.
await sql`insert into unseen_awards (award_id, earner_id) select id, earner_id from awards on conflict do nothing`.execute(world.db)
await sql`insert into lifted_suspensions (id, award_id, suspended_at, reason, lifted_at, lifted_because)
  select gen_random_uuid(), id, now(), 'Looked into.', now(), 'It stands.' from awards`.execute(world.db)
await sql`insert into approvals (id, submission_id, approver_id, said, reason, said_at) select gen_random_uuid(), submissions.id, attempts.earner_id, 'sent-back', 'Again.', now()
  from submissions join attempts on attempts.id = attempt_id`.execute(world.db)
await sql`insert into coach_talks (id, attempt_id, held_on, said_by, said_at) select gen_random_uuid(), id, '2027-03-01', earner_id, now() from attempts`.execute(
  world.db,
)

for (const { assessor, earner, district } of [here, there]) {
  await sql`insert into conflicts (id, assessor_id, earner_id, declared_by, declared_at)
    values (gen_random_uuid(), ${assessor.id}, ${earner.id}, 'assessor', now()), (gen_random_uuid(), ${assessor.id}, ${earner.id}, 'earner', now())`.execute(
    world.db,
  )
  await sql`insert into assessor_settings (person_id, saved_at) values (${assessor.id}, now())`.execute(world.db)
  await sql`insert into assessing_rules (organization_id) values (${district.id})`.execute(world.db)
}
for (const { assessor, district } of [here, there])
  await sql`insert into open_seats (assessor_id, submission_id) select ${assessor.id}, submission_id from open_submissions
    where organization_id = ${district.id} on conflict do nothing`.execute(world.db)
await sql`insert into leaks (id, organization_id, attempt_id, submission_id, requirement_id, kind, rule, marked_at)
  select gen_random_uuid(), achievements.organization_id, attempts.id, submissions.id, 'tally', 'name', 'mask', now() from submissions
    join attempts on attempts.id = attempt_id join achievements on achievements.id = achievement_id`.execute(world.db)
for (const { assessor, district } of [here, there]) {
  const own = sql`select assessments.id, achievements.id as achievement_id from assessments join submissions on submissions.id = submission_id
    join attempts on attempts.id = attempt_id join achievements on achievements.id = attempts.achievement_id
    where assessor_id = ${assessor.id} and achievements.organization_id = ${district.id}`
  await sql`insert into assessor_notes (assessment_id, body, revision, saved_at) select id, 'Look again.', 1, now() from (${own}) own`.execute(
    world.db,
  )
  await sql`insert into time_on_task (assessment_id, achievement_id, seconds, counted_until) select id, achievement_id, 60, now() from (${own}) own`.execute(
    world.db,
  )
  await sql`insert into phrases (id, person_id, body, saved_at) values (gen_random_uuid(), ${assessor.id}, ${`Film again. ${district.id}`}, now())`.execute(
    world.db,
  )
}
await sql`insert into cohorts (id, organization_id, name, made_by, made_at) select gen_random_uuid(), organization_id, 'Tuesdays', person_id, now()
  from memberships where 'earner' = any (roles)`.execute(world.db)
await sql`insert into cohort_members (cohort_id, person_id, is_organizer, joined_at) select id, made_by, true, now() from cohorts`.execute(
  world.db,
)
await sql`insert into cohort_studies (cohort_id, achievement_id) select cohorts.id, achievements.id from cohorts join achievements using (organization_id)`.execute(
  world.db,
)
await sql`insert into cohort_units (id, cohort_id, place, title, minutes, changed_at) select gen_random_uuid(), id, 0, 'Read', 60, now() from cohorts`.execute(
  world.db,
)
await sql`insert into cohort_meetings (id, cohort_id, title, starts_at, ends_at, changed_at)
  select gen_random_uuid(), id, 'Talk', now(), now() + interval '1 hour', now() from cohorts`.execute(world.db)
await sql`insert into cohort_posts (id, cohort_id, author_id, body, posted_at) select gen_random_uuid(), id, made_by, 'Hello', now() from cohorts`.execute(
  world.db,
)
await sql`insert into cohort_shares (id, cohort_id, artifact_id, shared_by, shared_at) select gen_random_uuid(), cohorts.id, artifacts.id, earner_id, now()
  from artifacts join attempts on attempts.id = attempt_id join cohorts on made_by = earner_id`.execute(world.db)
await sql`insert into cohort_parts (share_id, person_id, words, said_at) select id, shared_by, 'All.', now() from cohort_shares`.execute(
  world.db,
)
await sql`insert into weighed_together (decision_id, organization_id, achievement_id, decided_at, criteria)
  select decisions.id, achievements.organization_id, achievements.id, decided_at, '{"waits": [2, 3]}' from decisions
    join submissions on submissions.id = submission_id join attempts on attempts.id = attempt_id join achievements on achievements.id = achievement_id`.execute(
  world.db,
)

await sql`insert into co_signatures (id, artifact_id, attempt_id, requirement_id, digest, address, token_hash, asked_at, expires_at)
  select gen_random_uuid(), id, attempt_id, requirement_id, repeat('a', 64), 'nurse@school.example', id::text, now(), now() from artifacts`.execute(
  world.db,
)
for (const { earner } of [here, there]) {
  const { id: awardId } = await world.db.selectFrom('awards').where('earnerId', '=', earner.id).select('id').executeTakeFirstOrThrow()
  const { shareId } = await perform(world, earner, makeShare, { title: 'For the union', awardIds: [awardId] })
  await sql`insert into share_evidence (item_id, artifact_id) select share_items.id, artifacts.id from share_items, artifacts limit 1
    on conflict do nothing`.execute(world.db)
  await perform(world, earner, saveProfile, { handle: `before-${shareId.slice(-8)}` })
  await perform(world, earner, saveProfile, { handle: `handle-${shareId.slice(-8)}` })
  await perform(world, earner, arrangeProfile, { awardId, act: 'add' })
  await sql`insert into share_looks (share_id, hour, way, times) values (${shareId}, date_trunc('hour', now(), 'UTC'), 'link', 1)`.execute(
    world.db,
  )
  await sql`insert into share_passes (hash, share_id, kind, expires_at) values (${shareId}, ${shareId}, 'browser', now())`.execute(world.db)
}
for (const { author, assessor, achievement, district } of [here, there]) {
  const { anchorId } = await perform(world, author, writeAnchor, { achievementId: achievement.id, name: 'Near the line' })
  await perform(world, author, agreeLevels, {
    anchorId,
    name: 'Near the line',
    levels: [{ criterionId: 'waits', level: 'approaching', reason: 'One second.' }],
  })
  await perform(world, author, setCalibrationRule, { achievementId: achievement.id, isRequired: true })
  const calibration = world.newId()
  await sql`insert into calibrations (id, organization_id, achievement_id, person_id, begun_at)
    values (${calibration}, ${district.id}, ${achievement.id}, ${assessor.id}, now())`.execute(world.db)
  await sql`insert into qualifications (person_id, achievement_id, organization_id, calibration_id, since)
    values (${assessor.id}, ${achievement.id}, ${district.id}, ${calibration}, now())`.execute(world.db)
}

for (const { author, earner, coach, admin, achievement, district } of [here, there]) {
  const { achievementId } = await perform(world, author, startDraft, { organizationId: district.id, definition: smallDefinition() })
  await perform(world, author, askReviewers, { achievementId, personIds: [coach.id] })
  await perform(world, coach, writeDraftComment, { achievementId, part: 'title', body: 'Shorter.' })
  await perform(world, coach, approveDraft, { achievementId, revision: 1 })
  await perform(world, admin, setDraftRule, { organizationId: district.id, approvals: 1 })
  await perform(world, author, keepTemplate, { achievementId, name: 'Ours' })
  const related = { associationType: 'isPeerOf', originNodeURI: { identifier: 'one' }, destinationNodeURI: { identifier: 'two' } }
  const { arrivalId } = await perform(world, author, bringFramework, {
    organizationId: district.id,
    source: JSON.stringify({
      CFDocument: { identifier: 'f', title: 'Ours' },
      CFItems: ['one', 'two'].map((identifier) => ({ identifier, fullStatement: identifier })),
      CFAssociations: [related],
    }),
  })
  await perform(world, author, takeFramework, { arrivalId })
  const { trialId } = await perform(world, author, beginTrial, {
    achievementId,
    personIds: [earner.id],
    endsOn: usualEnd('UTC', world.now()),
  })
  await perform(world, earner, saveTrialPart, { trialId, requirementId: 'tally', body: 'Seven.', isClear: 'yes' })
  await sql`insert into trial_levels (weigher_id, member_id, criterion_id, level, saved_at)
    select id, id, 'waits', 'approaching', now() from trial_members where trial_id = ${trialId}`.execute(world.db)
  await sql`insert into version_results (version_id, achievement_id, organization_id, counted_at, figures)
    values (${achievement.versionId}, ${achievement.id}, ${district.id}, now(), '{}')`.execute(world.db)
}

for (const { district, achievement } of [here, there])
  await sql`insert into anchor_imports (id, organization_id, achievement_id, digest, issuer, is_known, anchors, imported_at)
    values (gen_random_uuid(), ${district.id}, ${achievement.id}, repeat('a', 64), 'did:web:elsewhere.example', false, 1, now())`.execute(
    world.db,
  )
for (const { assessor, district } of [here, there]) {
  await sql`insert into category_calibration_rules (organization_id, category, changed_at) values (${district.id}, 'Discourse', now())`.execute(
    world.db,
  )
  await sql`insert into assessor_requests (id, organization_id, person_id, asked_at) values (gen_random_uuid(), ${district.id}, ${assessor.id}, now())`.execute(
    world.db,
  )
  await sql`insert into probations (organization_id, person_id, assessments, begun_at) values (${district.id}, ${assessor.id}, 5, now())`.execute(
    world.db,
  )
  await sql`insert into assessment_voids (assessment_id, organization_id, reason, voided_at)
    select id, ${district.id}, 'Related.', now() from assessments where assessor_id = ${assessor.id} limit 1`.execute(world.db)
}

for (const { hr, district } of [here, there])
  await perform(world, hr, writeRule, {
    organizationId: district.id,
    rule: { ...usualRule, name: 'Hours for all', gives: { how: 'fixed', amount: '8' } } as never,
  })
for (const { hr, district, neighbor } of [here, there]) {
  await perform(world, hr, proposeAcceptance, {
    organizationId: district.id,
    target: { kind: 'issuer', id: neighbor.id },
    value: { how: 'listed' },
    reason: 'The same bar.',
  })
  await sql`insert into known_signers (organization_id, did, name, added_at) values (${district.id}, 'did:web:laurel.example', 'Elsewhere', now())`.execute(
    world.db,
  )
  await sql`insert into acceptance_imports (id, organization_id, list_id, digest, signer, signer_name, taken, imported_at)
    values (gen_random_uuid(), ${district.id}, 'urn:uuid:1', repeat('a', 64), 'did:web:laurel.example', 'Elsewhere', 1, now())`.execute(
    world.db,
  )
}
for (const { hr, earner, district } of [here, there]) {
  const packetId = world.newId()
  await sql`insert into packets (id, organization_id, month, number, language, lines, people, sums, prepared_by, prepared_at)
    values (${packetId}, ${district.id}, '2001-01-01', 1, 'en', 1, 1, '[]', ${hr.id}, now())`.execute(world.db)
  await perform(world, hr, adjustLedger, {
    organizationId: district.id,
    personId: earner.id,
    currency: 'money',
    amount: '5',
    reason: 'For the row that is asked for here.',
  })
  await sql`insert into packet_lines (packet_id, place, line_id, person_id, name, email, school, title, entry, reason)
    select ${packetId}, 1, id, person_id, 'Maya', '', '', '', '', '' from ledger_lines where cause = 'adjustment' and organization_id = ${district.id}`.execute(
    world.db,
  )
  await sql`insert into packet_layouts (id, organization_id, name, layout, saved_at) values (gen_random_uuid(), ${district.id}, 'Ours', '{}', now())`.execute(
    world.db,
  )
}
for (const { district } of [here, there])
  await sql`insert into period_closings (id, organization_id, month, held, closed_at)
    values (gen_random_uuid(), ${district.id}, '2001-01-01', '{}', now())`.execute(world.db)
for (const { district } of [here, there]) {
  await sql`insert into budgets (id, organization_id, school_year, currency, amount, set_at)
    values (gen_random_uuid(), ${district.id}, 2026, 'clock-hours', 100, now())`.execute(world.db)
  await sql`insert into goal_standings (organization_id, school_year, bucket, goal, people, counted_at)
    values (${district.id}, 2026, 'reached', 20, 9, now())`.execute(world.db)
  for (const table of ['recognized', 'recognized_changes'])
    await sql`insert into ${sql.table(table)} (organization_id, school_year, currency, month, category, amount, lines)
      values (${district.id}, 2001, 'clock-hours', '2001-01-01', '', 8, 1)`.execute(world.db)
}

for (const { admin, earner, district, achievement } of [here, there]) {
  const pilot = world.newId()
  await sql`insert into pilot_imports (id, organization_id, name, digest, source, brought_by, brought_at)
    values (${pilot}, ${district.id}, 'Pilot', 'x', 'who,what', ${admin.id}, now())`.execute(world.db)
  await sql`insert into pilot_titles (import_id, number, written, plain, choice) values (${pilot}, 1, 'Wait time', 'wait time', 'new')`.execute(
    world.db,
  )
  await sql`insert into pilot_people (import_id, number, plain, email, name, choice, person_id)
    values (${pilot}, 1, ${earner.email}, ${earner.email}, '', 'address', ${earner.id})`.execute(world.db)
  await sql`insert into pilot_rows (import_id, line, cells, title, person) values (${pilot}, 2, '{}', 1, 1)`.execute(world.db)
  await sql`insert into decisions_elsewhere (id, import_id, line, organization_id, person_id, version_id, decided_on, source, gives, made_at)
    values (gen_random_uuid(), ${pilot}, 2, ${district.id}, ${earner.id}, ${achievement.versionId}, '2026-05-04', 'Pilot', '[]', now())`.execute(
    world.db,
  )
}

for (const { admin, earner, district, achievement } of [here, there]) {
  const sweep = world.newId()
  await sql`insert into award_sweeps (id, organization_id, kind, reason, chosen_by, chosen_at)
    values (${sweep}, ${district.id}, 'suspend', 'Looked into.', ${admin.id}, now())`.execute(world.db)
  await sql`insert into award_sweep_rows (sweep_id, award_id) select ${sweep}, id from awards where organization_id = ${district.id}`.execute(
    world.db,
  )
  const list = world.newId()
  await sql`insert into issue_lists (id, organization_id, achievement_id, name, state, digest, evidence, decided_on, brought_by, brought_at)
    values (${list}, ${district.id}, ${achievement.id}, 'List', 'open', 'x', 'A filmed lesson.', '2026-05-04', ${admin.id}, now())`.execute(
    world.db,
  )
  const poster = world.newId()
  await sql`insert into posters (id, organization_id, achievement_id, name, decision, decided_by, decided_on, record, question, who, most, opens_at, closes_at,
      token_hash, token_sealed, made_by, made_at)
    values (${poster}, ${district.id}, ${achievement.id}, 'Poster', 'They showed it.', 'The board', '2026-05-04', 'Minutes', 'What?', 'anyone', 9, now(), now(),
      ${poster}, 'x', ${admin.id}, now())`.execute(world.db)
  await sql`insert into former_poster_codes (token_hash, poster_id, replaced_at) values (${`former ${poster}`}, ${poster}, now())`.execute(
    world.db,
  )
  await sql`insert into poster_names (poster_id, line, name) values (${poster}, 1, 'Maya')`.execute(world.db)
  await sql`insert into poster_requests (id, poster_id, state, name, email, answer, person_id, asked_at, proven_at)
    values (gen_random_uuid(), ${poster}, 'waiting', 'Maya', ${earner.email}, 'A filmed lesson.', ${earner.id}, now(), now())`.execute(
    world.db,
  )
  await sql`insert into issue_rows (list_id, line, cells, email, person_id) values (${list}, 1, '{}', ${earner.email}, ${earner.id})`.execute(
    world.db,
  )
}

for (const { earner, principal, hr, achievement, district } of [here, there]) {
  await sql`insert into value_requests (id, kind, person_id, organization_id, achievement_id, asked_at, asked_on, is_late)
    values (gen_random_uuid(), 'before', ${earner.id}, ${district.id}, ${achievement.id}, now(), now(), false)`.execute(world.db)
  await sql`insert into lines_to_approve (line_id, root_id, chain_id, organization_id, person_id, approvers, who)
    select id, id, id, organization_id, person_id, '[{"who": "hr", "personId": null}]', 'hr' from ledger_lines where person_id = ${earner.id}`.execute(
    world.db,
  )
  await sql`insert into line_approvals (id, line_id, step, is_approved, approver_id, decided_at)
    select gen_random_uuid(), line_id, 1, true, ${hr.id}, now() from lines_to_approve where person_id = ${earner.id}`.execute(world.db)
  await sql`insert into substitutes (id, organization_id, person_id, substitute_id, from_day, until_day, named_at)
    values (gen_random_uuid(), ${district.id}, ${principal.id}, ${hr.id}, now(), now(), now())`.execute(world.db)
}

for (const { earner, district } of [here, there]) {
  const key = world.newId()
  // Signs that base58 has, of an id that nobody else has.
  await sql`insert into holder_keys (id, person_id, public_multibase, secret_sealed, made_at)
    values (${key}, ${earner.id}, 'z6Mk' || translate(${key}::text, '-0', 'zx'), 'sealed', now())`.execute(world.db)
  await sql`insert into holder_namings values (${earner.id}, now())`.execute(world.db)
  await sql`insert into held_credentials (id, award_id, holder, key_id, document, digest, signed_at)
    select gen_random_uuid(), awards.id, 'did:key:z6Mk', issuer_keys.id, 'packed', 'x', now() from awards
      join issuer_keys on issuer_keys.organization_id = awards.organization_id where awards.organization_id = ${district.id} and earner_id = ${earner.id}`.execute(
    world.db,
  )
}

for (const { earner } of [here, there])
  await sql`insert into wallet_exchanges (id, digest, award_id, person_id, names_wallet, made_at, expires_at, code_digest)
    select gen_random_uuid(), sha256(id::text::bytea), id, earner_id, true, now(), now() + interval '1 minute', sha256(id::text::bytea)
      from awards where earner_id = ${earner.id} limit 1`.execute(world.db)

for (const { earner, coach, district } of [here, there]) {
  const endorsementId = world.newId()
  await sql`insert into endorsements (id, kind, award_id, organization_id, earner_id, person_id, name, position, body, given_at)
    select ${endorsementId}, 'award', id, organization_id, earner_id, ${coach.id}, 'Ana', 'Coach', 'The questions wait.', now() from awards where earner_id = ${earner.id} limit 1`.execute(
    world.db,
  )
  await sql`insert into endorsement_credentials (endorsement_id, document, digest, signed_at) values (${endorsementId}, '{}', repeat('a', 64), now())`.execute(
    world.db,
  )
  await sql`insert into endorsement_requests (id, kind, award_id, organization_id, asked_by, address, token_hash, asked_at, expires_at)
    select gen_random_uuid(), 'award', id, organization_id, earner_id, 'dean@university.example', id::text, now(), now() from awards where earner_id = ${earner.id} limit 1`.execute(
    world.db,
  )
  await sql`insert into endorsement_refusals (id, organization_id, mailbox_hash, refused_at) values (gen_random_uuid(), ${district.id}, repeat('a', 64), now())`.execute(
    world.db,
  )
}

for (const { district } of [here, there]) {
  await sql`insert into files (digest, size_bytes, content_type, stored_at) values (repeat('b', 64), 2, 'application/json', now()) on conflict do nothing`.execute(
    world.db,
  )
  // What waits is for who keeps it; what counts may be known to everyone.
  await sql`with list as (insert into trust_lists (id, organization_id, name, added_at) values (gen_random_uuid(), ${district.id}, 'State', now()) returning id)
    insert into trust_list_copies (id, list_id, file_digest, source, form, signature, issuers, added, gone, changed, brought_at)
    select gen_random_uuid(), id, repeat('b', 64), 'file', 'registry', 'unsigned', 0, 0, 0, 0, now() from list`.execute(world.db)
}

for (const { earner, coach, admin, district } of [here, there]) {
  await perform(world, earner, chooseFeed, { organizationId: district.id, shownTo: 'organization' })
  const { awardId } = await world.db.selectFrom('moments').where('earnerId', '=', earner.id).select('awardId').executeTakeFirstOrThrow()
  const [kudosId, cardId] = [world.newId(), world.newId()]
  await sql`insert into kudos (id, organization_id, award_id, earner_id, giver_id, sticker, note, outside, given_at)
    values (${kudosId}, ${district.id}, ${awardId}, ${earner.id}, ${coach.id}, 'sun', 'The questions wait.', true, now())`.execute(world.db)
  await sql`insert into kudos_reports (id, organization_id, kudos_id, award_id, giver_id, reporter_id, note, reported_at)
    values (gen_random_uuid(), ${district.id}, ${kudosId}, ${awardId}, ${coach.id}, ${earner.id}, 'The questions wait.', now())`.execute(
    world.db,
  )
  await sql`insert into kudos_cards (id, award_id, earner_id, made_at) values (${cardId}, ${awardId}, ${earner.id}, now())`.execute(
    world.db,
  )
  await sql`insert into kudos_card_items (card_id, kudos_id, place, revision) values (${cardId}, ${kudosId}, 0, 1)`.execute(world.db)
  await perform(world, earner, muteFeed, { kind: 'person', id: admin.id })
  await sql`insert into left_out_moments (award_id, earner_id, left_out_at)
    select id, earner_id, now() from awards where id = ${awardId}`.execute(world.db)
}

for (const { admin, earner, district } of [here, there]) {
  const sync = world.newId()
  await sql`insert into roster_sources (organization_id, changed_at) values (${district.id}, now())`.execute(world.db)
  await sql`insert into roster_syncs (id, organization_id, way, began_by, began_at) values (${sync}, ${district.id}, 'files', ${admin.id}, now())`.execute(
    world.db,
  )
  await sql`insert into roster_pieces values (${sync}, 0, 0, 'roster.zip', 1, 'x')`.execute(world.db)
  await sql`insert into roster_rows values (${sync}, 'user', 'u1', '', 'users.csv', 2, true, null)`.execute(world.db)
  await sql`insert into roster_faults (sync_id, place, file, says) values (${sync}, 0, 'users.csv', '{"text": "x"}')`.execute(world.db)
  await sql`insert into roster_changes (sync_id, place, subject, sourced_id, name, kinds, before, after) values (${sync}, 0, 'person', 'u1', 'Maya', '{found}', '{}', '{}')`.execute(
    world.db,
  )
  await sql`insert into roster_orgs (organization_id, sourced_id, told, becomes) values (${district.id}, 'o1', '{}', 'whole')`.execute(
    world.db,
  )
  await sql`insert into roster_people (organization_id, sourced_id, told, name, email, person_id) values (${district.id}, 'u1', '{}', 'Maya', '', ${earner.id})`.execute(
    world.db,
  )
}

const tables = [
  'trust_lists',
  'trust_list_copies',
  'feed_choices',
  'moments',
  'left_out_moments',
  'feed_mutes',
  'kudos',
  'kudos_reports',
  'kudos_cards',
  'kudos_card_items',
  'roster_sources',
  'roster_syncs',
  'roster_pieces',
  'roster_rows',
  'roster_faults',
  'roster_changes',
  'roster_orgs',
  'roster_people',
  'endorsements',
  'endorsement_credentials',
  'endorsement_requests',
  'wallet_exchanges',
  'two_steps',
  'recovery_codes',
  'two_step_resets',
  'address_releases',
  'account_proofs',
  'account_merges',
  'holder_keys',
  'holder_namings',
  'held_credentials',
  'passkeys',
  'award_sweeps',
  'award_sweep_rows',
  'issue_lists',
  'issue_rows',
  'posters',
  'former_poster_codes',
  'poster_names',
  'poster_requests',
  'pilot_imports',
  'pilot_titles',
  'pilot_people',
  'pilot_rows',
  'decisions_elsewhere',
  'value_requests',
  'substitutes',
  'lines_to_approve',
  'line_approvals',
  'pathway_starts',
  'pathway_completions',
  'pathway_completion_awards',
  'rule_drafts',
  'period_closings',
  'acceptance_proposals',
  'acceptance_imports',
  'known_signers',
  'budgets',
  'goal_standings',
  'recognized',
  'recognized_changes',
  'packets',
  'paper_credentials',
  'transcripts',
  'transcript_links',
  'transcript_records',
  'packet_lines',
  'packet_layouts',
  'anchor_imports',
  'draft_rules',
  'draft_reviews',
  'draft_reviewers',
  'draft_verdicts',
  'draft_comments',
  'draft_writers',
  'templates',
  'frameworks',
  'framework_items',
  'framework_relations',
  'framework_arrivals',
  'draft_trials',
  'trial_members',
  'trial_work',
  'trial_answers',
  'trial_levels',
  'version_results',
  'assessor_requests',
  'probations',
  'assessment_voids',
  'anchors',
  'anchor_levels',
  'calibration_rules',
  'category_calibration_rules',
  'calibrations',
  'qualifications',
  'artifacts',
  'captions',
  'file_looks',
  'link_checks',
  'link_copies',
  'submission_captions',
  'answers',
  'attempts',
  'submissions',
  'assessments',
  'scores',
  'decisions',
  'decision_levels',
  'decision_readings',
  'weighed_together',
  'open_submissions',
  'open_seats',
  'completeness_checks',
  'settled_submissions',
  'appeals',
  'lifted_revocations',
  'suspensions',
  'lifted_suspensions',
  'approvals',
  'coach_talks',
  'co_signatures',
  'conflicts',
  'assessing_rules',
  'assessor_settings',
  'assessor_notes',
  'leaks',
  'phrases',
  'time_on_task',
  'coach_shares',
  'coach_signals',
  'comment_recordings',
  'comment_tags',
  'comments',
  'model_clips',
  'model_clip_pins',
  'messages',
  'held_addresses',
  'invitations',
  'ledger_lines',
  'events',
  'unseen_awards',
  'self_checks',
  'webhooks',
  'webhook_deliveries',
  'event_places',
  'notices',
  'letter_ways',
  'letter_hours',
  'calendars',
  'log_entries',
  'badge_arrivals',
  'imported_badges',
  'imported_badge_checks',
  'arrived_archives',
  'brought_files',
  'brought_records',
  'plan_units',
  'cohorts',
  'cohort_studies',
  'cohort_members',
  'cohort_units',
  'cohort_meetings',
  'cohort_posts',
  'cohort_shares',
  'cohort_parts',
  'shares',
  'share_items',
  'share_evidence',
  'share_looks',
  'profiles',
  'profile_awards',
  'former_handles',
  'data_copies',
  'classes',
  'students',
  'consents',
  'artifact_students',
  'submission_consents',
  'artifact_holds',
  'deletion_requests',
  'evidence_views',
  'erasures',
  'retention_periods',
  'uploads',
] as const
/** What no person reads by themselves, whoever they are. */
await sql`insert into holder_asks (id, digest, secret_digest, challenge, made_at, expires_at)
  values (gen_random_uuid(), sha256('a'), sha256('b'), 'a-challenge-of-a-verifier', now(), now() + interval '1 day')`.execute(world.db)
const nobodys = ['holder_asks', 'endorsement_refusals', 'live_changes', 'share_passes', 'spent_challenges', 'account_merge_rows'] as const
const rowsOf = async (actor: Actor, table: string): Promise<string[]> => {
  const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(
    readsOf(world.db, actor),
  )
  return rows.map(({ row }) => row)
}
const all = async (table: string) => {
  const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(world.db)
  return rows.map(({ row }) => row)
}

test('every table that the second belt guards is asked here', async () => {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class where relrowsecurity order by 1`.execute(world.db)
  expect(rows.map(({ name }) => name)).toEqual([...tables, ...nobodys].sort())
})

for (const table of nobodys)
  test(`${table}: read by the system alone`, async () => {
    expect((await all(table)).length).toBeGreaterThan(0)
    for (const actor of [here.admin, here.assessor, here.earner, visitor]) expect(await rowsOf(actor, table)).toEqual([])
  })

for (const table of tables)
  test(`${table}: people of one organization find nothing of the other, and visitors nothing at all`, async () => {
    expect((await all(table)).length).toBeGreaterThan(0)
    for (const person of [here.admin, here.assessor, here.earner, here.author]) {
      const seen = new Set(await rowsOf(person, table))
      const other = new Set(await rowsOf(there.admin, table))
      expect([...seen].filter((row) => other.has(row))).toEqual([])
    }
    expect(await rowsOf(visitor, table)).toEqual([])
    const byBoth = new Set([
      ...(await rowsOf(here.admin, table)),
      ...(await rowsOf(there.admin, table)),
      ...(await rowsOf(here.earner, table)),
      ...(await rowsOf(there.earner, table)),
      ...(await rowsOf(here.assessor, table)),
    ])
    // The belt is none that keeps everything from everyone.
    expect(byBoth.size).toBeGreaterThan(0)
  })

test('a key of an organization finds what is its organization’s, and nothing of the other', async () => {
  const key = (organizationId: string): Actor => ({
    kind: 'key',
    name: 'Key',
    organizationId,
    timeZone: 'UTC',
    key: { id: world.newId(), scopes: [] },
  })
  const [mine, theirs] = [await rowsOf(key(here.district.id), 'attempts'), await rowsOf(key(there.district.id), 'attempts')]
  expect(mine.length).toBeGreaterThan(0)
  expect(mine.filter((row) => theirs.includes(row))).toEqual([])
})

test('a handle that nobody asks through reads nothing, and keeps nothing', async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const pool = openPool({ host: inject('clusterHost'), port: 5432, user: 'laurel_app', database: rows[0]?.name ?? '' }, () => undefined, 1)
  try {
    const db = openDatabase(pool)
    expect(await db.selectFrom('attempts').selectAll().execute()).toEqual([])
    await expect(
      db.insertInto('answers').values({ attemptId: world.newId(), requirementId: 'a', body: '', savedAt: new Date() }).execute(),
    ).rejects.toThrow('row-level security')
  } finally {
    await pool.end()
  }
})

test('on one connection, each reads only what is theirs, however they take turns', async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const pool = openPool({ host: inject('clusterHost'), port: 5432, user: 'laurel_app', database: rows[0]?.name ?? '' }, () => undefined, 1)
  try {
    const db = openDatabase(pool)
    const [mine, theirs] = [readsOf(db, here.admin), readsOf(db, there.admin)]
    const asked = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        (n % 3 === 0 ? mine : n % 3 === 1 ? theirs : readsOf(db, visitor)).selectFrom('invitations').select('organizationId').execute(),
      ),
    )
    for (const [n, found] of asked.entries())
      expect(found.map(({ organizationId }) => organizationId)).toEqual(
        n % 3 === 0 ? [here.district.id] : n % 3 === 1 ? [there.district.id] : [],
      )
  } finally {
    await pool.end()
  }
})

test('the role of the application can neither lift the belt nor change what is kept', async () => {
  for (const attempt of [
    sql`alter table attempts disable row level security`,
    sql`alter table awards disable trigger all`,
    sql`drop policy attempts_seen on attempts`,
    sql`set session_replication_role = replica`,
    sql`set role laurel_jobs`,
    sql`truncate answers`,
  ])
    await expect(attempt.execute(world.db)).rejects.toThrow(/permission denied|must be owner/)
  const { rows } = await sql<{
    bypasses: boolean
  }>`select rolbypassrls or rolsuper as bypasses from pg_roles where rolname in ('laurel_app', 'laurel_jobs')`.execute(ownerOf(world))
  expect(rows).toEqual([{ bypasses: false }, { bypasses: false }])
})
