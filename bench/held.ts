import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import { readConfig } from '../src/config.ts'
import { renderSocialCard } from '../src/credentials/award-pages/render-social-card.ts'
import { findCredential } from '../src/credentials/awards/awards.ts'
import { publishingStatusList } from '../src/credentials/awards/publish-status-list.ts'
import { signingCredential } from '../src/credentials/awards/sign-credential.ts'
import { exportIssuerKeys } from '../src/credentials/issuer-keys/export-keys.ts'
import { runCheck } from '../src/credentials/verification/checks.ts'
import { drawingArt } from '../src/definitions/achievements/draw-art.ts'
import { findListing } from '../src/definitions/catalog/listing.ts'
import { findTopics } from '../src/definitions/catalog/topics.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { perform } from '../src/foundation/platform/command.ts'
import { openDatabase, openPool } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { invitePeople } from '../src/people/invitations/invite-people.ts'
import { lookAtList } from '../src/people/invitations/look-at-list.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { anAward } from '../src/testing/award.ts'
import { aDistrict } from '../src/testing/district.ts'
import { keepFile } from '../src/work/evidence/keep-file.ts'
import { addDefinitions } from './bulk-data.ts'

/**
 * What keeps everyone else waiting: the longest that each of these holds the thread of requests at one piece, in processor time of that thread, so
 * that other work of the machine doesn't count. What costs more than 10 ms belongs into a thread of its own.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-held-'))
const config = readConfig({ DATA_DIR: dataDir, BASE_URL: 'http://localhost:3996', LOG_LEVEL: 'error', WORKERS: 'false' })
const postgres = await startEmbeddedPostgres({ dataDir })
const connection = await prepareDatabase(config, postgres.connection, false)
const { world: opened, close } = await openWorld(config, connection)
const owner = openPool(connection, console.error, 4)
const world = { ...opened, db: openDatabase(owner) }
const district = await aDistrict(world)
const { id: awardId } = await anAward(district)

const milliseconds = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Between two turns of the event loop nobody else is served. */
async function held(name: string, times: number, work: (time: number) => Promise<unknown>): Promise<void> {
  const longest: number[] = []
  for (let time = 0; time < times; time++) {
    let last = milliseconds()
    let most = 0
    let isDone = false
    const look = () => {
      const now = milliseconds()
      most = Math.max(most, now - last)
      last = now
    }
    const looking = (async () => {
      while (!isDone) {
        await turn()
        look()
      }
    })()
    try {
      await work(time)
      look()
    } catch (error) {
      process.stdout.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`)
    }
    isDone = true
    await looking
    longest.push(most)
  }
  const [first = 0, ...others] = longest
  const later = others.length > 0 ? `${Math.max(...others).toFixed(1)} ms` : ''
  process.stdout.write(`${name.padEnd(58)} ${`${first.toFixed(1)} ms`.padStart(10)} ${later.padStart(10)}\n`)
}

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

/** A zip archive of one or more files, as office programs write it. */
function zipOf(files: readonly (readonly [name: string, text: Buffer, isPacked?: boolean])[]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, text, isPacked = true] of files) {
    const data = isPacked ? deflateRawSync(text) : text
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(isPacked ? 8 : 0, 8)
    header.writeUInt32LE(data.length, 18)
    header.writeUInt32LE(text.length, 22)
    header.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(isPacked ? 8 : 0, 10)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt32LE(text.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(header, Buffer.from(name), data)
    list.push(entry, Buffer.from(name))
    at += header.length + name.length + data.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}

process.stdout.write(`${''.padEnd(58)} ${'first'.padStart(10)} ${'later'.padStart(10)}\n`)
await held('a password hashed', 3, () => world.accounts.hashPassword('a password for the bench'))
await held('a picture of a badge drawn', 3, () => drawingArt.work(world, { versionId: district.achievement.versionId }))
await held('a card for social networks', 3, (time) =>
  renderSocialCard(
    world.db,
    {
      versionId: district.achievement.versionId,
      earnerName: `Maya ${time}`,
      issuerName: 'Three Rivers',
      timeZone: 'UTC',
      awardedAt: new Date(),
      definition: { title: 'Wait time' },
    },
    'en',
  ),
)
await held('a credential signed', 1, () => signingCredential.work(world, { awardId }))
for (let time = 0; time < 2; time++) {
  const { id } = await anAward(district, { achievement: district.achievement, earner: time === 0 ? district.colleague : district.coach })
  await held('another', 1, () => signingCredential.work(world, { awardId: id }))
}
const { statusListId } = await world.db.selectFrom('awards').select('statusListId').limit(1).executeTakeFirstOrThrow()
await held('a status list signed', 3, () => publishingStatusList.work(world, { statusListId }))
const signed = await findCredential(world.db, awardId)
await held('a badge verified, in its thread', 3, () =>
  runCheck(world, { kind: 'badge', input: signed?.bytes.toString() ?? '', options: { now: world.now() } }, async () => {
    throw new Error('Nothing is fetched.')
  }),
)
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(60_000_000), Buffer.from('\nstartxref\n9\n%%EOF\n')])
await held('a file of 60 MB taken in', 2, () => keepFile(world, { name: 'a.pdf', bytes: inPieces(pdf) }))
const entries = Array.from({ length: 60_000 }, (_, index) => [`word/media/image${index}.xml`, Buffer.from('a'), false] as const)
const docx = zipOf([['[Content_Types].xml', Buffer.from('<Types/>')], ['word/document.xml', Buffer.from('<w:document/>')], ...entries])
await held('a document with 60,000 parts looked at', 2, () => keepFile(world, { name: 'a.docx', bytes: inPieces(docx) }))
const odt = zipOf([
  ['mimetype', Buffer.from('application/vnd.oasis.opendocument.text'), false],
  ['content.xml', Buffer.from('<a/>')],
  ['META-INF/manifest.xml', Buffer.alloc(7_900_000, 'a list of files ')],
])
await held('a document with a list of 8 MB looked at', 2, () => keepFile(world, { name: 'a.odt', bytes: inPieces(odt) }))
const text = Buffer.alloc(20_000_000, 'Seven spoke – ¿sí? ')
await held('a text of 20 MB looked at', 2, () => keepFile(world, { name: 'a.txt', bytes: inPieces(text) }))
const people = Array.from({ length: 5000 }, (_, index) => ({
  email: `teacher.${index}@bench.example`,
  name: `Teacher ${index}`,
  schoolId: null,
  roles: ['earner' as const],
}))
const list = ['email,name,school,roles', ...people.map(({ email, name }) => `${email},${name},Northside Middle,earner`)].join('\n')
await held('a list of 5,000 people looked at', 2, () => lookAtList(world.db, district.district.id, new FormData(), list))
await held('5,000 people invited', 1, () => perform(world, district.admin, invitePeople, { organizationId: district.district.id, people }))
await held('keys sealed under a passphrase', 2, () =>
  perform(world, district.admin, exportIssuerKeys, { organizationId: district.district.id, passphrase: 'five words for a bench run' }),
)
await addDefinitions(district, 5000)
await held('the catalog read anew, 5,000 micro-credentials', 1, () => findListing(world.db))
await held('what fits whom, 5,000 micro-credentials', 1, async () => findTopics(world.db, await findListing(world.db)))

await owner.end()
await close()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
