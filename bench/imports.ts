import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { takeInBadge } from '../src/credentials/imports/bring-in-badge.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { readsOf, readsOfAll } from '../src/foundation/platform/database.ts'
import { walletShelf } from '../src/home/wallet/wallet-shelf.ts'
import { openWorld } from '../src/open-world.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { anAward } from '../src/testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../src/testing/district.ts'
import { anImportedBadge } from '../src/testing/imported-badge.ts'
import { anotherSite, hostedBadge, keyIssuer } from '../src/testing/other-site.ts'

/**
 * A hundred badges in one drop until the last is checked: half of them signed, half hosted at a site of which one in ten answers late, one in ten
 * with a fault, and one in ten never. Then the shelf of a wallet of 500, own awards and badges from elsewhere mixed, first and third page.
 */
const site = await anotherSite()
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-imports-'))
const config = readConfig({ DATA_DIR: dataDir, BASE_URL: 'http://laurel.example', LOG_LEVEL: 'error', VERIFY_PRIVATE_HOSTS: site.origin })
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(config, await prepareDatabase(config, postgres.connection, false))
try {
  const world = { ...opened, db: readsOfAll(opened.db) }
  const district = await aDistrict(world)
  const harbor = await keyIssuer()
  const { earner } = district
  const badges: string[] = []
  for (let number = 0; number < 50; number++) {
    badges.push(await harbor.badge({ email: earner.email, title: `Signed ${number}` }))
    const given = await hostedBadge(site, { email: earner.email, name: `hosted-${number}`, title: `Hosted ${number}` })
    const path = new URL(given.id).pathname
    if (number % 10 === 3) site.pages.set(path, { body: given, afterMs: 1500 })
    if (number % 10 === 5) site.pages.set(path, { body: 'Down', type: 'text/plain', status: 503 })
    if (number % 10 === 7) site.pages.set(path, { body: '', hangs: true })
    badges.push(JSON.stringify(given))
  }
  const start = performance.now()
  for (const badge of badges) await takeInBadge(world, earner, { bytes: Buffer.from(badge), from: 'file' })
  const taken = performance.now()
  await world.jobs.settle()
  const done = performance.now()
  const states = await world.db
    .selectFrom('importedBadges')
    .where('personId', '=', earner.id)
    .groupBy('verdict')
    .select(['verdict', ({ fn }) => fn.countAll<number>().as('count')])
    .execute()
  console.log(`100 badges: taken in ${Math.round(taken - start)} ms, all checked after ${((done - start) / 1000).toFixed(1)} s`)
  console.log(states.map(({ verdict, count }) => `${verdict ?? 'not known'}: ${count}`).join(', '))

  const owner = await aPerson(world, 'Ola Many', [{ organizationId: district.district.id, roles: ['earner'] }])
  for (let number = 0; number < 100; number++) {
    const achievement = await anAchievement(
      world,
      district.district.id,
      smallDefinition({ title: `Wait time, part ${'abcdefghijklmnopqrst'[number % 20]}${'abcde'[Math.floor(number / 20)]}` }),
    )
    await anAward(district, { earner: owner, achievement })
    for (let more = 0; more < 4; more++) await anImportedBadge(world, owner.id, { title: `Brought ${number}-${more}` })
  }
  const db = readsOf(opened.db, owner)
  const times: number[] = []
  let badgesShown = 0
  for (let run = 0; run < 40; run++) {
    let before: string | undefined
    for (let page = 0; page < 3; page++) {
      const began = performance.now()
      const { badges: shown, next } = await walletShelf(db, owner.id, { before, size: 48 }, world.now())
      times.push(performance.now() - began)
      badgesShown = shown.length
      before = next ?? undefined
    }
  }
  times.sort((a, b) => a - b)
  console.log(`wallet of 500, a page of ${badgesShown}: middle ${times[60]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`)
} finally {
  await close()
  await postgres.stop()
  await site.close()
  rmSync(dataDir, { recursive: true, force: true })
}
