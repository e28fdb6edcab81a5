import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { haveFixtures } from '../../../packages/openbadges/src/testing/fixtures.ts'
import { schemaFaults, strictSchemaFaults } from '../../../packages/openbadges/src/testing/schemas.ts'
import { issuerApi } from '../../credentials/award-pages/issuer-api.ts'
import { findCredential } from '../../credentials/awards/awards.ts'
import { hideAward } from '../../credentials/awards/hide-award.ts'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { findPaperCredential } from '../../credentials/certificates/paper-credential.ts'
import { verifyBadge } from '../../credentials/verification/verify-badge.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { openPage } from '../../testing/pages.ts'
import { readPdf } from '../../testing/read-pdf.ts'
import { aRenewal, atTime, daysLater, renewableDefinition } from '../../testing/renewal.ts'
import { aWorld } from '../../testing/world.ts'
import { added, findTranscript, summed } from './find-transcript.ts'
import { changeTranscript, removeTranscript, saveTranscript } from './keep-transcript.ts'
import { openTranscriptLink, withdrawTranscriptLink } from './share-transcript.ts'
import { findRecord, signTranscript } from './sign-record.ts'
import { transcriptApi } from './transcript-api.ts'
import { everything, transcriptParts } from './transcript-parts.ts'
import { transcriptPdf } from './transcript-pdf.ts'
import { standingInWords } from './transcript-words.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
const district = await aDistrict(world)
const { earner, admin, neighborAdmin } = district
const home = district.district.id
const alignments = [
  {
    targetName: 'Assessment during learning',
    targetUrl: 'https://framework.example/a2',
    targetCode: 'A2',
    targetFramework: 'Teaching framework',
  },
]
const titles = ['Wait time', 'Probing questions', 'Exit tickets'] as const
const ids: string[] = []
for (const title of titles) {
  const achievement = await anAchievement(
    world,
    home,
    smallDefinition({
      title,
      competency: `Uses ${title.toLowerCase()} well.`,
      ...(title === 'Exit tickets' ? { alignments: alignments as never } : {}),
    }),
  )
  await world.db
    .insertInto('valueRules')
    .values({
      ...{
        id: world.newId(),
        organizationId: home,
        achievementId: achievement.id,
        currency: 'clock-hours',
        number: 1,
        amount: '8',
        unit: 'h',
      },
      ...{ effectiveFrom: '2020-01-01', setAt: world.now() },
    })
    .execute()
  ids.push((await anAward(district, { achievement })).id)
}
await world.jobs.settle()
const app = (actor: Actor) =>
  createWeb({
    world,
    recognize: async () => actor,
    resources: [transcriptApi],
    documents: [issuerApi],
    pages: async () => new Response('a page', { headers: { 'Content-Type': 'text/html' } }),
    files: async () => null,
  })
const ask = (actor: Actor, path: string) => app(actor).request(path)
const now = () => world.now()
const pages = {
  own: await import('./transcript-page.tsx'),
  one: await import('./one-transcript-page.tsx'),
  shared: await import('./shared-transcript-page.tsx'),
}
const save = (given: { name?: string; awards?: string[] | null; shows?: (typeof transcriptParts)[number][] } = {}, actor: Actor = earner) =>
  perform(world, actor, saveTranscript, { name: 'For the state', awards: null, shows: [...transcriptParts], ...given })
// The loader of the page itself says what it gives.
const shared = (token: string) =>
  openPage(world, pages.shared, visitor, `/transcripts/${token}`, { token }) as ReturnType<typeof pages.shared.loader>

test('competencies stand down the side, with evidence, levels, awards and what they brought; never a file or its name', async () => {
  const transcript = await findTranscript(readsOf(world.db, earner), {
    personId: earner.id,
    chosen: everything,
    now: now(),
    isPublic: false,
  })
  expect(transcript.count).toBe(3)
  expect(transcript.rows.map(({ competency }) => competency)).toEqual(titles.map((title) => `Uses ${title.toLowerCase()} well.`).toSorted())
  const [row] = transcript.rows
  expect(row?.awards[0]).toMatchObject({ standing: 'current', isHidden: false })
  expect(row?.awards[0]?.evidence.length).toBeGreaterThan(0)
  expect(row?.awards[0]?.levels.length).toBeGreaterThan(0)
  expect(transcript.years.flatMap(({ sums }) => sums.map(({ currency }) => currency))).toContain('clock-hours')
  const only = (narrowed: object) =>
    findTranscript(readsOf(world.db, earner), { personId: earner.id, chosen: everything, now: now(), isPublic: false, narrowed })
  expect((await only({ framework: 'Teaching framework' })).count).toBe(1)
  expect((await only({ year: 1999 })).count).toBe(0)
})

