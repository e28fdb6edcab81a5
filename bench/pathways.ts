import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { beginPathway } from '../src/credentials/pathways/begin-pathway.ts'
import { findOwnPathways } from '../src/credentials/pathways/find-progress.ts'
import type { Definition } from '../src/definitions/achievements/definition.ts'
import { layOut } from '../src/definitions/pathways/lay-out.ts'
import { pathwaySchema } from '../src/definitions/pathways/pathway.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { perform } from '../src/foundation/platform/command.ts'
import { readsOf, readsOfAll } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { anAward } from '../src/testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../src/testing/district.ts'
import { aPathway, pathwayText, thisOne } from '../src/testing/pathway.ts'

/** A map of 60 steps laid out (under 50 ms), and how far somebody is on 50 pathways (under 20 ms), each the median of many. */
const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
async function timed(times: number, run: () => unknown): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < times; round++) {
    const start = performance.now()
    await run()
    taken.push(performance.now() - start)
  }
  return median(taken)
}
const tell = (what: string, milliseconds: number, most: number) => {
  console.log(`${what}: ${milliseconds.toFixed(1)} ms (at most ${most})`)
  if (milliseconds > most) process.exitCode = 1
}

// Sixty boxes, each after two others: more arrows than a person could follow.
const steps = Array.from({ length: 60 }, (_, at) => ({
  id: `s${at}`,
  title: `Step ${at}`,
  needs: null,
  after: at < 3 ? [] : [`s${at - 3}`, `s${Math.floor(at / 2)}`].filter((id, place, all) => id !== `s${at}` && all.indexOf(id) === place),
  pieces: [{ id: 'p', kind: 'assessments' as const, count: 1 }],
}))
const large = { ...pathwaySchema.parse({ title: 'Large' }), steps }
tell('A map of 60 nodes laid out', await timed(50, () => layOut(large)), 50)

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-pathways-'))
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(
  readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', WORKERS: 'false' }),
  postgres.connection,
)
const world = { ...opened, db: readsOfAll(opened.db) }
const district = await aDistrict(world)
const letters = (number: number) => String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))
const achievements: { id: string; slug: string; versionId: string; definition: Definition; organizationId: string }[] = []
for (let number = 0; number < 40; number++)
  achievements.push(await anAchievement(world, district.district.id, smallDefinition({ title: `Piece ${letters(number)}` })))
for (let number = 0; number < 50; number++) {
  const pieces = Array.from({ length: 6 }, (_, at) => thisOne(achievements[(number + at * 7) % 40]?.id ?? ''))
  const { pathwayId } = await aPathway(
    district,
    pathwayText([{ pieces: pieces.slice(0, 3) }, { needs: 2, after: ['a'], pieces: pieces.slice(3) }], {
      title: `Pathway ${letters(number)}`,
    }),
  )
  await perform(world, district.earner, beginPathway, { pathwayId })
}
for (const achievement of achievements.slice(0, 12)) await anAward(district, { achievement })
const db = readsOf(world.db, district.earner)
const { pathways } = await findOwnPathways(db, district.earner.id, world.now())
console.log(`Under way on ${pathways.length} of 50; the others are completed.`)
tell('How far somebody is on 50 pathways', await timed(60, () => findOwnPathways(db, district.earner.id, world.now())), 20)

await close()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
