import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { readsOf, readsOfAll } from '../src/foundation/platform/database.ts'
import { findTranscript } from '../src/home/transcript/find-transcript.ts'
import { everything } from '../src/home/transcript/transcript-parts.ts'
import { transcriptPdf } from '../src/home/transcript/transcript-pdf.ts'
import { openWorld } from '../src/open-world.ts'
import { anAward } from '../src/testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../src/testing/district.ts'

/** A transcript of 200 awards: read (the page has 150 ms in all), and printed (under 2 s). AWARDS makes it smaller for a look. */
const awards = Number(process.env.AWARDS ?? 200)
const tell = (what: string, milliseconds: number, most: number) => {
  console.log(`${what}: ${milliseconds.toFixed(1)} ms (at most ${most})`)
  if (milliseconds > most) process.exitCode = 1
}

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-transcript-'))
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(
  readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', WORKERS: 'false' }),
  postgres.connection,
)
const world = { ...opened, db: readsOfAll(opened.db) }
const district = await aDistrict(world)
for (let at = 0; at < awards; at++) {
  const definition = smallDefinition({
    title: `Practice ${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
    competency: `Shows the ${at}th thing in the classroom, week after week.`,
  })
  const achievement = await anAchievement(world, district.district.id, definition)
  await world.db
    .insertInto('valueRules')
    .values({
      ...{ id: world.newId(), organizationId: district.district.id, achievementId: achievement.id, currency: 'clock-hours' },
      ...{ number: 1, amount: '8', unit: 'h', effectiveFrom: '2020-01-01', setAt: world.now() },
    })
    .execute()
  await anAward(district, { achievement })
}

const { earner } = district
const read = () => findTranscript(readsOf(world.db, earner), { personId: earner.id, chosen: everything, now: world.now(), isPublic: false })
const medianOf = async (times: number, act: () => Promise<unknown>) => {
  const taken: number[] = []
  for (let at = 0; at < times; at++) {
    const start = performance.now()
    await act()
    taken.push(performance.now() - start)
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
const transcript = await read()
console.log(`${transcript.count} awards of one person`)
tell('read, in the middle of 15', await medianOf(15, read), 150)
const print = () =>
  transcriptPdf(
    {
      transcript,
      personName: earner.name,
      name: 'All awards',
      printedOn: '2026-12-01',
      at: world.now(),
      yearStart: '07-01',
      address: `https://laurel.example/transcripts/${'x'.repeat(32)}`,
      record: null,
    },
    'en',
    'letter',
  )
tell('printed as a tagged PDF, in the middle of 5', await medianOf(5, print), 2000)

await close()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
