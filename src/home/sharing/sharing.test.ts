import { beforeAll, expect, test } from 'vitest'
import { hideAward } from '../../credentials/awards/hide-award.ts'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import { perform, performThrough } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { openPage } from '../../testing/pages.ts'
import { aPhoto } from '../../testing/telling-files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { makingCleanCopy } from '../../work/renditions/make-clean-copy.ts'
import { arrangeShare } from './arrange-share.ts'
import { chooseEvidence } from './choose-evidence.ts'
import { findByToken, findSharedAwards, passCookie, wayIn } from './find-shared.ts'
import { findLooks, findShare, findShareItems, findShares } from './find-shares.ts'
import { changeShare, makeShare, withdrawShare } from './make-share.ts'
import { inNewOrder } from './new-order.ts'
import { askForProof, openByCode, openByLetter } from './open-share.ts'
import { sendShare } from './send-share.ts'
import { openCode } from './share-secrets.ts'
import { findPieces, findShownPieces } from './shared-evidence.ts'

const world = await aWorld({ WORKERS: 'false', BASE_URL: 'http://laurel.example' })
const district = await aDistrict(world)
const { earner, colleague } = district
const another = (title: string) => anAchievement(world, district.district.id, smallDefinition({ title }))
const photo = await aPhoto('jpeg')
let first: Awaited<ReturnType<typeof anAward>>
let second: Awaited<ReturnType<typeof anAward>>
let theirs: Awaited<ReturnType<typeof anAward>>
beforeAll(async () => {
  first = await anAward(district, {
    files: [{ requirementId: 'tally', kind: 'image', name: 'Board.jpg', contentType: 'image/jpeg', bytes: photo }],
  })
  second = await anAward(district, { achievement: await another('Second') })
  theirs = await anAward(district, { earner: colleague })
})

const make = (given: Partial<Parameters<typeof perform<(typeof makeShare)['input'], never, never, never>>[3]> = {}, who: Actor = earner) =>
  perform(world, who, makeShare, { title: 'For Harbor Elementary', awardIds: [first.id, second.id], ...given } as never) as Promise<{
    shareId: string
    address: string
    code: string | null
  }>
const tokenOf = ({ address }: { address: string }) => address.split('/').at(-1) ?? ''
const look = (token: string, who: Actor = visitor, cookie = '') => {
  const sent = new Request('http://laurel.example/', { headers: cookie ? { Cookie: cookie } : {} })
  return openPage(
    world,
    { loader: async (given: never) => (await import('./shared-page.tsx')).loader(given) },
    who,
    `/shared/${token}`,
    { token },
    { sent },
  ) as Promise<{
    data: { state: string; awards?: { id: string; standing: string; pieces: { id: string }[] }[]; title?: string }
    init: { status?: number } | null
  }>
}
const pieceOf = ({ submission }: typeof first, isFile: boolean) =>
  submission.artifacts.find(({ digest }) => (digest !== null) === isFile)?.id ?? ''
const fetchPiece = (token: string, id: string, cookie = '') =>
  aWeb(world, visitor).request(`/shared/${token}/evidence/${id}`, {
    headers: { Accept: 'application/json', ...(cookie && { Cookie: cookie }) },
  })

test('several awards under one link, in an order that is changed by buttons, with a note; what is done is seen at once', async () => {
  const share = await make({ note: 'Hello.' })
  expect(await look(tokenOf(share))).toMatchObject({
    data: { state: 'shown', title: 'For Harbor Elementary', awards: [{ id: first.id }, { id: second.id }] },
  })
  await perform(world, earner, arrangeShare, { shareId: share.shareId, awardId: second.id, act: 'up' })
  await perform(world, earner, arrangeShare, { shareId: share.shareId, awardId: second.id, act: 'up' })
  expect((await look(tokenOf(share))).data.awards?.map(({ id }) => id)).toEqual([second.id, first.id])
  await perform(world, earner, arrangeShare, { shareId: share.shareId, awardId: first.id, act: 'remove' })
  await perform(world, earner, arrangeShare, { shareId: share.shareId, awardId: first.id, act: 'add' })
  await perform(world, earner, arrangeShare, { shareId: share.shareId, awardId: first.id, act: 'add' })
  expect((await findShareItems(world.db, share.shareId)).map(({ id }) => id)).toEqual([second.id, first.id])
})

