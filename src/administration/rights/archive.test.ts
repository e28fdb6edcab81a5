import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { places } from '../../credentials/archives/archive-format.ts'
import { checkStatement } from '../../credentials/archives/check-statement.ts'
import { namesIn, openArchive, readVouched } from '../../credentials/archives/read-archive.ts'
import { suspendAward } from '../../credentials/awards/suspend-award.ts'
import { resolveSigner } from '../../credentials/verification/resolve-signer.ts'
import { verifyBadge } from '../../credentials/verification/verify-badge.ts'
import { perform } from '../../foundation/platform/command.ts'
import { type ReadableAt, readWhole } from '../../foundation/zips/read-zip.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { askForCopy } from './ask-for-copy.ts'

const world = await aWorld({ FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const { earner } = district
const words = new TextEncoder().encode('<script>alert(1)</script> Seven spoke on Tuesday.')
await anAward(district, {
  files: [{ requirementId: 'tally', kind: 'document', name: '<b>tally</b>.txt', contentType: 'text/plain', bytes: words }],
})
await world.jobs.settle()

async function archiveOf(who: typeof earner): Promise<Buffer> {
  const { id } = await perform(world, who, askForCopy, {})
  await world.jobs.settle()
  return Buffer.from(await (await aWeb(world, who).request(`/settings/data/${id}`)).arrayBuffer())
}
const readable = (bytes: Buffer): ReadableAt => ({
  size: bytes.length,
  read: async (from, length) => Uint8Array.from(bytes.subarray(from, from + length)),
})
const bytes = await archiveOf(earner)
const archive = await openArchive(readable(bytes))

test('an archive is signed by the organization of its person, over a list of every file', async () => {
  expect(await checkStatement(archive, (signer) => resolveSigner(world, signer))).toBe('holds')
  expect(archive.statement).toMatchObject({
    format: 1,
    home: world.config.BASE_URL,
    holder: { name: 'Maya Ortiz', addresses: [earner.email] },
    credentials: 1,
  })
  const signed = [places.statement, places.files] as string[]
  expect([...archive.entries.keys()].filter((name) => !signed.includes(name)).sort()).toEqual([...archive.digests.keys()].sort())
  expect(archive.statement.files.count).toBe(archive.digests.size)
})

test('every file is as listed, by the system’s own sha256sum too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-archive-'))
  try {
    for (const [name, entry] of archive.entries) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), await readWhole(archive.file, entry, 10_000_000))
    }
    const checked = execFileSync('sha256sum', ['--check', '--strict', places.files], { cwd: folder }).toString()
    expect(checked.trim().split('\n')).toHaveLength(archive.digests.size)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('its credentials and pictures verify, and what issuers say lies beside them', async () => {
  const names = namesIn(archive, places.credentials)
  expect(names.map((name) => name.replace(/^.*\./, '')).sort()).toEqual(['json', 'png'])
  for (const name of names) {
    const file = await readVouched(archive, name, 5_000_000)
    const report = await verifyBadge(world, { given: { kind: 'file', bytes: file ?? new Uint8Array() }, recipient: earner.email }, 'en')
    expect(report.verdict).toBe('holds')
  }
  expect(
    archive.statement.documents.map(({ address }) => address.replace(world.config.BASE_URL, '').replace(/[0-9a-f-]{36}/, ':id')),
  ).toEqual([`/issuers/${district.district.slug}/did.json`, '/status/:id'])
})

test('its page shows what is in it, as text, needs no script, and says that it proves nothing', async () => {
  const page = new TextDecoder().decode((await readVouched(archive, places.page, 1_000_000)) ?? new Uint8Array())
  expect(page).toContain('This page proves nothing by itself')
  expect(page).toContain('Wait time')
  expect(page).toContain('&lt;b&gt;tally&lt;/b&gt;.txt')
  expect(page).not.toMatch(/<script|<b>|https?:\/\/(?!localhost|laurel)/)
  for (const [, place = ''] of page.matchAll(/(?:href|src)="([^"]+)"/g))
    expect(archive.entries.has(decodeURIComponent(place)), place).toBe(true)
})

test('with a file changed, or the list, it says so', async () => {
  const [name = ''] = namesIn(archive, places.credentials)
  const other = new Map(archive.digests).set(name, 'f'.repeat(64))
  await expect(readVouched({ ...archive, digests: other }, name, 5_000_000)).rejects.toMatchObject({ trouble: 'altered' })
  const document = structuredClone(archive.document) as typeof archive.document & { credentialSubject: { archive: { madeAt: string } } }
  document.credentialSubject.archive.madeAt = '2027-01-01T00:00:00.000Z'
  expect(await checkStatement({ document, issuer: archive.issuer }, (signer) => resolveSigner(world, signer))).toBe('altered')
})

test('its page says that an award is suspended, and why', async () => {
  const { id } = await anAward(district, { earner: district.coach })
  await world.jobs.settle()
  await perform(world, district.admin, suspendAward, { id, reason: 'A question about it is open.' })
  const of = await openArchive(readable(await archiveOf(district.coach)))
  const page = new TextDecoder().decode((await readVouched(of, places.page, 1_000_000)) ?? new Uint8Array())
  expect(page).toContain('Suspended: A question about it is open.')
  expect(page).not.toContain('Not taken back;')
})

test('who has nothing has an archive too', async () => {
  const empty = await openArchive(readable(await archiveOf(district.colleague)))
  expect(namesIn(empty, places.credentials)).toEqual([])
  expect(await checkStatement(empty, (signer) => resolveSigner(world, signer))).toBe('holds')
})
