import { randomFillSync } from 'node:crypto'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readConfig } from '../src/config.ts'
import { archiveWriter } from '../src/credentials/archives/archive-writer.ts'
import { signStatement } from '../src/credentials/archives/sign-statement.ts'
import { takeInArchive } from '../src/credentials/arriving/decide-archive.ts'
import { receiveArchive } from '../src/credentials/arriving/receive-archive.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { perform } from '../src/foundation/platform/command.ts'
import { readsOfAll } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { aDistrict } from '../src/testing/district.ts'

/**
 * How much more memory the process holds while an archive of one gigabyte is received, checked file by file and taken in. A small one goes before it,
 * so that what is loaded once is not the gigabyte's. `--size=200` takes that many megabytes.
 */
const megabytes = Number(/--size=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 1000)
const mostMegabytes = 100
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-arriving-'))
const config = readConfig({
  DATA_DIR: dataDir,
  BASE_URL: 'http://laurel.example',
  LOG_LEVEL: 'error',
  PERSON_EVIDENCE_BYTES: '10000000000',
  ORGANIZATION_EVIDENCE_BYTES: '10000000000',
  FREE_DISK_BYTES: '0',
})
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(config, await prepareDatabase(config, postgres.connection, false))
const world = { ...opened, db: readsOfAll(opened.db) }
const { district, earner } = await aDistrict(world)

/** A recording that no packing makes smaller, made as it is read. */
function* recording(sizeBytes: number) {
  const piece = Buffer.alloc(65_536)
  for (let left = sizeBytes; left > 0; left -= piece.length) yield Buffer.from(randomFillSync(piece).subarray(0, left))
}

async function anArchive(name: string, size: number): Promise<string> {
  const path = join(dataDir, name)
  const now = world.now()
  const writer = archiveWriter({
    now,
    onError(error) {
      throw error
    },
  })
  for (let number = 0; number < 10; number++)
    writer.add(`evidence/recording-${number}.mp4`, async () => Readable.from(recording((size * 1_000_000) / 10)), { compress: false })
  writer.add('profile.json', async () => Readable.from([Buffer.from('{}')]))
  writer.finish((files) =>
    signStatement(
      { db: world.db, keys: world.keys, baseUrl: config.BASE_URL, now, id: world.newId() },
      { organizationId: district.id, slug: district.slug, name: district.name },
      {
        holder: { id: `${config.BASE_URL}/people/${earner.id}`, name: 'Maya', addresses: [earner.email] },
        credentials: 0,
        documents: [],
        files,
      },
    ),
  )
  await pipeline(writer.bytes, createWriteStream(path))
  return path
}

const resident = () => process.memoryUsage.rss() / 1_000_000

async function bring(path: string) {
  const began = performance.now()
  const { archiveId } = await perform(world, earner, receiveArchive, { name: 'laurel-archive.zip', bytes: createReadStream(path) })
  const received = performance.now()
  await world.jobs.settle()
  const checked = performance.now()
  const state = () =>
    world.db.selectFrom('arrivedArchives').where('id', '=', archiveId).select(['state', 'because']).executeTakeFirstOrThrow()
  const looked = await state()
  if (looked.state !== 'ready') throw new Error(`It is ${looked.state}: ${JSON.stringify(looked.because)}`)
  await perform(world, earner, takeInArchive, { archiveId })
  await world.jobs.settle()
  const done = await state()
  if (done.state !== 'kept') throw new Error(`It is ${done.state}.`)
  return [received - began, checked - received, performance.now() - checked].map((ms) => `${(ms / 1000).toFixed(1)} s`)
}

try {
  const small = await anArchive('small.zip', 20)
  const large = await anArchive('large.zip', megabytes)
  await bring(small)
  const idle = resident()
  let most = idle
  const watch = setInterval(() => {
    most = Math.max(most, resident())
  }, 20)
  const [received, checked, taken] = await bring(large)
  clearInterval(watch)
  process.stdout.write(
    `An archive of ${Math.round(statSync(large).size / 1_000_000)} MB: received in ${received}, checked in ${checked}, taken in within ${taken}. Resident: ${Math.round(idle)} MB before, ${Math.round(most)} MB at most, ${Math.round(most - idle)} MB more (asked: under ${mostMegabytes} MB).\n`,
  )
  if (most - idle >= mostMegabytes) process.exitCode = 1
} finally {
  await close()
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
