import { runKills } from '../e2e/kills.ts'
import { ensureBuilt } from '../src/ensure-built.ts'

/**
 * Two hundred kills at random while people work, of which `npm test` does a tenth: `npm run bench:kills`. `KILLS` says how many, `SEED` repeats a run.
 * Ends with 1 where anything that was acknowledged is lost, or anything is there twice.
 */
// What was started ends with it.
process.once('SIGINT', () => process.exit(130))
await ensureBuilt()
const kills = Number(process.env.KILLS ?? 200)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const { wrong, faults, left } = await runKills({ kills, seed, earners: 6, achievements: 400 })
for (const line of [...wrong, ...faults, ...left]) process.stdout.write(`WRONG: ${line}\n`)
process.stdout.write(wrong.length + faults.length + left.length === 0 ? 'Nothing is lost, nothing is there twice.\n' : '')
process.exit(wrong.length + faults.length + left.length === 0 ? 0 : 1)
