import { afterAll, expect, test } from 'vitest'
import { askingDue } from '../../credentials/imports/ask-again.ts'
import { takeInBadge } from '../../credentials/imports/bring-in-badge.ts'
import { removeImported } from '../../credentials/imports/change-wallet.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { anotherSite, hostedBadge, keyIssuer } from '../../testing/other-site.ts'
import { aWorld } from '../../testing/world.ts'
import { linesOf } from '../ledger/ledger.ts'
import { agreeAcceptance } from './agree-acceptance.ts'
import { applyingAcceptances } from './apply-acceptances.ts'
import { findAcceptances } from './find-acceptances.ts'
import { nameOutside } from './name-outside.ts'
import { previewAcceptance } from './preview-acceptance.ts'
import { proposeAcceptance } from './propose-acceptance.ts'

const site = await anotherSite()
afterAll(() => site.close())
const world = await aWorld({ VERIFY_PRIVATE_HOSTS: site.origin })
const district = await aDistrict(world)
const organizationId = district.district.id
const harbor = await keyIssuer()
let count = 0
const someone = () => aPerson(world, `Sam Counted ${++count}`, [{ organizationId, roles: ['earner'] }])
type Someone = Awaited<ReturnType<typeof someone>>

async function bring(earner: Someone, text: string) {
  await takeInBadge(world, earner, { bytes: Buffer.from(text), from: 'file' })
  await world.jobs.settle()
}
async function accept(issuer: string, given: { achievement?: string; title?: string; amount?: string; countsEarlier?: boolean } = {}) {
  const { amount = '6', countsEarlier = false, ...names } = given
  const target = await perform(world, district.hr, nameOutside, { organizationId, issuer, issuerName: 'Another issuer', ...names })
  const { acceptanceId, revision } = await perform(world, district.hr, proposeAcceptance, {
    organizationId,
    target,
    value: { how: 'amounts', amounts: [{ currency: 'clock-hours', amount }] },
    reason: 'The same bar.',
    countsEarlier,
  })
  const preview = await previewAcceptance(world, {
    organizationId,
    acceptanceId,
    kind: target.kind,
    targetId: target.id,
    now: world.now(),
    text: {
      value: { how: 'amounts', amounts: [{ currency: 'clock-hours', amount, unit: 'h' }] },
      reason: 'x',
      countsEarlier,
      countsElsewhere: false,
      isShown: true,
      endsAtReview: false,
    },
  })
  await perform(world, district.admin, agreeAcceptance, { acceptanceId, revision })
  await applyingAcceptances.work(world, {})
  return { acceptanceId, preview }
}
const amountsOf = async (earner: Someone) =>
  (
    await world.db
      .selectFrom('ledgerLines')
      .where('personId', '=', earner.id)
      .orderBy('id')
      .select(['cause', 'amount', 'importedId'])
      .execute()
  ).map(({ cause, amount, importedId }) => [cause, Number(amount), importedId !== null])

test('badges of an accepted issuer count once they are proved, the closest acceptance first; taken out, what they brought is taken back', async () => {
  await accept(harbor.did)
  await accept(harbor.did, { achievement: 'https://harbor.example/achievements/Special', title: 'Special', amount: '9' })
  const earner = await someone()
  await bring(earner, await harbor.badge({ email: earner.email, title: 'Plain' }))
  await bring(earner, await harbor.badge({ email: earner.email, title: 'Special' }))
  await bring(earner, await harbor.badge({ email: 'someone@else.example', title: 'Not theirs' }))
  await bring(earner, (await harbor.badge({ email: earner.email, title: 'Changed' })).replace('Changed', 'Better'))
  await bring(earner, await harbor.badge({ email: earner.email, title: 'Old', validUntil: new Date('2026-02-04T00:00:00Z') }))
  expect(await amountsOf(earner)).toEqual([
    ['award', 6, true],
    ['award', 9, true],
  ])
  const badge = await world.db
    .selectFrom('importedBadges')
    .where('title', '=', 'Plain')
    .where('personId', '=', earner.id)
    .select('id')
    .executeTakeFirstOrThrow()
  await perform(world, earner, removeImported, { badgeId: badge.id })
  expect(await amountsOf(earner)).toEqual([
    ['award', 6, true],
    ['award', 9, true],
    ['reversal', -6, true],
  ])
  const told = await linesOf(world.db, earner.id)
  expect(told.lines.map(({ title, acceptedIssuer, source }) => [title, acceptedIssuer, source])).toContainEqual([
    'Special',
    'Harbor University',
    'award',
  ])
  const { acceptances } = await findAcceptances(world.db, { organizationId, now: world.now() })
  expect(acceptances.map(({ kind, title, issuerName }) => [kind, title, issuerName])).toEqual([
    ['outside-badge', 'Special', 'Another issuer'],
    ['outside-issuer', 'Another issuer', 'Another issuer'],
  ])
})

test('what its site takes back is taken back here; a silent site takes nothing', async () => {
  await accept(`${site.origin}/issuer`)
  const earner = await someone()
  const given = await hostedBadge(site, { email: earner.email, name: 'counted' })
  await bring(earner, JSON.stringify(given))
  expect(await amountsOf(earner)).toEqual([['award', 6, true]])
  const path = new URL(given.id).pathname
  const later = (days: number) => ({ ...world, now: () => new Date(Date.now() + days * 86_400_000) })
  site.pages.set(path, { body: 'Down', type: 'text/plain', status: 503 })
  await askingDue.work(later(40), {})
  await world.jobs.settle()
  expect(await amountsOf(earner)).toEqual([['award', 6, true]])
  site.pages.set(path, { body: { ...given, revoked: true } })
  await askingDue.work(later(90), {})
  await world.jobs.settle()
  expect(await amountsOf(earner)).toEqual([
    ['award', 6, true],
    ['reversal', -6, true],
  ])
  site.pages.set(path, { body: given })
  await askingDue.work(later(140), {})
  await world.jobs.settle()
  expect((await amountsOf(earner)).map(([cause, amount]) => [cause, amount])).toEqual([
    ['award', 6],
    ['reversal', -6],
    ['reinstatement', 6],
  ])
})

test('what was in wallets before counts where the acceptance says so, and is foreseen', async () => {
  const other = await keyIssuer('Early College')
  const earner = await someone()
  await bring(earner, await other.badge({ email: earner.email, title: 'Before' }))
  expect(await amountsOf(earner)).toEqual([])
  const { preview } = await accept(other.did, { countsEarlier: true })
  expect(preview).toMatchObject({ people: 1, awards: 1, sums: [{ amount: '6.00' }] })
  expect(await amountsOf(earner)).toEqual([['award', 6, true]])
  await expect(
    perform(world, district.hr, nameOutside, { organizationId, issuer: 'Early College', issuerName: 'Early College' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})
