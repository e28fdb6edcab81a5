import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import type { Load } from '@laurel/openbadges/verify/load'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { sql } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { findShownEndorsements } from '../../definitions/endorsements/shown-endorsements.ts'
import { listen } from '../../foundation/doors/listen.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { type Actor, type Person, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anOrganization, aPerson } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aWorld } from '../../testing/world.ts'
import { credentialApi } from '../award-pages/credential-api.ts'
import { issuerApi } from '../award-pages/issuer-api.ts'
import { hideAward } from '../awards/hide-award.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { acceptEndorsement, declineEndorsement, hideEndorsement } from './accept-endorsement.ts'
import { answerEndorsement, refuseByLink, withdrawByLink } from './answer-by-link.ts'
import { askEndorsement, endEndorsementRequest } from './ask-endorsement.ts'
import { endorsementApi } from './endorsement-api.ts'
import { findGiven, findReceived } from './find-endorsements.ts'
import { giveEndorsement, refuseEndorsement } from './give-endorsement.ts'
import { tendEndorsements, tendingEndorsements } from './tend-endorsements.ts'
import { withdrawEndorsement } from './withdraw-endorsement.ts'

vi.setConfig({ testTimeout: 20_000 })

const port = await new Promise<number>((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address() as AddressInfo
    probe.close(() => done(free))
  })
})
const base = `http://localhost:${port}`
let clock = new Date()
const opened = await aWorld({ BASE_URL: base })
const world = { ...opened, now: () => clock }
const app = createWeb({
  world,
  recognize: async () => visitor,
  resources: [],
  documents: [endorsementApi, credentialApi, issuerApi],
  pages: async () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
  files: async () => null,
})
const server = await listen(app.fetch, { ...world.config, PORT: port, HOST: '127.0.0.1' }, world.log)
afterAll(() => void server.close())

const district = await aDistrict(world)
const { earner, coach, admin, author, assessor } = district
const awardOf = async () =>
  (await anAward(district, { earner: await aPerson(world, 'Other Earner', [{ organizationId: district.district.id, roles: ['earner'] }]) }))
    .id
const mine = await anAward(district)
const awardId = mine.id
const lakeshore = await anOrganization(world, 'Lakeshore University', 'university')
const dean = await aPerson(world, 'Noor Dean', [{ organizationId: lakeshore.id, roles: ['admin'] }])

/** Jobs in hand are done, one after the other, until none is left. */
const settle = () => world.jobs.settle()

const words = {
  position: 'Professor of education',
  body: 'I have watched these lessons for a year: the questions wait, and so do the hands.',
}
const tokenIn = (text: string) => /\/endorse\/([\w-]{20,})/.exec(text)?.[1] ?? ''

async function ask(address: string, of: { by?: Person; kind?: 'award' | 'achievement' | 'organization'; subjectId?: string } = {}) {
  const { by = earner, kind = 'award', subjectId = awardId } = of
  const { id } = await perform(world, by, askEndorsement, { kind, subjectId, address, note: 'You saw most of it.' })
  const letter = (await lettersTo(world, address)).at(-1)
  return { id, token: tokenIn(letter?.text ?? ''), letter }
}
const answer = (token: string, by: Actor = visitor, given: object = {}) =>
  perform(world, by, answerEndorsement, {
    token,
    name: 'Dana Whitcomb',
    place: 'Lakeshore University',
    confirmed: true,
    ...words,
    ...given,
  })
const give = (by: Person, subjectId = awardId) => perform(world, by, giveEndorsement, { kind: 'award', subjectId, ...words })
const shownOf = (id = awardId) => findShownEndorsements(readsOf(world.db, visitor), { awardId: id })
const load: Load = async (url, { accept, signal }) => {
  // A did:web means https, which this host has not.
  const response = await fetch(url.replace('https://localhost', 'http://localhost'), { headers: { accept }, signal })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, contentType: response.headers.get('content-type') ?? '', bytes }
}
const check = (id: string) => verifyCredential(`${base}/endorsements/${id}.json`, { now: clock, load })