test('sums stay exact', () => {
  expect(added('0.10', '0.20')).toBe('0.30')
  expect(added('-5', '2.5')).toBe('-2.50')
  const sum = {
    currency: 'clock-hours',
    kind: 'hours',
    currencyName: 'Clock hours',
    unit: 'h',
    amount: '1.10',
    organizationId: home,
    organization: null,
  } as const
  expect(summed([sum, { ...sum, amount: '2.2' }])).toEqual([{ ...sum, amount: '3.30' }])
  // Each organization counts for itself: what two give for the same is not twice as much.
  const other = { ...sum, organizationId: district.neighbor.id, organization: 'Pine Valley' }
  expect(summed([sum, other])).toEqual([sum, other])
})

test('who has the link sees what was chosen, as it stands, until it ends or is withdrawn', async () => {
  const { transcriptId } = await save({ awards: [ids[0] ?? '', ids[1] ?? ''], shows: ['levels'] })
  const { token, linkId } = await perform(world, earner, openTranscriptLink, { transcriptId, days: 7 })
  const seen = await shared(token)
  expect(seen).toMatchObject({ personName: earner.name, name: 'For the state', transcript: { count: 2, years: [] } })
  expect(seen.transcript.rows.every(({ awards }) => awards.every(({ evidence }) => evidence.length === 0))).toBe(true)
  expect((await ask(visitor, `/transcripts/${token}.pdf`)).status).toBe(200)
  expect((await ask(visitor, `/transcripts/${token}.json`)).status).toBe(404)

  // What its earner takes down is left out; what is changed shows at once.
  await perform(world, earner, hideAward, { id: ids[0] ?? '', hidden: true })
  expect((await shared(token)).transcript.count).toBe(1)
  await perform(world, earner, hideAward, { id: ids[0] ?? '', hidden: false })
  await perform(world, earner, changeTranscript, { transcriptId, revision: 1, awards: null })
  expect((await shared(token)).transcript.count).toBe(3)
  await expect(perform(world, earner, changeTranscript, { transcriptId, revision: 1, awards: null })).rejects.toMatchObject({
    code: 'transcript-changed',
  })

  for (const actor of [admin, neighborAdmin]) {
    await expect(perform(world, actor, withdrawTranscriptLink, { linkId })).rejects.toMatchObject({ kind: 'missing' })
    await expect(perform(world, actor, openTranscriptLink, { transcriptId, days: 7 })).rejects.toMatchObject({ kind: 'missing' })
    expect((await ask(actor, `/wallet/transcript/${transcriptId}.pdf`)).status).toBe(404)
    await expect(openPage(world, pages.one, actor, `/wallet/transcript/${transcriptId}`, { transcriptId })).rejects.toMatchObject({
      kind: 'missing',
    })
  }
  await perform(world, earner, withdrawTranscriptLink, { linkId })
  await perform(world, earner, withdrawTranscriptLink, { linkId })
  for (const gone of [token, 'x'.repeat(32), `${token}x`, '%00'])
    await expect(shared(gone)).rejects.toMatchObject({ code: 'shared-transcript-missing' })
  expect((await ask(visitor, `/transcripts/${token}.pdf`)).status).toBe(404)

  const ended = await perform(world, earner, openTranscriptLink, { transcriptId, days: 1 })
  await sql`update transcript_links set made_at = now() - interval '3 days', expires_at = now() - interval '2 days' where id = ${ended.linkId}`.execute(
    world.db,
  )
  await expect(shared(ended.token)).rejects.toMatchObject({ code: 'shared-transcript-missing' })
})

