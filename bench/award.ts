import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { startLaurel } from '../e2e/laurel.ts'
import { readConfig } from '../src/config.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { perform } from '../src/foundation/platform/command.ts'
import { readsOfAll } from '../src/foundation/platform/database.ts'
import { saveScores } from '../src/judgment/assessment/save-scores.ts'
import { openWorld } from '../src/open-world.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { aDistrict, aPerson } from '../src/testing/district.ts'
import { fullScores } from '../src/testing/scores.ts'
import { aSubmission } from '../src/testing/submission.ts'
import { bare } from './bare.ts'
import { processorSeconds } from './process-time.ts'

/**
 * Decisions that make awards, sent as the form of the review page, each answered after its durable commit: decision, levels, award, status
 * place, letter, ledger, audit line, jobs. Then the jobs: signing, with the job queue around it. Sixteen at once. The processor time is
 * Laurel's; PostgreSQL's comes on top.
 */
const count = Number(process.argv[2] ?? 4000)
const warm = Math.floor(count / 3)
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-award-'))
const port = 3997
const url = `http://localhost:${port}`
const config = readConfig({ DATA_DIR: dataDir, BASE_URL: url, LOG_LEVEL: 'error', WORKERS: 'false' })

async function fill() {
  const postgres = await startEmbeddedPostgres({ dataDir })
  const { world: opened, close } = await openWorld(config, await prepareDatabase(config, postgres.connection, false))
  // What fills the bench looks at everything; the server that is measured is another process.
  const world = { ...opened, db: readsOfAll(opened.db) }
  const district = await aDistrict(world)
  const rule = { organizationId: district.district.id, achievementId: district.achievement.id, number: 1, effectiveFrom: '2020-08-01' }
  await world.db
    .insertInto('valueRules')
    .values([
      { ...rule, id: world.newId(), currency: 'clock-hours', amount: '8', unit: 'h', setAt: world.now() },
      { ...rule, id: world.newId(), currency: 'money', amount: '200', unit: 'USD', setAt: world.now() },
    ])
    .execute()
  const waiting: string[] = []
  for (let number = 0; number < count; number++) {
    const earner = await aPerson(world, `Teacher ${number}`, [{ organizationId: district.district.id, roles: ['earner'] }])
    const submission = await aSubmission(district, { earner })
    // More than one assessor may take by the command.
    const assessmentId = world.newId()
    await world.db
      .insertInto('assessments')
      .values({
        id: assessmentId,
        submissionId: submission.submissionId,
        assessorId: district.assessor.id,
        claimedAt: world.now(),
        knowsEarner: false,
      })
      .execute()
    await world.db.updateTable('attempts').set({ state: 'in_assessment' }).where('id', '=', submission.attemptId).execute()
    await perform(world, district.assessor, saveScores, { assessmentId, scores: fullScores(submission, () => 'demonstrated') })
    waiting.push(assessmentId)
  }
  const session = await world.accounts.redeemLink(await world.accounts.makeLink(district.assessor.email), new Headers())
  await close()
  await postgres.stop()
  return { waiting, cookie: (session ?? []).map((line) => line.split(';')[0]).join('; ') }
}

const { waiting, cookie } = await fill()
const floor = await bare()
const laurel = await startLaurel({ dataDir, port, empty: true, environment: { WORKERS: 'false' } })

async function decide(amount: number) {
  const pid = laurel.process.pid ?? 0
  const before = processorSeconds(pid)
  const result = await autocannon({
    url,
    connections: 16,
    amount,
    requests: [
      {
        method: 'POST',
        headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'outcome=earned&message=',
        setupRequest: (request) => ({ ...request, path: `/review/${waiting.pop()}/decide` }),
      },
    ],
  })
  const used = processorSeconds(pid) - before
  const good = result.statusCodeStats?.['303']?.count ?? 0
  if (good !== amount) throw new Error(`Of ${amount} decisions ${good} were taken: ${JSON.stringify(result.statusCodeStats)}`)
  return { perSecond: good / result.duration, perProcessorSecond: good / used, latency: result.latency }
}
await decide(warm)
const { perSecond, perProcessorSecond, latency } = await decide(count - warm)
await laurel.stop()
process.stdout.write(
  `award over HTTP, committed        ${Math.round(perSecond)} per second, ${Math.round(perProcessorSecond)} per CPU second (${((100 * perProcessorSecond) / floor.perProcessorSecond).toFixed(1)} % of bare), p50 ${latency.p50} ms, p99 ${latency.p99} ms\n`,
)

const postgres = await startEmbeddedPostgres({ dataDir })
const working = await openWorld({ ...config, WORKERS: true }, await prepareDatabase(config, postgres.connection, false))
const used = process.cpuUsage()
const began = performance.now()
await working.world.jobs.settle()
const { user, system } = process.cpuUsage(used)
const { signed } = await readsOfAll(working.world.db)
  .selectFrom('credentials')
  .select((row) => row.fn.countAll<number>().as('signed'))
  .executeTakeFirstOrThrow()
process.stdout.write(
  `credential signed by jobs         ${Math.round((1000 * signed) / (performance.now() - began))} per second, ${Math.round((1e6 * signed) / (user + system))} per CPU second\n`,
)
await working.close()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
