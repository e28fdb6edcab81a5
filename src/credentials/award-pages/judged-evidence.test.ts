import { digestMultibase } from '@laurel/openbadges/ob3/evidence'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import { openDatabase, openPool } from '../../foundation/platform/database.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aWorld } from '../../testing/world.ts'
import { expireArtifacts } from '../../work/consent/expire-artifacts.ts'
import { findCredential } from '../awards/awards.ts'
import { findJudged } from './judged-evidence.ts'

const world = await aWorld()
const district = await aDistrict(world)
// As in an instance: in the role that row-level security holds to who asks.
const { rows: here } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
const pool = openPool({ host: inject('clusterHost'), port: 5432, user: 'laurel_app', database: here[0]?.name ?? '' }, () => undefined, 2)
const served = { ...world, db: openDatabase(pool) }
afterAll(() => pool.end())
const { earner, assessor, colleague, admin, achievement } = district
const files = [{ requirementId: 'tally', kind: 'document' as const, name: 'Tally.pdf', contentType: 'application/pdf', bytes: pdf() }]
const award = await anAward(district, { files })
await world.jobs.settle()
const fileOf = ({ submission }: typeof award) => submission.artifacts.find(({ kind }) => kind === 'document')
const judged = (actor: Actor, { id } = award) => findJudged(served, actor, id, achievement.definition)
const pieceOf = async (actor: Actor, of = award) => (await judged(actor, of))?.pieces.find(({ kind }) => kind === 'document')

test('the earner reads of each piece that it is the one that was judged, by the digest that was signed', async () => {
  const signed: { relatedResource: { digestMultibase: string }[] } = JSON.parse(
    (await findCredential(world.db, award.id))?.bytes.toString() ?? '',
  )
  const digest = fileOf(award)?.digest
  expect(signed.relatedResource.map((each) => each.digestMultibase)).toContain(digestMultibase(digest ?? ''))
  expect((await judged(earner))?.whole).toBe('judged')
  expect(await pieceOf(earner)).toMatchObject({
    name: 'Tally.pdf',
    digest,
    proven: 'judged',
    gone: null,
    src: `/evidence/${fileOf(award)?.id}`,
  })
})

test('nobody else hears of it: not who assessed it without the name, no admin, no colleague, no visitor', async () => {
  for (const actor of [assessor, admin, colleague, district.neighborAdmin, visitor]) expect(await judged(actor)).toBeNull()
})

test('another file in its place, and bytes that are gone, are told as what they are', async () => {
  const other = await anAward(district, {
    earner: await aPerson(world, 'Ines Aal', [{ organizationId: district.district.id, roles: ['earner'] }]),
    files: [{ ...files[0], bytes: Buffer.concat([pdf(), Buffer.from('%')]) } as (typeof files)[0]],
  })
  expect(await pieceOf(other.submission.earner, other)).toMatchObject({ digest: null, proven: 'unknown' })
  await world.jobs.settle()
  expect(await pieceOf(other.submission.earner, other)).toMatchObject({ proven: 'judged' })
  const id = fileOf(other)?.id ?? ''
  const put = (fileDigest: string | null | undefined) =>
    world.db
      .updateTable('artifacts')
      .set({ fileDigest: fileDigest ?? null })
      .where('id', '=', id)
      .execute()
  await put(fileOf(award)?.digest)
  expect(await pieceOf(other.submission.earner, other)).toMatchObject({ proven: 'other', digest: fileOf(other)?.digest })
  await put(fileOf(other)?.digest)
  await world.store.remove(fileOf(other)?.digest ?? '')
  expect(await pieceOf(other.submission.earner, other)).toMatchObject({ proven: 'unknown', src: null })
})

test('what expired says so, and its digest stays', async () => {
  await world.db.transaction().execute((db) => expireArtifacts({ db, now: world.now() } as never, [fileOf(award)?.id ?? ''], 'rule'))
  expect(await pieceOf(earner)).toMatchObject({ digest: fileOf(award)?.digest, proven: 'unknown', gone: { because: 'rule' }, src: null })
})