test('a request by e-mail leads its reader nowhere but here', async () => {
  await expect(
    perform(world, earner, askEndorsement, {
      kind: 'award',
      subjectId: awardId,
      address: 'led@lakeshore.example',
      note: 'See www.evil.example',
    }),
  ).rejects.toMatchObject({ code: 'input-invalid' })
})

test('somebody without an account endorses by the link: read by the earner first, then shown, signed and verified by anyone', async () => {
  const { token, letter } = await ask('d.whitcomb@lakeshore.example')
  expect(letter).toMatchObject({ kind: 'endorsement-request', subject: 'Maya Ortiz asks you for an endorsement' })
  expect(letter?.text).toContain('You saw most of it.')
  const { id } = await answer(token)
  expect(await shownOf()).toEqual([])
  expect((await fetch(`${base}/endorsements/${id}.json`)).status).toBe(404)
  const { items } = await findReceived(readsOf(world.db, earner), { earnerId: earner.id }, { size: 9 }, 'waiting')
  expect(items).toMatchObject([{ id, name: 'Dana Whitcomb', domain: 'lakeshore.example', state: 'waiting' }])

  await perform(world, earner, acceptEndorsement, { id })
  await settle()
  expect(await shownOf()).toMatchObject([{ id, name: 'Dana Whitcomb', domain: 'lakeshore.example', by: null, isSigned: true }])
  const response = await fetch(`${base}/endorsements/${id}.json`)
  const credential = (await response.json()) as {
    issuer: { name: string }
    credentialSubject: Record<string, string>
    description: string
    name: string
  }
  expect(credential.credentialSubject).toMatchObject({
    id: `${base}/awards/${awardId}`,
    endorsementComment: expect.stringContaining(words.body),
  })
  expect(credential.issuer.name).toBe('Three Rivers')
  // Who signs says that it was said, and by whom: never that it says so itself, and never the address.
  expect(credential.name).toContain('Dana Whitcomb, as witnessed by Three Rivers')
  expect(credential.description).toMatch(
    /^Dana Whitcomb, Professor of education, Lakeshore University, said this on .*sent to their address at lakeshore\.example\. Three Rivers signs as a witness/,
  )
  expect(JSON.stringify(credential)).not.toContain('d.whitcomb')
  const verified = await check(id)
  expect(verified.findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')).toEqual([])
  expect(verified).toMatchObject({ outcome: 'holds', badge: { kind: 'endorsement' } })

  // Beside the award, which never changes.
  const beside = (await (await fetch(`${base}/awards/${awardId}/endorsements.json`)).json()) as { verifiableCredential: unknown[] }
  expect(beside.verifiableCredential).toEqual([credential])

  // Its giver takes it back by the same link, and what was signed says so.
  await perform(world, visitor, withdrawByLink, { token })
  await settle()
  expect(await shownOf()).toEqual([])
  expect((await fetch(`${base}/endorsements/${id}.json`)).status).toBe(410)
  const text = JSON.stringify(credential)
  const after = await verifyCredential(text, { now: clock, load })
  expect(after.findings.find(({ check: name }) => name === 'status')).toMatchObject({ outcome: 'fails' })
  expect(await perform(world, visitor, withdrawByLink, { token })).toMatchObject({ wasWithdrawn: true })
})

test('a link is used once, is over once taken back or old, and answers nothing that was made up', async () => {
  const used = await ask('once@example.org')
  await answer(used.token)
  await expect(answer(used.token)).rejects.toMatchObject({ code: 'link-used' })
  await expect(answer(used.token.slice(0, -1))).rejects.toMatchObject({ code: 'link-unknown' })
  await expect(answer('')).rejects.toMatchObject({ code: 'link-unknown' })

  const ended = await ask('ended@example.org')
  await perform(world, earner, endEndorsementRequest, { id: ended.id })
  await expect(answer(ended.token)).rejects.toMatchObject({ code: 'link-cancelled' })

  const old = await ask('old@example.org')
  clock = new Date(clock.getTime() + 31 * 86_400_000)
  await expect(answer(old.token)).rejects.toMatchObject({ code: 'link-expired' })
  clock = new Date(clock.getTime() - 31 * 86_400_000)
  await expect(answer((await ask('unsure@example.org')).token, visitor, { confirmed: false })).rejects.toMatchObject({
    code: 'not-confirmed',
  })

  // Two answers at once: one is first.
  const twice = await ask('at.once@example.org')
  const both = await Promise.allSettled([answer(twice.token), answer(twice.token)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('who was handed the link while signed in as somebody else does not answer in another’s name', async () => {
  const { token } = await ask('forwarded@example.org')
  await expect(answer(token, coach)).rejects.toMatchObject({ code: 'link-of-another' })
  await expect(answer(token, earner)).rejects.toMatchObject({ code: 'own-award' })
  // Its reader is told whatever was said by it.
  await answer(token)
  const letters = await lettersTo(world, 'forwarded@example.org')
  expect(letters.at(-1)?.subject).toBe('Thank you for endorsing “Wait time”')
  expect(tokenIn(letters.at(-1)?.text ?? '')).toBe(token)
})

test('nobody endorses themselves: not by an address of theirs, not in person, and not by an address that turns out to be theirs', async () => {
  const [name = '', domain = ''] = earner.email.split('@')
  await expect(ask(earner.email)).rejects.toMatchObject({ code: 'own-address' })
  await expect(ask(`${name}+friend@${domain}`)).rejects.toMatchObject({ code: 'own-address' })
  await expect(give(earner)).rejects.toMatchObject({ code: 'own-award' })

  const { token } = await ask('maya.at.home@example.org')
  const { id } = await answer(token, visitor, { name: 'A friend' })
  await perform(world, earner, acceptEndorsement, { id })
  await settle()
  const signed = await (await fetch(`${base}/endorsements/${id}.json`)).text()
  expect((await shownOf()).map((one) => one.id)).toContain(id)
  // The address becomes hers: what was said from there is shown no more, and is marked in its list.
  await world.db
    .insertInto('personAddresses')
    .values({
      id: world.newId(),
      personId: earner.id,
      address: 'maya.at.home@example.org',
      addedAt: world.now(),
      verifiedAt: new Date(clock.getTime() + 1000),
    })
    .execute()
  expect((await shownOf()).map((one) => one.id)).not.toContain(id)
  expect((await fetch(`${base}/endorsements/${id}.json`)).status).toBe(404)
  clock = new Date(clock.getTime() + 3_600_000)
  await tendingEndorsements.work(world, {})
  await settle()
  const after = await verifyCredential(signed, { now: clock, load })
  expect(after.findings.find(({ check: name }) => name === 'status')).toMatchObject({ outcome: 'fails' })
})

test('nobody endorses the same twice: not in person and by a link, and not by two links to addresses of one account', async () => {
  const award = await awardOf()
  const owner = await ownerOfAward(award)
  const friend = await aPerson(world, 'Two Links')
  const first = await ask(friend.email, { by: owner, subjectId: award })
  const second = await ask('second.address@example.org', { by: owner, subjectId: award })
  await answer(first.token)
  await expect(give(friend, award)).rejects.toMatchObject({ code: 'endorsed-already' })
  const { id } = await answer(second.token, visitor, { name: 'Somebody else?' })
  await world.db
    .insertInto('personAddresses')
    .values({
      id: world.newId(),
      personId: friend.id,
      address: 'second.address@example.org',
      addedAt: world.now(),
      verifiedAt: world.now(),
    })
    .execute()
  expect(await world.db.selectFrom('endorsements').where('id', '=', id).select(['voidBecause']).executeTakeFirstOrThrow()).toEqual({
    voidBecause: 'twice',
  })
  await expect(ask(friend.email, { by: owner, subjectId: award })).rejects.toMatchObject({ code: 'endorsed-already-by' })

  // Asked by e-mail, and said in person: the request is answered by that.
  const third = await aPerson(world, 'Third Friend')
  const asked = await ask(third.email, { by: owner, subjectId: award })
  await give(third, award)
  await expect(answer(asked.token)).rejects.toMatchObject({ code: 'link-used' })
})

const ownerOfAward = async (id: string) => {
  const { earnerId } = await world.db.selectFrom('awards').where('id', '=', id).select('earnerId').executeTakeFirstOrThrow()
  const { findActor } = await import('../../people/accounts/recognize.ts')
  return (await findActor(world.db, earnerId)) as Person
}

test('whoever weighed the work is not heard, and nobody else learns it', async () => {
  await expect(give(assessor)).rejects.toMatchObject({ code: 'weighed-this' })
  const { token } = await ask(assessor.email)
  await expect(answer(token)).rejects.toMatchObject({ code: 'weighed-this' })
  const { items } = await findReceived(readsOf(world.db, earner), { earnerId: earner.id }, { size: 50 })
  expect(items.filter(({ name }) => name === assessor.name)).toEqual([])
})

test('what somebody writes is text: a script is nothing but its characters, on the page and in what is signed', async () => {
  const award = await awardOf()
  const owner = await ownerOfAward(award)
  const body = '<script>alert(1)</script> [here](javascript:alert(1)) `code` and more of that kind.'
  const { token } = await ask('script@example.org', { by: owner, subjectId: award })
  const { id } = await answer(token, visitor, { body, name: '<b>Bold</b>' })
  await perform(world, owner, acceptEndorsement, { id })
  await settle()
  const { credentialSubject } = (await (await fetch(`${base}/endorsements/${id}.json`)).json()) as {
    credentialSubject: { endorsementComment: string }
  }
  expect(credentialSubject.endorsementComment).toContain('\\<script>alert(1)\\</script> \\[here](javascript:alert(1)) \\`code\\`')
  expect(credentialSubject.endorsementComment).toContain('\\<b>Bold\\</b>')
  for (const [field, bad] of Object.entries({ body: 'x'.repeat(1501), name: ' ', position: '' }))
    await expect(
      answer((await ask(`${field}@bad.example`, { by: owner, subjectId: award })).token, visitor, { [field]: bad }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  await expect(
    answer((await ask('nul@bad.example', { by: owner, subjectId: award })).token, visitor, { body: `A text with a${'\0'} NUL in it.` }),
  ).rejects.toMatchObject({ code: 'text-unstorable' })
})

test('declined is seen by nobody, and its giver is told no more than that it is not shown; hidden is not withdrawn', async () => {
  const { id } = await give(coach)
  await perform(world, earner, declineEndorsement, { id })
  await expect(perform(world, earner, acceptEndorsement, { id })).rejects.toMatchObject({ code: 'endorsement-declined' })
  expect((await shownOf()).map((one) => one.id)).not.toContain(id)
  const { items } = await findGiven(readsOf(world.db, coach), { personId: coach.id }, { size: 9 })
  expect(items).toMatchObject([{ id, state: 'hidden' }])
  // Somebody else reads neither it nor that there is one.
  expect(await readsOf(world.db, district.colleague).selectFrom('endorsements').where('id', '=', id).select('id').execute()).toEqual([])

  const other = await aPerson(world, 'Hal Hidden')
  const second = await give(other)
  await perform(world, earner, acceptEndorsement, { id: second.id })
  await settle()
  await perform(world, earner, hideEndorsement, { id: second.id, hidden: true })
  expect((await fetch(`${base}/endorsements/${second.id}.json`)).status).toBe(404)
  await perform(world, earner, hideEndorsement, { id: second.id, hidden: false })
  expect((await check(second.id)).outcome).toBe('holds')
  await perform(world, other, withdrawEndorsement, { id: second.id })
  await expect(perform(world, earner, hideEndorsement, { id: second.id, hidden: false })).rejects.toMatchObject({
    code: 'endorsement-withdrawn',
  })
  await expect(perform(world, earner, declineEndorsement, { id: second.id })).rejects.toMatchObject({ code: 'endorsement-accepted' })
})

test('who says no is not asked again by the same person, whatever the address is written like; others may ask', async () => {
  const { token } = await ask('no.more@example.org')
  await perform(world, visitor, refuseByLink, { token, never: true })
  await expect(ask('no.more@example.org')).rejects.toMatchObject({ code: 'endorsement-not-wanted' })
  await expect(ask('no.more+again@example.org')).rejects.toMatchObject({ code: 'endorsement-not-wanted' })
  const award = await awardOf()
  await ask('no.more@example.org', { by: await ownerOfAward(award), subjectId: award })
  // With an account, in the wallet.
  const friend = await aPerson(world, 'Rather Not')
  const { id } = await ask(friend.email)
  await expect(perform(world, coach, refuseEndorsement, { id })).rejects.toMatchObject({ code: 'not-asked' })
  await perform(world, friend, refuseEndorsement, { id, never: true })
  await expect(perform(world, friend, refuseEndorsement, { id })).rejects.toMatchObject({ code: 'endorsement-answered-by-you' })
  await expect(ask(friend.email)).rejects.toMatchObject({ code: 'endorsement-not-wanted' })
})

test('nobody is flooded: one open request, five a day to one mailbox, one reminder', async () => {
  await ask('busy@example.org')
  await expect(ask('busy+other@example.org')).rejects.toMatchObject({ code: 'endorsement-asked' })
  for (let asker = 0; asker < 4; asker++) {
    const award = await awardOf()
    await ask('busy@example.org', { by: await ownerOfAward(award), subjectId: award })
  }
  const last = await awardOf()
  await expect(ask('busy@example.org', { by: await ownerOfAward(last), subjectId: last })).rejects.toMatchObject({
    code: 'address-asked-enough',
  })

  const reminded = await ask('slow@example.org')
  clock = new Date(clock.getTime() + 8 * 86_400_000)
  await tendingEndorsements.work(world, {})
  await tendingEndorsements.work(world, {})
  const letters = await lettersTo(world, 'slow@example.org')
  expect(letters.map(({ subject }) => subject)).toEqual([
    'Maya Ortiz asks you for an endorsement',
    'A reminder: Maya Ortiz asks you for an endorsement',
  ])
  // Either link answers; the other is used then.
  await answer(tokenIn(letters[1]?.text ?? ''))
  await expect(answer(reminded.token)).rejects.toMatchObject({ code: 'link-used' })
  clock = new Date(clock.getTime() - 8 * 86_400_000)
  expect(tendEndorsements.name).toBe('endorsement.tend')
})

test('what is taken down is endorsed by nobody and given out to nobody; what was taken back stays as it was said', async () => {
  const award = await awardOf()
  const owner = await ownerOfAward(award)
  const friend = await aPerson(world, 'Before And After')
  const { id } = await give(friend, award)
  await perform(world, owner, acceptEndorsement, { id })
  await settle()
  const { token } = await ask('later@example.org', { by: owner, subjectId: award })
  await perform(world, owner, hideAward, { id: award, hidden: true })
  expect((await fetch(`${base}/endorsements/${id}.json`)).status).toBe(403)
  expect((await fetch(`${base}/awards/${award}/endorsements.json`)).status).toBe(403)
  await expect(answer(token)).rejects.toMatchObject({ code: 'link-cancelled' })
  await perform(world, owner, hideAward, { id: award, hidden: false })
  await perform(world, admin, revokeAward, { id: award, reason: 'Handed in twice by mistake.' })
  await expect(give(coach, award)).rejects.toMatchObject({ code: 'award-revoked' })
  expect((await fetch(`${base}/endorsements/${id}.json`)).status).toBe(200)
})

test('a university stands behind a micro-credential: signed with its own key, pinned to the version, shown once the owner accepts it', async () => {
  const { achievement } = district
  const of = { kind: 'achievement' as const, subjectId: achievement.id, byOrganizationId: lakeshore.id, ...words }
  await expect(perform(world, earner, giveEndorsement, of)).rejects.toMatchObject({ code: 'not-an-author' })
  await expect(perform(world, author, giveEndorsement, { ...of, byOrganizationId: district.district.id })).rejects.toMatchObject({
    code: 'own-organization',
  })
  const { id } = await perform(world, dean, giveEndorsement, of)
  await expect(perform(world, dean, giveEndorsement, of)).rejects.toMatchObject({ code: 'endorsed-already' })
  await expect(perform(world, dean, acceptEndorsement, { id })).rejects.toMatchObject({ code: 'not-an-author' })
  await perform(world, author, acceptEndorsement, { id })
  await settle()
  const shown = await findShownEndorsements(readsOf(world.db, visitor), { achievementId: achievement.id })
  expect(shown).toMatchObject([{ id, by: { slug: lakeshore.slug }, versionNumber: 1 }])
  const credential = (await (await fetch(`${base}/endorsements/${id}.json`)).json()) as {
    issuer: { id: string }
    credentialSubject: { id: string }
  }
  expect(credential.issuer.id).toContain(lakeshore.slug)
  expect(credential.credentialSubject.id).toBe(`${base}/achievements/${achievement.id}/versions/1`)
  expect((await check(id)).outcome).toBe('holds')

  const ofUs = await perform(world, dean, giveEndorsement, { ...of, kind: 'organization', subjectId: district.district.id })
  await perform(world, admin, acceptEndorsement, { id: ofUs.id })
  await settle()
  expect(await findShownEndorsements(readsOf(world.db, visitor), { organizationId: district.district.id })).toMatchObject([{ id: ofUs.id }])
  expect((await check(ofUs.id)).outcome).toBe('holds')

  // A union without an account, asked by the authors.
  const { token } = await ask('chair@union.example', { by: author, kind: 'achievement', subjectId: achievement.id })
  const outside = await answer(token, visitor, { name: 'Pat Union', position: 'Chair' })
  await perform(world, author, acceptEndorsement, { id: outside.id })
  await settle()
  expect((await check(outside.id)).outcome).toBe('holds')
})

test('who is forgotten says nothing any more, and nothing is said of them', async () => {
  const award = await awardOf()
  const owner = await ownerOfAward(award)
  const friend = await aPerson(world, 'Forgotten Friend')
  const { id } = await give(friend, award)
  await perform(world, owner, acceptEndorsement, { id })
  await settle()
  await world.db.updateTable('people').set({ erasedAt: world.now() }).where('id', '=', friend.id).execute()
  const row = await world.db.selectFrom('endorsements').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ name: '', body: '', position: '', voidBecause: 'forgotten' })
  expect((await fetch(`${base}/endorsements/${id}.json`)).status).toBe(404)
  expect(await sql`select from endorsement_credentials where endorsement_id = ${id}`.execute(world.db)).toMatchObject({ rows: [] })
})

test('the words of an endorsement are never changed', async () => {
  const { id } = await give(await aPerson(world, 'Firm Friend'))
  await expect(sql`update endorsements set body = 'Something else altogether.' where id = ${id}`.execute(world.db)).rejects.toThrow(
    'stays as it was given',
  )
  await expect(
    sql`update endorsements set about = default, award_id = ${await awardOf()} where id = ${id}`.execute(world.db),
  ).rejects.toThrow()
})

test('whom somebody asked is not kept for ever where nothing came of it', async () => {
  const award = await awardOf()
  const owner = await ownerOfAward(award)
  await ask('silent@example.org', { by: owner, subjectId: award })
  const given = await ask('answers@example.org', { by: owner, subjectId: award })
  await answer(given.token)
  const before = clock
  const asked = () => world.db.selectFrom('endorsementRequests').where('about', '=', award).orderBy('address').select('address').execute()
  for (const [days, left] of [
    [110, ['answers@example.org', 'silent@example.org']],
    [400, ['answers@example.org']],
  ] as const) {
    clock = new Date(before.getTime() + days * 86_400_000)
    await tendingEndorsements.work(world, {})
    expect((await asked()).map(({ address }) => address)).toEqual(left)
  }
  clock = before
})
