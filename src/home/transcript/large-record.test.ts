import { signVcJwt } from '@laurel/openbadges/proofs/vc-jwt'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { afterAll, expect, test } from 'vitest'
import { haveFixtures } from '../../../packages/openbadges/src/testing/fixtures.ts'
import { schemaFaults, strictSchemaFaults } from '../../../packages/openbadges/src/testing/schemas.ts'
import { bringInBadge, takeInBadge } from '../../credentials/imports/bring-in-badge.ts'
import { removeImported } from '../../credentials/imports/change-wallet.ts'
import { verifyBadge } from '../../credentials/verification/verify-badge.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { anotherSite, hostedBadge, keyIssuer } from '../../testing/other-site.ts'
import { openPage } from '../../testing/pages.ts'
import { aWorld } from '../../testing/world.ts'
import { saveTranscript } from './keep-transcript.ts'
import { openTranscriptLink } from './share-transcript.ts'
import * as sharedPage from './shared-transcript-page.tsx'
import { findRecord, signTranscript } from './sign-record.ts'
import { transcriptParts } from './transcript-parts.ts'

// A record of a whole working life, with badges of others in it.
const site = await anotherSite()
afterAll(() => site.close())
const world = await aWorld({ BASE_URL: 'https://laurel.example', VERIFY_PRIVATE_HOSTS: site.origin })
const district = await aDistrict(world)
const { earner } = district
const home = district.district.id
const most = 90
for (let at = 0; at < most; at++) {
  const achievement = await anAchievement(
    world,
    home,
    smallDefinition({
      title: `Practice ${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
      competency: `Shows the ${at}th thing.`,
    }),
  )
  await anAward(district, { achievement })
}
const harbor = await keyIssuer()
const signed = `${await harbor.badge({ email: earner.email, title: 'Reading data' })}\n`
const token = await signVcJwt(await harbor.unsigned({ subjectId: `mailto:${earner.email}`, title: 'As a token' }), {
  key: harbor.key,
  keyId: harbor.verificationMethod,
})
const hosted = await hostedBadge(site, { email: earner.email, title: 'Hosted' })
const changed = (await harbor.badge({ email: earner.email, title: 'Changed' })).replace('Changed', 'Better')
for (const text of [
  signed,
  token,
  JSON.stringify(hosted),
  changed,
  await harbor.badge({ email: 'someone@else.example', title: 'Of another' }),
])
  await takeInBadge(world, earner, { bytes: Buffer.from(text), from: 'file' })
await perform(world, earner, bringInBadge, { text: 'no badge' })
await world.jobs.settle()

const save = (shows: (typeof transcriptParts)[number][] = [...transcriptParts]) =>
  perform(world, earner, saveTranscript, { name: 'Everything', awards: null, shows })
const recordOf = async (transcriptId: string) => {
  const record = await findRecord(world.db, transcriptId)
  const text = record?.bytes.toString() ?? ''
  return {
    text,
    clr: JSON.parse(text) as { description: string; credentialSubject: { verifiableCredential: { id: string; name?: string }[] } },
  }
}

test('more than sixty awards, and badges from elsewhere as their issuers signed them, in one record that verifiers read to its end', async () => {
  const { transcriptId } = await save()
  expect(await perform(world, earner, signTranscript, { transcriptId, organizationId: home })).toMatchObject({ awards: most + 1 })
  const { text, clr } = await recordOf(transcriptId)
  if (haveFixtures)
    for (const faults of [schemaFaults, strictSchemaFaults]) expect(faults('clr_v2p0_clrcredential_schema.json', clr)).toEqual([])
  const last = clr.credentialSubject.verifiableCredential.at(-1)
  expect(JSON.stringify(last)).toBe(signed.trim())
  // Taken out of the record, it stands by itself.
  expect((await verifyCredential(JSON.stringify(last), { now: world.now() })).findings).toContainEqual(
    expect.objectContaining({ check: 'proof', outcome: 'holds' }),
  )
  const report = await verifyBadge(world, { given: { kind: 'text', text }, recipient: earner.email }, 'en')
  expect(report).toMatchObject({ outcome: 'holds', verdict: 'holds' })
  expect(report.findings.find(({ check }) => check === 'contained')?.sentence).toBe(`All ${most + 1} credentials in it hold.`)

  // What it can't enclose it names, and vouches for none of it; what isn't proved, or somebody else's, isn't even named.
  expect(clr.description).toMatch(/Not enclosed, .*“As a token” of Harbor University/)
  expect(clr.description).toContain('“Hosted” of Mesa Academy')
  expect(text).not.toMatch(/Better|Of another/)
  const altered = text.replace('Reading data', 'Reading minds')
  expect(await verifyBadge(world, { given: { kind: 'text', text: altered }, recipient: undefined }, 'en')).toMatchObject({
    outcome: 'fails',
  })
})

test('without that part, none of them; and what its person took out of the wallet is not handed out with an old record', async () => {
  const plain = await save(['levels'])
  await perform(world, earner, signTranscript, { transcriptId: plain.transcriptId, organizationId: home })
  const { clr } = await recordOf(plain.transcriptId)
  expect(clr.credentialSubject.verifiableCredential).toHaveLength(most)
  expect(clr.description).not.toContain('Not enclosed')

  const { transcriptId } = await save()
  await perform(world, earner, signTranscript, { transcriptId, organizationId: home })
  const { token: link } = await perform(world, earner, openTranscriptLink, { transcriptId, days: 7 })
  const shown = async () =>
    (await (openPage(world, sharedPage, visitor, `/transcripts/${link}`, { token: link }) as ReturnType<typeof sharedPage.loader>)).record
  expect(await shown()).not.toBeNull()
  const badge = await world.db.selectFrom('importedBadges').where('title', '=', 'Reading data').select('id').executeTakeFirstOrThrow()
  await perform(world, earner, removeImported, { badgeId: badge.id })
  expect(await shown()).toBeNull()
})
