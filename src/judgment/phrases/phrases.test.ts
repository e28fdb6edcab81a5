import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { findPhrases } from './find-phrases.ts'
import { addPhrase, changePhrase, removePhrase } from './keep-phrases.ts'
import { mostPhrases } from './phrase-limits.ts'

const world = await aWorld({ WORKERS: 'false' })
const { assessor, secondAssessor, earner, coach } = await aDistrict(world)
const add = (body: string, who = assessor) => perform(world, who, addPhrase, { body })
const own = async (who = assessor, after: string | null = null) => findPhrases(readsOf(world.db, who), who.id, { after, size: 2 })

test('phrases are kept, changed and removed by their writer, and read by nobody else', async () => {
  const { phraseId } = await add('  Film one more lesson.  ')
  await add('Count the seconds.')
  await add('Ask three students.')
  const first = await own()
  expect(first.rows.map(({ body }) => body)).toEqual(['Ask three students.', 'Count the seconds.'])
  expect((await own(assessor, first.next)).rows).toMatchObject([{ id: phraseId, body: 'Film one more lesson.' }])
  await perform(world, assessor, changePhrase, { phraseId, body: 'Film it again.' })
  for (const who of [secondAssessor, coach]) {
    await expect(perform(world, who, changePhrase, { phraseId, body: 'Mine.' })).rejects.toMatchObject({ kind: 'missing' })
    expect((await findPhrases(readsOf(world.db, who), assessor.id)).rows).toEqual([])
  }
  await perform(world, assessor, removePhrase, { phraseId })
  await expect(perform(world, assessor, removePhrase, { phraseId })).rejects.toMatchObject({ kind: 'missing' })
})

test('empty ones, books, the same twice, and people who weigh nothing are refused', async () => {
  await expect(add('   ')).rejects.toMatchObject({ kind: 'invalid' })
  await expect(add('x'.repeat(1001))).rejects.toMatchObject({ kind: 'invalid' })
  await add('Twice.', secondAssessor)
  await expect(add('Twice.', secondAssessor)).rejects.toMatchObject({ code: 'phrase-known' })
  await expect(add('Mine.', earner)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('so many are kept and no more, also by two windows at once', async () => {
  const have = Number(
    (
      await world.db
        .selectFrom('phrases')
        .where('personId', '=', coach.id)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  )
  for (let number = have; number < mostPhrases - 1; number++)
    await world.db
      .insertInto('phrases')
      .values({ id: world.newId(), personId: coach.id, body: `Phrase ${number}`, savedAt: world.now() })
      .execute()
  const both = await Promise.allSettled([add('One more.', coach), add('And one.', coach)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(add('Too many.', coach)).rejects.toMatchObject({ code: 'phrases-full' })
})