test('the order of some things has one moved by one place, and an end is an end', () => {
  const items = ['a', 'b', 'c']
  expect(inNewOrder(items, 'b', 'up')).toEqual(['b', 'a', 'c'])
  expect(inNewOrder(items, 'b', 'down')).toEqual(['a', 'c', 'b'])
  expect(inNewOrder(items, 'a', 'up')).toEqual(items)
  expect(inNewOrder(items, 'c', 'down')).toEqual(items)
})

test('evidence is shown piece by piece, as a copy without where it was made, and nothing else of the work', async () => {
  const share = await make()
  const token = tokenOf(share)
  const piece = pieceOf(first, true)
  expect((await fetchPiece(token, piece)).status).toBe(404)
  await perform(world, earner, chooseEvidence, { shareId: share.shareId, awardId: first.id, artifactIds: [piece] })
  const shown = await findShownPieces(world.db, share.shareId)
  expect(shown).toMatchObject([{ id: piece, name: 'Board.jpg', copy: 'waiting' }])
  expect((await fetchPiece(token, piece)).status).toBe(409)
  const { digest } = await world.db.selectFrom('artifacts').where('id', '=', piece).select('fileDigest as digest').executeTakeFirstOrThrow()
  await makingCleanCopy.work(world, { digest: digest ?? '' })
  const response = await fetchPiece(token, piece)
  expect(response.status).toBe(200)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([photo.includes('Exif'), bytes.includes('Exif')]).toEqual([true, false])
  expect((await fetchPiece(token, pieceOf(first, false))).status).toBe(404)
  await perform(world, earner, chooseEvidence, { shareId: share.shareId, awardId: first.id, artifactIds: [] })
  expect((await fetchPiece(token, piece)).status).toBe(404)
})

test('somebody else’s award or evidence is refused, and nothing was changed', async () => {
  await expect(make({ awardIds: [first.id, theirs.id] })).rejects.toMatchObject({ code: 'award-not-yours' })
  await expect(make({ awardIds: [world.newId()] })).rejects.toMatchObject({ code: 'award-not-yours' })
  const share = await make()
  await expect(perform(world, earner, arrangeShare, { shareId: share.shareId, awardId: theirs.id, act: 'add' })).rejects.toMatchObject({
    code: 'award-not-yours',
  })
  for (const artifactIds of [[pieceOf(theirs, false)], [pieceOf(second, false)], [world.newId()]])
    await expect(perform(world, earner, chooseEvidence, { shareId: share.shareId, awardId: first.id, artifactIds })).rejects.toMatchObject({
      code: 'evidence-not-of-award',
    })
  await expect(
    perform(world, earner, chooseEvidence, { shareId: share.shareId, awardId: theirs.id, artifactIds: [] }),
  ).rejects.toMatchObject({ code: 'award-missing' })
  for (const theirTry of [
    () => perform(world, colleague, withdrawShare, { shareId: share.shareId }),
    () => perform(world, colleague, sendShare, { shareId: share.shareId, address: 'a@b.example' }),
  ])
    await expect(theirTry()).rejects.toMatchObject({ code: 'collection-missing' })
  expect((await look(tokenOf(share))).data.awards).toHaveLength(2)
})

