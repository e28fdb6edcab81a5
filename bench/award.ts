import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claimSubmission } from '../src/assessment/claim-submission.ts'
import { decideSubmission } from '../src/assessment/decide-submission.ts'
import { saveScores } from '../src/assessment/save-scores.ts'
import { readConfig } from '../src/config.ts'
import { openWorld } from '../src/open-world.ts'
import { perform } from '../src/platform/command.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { aDistrict, aPerson } from '../src/testing/district.ts'
import { fullScores } from '../src/testing/scores.ts'
import { aSubmission } from '../src/testing/submission.ts'

/**
 * Decisions that make awards, each with its durable commit: decision, levels, award, status place, letter, ledger, audit line, jobs.
 * Then the jobs: signing, with the job queue around it. Sixteen at once; the processor time is this process's, PostgreSQL's comes on top.
 */
const count = Number(process.argv[2] ?? 1500)
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-award-'))
const postgres = await startEmbeddedPostgres({ dataDir })
const config = readConfig({ DATA_DIR: dataDir, BASE_URL: 'http://laurel.example', LOG_LEVEL: 'error', WORKERS: 'false' })
const { world, close } = await openWorld(config, postgres.connection)
const district = await aDistrict(world)
const waiting: string[] = []
for (let number = 0; number < count; number++) {
  const submission = await aSubmission(district, { earner: await aPerson(world, `Teacher ${number}`) })
  const { assessmentId } = await perform(world, district.assessor, claimSubmission, { submissionId: submission.submissionId })
  await perform(world, district.assessor, saveScores, { assessmentId, scores: fullScores(submission, () => 'demonstrated') })
  waiting.push(assessmentId)
}

async function decide(round: string[]) {
  const queue = [...round]
  const used = process.cpuUsage()
  const began = performance.now()
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let id = queue.pop(); id; id = queue.pop())
        await perform(world, district.assessor, decideSubmission, { assessmentId: id, outcome: 'earned' })
    }),
  )
  const { user, system } = process.cpuUsage(used)
  return { perSecond: (1000 * round.length) / (performance.now() - began), perProcessorSecond: (1e6 * round.length) / (user + system) }
}

await decide(waiting.slice(0, 200))
const measured = await decide(waiting.slice(200))
process.stdout.write(
  `award: decided and committed     ${Math.round(measured.perSecond)} per second, ${Math.round(measured.perProcessorSecond)} per CPU second\n`,
)
await close()

const { world: working, close: closeWorking } = await openWorld({ ...config, WORKERS: true }, postgres.connection)
const used = process.cpuUsage()
const began = performance.now()
await working.jobs.settle()
const { user, system } = process.cpuUsage(used)
const { signed } = await working.db
  .selectFrom('credentials')
  .select((row) => row.fn.countAll<number>().as('signed'))
  .executeTakeFirstOrThrow()
process.stdout.write(
  `credential: signed by jobs        ${Math.round((1000 * signed) / (performance.now() - began))} per second, ${Math.round((1e6 * signed) / (user + system))} per CPU second\n`,
)
await closeWorking()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
