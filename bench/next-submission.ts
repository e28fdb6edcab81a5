import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import type { Person } from '../src/foundation/platform/actor.ts'
import { perform } from '../src/foundation/platform/command.ts'
import { openPool, readsOfAll } from '../src/foundation/platform/database.ts'
import { releaseAssessment } from '../src/judgment/assessment/release-assessment.ts'
import { claimNextSubmission } from '../src/judgment/queue/claim-submission.ts'
import { openWorld } from '../src/open-world.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../src/testing/district.ts'
import { aSubmission } from '../src/testing/submission.ts'
import { percentile } from './filled.ts'

/**
 * How long “Open the next one” takes with 100,000 submissions that wait and 500 assessors: one after the other, and fifty who press at once, who
 * must get fifty different ones; and the longest that anybody waited for a lock. Beside it the same with 1,000 submissions.
 * `node bench/next-submission.ts [submissions]`
 */
const many = Number(process.argv[2] ?? 100_000)
const assessorCount = 500

async function run(count: number): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-next-'))
  const postgres = await startEmbeddedPostgres({ dataDir })
  try {
    const { world: opened, close } = await openWorld(
      readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', WORKERS: 'false' }),
      postgres.connection,
    )
    const world = { ...opened, db: readsOfAll(opened.db) }
    const district = await aDistrict(world)
    const organizationId = district.district.id
    for (let number = 0; number < 40; number++) {
      const title = `Wait time in room ${String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))}`
      await anAchievement(world, organizationId, smallDefinition({ title }))
    }
    const assessors: Person[] = []
    for (let number = 0; number < assessorCount; number++)
      assessors.push(await aPerson(world, 'Jonas Okafor', [{ organizationId, roles: ['assessor'] }]))
    const { submissionId: like } = await aSubmission(district)

    const owner = openPool(postgres.connection, console.error, 1)
    // As many more as the one that was made, each of an earner of its own, over the micro-credentials and the next weeks.
    await owner.query(`set session_replication_role = replica`)
    await owner.query(
      `create temporary table made as select gen_random_uuid() as person_id, gen_random_uuid() as attempt_id, gen_random_uuid() as submission_id,
        (array(select id from achievements where organization_id = $1 order by id))[1 + n % 40] as achievement_id, n
      from generate_series(1, ${count}) n`,
      [organizationId],
    )
    await owner.query(
      `insert into people (id, name, email, email_verified) select person_id, 'Teacher ' || n, 'teacher' || n || '@x.example', true from made`,
    )
    await owner.query(
      `insert into attempts (id, achievement_id, version_id, earner_id, organization_id, state, route, started_at, changed_at)
      select attempt_id, achievement_id, achievements.current_version_id, person_id, $1, 'submitted', 'start', now() - interval '30 days', now()
      from made join achievements on achievements.id = achievement_id`,
      [organizationId],
    )
    await owner.query(
      `insert into submissions (id, attempt_id, number, evidence, open_criteria, digest, submitted_at, due_on)
      select made.submission_id, made.attempt_id, 1, model.evidence, model.open_criteria, model.digest, now() - (n % 9) * interval '1 day', current_date + (n % 20)
      from made, (select * from submissions where id = $1) model`,
      [like],
    )
    await owner.query('set session_replication_role = default')
    await owner.query('select keep_open_submission(attempt_id) from made')
    await owner.query('analyze')
    const waiting = await owner.query('select count(*)::int as count from open_submissions where is_waiting')
    if (waiting.rows[0].count < count) throw new Error(`Only ${waiting.rows[0].count} wait.`)

    const press = async (assessor: Person) => {
      const began = performance.now()
      const { assessmentId, submissionId } = await perform(world, assessor, claimNextSubmission, {})
      return { took: performance.now() - began, assessmentId, submissionId }
    }
    for (const assessor of assessors.slice(0, 30)) await press(assessor)
    const alone: number[] = []
    for (const assessor of assessors.slice(30, 330)) alone.push((await press(assessor)).took)

    // Fifty at once, five times over; meanwhile who waits for a lock is asked about.
    let longestWait = 0
    let isDone = false
    const watching = (async () => {
      while (!isDone) {
        const { rows } = await owner.query(
          `select coalesce(max(extract(epoch from clock_timestamp() - query_start) * 1000), 0)::float as waited
          from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        )
        longestWait = Math.max(longestWait, rows[0].waited)
      }
    })()
    const together: number[] = []
    for (let round = 0; round < 5; round++) {
      const fifty = assessors.slice(330, 380)
      const came = await Promise.all(fifty.map(press))
      // Each has one seat.
      if (new Set(came.map(({ submissionId }) => submissionId)).size !== fifty.length) throw new Error('Two got the same one.')
      together.push(...came.map(({ took }) => took))
      for (const [index, { assessmentId }] of came.entries()) {
        const assessor = fifty[index]
        if (assessor) await perform(world, assessor, releaseAssessment, { assessmentId, reason: 'no-time' })
      }
    }
    isDone = true
    await watching
    await owner.end()
    await close()
    const ms = (values: number[], percent: number) => percentile(values, percent).toFixed(0)
    return `${count.toLocaleString('en')} submissions, ${assessorCount} assessors: alone p50 ${ms(alone, 50)} ms, p99 ${ms(alone, 99)}; fifty at once all different, p50 ${ms(together, 50)}, the last ${Math.max(...together).toFixed(0)}; nobody was seen to wait for a lock longer than ${longestWait.toFixed(0)} ms\n`
  } catch (error) {
    // Said before its connections are cut, which would speak louder.
    console.error(error)
    process.exitCode = 1
    return ''
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

for (const count of [1000, many]) process.stdout.write(await run(count))