test('what families did not allow, what is held back, gone or masked is refused with the reason, and disappears where it was shown', async () => {
  const share = await make()
  const id = pieceOf(second, false)
  const choose = () => perform(world, earner, chooseEvidence, { shareId: share.shareId, awardId: second.id, artifactIds: [id] })
  const shown = async () => (await look(tokenOf(share))).data.awards?.[1]?.pieces.length
  const set = (change: object) => world.db.updateTable('artifacts').set(change).where('id', '=', id).execute()
  const now = world.now()
  await choose()
  expect(await shown()).toBe(1)
  const faults = [
    [() => set({ studentMedia: 'consent-held' }), () => set({ studentMedia: 'no-students' }), 'students'],
    [
      () => world.db.insertInto('artifactHolds').values({ artifactId: id, because: 'consent-withdrawn', heldAt: now }).execute(),
      () => world.db.deleteFrom('artifactHolds').where('artifactId', '=', id).execute(),
      'held',
    ],
    [() => set({ removedAt: now }), () => set({ removedAt: null }), 'removed'],
    [
      () => set({ expiredAt: now, expiredBecause: 'rule', body: null }),
      () => set({ expiredAt: null, expiredBecause: null, body: 'Seven spoke.' }),
      'expired',
    ],
  ] as const
  for (const [spoil, mend, fault] of faults) {
    await spoil()
    expect(await findPieces(world.db, earner.id, [second.id]), fault).toMatchObject([{ id, fault }])
    expect(await shown(), fault).toBe(0)
    await expect(choose(), fault).rejects.toMatchObject({ code: 'evidence-not-shown' })
    await mend()
    expect(await shown(), fault).toBe(1)
  }
})

test('a code is asked for behind the link, few guesses are taken, and it lets in one browser for a while', async () => {
  const share = await make({ access: 'code' })
  const token = tokenOf(share)
  expect(await look(token)).toMatchObject({ data: { state: 'asks' } })
  expect(JSON.stringify(await look(token))).not.toContain('Harbor')
  const from = { door: 'page', requestId: '' } as const
  const guess = (code: string, clientAddress = '192.0.2.1') =>
    performThrough({ ...from, clientAddress }, world, visitor, openByCode, { token, code })
  await expect(guess('AAAA-BBBB')).rejects.toMatchObject({ code: 'share-code-wrong' })
  const { codeSealed } = await findShare(world.db, earner.id, share.shareId)
  const shown = openCode(world.keys, share.shareId, codeSealed ?? Buffer.of())
  expect(shown.replaceAll('-', '').toLowerCase()).toBe(share.code)
  const { pass } = await guess(` ${shown.toLowerCase().replace('-', ' ')} `)
  expect(await look(token, visitor, `${passCookie}=${pass}`)).toMatchObject({ data: { state: 'shown' } })
  // The pass of one opens no other, and none when who may see it was changed.
  const other = await make({ access: 'code' })
  expect(await look(tokenOf(other), visitor, `${passCookie}=${pass}`)).toMatchObject({ data: { state: 'asks' } })
  for (let tries = 0; tries < 19; tries++) await expect(guess(`wrong${tries}`)).rejects.toMatchObject({ code: 'share-code-wrong' })
  await expect(guess(shown)).rejects.toMatchObject({ code: 'too-many-tries' })
  await perform(world, earner, changeShare, { shareId: share.shareId, title: 'Other', access: 'address', address: 'pat@school.example' })
  expect(await look(token, visitor, `${passCookie}=${pass}`)).toMatchObject({ data: { state: 'asks' } })
  expect(await findLooks(world.db, share.shareId)).toMatchObject([{ way: 'code', times: 1, address: '' }])
})

