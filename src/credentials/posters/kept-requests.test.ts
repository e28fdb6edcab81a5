import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { carryingOutRetention } from '../../administration/retention/carry-out-retention.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { posterNotices } from '../../home/notices/notices-of-posters.ts'
import { aDistrict } from '../../testing/district.ts'
import { aList } from '../../testing/list.ts'
import { aPoster, codeOf } from '../../testing/poster.ts'
import { aWorld } from '../../testing/world.ts'
import { qrPng } from '../award-pages/qr-picture.ts'
import { askByPoster } from './ask-award.ts'
import { drawPoster } from './draw-poster.ts'
import { requestsOf } from './find-posters.ts'
import { findToAgree } from './find-to-agree.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
const answer = 'I filmed a lesson on waiting and the board weighed it by the rubric.'
const countOf = async (table: 'posterRequests' | 'posterNames', posterId: string) =>
  (await world.db.selectFrom(table).where('posterId', '=', posterId).select('posterId').execute()).length

test('requests go after half a year, unconfirmed ones once their link has run out, names with the poster; what is young stays', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district, { names: 'Ana Ruiz\nTom Keller' })
  const token = await codeOf(world, posterId)
  await perform(world, district.earner, askByPoster, { token, answer })
  await perform(world, district.colleague, askByPoster, { token, answer })
  await perform(world, visitor, askByPoster, { token, answer, name: 'Nell', email: 'nell@kept.example' })
  await carryingOutRetention.work(world, {})
  expect(await countOf('posterRequests', posterId)).toBe(3)
  await sql`update poster_requests set token_until = now() - interval '1 day' where state = 'unproven'`.execute(world.db)
  await sql`update poster_requests set asked_at = now() - interval '200 days', proven_at = now() - interval '200 days' where person_id = ${district.earner.id}`.execute(
    world.db,
  )
  await carryingOutRetention.work(world, {})
  expect((await requestsOf(world.db, posterId, {})).requests).toMatchObject([{ personId: district.colleague.id }])
  expect(await countOf('posterNames', posterId)).toBe(2)
  await sql`update posters set opens_at = now() - interval '300 days', closes_at = now() - interval '200 days' where id = ${posterId}`.execute(
    world.db,
  )
  await carryingOutRetention.work(world, {})
  expect(await countOf('posterNames', posterId)).toBe(0)
})

test('rows of a list that nobody took are emptied after a year, and their links open nothing; a list that waits to go out is left alone', async () => {
  const district = await aDistrict(world)
  const listId = await aList(district, 'name,email\nNell Longago,nell@longago.example\nOmar Longago,omar@longago.example')
  const rows = () => world.db.selectFrom('issueRows').where('listId', '=', listId).orderBy('line').selectAll().execute()
  await sql`update issue_rows set fate = 'invited', token_hash = 'x' || ${listId}, told_at = now() - interval '400 days' where list_id = ${listId} and line = 2`.execute(
    world.db,
  )
  await carryingOutRetention.work(world, {})
  expect(JSON.stringify(await rows())).toContain('longago')
  await sql`update issue_lists set brought_at = now() - interval '500 days' where id = ${listId}`.execute(world.db)
  await carryingOutRetention.work(world, {})
  const after = await rows()
  expect(JSON.stringify(after)).not.toMatch(/longago/i)
  expect(after).toMatchObject([
    { fate: 'canceled', tokenHash: null },
    { fate: 'aside', isAside: true },
  ])
})

test('who is forgotten has asked for nothing, is named in no record, and made no poster', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district, { names: `${district.earner.email}\nTom Keller` })
  const token = await codeOf(world, posterId)
  await perform(world, district.earner, askByPoster, { token, answer })
  await perform(world, visitor, askByPoster, { token, answer, name: 'Maya', email: district.earner.email })
  await sql`select erase_person(${district.earner.id})`.execute(world.db)
  expect(await countOf('posterRequests', posterId)).toBe(0)
  expect(await countOf('posterNames', posterId)).toBe(1)
  await sql`select erase_person(${district.admin.id})`.execute(world.db)
  const poster = await world.db.selectFrom('posters').where('id', '=', posterId).select('madeBy').executeTakeFirstOrThrow()
  expect(poster.madeBy).toBeNull()
})

test('those who may approve hear of it once a day, and find it at home: never who made the poster', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district)
  const { requestId } = await perform(world, district.earner, askByPoster, { token: await codeOf(world, posterId), answer })
  const at = world.now()
  const told = { id: world.newId(), name: 'poster-request.asked', subjectId: requestId, organizationId: district.district.id, at }
  const noticed = await posterNotices(world.db, [told, { ...told, id: world.newId() }] as never)
  expect(new Set(noticed.map(({ personId }) => personId))).toEqual(new Set([district.hr.id]))
  expect(new Set(noticed.map(({ cause }) => cause)).size).toBe(1)
  expect(await findToAgree(world.db, district.hr)).toMatchObject([{ kind: 'poster', id: posterId, count: 1 }])
  expect(await findToAgree(world.db, district.admin)).toEqual([])
  expect(await findToAgree(world.db, district.earner)).toEqual([])
})

test('the printed poster is the same to the byte for the same facts, on both papers and in both languages', async () => {
  const png = await qrPng('https://laurel.example')
  const facts = {
    title: 'Asking, waiting and listening '.repeat(6),
    organization: 'Three Rivers',
    accent: '#1d6b4f',
    art: png,
    address: 'https://laurel.example/ask/secret',
    opensAt: new Date('2026-05-04T12:00:00Z'),
    closesAt: new Date('2026-05-08T20:00:00Z'),
    zone: 'America/New_York',
    who: 'domains' as const,
    domains: ['threerivers.example'],
    decidedBy: 'Science board',
    madeAt: new Date('2026-05-01T12:00:00Z'),
  }
  for (const paper of ['letter', 'a4'] as const)
    for (const locale of ['en', 'es'] as const) {
      const [one, two] = await Promise.all([drawPoster(facts, locale, paper), drawPoster(facts, locale, paper)])
      expect(one.equals(two)).toBe(true)
      expect(one.toString('latin1')).toContain('/MarkInfo')
      expect(one.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
    }
})
