import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { wholeLetter } from '../../foundation/mail/link-secret.ts'
import { system, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { anImportedBadge } from '../../testing/imported-badge.ts'
import { aList } from '../../testing/list.ts'
import { aPathway, pathwayText, thisOne } from '../../testing/pathway.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { awardStandingOf } from '../award-pages/five-answers.ts'
import { awardsOf, findAward, findCredential } from '../awards/awards.ts'
import { seeAwards } from '../awards/see-award.ts'
import { approveList, proposeList, sendListBack } from './approve-list.ts'
import { sayListColumns } from './bring-list.ts'
import { claimAward, claimWithNewAccount } from './claim-award.ts'
import { countListFates, rowsOfList } from './find-lists.ts'
import { mendListRow, setListRowAside } from './mend-rows.ts'
import { cancelList, cancelListRow, resendListRow } from './row-ways.ts'
import { finishList, sendListPortion } from './send-list.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
const decision = 'Their unit plan and filmed lesson meet all four criteria of the rubric.'
const decidedBy = 'Science board of the district'

type Here = Awaited<ReturnType<typeof aDistrict>>
const propose = async (district: Here, listId: string) => {
  const fates = await countListFates(world.db, listId)
  const leaves = Object.entries(fates).reduce((sum, [fate, count]) => sum + (fate === 'ready' ? 0 : count), 0)
  return perform(world, district.admin, proposeList, { listId, leaves })
}
const send = async (district: Here, listId: string, more: { sendOn?: string } = {}) => {
  await propose(district, listId)
  await perform(world, district.hr, approveList, { listId, decision, decidedBy, ...more })
}
const fatesOf = async (listId: string) => (await rowsOfList(world.db, listId, {})).rows.map(({ fate }) => fate)
const lettersTo = (address: string) => world.db.selectFrom('messages').where('toAddress', '=', address).orderBy('id').selectAll().execute()
const tokenFor = async (address: string) => {
  const letter = (await lettersTo(address)).at(-1)
  return /claim\/([\w-]+)/.exec(letter ? wholeLetter(world.keys, letter).text : '')?.[1] ?? ''
}

test('who has an account finds it in their wallet, signed and marked; who has none takes it by a link and gets the account with it', async () => {
  const district = await aDistrict(world)
  const listId = await aList(
    district,
    `name,email,what they showed,link\nMaya,${district.earner.email},Filmed a lesson on waiting,https://example.org/clip\nNell New,Nell.New@new.example,,`,
  )
  expect(await fatesOf(listId)).toEqual(['ready', 'ready'])
  await send(district, listId)
  await world.jobs.settle()
  expect(await fatesOf(listId)).toEqual(['issued', 'invited'])
  const [award] = await awardsOf(world.db, district.earner.id)
  expect(award).toMatchObject({ ground: 'elsewhere', signedAt: expect.any(Date) })
  const credential = JSON.parse((await findCredential(world.db, award?.id ?? ''))?.bytes.toString() ?? '')
  expect(credential.description).toContain(`Decided elsewhere on May 4, 2026 by ${decidedBy}: ${decision}`)
  expect(credential.evidence).toMatchObject([
    { id: 'https://example.org/clip', name: 'Decided elsewhere', narrative: 'Filmed a lesson on waiting' },
  ])
  expect(await findAward(world.db, award?.id ?? '')).toMatchObject({ elsewhere: { decision, decidedBy } })
  expect((await lettersTo(district.earner.email)).map(({ subject }) => subject)).toContain('You have “Wait time” from Three Rivers')

  const token = await tokenFor('nell.new@new.example')
  const { personId } = await perform(world, visitor, claimWithNewAccount, { token, name: 'Nell New', password: 'a long enough phrase' })
  await world.jobs.settle()
  expect(await awardsOf(world.db, personId)).toMatchObject([{ ground: 'elsewhere', signedAt: expect.any(Date) }])
  expect(await fatesOf(listId)).toEqual(['issued', 'issued'])
  await expect(
    perform(world, visitor, claimWithNewAccount, { token, name: 'Nell New', password: 'a long enough phrase' }),
  ).rejects.toMatchObject({
    code: 'link-unknown',
  })
})

test('a link is taken with the account one has, which keeps the address; not with another’s', async () => {
  const district = await aDistrict(world)
  const listId = await aList(district, 'private@home.example')
  await send(district, listId)
  await world.jobs.settle()
  const token = await tokenFor('private@home.example')
  // The address is theirs from now on: a badge from elsewhere that named it is asked about again.
  const badgeId = await anImportedBadge(world, district.colleague.id, { counts: false })
  await world.db
    .updateTable('importedBadges')
    .set({ about: 'someone-else', askedAt: new Date(0) })
    .where('id', '=', badgeId)
    .execute()
  const { personId } = await perform(world, district.colleague, claimAward, { token })
  const { rows: asked } =
    await sql`select from jobs.job where name = 'imports.ask-unmatched' and data ->> 'personId' = ${personId}`.execute(ownerOf(world))
  expect(asked).toHaveLength(1)
  const addresses = await world.db
    .selectFrom('personAddresses')
    .where('personId', '=', personId)
    .where('verifiedAt', 'is not', null)
    .select('address')
    .execute()
  expect(addresses.map(({ address }) => address)).toContain('private@home.example')

  const second = await anAchievement(world, district.district.id, smallDefinition({ title: 'Exit tickets' }))
  const other = await aList({ ...district, achievement: second }, 'stray@home.example')
  await send(district, other)
  await world.jobs.settle()
  const stray = await tokenFor('stray@home.example')
  await aPerson(world, 'Somebody Else', [])
  await world.db.updateTable('personAddresses').set({ address: 'stray@home.example' }).where('personId', '=', district.coach.id).execute()
  await expect(perform(world, district.colleague, claimAward, { token: stray })).rejects.toMatchObject({ code: 'claim-elsewhere' })
})

test('a second person names the decision: never who brought it, never whom it names, never mere presence', async () => {
  const district = await aDistrict(world)
  const listId = await aList(district, district.hr.email)
  const approve = (actor: Parameters<typeof perform>[1], more = {}) =>
    perform(world, actor, approveList, { listId, decision, decidedBy, ...more })
  await expect(approve(district.hr)).rejects.toMatchObject({ code: 'list-not-proposed' })
  await expect(perform(world, district.hr, proposeList, { listId, leaves: 0 })).rejects.toMatchObject({ code: 'not-a-list-keeper' })
  await expect(perform(world, district.admin, proposeList, { listId, leaves: 3 })).rejects.toMatchObject({ code: 'list-changed' })
  await propose(district, listId)
  await expect(approve(district.admin)).rejects.toMatchObject({ code: 'own-list' })
  await expect(approve(district.hr)).rejects.toMatchObject({ code: 'own-row' })
  const second = await aPerson(world, 'Hana Second', [{ organizationId: district.district.id, roles: ['hr'] }])
  for (const mere of [
    'They attended all five sessions of the workshop.',
    'Participated in the summer institute.',
    'Asistieron a todas las sesiones.',
  ])
    await expect(approve(second, { decision: mere })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(approve(second, { decidedBy: 'Attendance' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(perform(world, district.admin, mendListRow, { listId, line: 1, revision: 1, cells: { name: 'x' } })).rejects.toMatchObject({
    code: 'list-proposed',
  })
  await perform(world, second, sendListBack, { listId })
  await propose(district, listId)
  await approve(second)
  await expect(approve(second)).rejects.toMatchObject({ code: 'list-not-proposed' })
})

test('who asks for agreement answers for the rows as they are by then, so they do not agree themselves', async () => {
  const district = await aDistrict(world)
  const listId = await aList(district, district.earner.email)
  const second = await aPerson(world, 'Ines Second', [{ organizationId: district.district.id, roles: ['admin'] }])
  const cells = { email: 'friend@home.example', name: 'A Friend' }
  await perform(world, second, mendListRow, { listId, line: 1, revision: 1, cells })
  await perform(world, second, proposeList, { listId, leaves: 0 })
  for (const one of [second, district.admin])
    await expect(perform(world, one, approveList, { listId, decision, decidedBy })).rejects.toMatchObject({ code: 'own-list' })
  await perform(world, district.hr, approveList, { listId, decision, decidedBy })
})

test('nobody takes what they agreed to or brought by an address that came into it afterwards', async () => {
  const district = await aDistrict(world)
  const second = await aPerson(world, 'Ines Second', [{ organizationId: district.district.id, roles: ['admin', 'hr'] }])
  const listId = await aList(district, 'one@new.example\ntwo@new.example\nthree@new.example')
  await propose(district, listId)
  const sendOn = new Date(world.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10)
  await perform(world, second, approveList, { listId, decision, decidedBy, sendOn })
  await world.db
    .insertInto('personAddresses')
    .values({ id: world.newId(), personId: second.id, address: 'three@new.example', addedAt: world.now(), verifiedAt: world.now() })
    .execute()
  await perform(world, system, sendListPortion, { listId })
  expect(await fatesOf(listId)).toEqual(['invited', 'invited', 'aside'])
  await perform(world, district.admin, resendListRow, { listId, line: 1, email: 'mine@home.example' })
  const own = await tokenFor('mine@home.example')
  for (const one of [district.admin, second])
    await expect(perform(world, one, claimAward, { token: own })).rejects.toMatchObject({ code: 'claim-own' })
  // As it was agreed to, also who brought the list takes what it names them for.
  await perform(world, district.admin, claimAward, { token: await tokenFor('two@new.example') })
})

test('what is brought says on what evidence it was decided; mere presence is asked about', async () => {
  const district = await aDistrict(world)
  const bring = (more: Record<string, string>) => aList(district, 'a@b.example', more)
  await expect(bring({ evidence: 'They were present at the training.' })).rejects.toMatchObject({
    fields: [{ field: 'evidence', text: expect.stringContaining('What was shown, and who decided') }],
  })
  await expect(bring({ evidence: 'They attended, and the panel assessed their portfolios.' })).resolves.toBeTruthy()
  await expect(bring({ decidedOn: '2099-01-01' })).rejects.toMatchObject({ code: 'list-day-ahead' })
  await expect(bring({ achievementId: world.newId() })).rejects.toMatchObject({ kind: 'missing' })
  const draft = world.newId()
  await world.db
    .insertInto('achievements')
    .values({ id: draft, organizationId: district.district.id, slug: `d-${draft}`, createdAt: world.now() })
    .execute()
  await expect(bring({ achievementId: draft })).rejects.toMatchObject({ code: 'list-unpublished' })
})

test('the same person thrice, formulas, broken letters, days that are two, no address: each row says what is wrong with it', async () => {
  const district = await aDistrict(world)
  await world.db
    .insertInto('personAddresses')
    .values({
      id: world.newId(),
      personId: district.earner.id,
      address: 'maya@home.example',
      addedAt: world.now(),
      verifiedAt: world.now(),
    })
    .execute()
  const listId = await aList(
    district,
    [
      'name,email,date,notes,link',
      `Maya,${district.earner.email},,,`,
      'Maya,maya@home.example,,,',
      `MAYA,${district.earner.email.toUpperCase()},,,`,
      '=HYPERLINK("x"),a@b.example,,,',
      'JosÃ©,c@d.example,,,',
      'Two,e@f.example,03/04/2026,,',
      'None,,2026-01-02,,',
      'Late,g@h.example,2099-01-01,,ftp://x',
      'Sat,i@j.example,,Attended the webinar,',
    ].join('\n'),
  )
  expect(await fatesOf(listId)).toEqual(['ready', 'repeated', 'repeated', 'wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wrong'])
  const { rows } = await rowsOfList(world.db, listId, { fate: 'wrong' })
  expect(rows.map(({ faults }) => faults.map(({ cell }) => cell))).toEqual([
    ['name'],
    ['name'],
    ['when'],
    ['email'],
    ['when', 'link'],
    ['narrative'],
  ])
  await perform(world, district.admin, mendListRow, { listId, line: 7, revision: 1, cells: { when: '2026-04-03' } })
  await expect(perform(world, district.admin, mendListRow, { listId, line: 7, revision: 1, cells: { when: '' } })).rejects.toMatchObject({
    code: 'list-row-changed',
  })
  await perform(world, district.admin, setListRowAside, { listId, line: 2, isAside: true })
  expect(await countListFates(world.db, listId)).toEqual({ aside: 1, ready: 2, repeated: 1, wrong: 5 })
  await expect(aList(district, '')).rejects.toMatchObject({ code: 'list-empty' })
  await expect(aList(district, 'x'.repeat(5_000_000))).rejects.toMatchObject({ kind: 'invalid' })
})

test('where headings do not say it, somebody says which column is what', async () => {
  const district = await aDistrict(world)
  const listId = await aList(district, 'Nell;nell@new.example;good work\nOna;ona@new.example;good work')
  await expect(propose(district, listId)).rejects.toMatchObject({ code: 'list-unread' })
  await expect(
    perform(world, district.admin, sayListColumns, { listId, kinds: ['name', null, null], headings: false }),
  ).rejects.toMatchObject({
    code: 'list-no-addresses',
  })
  await perform(world, district.admin, sayListColumns, { listId, kinds: ['name', 'email', 'narrative'], headings: false })
  expect(await fatesOf(listId)).toEqual(['ready', 'ready'])
  expect((await rowsOfList(world.db, listId, {})).rows[1]).toMatchObject({ name: 'Ona', email: 'ona@new.example', narrative: 'good work' })
})

test('killed in the middle it goes on, twice at once it comes to the same, canceled in the middle the rest stays', async () => {
  const district = await aDistrict(world)
  const addresses = Array.from({ length: 501 }, (_, at) => `p${at}@many.example`)
  const listId = await aList(district, addresses.join('\n'))
  await propose(district, listId)
  // At its time: no job runs meanwhile.
  await perform(world, district.hr, approveList, {
    listId,
    decision,
    decidedBy,
    sendOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
  })
  const [first, second] = await Promise.all([
    perform(world, system, sendListPortion, { listId }),
    perform(world, system, sendListPortion, { listId }),
  ])
  expect([first.rows, second.rows].toSorted()).toEqual([1, 500])
  expect((await perform(world, system, sendListPortion, { listId })).rows).toBe(0)
  await perform(world, system, finishList, { listId })
  expect(await countListFates(world.db, listId)).toEqual({ invited: 501 })
  const { count } = await world.db
    .selectFrom('messages')
    .where('toAddress', 'like', '%@many.example')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBe(501)
  await perform(world, district.admin, cancelList, { listId })
  expect(await countListFates(world.db, listId)).toEqual({ canceled: 501 })
  await expect(
    perform(world, visitor, claimWithNewAccount, { token: await tokenFor('p7@many.example'), name: 'P', password: 'a long enough phrase' }),
  ).rejects.toMatchObject({ code: 'link-unknown' })
  await expect(perform(world, district.admin, cancelList, { listId })).rejects.toMatchObject({ code: 'list-over' })
  expect((await perform(world, system, sendListPortion, { listId })).rows).toBe(0)
})

test('an address is corrected and written to again; a row is canceled without a word until it was opened', async () => {
  const district = await aDistrict(world)
  const listId = await aList(district, `${district.earner.email}\n${district.colleague.email}\nwrnog@new.example`)
  await send(district, listId)
  await world.jobs.settle()
  const old = await tokenFor('wrnog@new.example')
  await perform(world, district.admin, resendListRow, { listId, line: 3, email: 'wrong@new.example' })
  expect(await tokenFor('wrong@new.example')).not.toBe(old)
  await expect(perform(world, district.colleague, claimAward, { token: old })).rejects.toMatchObject({ code: 'link-unknown' })
  await expect(perform(world, district.admin, resendListRow, { listId, line: 1, email: 'x@new.example' })).rejects.toMatchObject({
    code: 'list-row-theirs',
  })

  const before = (await lettersTo(district.earner.email)).length
  await perform(world, district.admin, cancelListRow, { listId, line: 1 })
  await world.jobs.settle()
  const [award] = await awardsOf(world.db, district.earner.id)
  expect(award && awardStandingOf(award, world.now())).toBe('revoked')
  expect((await lettersTo(district.earner.email)).length).toBe(before)
  const [seen] = await awardsOf(world.db, district.colleague.id)
  await perform(world, district.colleague, seeAwards, { ids: [seen?.id ?? ''] })
  await expect(perform(world, district.admin, cancelListRow, { listId, line: 2 })).rejects.toMatchObject({ code: 'list-row-opened' })
  await perform(world, district.admin, cancelListRow, { listId, line: 3 })
  await expect(perform(world, district.admin, cancelListRow, { listId, line: 3 })).rejects.toMatchObject({ code: 'list-row-not-out' })
})

test('who earned it meanwhile gets no second one, and what is issued completes a pathway', async () => {
  const district = await aDistrict(world)
  await aPathway(district, pathwayText([{ pieces: [thisOne(district.achievement.id)] }], { title: 'One piece' }))
  const first = await aList(district, district.earner.email)
  const again = await aList(district, `${district.earner.email}\n${district.colleague.email}`)
  await send(district, first)
  await world.jobs.settle()
  expect((await awardsOf(world.db, district.earner.id)).map(({ title }) => title).toSorted()).toEqual(['One piece', 'Wait time'])
  await send(district, again)
  await world.jobs.settle()
  expect(await fatesOf(again)).toEqual(['held', 'issued'])
})

test('who is forgotten stands in no list either, where only their address is known; the link that went there ends', async () => {
  const district = await aDistrict(world)
  const listId = await aList(district, 'name,email,notes\nUnforgettable Nell,nell@forgotten.example,Unforgettable lesson')
  await send(district, listId)
  await world.jobs.settle()
  const token = await tokenFor('nell@forgotten.example')
  const nell = await aPerson(world, 'Nell', [])
  await world.db.updateTable('personAddresses').set({ address: 'nell@forgotten.example' }).where('personId', '=', nell.id).execute()
  await sql`select erase_person(${nell.id})`.execute(world.db)
  const rows = await world.db.selectFrom('issueRows').where('listId', '=', listId).selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/nell|unforgettable/i)
  expect(rows).toMatchObject([{ fate: 'canceled', tokenHash: null }])
  const claim = { token, name: 'Nell', password: 'a long enough phrase' }
  await expect(perform(world, visitor, claimWithNewAccount, claim)).rejects.toMatchObject({ code: 'link-unknown' })
})

test('who asked for agreement to a list is forgotten with the rest, and the list stays for others', async () => {
  const district = await aDistrict(world)
  const listId = await aList(district, 'someone@new.example')
  const second = await aPerson(world, 'Ines Second', [{ organizationId: district.district.id, roles: ['admin'] }])
  await perform(world, second, proposeList, { listId, leaves: 0 })
  await sql`select erase_person(${second.id})`.execute(world.db)
  const list = await world.db.selectFrom('issueLists').where('id', '=', listId).select(['proposedBy', 'state']).executeTakeFirst()
  expect(list).toEqual({ proposedBy: null, state: 'proposed' })
})