test('what is for one address opens to who reads its mail: by a link that is used once, whoever the first one was passed on to', async () => {
  const share = await make({ access: 'address', address: 'pat@harbor.example' })
  const token = tokenOf(share)
  const ask = (address: string) => perform(world, visitor, askForProof, { token, address })
  expect(await ask('somebody@else.example')).toEqual(await ask('Pat@Harbor.example'))
  expect(await lettersTo(world, 'somebody@else.example')).toEqual([])
  const [letter] = await lettersTo(world, 'pat@harbor.example')
  const [, proof = ''] = /\?proof=([\w-]+)/.exec(letter?.text ?? '') ?? []
  expect(letter?.kind).toBe('share-proof')
  expect(letter?.bodyText).not.toContain(proof)
  const { pass } = await perform(world, visitor, openByLetter, { token, proof })
  await expect(perform(world, visitor, openByLetter, { token, proof })).rejects.toMatchObject({ code: 'share-proof-over' })
  expect(await look(token, visitor, `${passCookie}=${pass}`)).toMatchObject({ data: { state: 'shown' } })
  expect(await findLooks(world.db, share.shareId)).toMatchObject([{ way: 'address', address: 'pat@harbor.example', times: 1 }])
  // A letter of another share, and one that is too old, let nobody in.
  await ask('pat@harbor.example')
  const later = (await lettersTo(world, 'pat@harbor.example')).at(-1)
  const [, old = ''] = /\?proof=([\w-]+)/.exec(later?.text ?? '') ?? []
  await expect(
    perform(world, visitor, openByLetter, { token: tokenOf(await make({ access: 'address', address: 'b@c.example' })), proof: old }),
  ).rejects.toMatchObject({ code: 'share-proof-over' })
  const inAnHour = { ...world, now: () => new Date(Date.now() + 3_600_000) }
  await expect(perform(inAnHour, visitor, openByLetter, { token, proof: old })).rejects.toMatchObject({ code: 'share-proof-over' })
})

test('a guessed, expired or withdrawn link is answered the same, and what is withdrawn is gone from under who looks', async () => {
  const share = await make({ term: 'day' })
  const token = tokenOf(share)
  await perform(world, earner, chooseEvidence, { shareId: share.shareId, awardId: first.id, artifactIds: [pieceOf(first, true)] })
  expect((await fetchPiece(token, pieceOf(first, true))).status).toBe(200)
  const tomorrow = new Date(Date.now() + 86_400_001)
  expect(await findByToken(world.db, token, tomorrow)).toBeNull()
  await perform(world, earner, withdrawShare, { shareId: share.shareId })
  await perform(world, earner, withdrawShare, { shareId: share.shareId })
  const gone = await look(token)
  expect(gone).toEqual(await look('never-given'))
  expect(gone).toMatchObject({ data: { state: 'none' }, init: { status: 404 } })
  expect((await fetchPiece(token, pieceOf(first, true))).status).toBe(404)
  for (const one of [
    () => perform(world, earner, arrangeShare, { shareId: share.shareId, awardId: first.id, act: 'down' }),
    () => perform(world, earner, changeShare, { shareId: share.shareId, title: 'Again', access: 'link' }),
  ])
    await expect(one()).rejects.toMatchObject({ code: 'share-withdrawn' })
})

test('an end is a day, a week, a month, a date of theirs or none; a date that is over is refused', async () => {
  const expires = async (given: object) => (await findShare(world.db, earner.id, (await make(given)).shareId)).expiresAt
  const week = (await expires({ term: 'week' }))?.getTime() ?? 0
  expect(Math.round((week - Date.now()) / 3_600_000)).toBe(7 * 24)
  expect(await expires({ term: 'none' })).toBeNull()
  expect((await expires({ term: 'date', until: '2099-12-31' }))?.toISOString()).toMatch(/^2100-01-01T/)
  await expect(make({ term: 'date', until: '2001-01-01' })).rejects.toMatchObject({ code: 'until-past' })
  await expect(make({ term: 'date' })).rejects.toMatchObject({ code: 'until-needed' })
  await expect(make({ access: 'address' })).rejects.toMatchObject({ code: 'address-needed' })
})

test('its owner’s looks and those of programs that make previews are not counted; others are, by the hour alone', async () => {
  const share = await make()
  const token = tokenOf(share)
  await look(token, earner)
  expect(await findLooks(world.db, share.shareId)).toEqual([])
  await Promise.all([look(token), look(token), look(token, colleague)])
  const [seen] = await findLooks(world.db, share.shareId)
  expect(seen).toMatchObject({ way: 'link', address: '', times: 3 })
  expect([seen?.hour.getUTCMinutes(), seen?.hour.getUTCSeconds()]).toEqual([0, 0])
})

