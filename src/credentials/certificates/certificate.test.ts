import { expect, test } from 'vitest'
import { createWeb } from '../../foundation/doors/web.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { readPdf } from '../../testing/read-pdf.ts'
import { aWorld } from '../../testing/world.ts'
import { credentialApi } from '../award-pages/credential-api.ts'
import { issuerApi } from '../award-pages/issuer-api.ts'
import { findCredential } from '../awards/awards.ts'
import { hideAward } from '../awards/hide-award.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { ask } from '../verification/read-given.ts'
import { verifyBadge } from '../verification/verify-badge.ts'
import { certificateApi } from './certificate-api.ts'
import { drawCertificate } from './draw-certificate.ts'
import { findCertificate } from './find-certificate.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
const district = await aDistrict(world)
const app = createWeb({
  world,
  recognize: async () => visitor,
  resources: [],
  documents: [certificateApi, credentialApi, issuerApi],
  pages: async () => new Response('a page', { headers: { 'Content-Type': 'text/html' } }),
  files: async () => null,
})
const bytesOf = async (path: string) => new Uint8Array(await (await app.request(path)).arrayBuffer())
const check = async (given: Parameters<typeof ask>[0]) => verifyBadge(world, ask(given), 'en')
const { id } = await anAward(district)
await world.jobs.settle()
const factsOf = async (awardId: string) => {
  const found = await findCertificate(world, awardId, { locale: 'en', paper: 'letter' })
  if (!found) throw new Error('not signed')
  return found.facts
}

test('a certificate is one tagged page, the same to the byte, with what was signed attached as it is', async () => {
  const bytes = await bytesOf(`/awards/${id}.pdf?paper=letter`)
  expect((await drawCertificate(await factsOf(id), 'en', 'letter')).equals(await bytesOf(`/awards/${id}.pdf?paper=letter`))).toBe(true)
  const read = await readPdf(bytes)
  expect(read).toMatchObject({ language: 'en', isTagged: true, author: 'Three Rivers' })
  expect(read.title).toContain(district.earner.name)
  expect(read.metadata).toContain('pdfuaid:part')
  expect(read.pages).toHaveLength(1)
  expect(read.pages[0]?.tags).toEqual(expect.arrayContaining(['Document', 'H1', 'P', 'Figure', 'Link']))
  expect(read.pages[0]?.alts).toHaveLength(3)
  expect(read.pages[0]?.text).toContain(district.earner.name)
  const signed = await findCredential(world.db, id)
  expect(read.attachments.map(({ filename }) => filename)).toEqual(['credential.json'])
  expect(Buffer.from(read.attachments[0]?.content ?? []).equals(signed?.bytes ?? Buffer.of())).toBe(true)
})

test('the verifier reads it from the file, and the short one from the code', async () => {
  const report = await check({ file: await bytesOf(`/awards/${id}.pdf`) })
  expect(report).toMatchObject({ outcome: 'holds', verdict: 'holds', container: 'pdf' })
  const { carrying, pageWithDigest } = await factsOf(id)
  expect(pageWithDigest).toMatch(new RegExp(`/awards/${id}#sha256\\.[0-9a-f]{64}$`))
  expect(carrying?.length).toBeLessThan(1900)
  for (const part of ['url', 'text'] as const) {
    const short = await check({ [part]: carrying ?? '', recipient: district.earner.email })
    expect(short).toMatchObject({ outcome: 'holds', address: `https://laurel.example/awards/${id}` })
    expect(short.answers.aboutThisPerson.answer).toBe('yes')
  }
  // Nothing that was changed in it holds, nor what can't be unpacked.
  expect((await check({ url: `${carrying?.slice(0, -8)}AAAAAAAA` })).outcome).not.toBe('holds')
})

test('whatever a person and a definition are called, it is one page whose letters are all there and whose properties are theirs', async () => {
  const facts = await factsOf(id)
  const names = [
    'محمد عبد الرحمن',
    'רחל כהן',
    '李小龍 👩‍🏫',
    '😀',
    'Zoë O’Neil-Łukasiewicz',
    'Ω'.repeat(120),
    'Nguyễn Thị Ánh Tuyết',
    '</rdf:li><x/>&) /JS (app.alert(1)) \\) ]]>',
    'a\u0000b\ud800c\u202e',
  ]
  for (const earnerName of names) {
    const changed = { ...facts, earnerName, title: `${earnerName} `.repeat(4), competency: `${earnerName} `.repeat(60) }
    const bytes = await drawCertificate(changed, 'es', 'a4')
    const read = await readPdf(bytes)
    expect(read.pages, earnerName).toHaveLength(1)
    expect(read.pages[0]?.size[2]).toBeCloseTo(595.28)
    expect(read.title).toContain(
      earnerName
        .toWellFormed()
        .replace(/\p{Cc}+/gu, ' ')
        .slice(0, 40),
    )
    expect(read.attachments).toHaveLength(1)
    // One title, whatever is in it: XML of the file is whole.
    expect(read.metadata?.match(/<rdf:li/g)).toHaveLength(3)
    expect(bytes.includes('/JavaScript')).toBe(false)
  }
})

test('an award that is hidden, not signed or of nobody gives no certificate, and one that was taken back says so', async () => {
  const of = async (awardId: string) => (await app.request(`/awards/${awardId}.pdf`)).status
  expect(await of('019acf3e-0000-7000-8000-000000000099')).toBe(404)
  await perform(world, district.earner, hideAward, { id, hidden: true })
  expect(await of(id)).toBe(403)
  await perform(world, district.earner, hideAward, { id, hidden: false })

  const achievement = await anAchievement(world, district.district.id, smallDefinition({ title: 'Not signed yet' }))
  const other = await anAward(district, { achievement })
  expect(await of(other.id)).toBe(503)
  await world.jobs.settle()
  expect(await of(other.id)).toBe(200)

  await perform(world, district.admin, revokeAward, { id, reason: 'Issued to the wrong person by mistake.' })
  const [page] = (await readPdf(await bytesOf(`/awards/${id}.pdf`))).pages
  expect(page?.text).toContain('Taken back on')
  expect(page?.text).not.toContain('it stood')
})