test('nobody puts another’s award into theirs, or none, or one without a name', async () => {
  await expect(save({ awards: [ids[0] ?? ''] }, neighborAdmin)).rejects.toMatchObject({ code: 'awards-not-yours' })
  await expect(save({ awards: [] })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(save({ name: '  ' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(save({}, visitor)).rejects.toMatchObject({ kind: 'unauthenticated' })
})

test('its signed record has every credential as it was signed, fits the schemas of 1EdTech, and our verifier holds it with each in it', async () => {
  const { transcriptId } = await save({ name: 'Record' })
  await expect(perform(world, earner, signTranscript, { transcriptId, organizationId: district.neighbor.id })).rejects.toMatchObject({
    code: 'not-among-issuers',
  })
  await perform(world, earner, signTranscript, { transcriptId, organizationId: home })
  const record = await findRecord(world.db, transcriptId)
  const text = record?.bytes.toString() ?? ''
  const clr = JSON.parse(text)
  if (haveFixtures) {
    expect(schemaFaults('clr_v2p0_clrcredential_schema.json', clr)).toEqual([])
    expect(strictSchemaFaults('clr_v2p0_clrcredential_schema.json', clr)).toEqual([])
  }
  const enclosed = clr.credentialSubject.verifiableCredential as { id: string }[]
  for (const id of ids) {
    const signed = JSON.parse((await findCredential(world.db, id))?.bytes.toString() ?? '')
    expect(enclosed.find((one) => one.id === signed.id)).toEqual(signed)
  }
  expect(clr.credentialSubject.association).toContainEqual(
    expect.objectContaining({ associationType: 'isRelatedTo', targetId: 'https://framework.example/a2' }),
  )
  expect(clr.partial).toBe(false)
  const given = { kind: 'text', text } as const
  const report = await verifyBadge(world, { given, recipient: earner.email }, 'en')
  expect(report).toMatchObject({ outcome: 'holds', verdict: 'holds', badge: { kind: 'clr-2' } })
  expect(report.findings.find(({ check }) => check === 'contained')?.sentence).toBe('All 3 credentials in it hold.')
  const changed = { kind: 'text', text: text.replace('Uses wait time', 'Uses no time') } as const
  expect(await verifyBadge(world, { given: changed, recipient: undefined }, 'en')).toMatchObject({ outcome: 'fails' })

  // The file for people carries it, and the verifier reads it there.
  const { token } = await perform(world, earner, openTranscriptLink, { transcriptId, days: 7 })
  const bytes = new Uint8Array(await (await ask(visitor, `/transcripts/${token}.pdf`)).arrayBuffer())
  expect(new Uint8Array(await (await ask(visitor, `/transcripts/${token}.pdf`)).arrayBuffer())).toEqual(bytes)
  expect(await verifyBadge(world, { given: { kind: 'file', bytes }, recipient: undefined }, 'en')).toMatchObject({
    outcome: 'holds',
    container: 'pdf',
  })
  expect(await (await ask(visitor, `/transcripts/${token}.json`)).json()).toEqual(clr)
  const read = await readPdf(bytes)
  expect(read).toMatchObject({ title: `Transcript of ${earner.name}`, language: 'en', isTagged: true })
  expect(read.attachments.map(({ filename }) => filename)).toEqual(['record.json'])
  expect(read.pages[0]?.tags).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure']))
  expect(read.pages[0]?.alts[0]).toContain(`/transcripts/${token}`)

  // Taken back afterwards, the page and the record say so.
  await perform(world, admin, revokeAward, { id: ids[2] ?? '', reason: 'Issued to the wrong person by mistake.' })
  await world.jobs.settle()
  const after = await shared(token)
  expect(after.transcript.rows.flatMap(({ awards }) => awards).find(({ id }) => id === ids[2])?.standing).toBe('revoked')
  expect(
    (await verifyBadge(world, { given, recipient: undefined }, 'en')).findings.find(({ check }) => check === 'contained'),
  ).toMatchObject({ outcome: 'fails' })

  await perform(world, earner, removeTranscript, { transcriptId })
  await expect(shared(token)).rejects.toMatchObject({ code: 'shared-transcript-missing' })
  expect(await world.db.selectFrom('transcriptRecords').where('transcriptId', '=', transcriptId).select('digest').execute()).toEqual([])
})

test('what its person leaves out or takes down is not in the signed record that others get', async () => {
  const { transcriptId } = await save({ name: 'Left out', awards: ids.slice(0, 2) })
  await perform(world, earner, signTranscript, { transcriptId, organizationId: home })
  const { token } = await perform(world, earner, openTranscriptLink, { transcriptId, days: 7 })
  const statuses = async () => [
    (await ask(visitor, `/transcripts/${token}.json`)).status,
    (await ask(earner, `/wallet/transcript/${transcriptId}.json`)).status,
    (await shared(token)).record !== null,
    (await readPdf(new Uint8Array(await (await ask(visitor, `/transcripts/${token}.pdf`)).arrayBuffer()))).attachments.length,
  ]
  expect(await statuses()).toEqual([200, 200, true, 1])
  await perform(world, earner, hideAward, { id: ids[1] ?? '', hidden: true })
  expect(await statuses()).toEqual([404, 200, false, 0])
  await perform(world, earner, hideAward, { id: ids[1] ?? '', hidden: false })
  await perform(world, earner, changeTranscript, { transcriptId, revision: 1, awards: [ids[0] ?? ''] })
  expect(await statuses()).toEqual([404, 200, false, 0])
  await perform(world, earner, signTranscript, { transcriptId, organizationId: home })
  expect(await statuses()).toEqual([200, 200, true, 1])
})

test('the short credential of a certificate fits the schemas of 1EdTech', async () => {
  const signed = await findCredential(world.db, ids[0] ?? '')
  const short = JSON.parse((await findPaperCredential(world, ids[0] ?? '', home, signed?.bytes.toString() ?? '')) ?? '')
  if (!haveFixtures) return
  for (const faults of [schemaFaults, strictSchemaFaults]) expect(faults('ob_v3p0_achievementcredential_schema.json', short)).toEqual([])
})

test('whatever people and micro-credentials are called, and however many there are, the file is whole', async () => {
  const transcript = await findTranscript(readsOf(world.db, earner), {
    personId: earner.id,
    chosen: everything,
    now: now(),
    isPublic: true,
  })
  const odd = ['محمد', '李小龍 👩‍🏫', '</rdf:li>&<x>', 'a\u0000\ud800b', 'W'.repeat(120), 'רחל']
  const rows = Array.from({ length: 120 }, (_, at) => {
    const [row] = transcript.rows
    if (!row) throw new Error('no row')
    const words = odd[at % odd.length] ?? ''
    return {
      ...row,
      competency: `${words} ${at}`,
      category: `Category ${at % 4}`,
      awards: row.awards.map((award) => ({ ...award, title: words, issuerName: words })),
    }
  })
  const bytes = await transcriptPdf(
    {
      transcript: { ...transcript, rows, count: rows.length },
      personName: odd.join(' '),
      name: odd[2] ?? '',
      printedOn: '2026-12-01',
      at: new Date('2026-12-01T00:00:00Z'),
      yearStart: '07-01',
      address: `https://laurel.example/transcripts/${'x'.repeat(32)}`,
      record: null,
    },
    'es',
    'a4',
  )
  const read = await readPdf(bytes)
  expect(read.pages.length).toBeGreaterThan(4)
  expect(read.metadata?.match(/<rdf:li/g)).toHaveLength(2)
  expect(read.language).toBe('es')
  for (const { tags } of read.pages.slice(1, -1)) expect(tags).toContain('TR')
})

test('an award that renews another says so beside it, on the page and on paper', async () => {
  const place = await aDistrict(world)
  const began = new Date('2027-03-01T12:00:00Z')
  const achievement = await anAchievement(world, place.district.id, renewableDefinition())
  const { id } = await anAward({ ...place, world: atTime(world, began) }, { achievement })
  const now = daysLater(began, 340)
  const renewed = await aRenewal(atTime(world, now), place, id)
  await world.jobs.settle()
  const transcript = await findTranscript(world.db, {
    personId: place.earner.id,
    chosen: everything,
    now,
    isPublic: true,
  })
  expect(transcript.rows.flatMap(({ awards }) => awards.map((award) => [award.id, award.renewsOn]))).toEqual([
    [renewed, '2027-03-01'],
    [id, null],
  ])
  const [award] = transcript.rows[0]?.awards ?? []
  if (!award) throw new Error('It has the renewed award.')
  expect(standingInWords(award, plainTextIn('en'), (on) => on)).toBe('Valid until 2029-03-01, Renews the one of 2027-03-01')
})