test('a revoked award is shown as taken back, and one whose page was taken down is shown no more', async () => {
  const one = await anAward(district, { achievement: await another('Third') })
  const share = await make({ awardIds: [one.id, first.id] })
  await perform(world, district.admin, revokeAward, { id: one.id, reason: 'Given by mistake, as was found out.' })
  expect((await look(tokenOf(share))).data.awards?.[0]).toMatchObject({ id: one.id, standing: 'revoked' })
  await perform(world, earner, hideAward, { id: one.id, hidden: true })
  expect((await look(tokenOf(share))).data.awards?.map(({ id }) => id)).toEqual([first.id])
  await expect(make({ awardIds: [one.id] })).rejects.toMatchObject({ code: 'award-hidden' })
})

test('a letter to an employer says who sends it, is answered to them, carries no address of elsewhere, and is not sent often', async () => {
  const share = await make({ access: 'code' })
  const send = (address: string, note = '') =>
    performThrough({ door: 'page', requestId: '' }, world, earner, sendShare, { shareId: share.shareId, address, note })
  await expect(send('boss@harbor.example', 'Look at https://evil.example')).rejects.toMatchObject({ code: 'input-invalid' })
  const sly = await make({ title: 'Your badge is at evil.example.com, sign in' })
  await expect(perform(world, earner, sendShare, { shareId: sly.shareId, address: 'boss@harbor.example' })).rejects.toMatchObject({
    code: 'share-title-leads',
  })
  await send('boss@harbor.example', '<script>alert(1)</script> Dear Ms. Lee')
  const [letter] = await lettersTo(world, 'boss@harbor.example')
  expect(letter).toMatchObject({ kind: 'share', replyTo: earner.email, sentFor: earner.id, organizationId: null })
  expect(letter?.text).toContain(`/shared/${tokenOf(share)}`)
  expect(letter?.bodyText).not.toContain(tokenOf(share))
  expect(letter?.text).not.toContain(share.code ?? '?')
  expect(letter?.html).toContain('&lt;script&gt;')
  await send('boss@harbor.example')
  await expect(send('boss@harbor.example')).rejects.toMatchObject({ code: 'too-many-tries' })
  const empty = await make({ awardIds: [first.id] })
  await perform(world, earner, arrangeShare, { shareId: empty.shareId, awardId: first.id, act: 'remove' })
  await expect(perform(world, earner, sendShare, { shareId: empty.shareId, address: 'a@b.example' })).rejects.toMatchObject({
    code: 'share-empty',
  })
})

test('a thousand awards are refused with the bound, and two at once make no third', async () => {
  await expect(make({ awardIds: Array.from({ length: 1000 }, () => world.newId()) })).rejects.toMatchObject({ code: 'share-full' })
  const share = await make({ awardIds: [first.id] })
  const add = (awardId: string) => perform(world, earner, arrangeShare, { shareId: share.shareId, awardId, act: 'add' })
  await Promise.all([add(first.id), add(first.id), add(second.id), add(first.id)])
  expect(await findShareItems(world.db, share.shareId)).toHaveLength(2)
})

test('what is shared is a person’s own: their list is read by pages, and nobody else finds it', async () => {
  const { shares, next } = await findShares(world.db, earner.id, { size: 2 })
  expect(shares).toHaveLength(2)
  expect(next).toBe(shares[1]?.id)
  expect((await findShares(world.db, colleague.id, { size: 2 })).shares).toEqual([])
  await expect(findShare(world.db, colleague.id, shares[0]?.id)).rejects.toMatchObject({ code: 'collection-missing' })
  const link = await findByToken(world.db, tokenOf(await make()), world.now())
  expect(
    await wayIn(
      world.db,
      { id: link?.id ?? '', access: 'code', address: null },
      new Headers({ Cookie: `${passCookie}=short` }),
      world.now(),
    ),
  ).toBeNull()
  expect(await findSharedAwards(world.db, link?.id ?? '', world.now())).toHaveLength(2)
})

