import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { bringFramework } from '../src/definitions/frameworks/bring-framework.ts'
import { lookAtArrival } from '../src/definitions/frameworks/find-frameworks.ts'
import { searchItems } from '../src/definitions/frameworks/search-items.ts'
import { takeFramework } from '../src/definitions/frameworks/take-framework.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { perform } from '../src/foundation/platform/command.ts'
import { readsOf, readsOfAll } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { aDistrict } from '../src/testing/district.ts'

/** A CASE package of 10,000 competencies: brought, looked at and taken in (under 20 s together), then searched as one types (under 50 ms each, the slowest of many). */
const items = 10_000
const words =
  'explain model energy water fraction argument evidence community language reading source graph design measure history cell number story'.split(
    ' ',
  )
const word = (at: number) => words[at % words.length] ?? ''
const id = (at: number) => `0198c0de-0000-4000-8000-${String(at).padStart(12, '0')}`
const link = (at: number) => ({ identifier: id(at), uri: `https://standards.example/items/${at}`, title: `Item ${at}` })
const source = JSON.stringify({
  CFDocument: { identifier: 'large', uri: 'https://standards.example/large', title: 'A large framework', creator: 'A state' },
  CFItems: Array.from({ length: items }, (_, at) => ({
    ...link(at),
    fullStatement: `${word(at)} ${word(at * 7 + 3)} with ${word(at * 3 + 1)} and ${word(Math.floor(at / 19))} so that it holds for case ${at}, and say how one knows`,
    humanCodingScheme: `S.${at % 12}.${Math.floor(at / 12)}`,
    educationLevel: ['03', '04'],
    lastChangeDateTime: '2026-01-01T00:00:00Z',
  })),
  CFAssociations: Array.from({ length: items }, (_, at) => ({
    identifier: `a${at}`,
    associationType: 'isChildOf',
    sequenceNumber: at,
    originNodeURI: link(at),
    destinationNodeURI:
      at === 0
        ? { identifier: 'large', uri: 'https://standards.example/large', title: 'A large framework' }
        : link(Math.floor((at - 1) / 8)),
  })),
})

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-frameworks-'))
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(
  readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', WORKERS: 'false' }),
  postgres.connection,
)
const world = { ...opened, db: readsOfAll(opened.db) }
const { author, district } = await aDistrict(world)
const began = performance.now()
const { arrivalId } = await perform(world, author, bringFramework, { organizationId: district.id, source })
const { changes } = await lookAtArrival(world.db, arrivalId)
const looked = performance.now()
await perform(world, author, takeFramework, { arrivalId })
const taken = performance.now()
console.log(
  `${changes.length} competencies (${(source.length / 1e6).toFixed(1)} MB): brought and looked at in ${((looked - began) / 1000).toFixed(1)} s, taken in in ${((taken - looked) / 1000).toFixed(1)} s (20 s together)`,
)
if (taken - began > 20_000) process.exitCode = 1

const reads = readsOf(world.db, author)
const times: number[] = []
for (const typed of [
  'e',
  'en',
  'ener',
  'energy',
  'energy wat',
  'S.3',
  'S.3.1',
  'evidence story graph',
  'nothing has this',
  'explain with and',
  'case 42',
])
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    await searchItems(reads, typed)
    if (round > 0) times.push(performance.now() - start)
  }
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0
console.log(`Search: median ${at(0.5).toFixed(1)} ms, slowest ${at(1).toFixed(1)} ms (50)`)
if (at(1) > 50) process.exitCode = 1
await close()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