test('a QR code of an award’s page is had as SVG and PNG by anybody, one of a link by its owner alone', async () => {
  const share = await make()
  const get = (path: string, who: Actor = visitor) => aWeb(world, who).request(path, { headers: { Accept: 'application/json' } })
  const svg = await get(`/awards/${first.id}/qr.svg`)
  expect(svg.headers.get('content-type')).toBe('image/svg+xml')
  expect(await svg.text()).toContain('<svg')
  const png = Buffer.from(await (await get(`/awards/${first.id}/qr.png`)).arrayBuffer())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect((await get(`/awards/${world.newId()}/qr.svg`)).status).toBe(404)
  expect((await get(`/wallet/shares/${share.shareId}/qr.svg`, earner)).status).toBe(200)
  expect((await get(`/wallet/shares/${share.shareId}/qr.svg`, colleague)).status).toBe(404)
  expect((await get(`/shared/${tokenOf(share)}/card.png`)).headers.get('content-type')).toBe('image/png')
})

test('a badge from elsewhere is in a collection where it says that it is theirs, and only of their own wallet', async () => {
  const bring = async (personId: string, about: string, verdict: string | null = 'holds') => {
    const digest = world.newId().replaceAll('-', '').padEnd(64, '0')
    const id = world.newId()
    await world.db.insertInto('files').values({ digest, sizeBytes: 1, contentType: 'application/json', storedAt: world.now() }).execute()
    const known = { verdict, because: JSON.stringify([]), knownAt: verdict === null ? null : world.now() }
    const said = {
      title: 'Reading data',
      kind: 'open-badge-3',
      container: 'json',
      source: 'file',
      contentDigest: digest,
      about,
      issuerName: 'Elsewhere',
    }
    await world.db
      .insertInto('importedBadges')
      .values({ id, personId, fileDigest: digest, ...said, ...known, askedAt: world.now(), broughtAt: world.now() })
      .execute()
    return id
  }
  const [own, ofSomebody, ofColleague, spoiled] = [
    await bring(earner.id, 'you'),
    await bring(earner.id, 'someone-else'),
    await bring(colleague.id, 'you'),
    await bring(earner.id, 'you', 'not-to-be-trusted'),
  ]
  for (const id of [ofSomebody, ofColleague, spoiled])
    await expect(make({ badgeIds: [id] })).rejects.toMatchObject({ code: 'badge-not-yours' })
  const share = await make({ badgeIds: [own] })
  await perform(world, earner, arrangeShare, { shareId: share.shareId, badgeId: own, act: 'up' })
  expect(await look(tokenOf(share))).toMatchObject({
    data: { badges: [{ id: own, place: 1, standing: 'current' }], awards: [{ place: 0 }, { place: 2 }] },
  })
  await world.db.updateTable('importedBadges').set({ removedAt: world.now() }).where('id', '=', own).execute()
  expect(await look(tokenOf(share))).toMatchObject({ data: { badges: [] } })
})

test('secrets that are over go, also of a share that nobody opens any more', async () => {
  const [left, opened] = [await make({ access: 'code' }), await make({ access: 'code' })]
  const open = (share: typeof left, at: Date) =>
    perform({ ...world, now: () => at }, visitor, openByCode, { token: tokenOf(share), code: share.code ?? '' })
  const kept = () => world.db.selectFrom('sharePasses').where('shareId', 'in', [left.shareId, opened.shareId]).select('shareId').execute()
  await open(left, world.now())
  expect(await kept()).toEqual([{ shareId: left.shareId }])
  await open(opened, new Date(world.now().getTime() + 86_400_000))
  expect(await kept()).toEqual([{ shareId: opened.shareId }])
})

test('nothing ticked makes no link, and words of a collection neither turn around nor hide what is said', async () => {
  await expect(make({ awardIds: [] })).rejects.toMatchObject({ code: 'share-empty' })
  const { shareId } = await make({ title: ' For \u202eHarbor\n Elementary ', note: 'One\u202e\r\n\ttwo\u200b \n' })
  const { title, note } = await world.db.selectFrom('shares').where('id', '=', shareId).select(['title', 'note']).executeTakeFirstOrThrow()
  expect([title, note]).toEqual(['For Harbor Elementary', 'One\n two'])
})
