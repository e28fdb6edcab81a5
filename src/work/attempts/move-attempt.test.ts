import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aDistrict } from '../../testing/district.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { attemptStates, isClosed } from './attempt-states.ts'
import { type Move, mayMove, moveAttempt, moves } from './move-attempt.ts'

const world = await aWorld({ WORKERS: 'false' })
const { attemptId } = await aSubmission(await aDistrict(world))
const everyMove = Object.keys(moves) as Move[]

/** Puts an attempt into a state that it may not be able to move to, past the triggers. */
const put = (state: string) =>
  ownerOf(world)
    .transaction()
    .execute(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db)
      await db.updateTable('attempts').set({ state }).where('id', '=', attemptId).execute()
    })
const stateNow = async () =>
  (await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()).state

test('the table knows the moves that the source knows, and refuses every other', async () => {
  for (const from of attemptStates)
    for (const to of attemptStates) {
      await put(from)
      const known = from === to || everyMove.some((move) => mayMove(from, move) && moves[move].to === to)
      const moved = world.db.updateTable('attempts').set({ state: to }).where('id', '=', attemptId).execute()
      if (known) await expect(moved).resolves.toHaveLength(1)
      else await expect(moved).rejects.toThrow(`does not move from ${from} to ${to}`)
    }
})

test('whatever is tried in whatever order, an attempt moves only as it may, and what is over stays over', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...everyMove), { maxLength: 12 }), async (tried) => {
      await put('in_progress')
      let state = 'in_progress'
      for (const move of tried) {
        const moved = moveAttempt({ db: world.db, now: world.now() }, { attemptId, state }, move)
        if (mayMove(state, move)) {
          await moved
          state = moves[move].to
        } else await expect(moved).rejects.toThrow('is not moved by')
        expect(await stateNow()).toBe(state)
        if (isClosed(state)) expect(everyMove.filter((next) => mayMove(state, next))).toEqual([])
      }
    }),
    { numRuns: 40 },
  )
})

test('from every state that is not over, an attempt can come to an end, and every state can be reached', () => {
  const reach = (from: string, seen = new Set([from])): Set<string> => {
    for (const move of everyMove) if (mayMove(from, move) && !seen.has(moves[move].to)) reach(moves[move].to, seen.add(moves[move].to))
    return seen
  }
  expect([...reach('in_progress')].sort()).toEqual([...attemptStates].sort())
  for (const state of attemptStates) expect([...reach(state)].some(isClosed)).toBe(true)
})

test('no other file writes the state of an attempt', () => {
  const writers = globSync('src/**/*.{ts,tsx}')
    .filter((path) => !/\.test\.|^src\/testing\//.test(path))
    .filter((path) =>
      // Each statement that changes attempts, up to where it says which.
      [...readFileSync(path, 'utf8').matchAll(/(?:update attempts\b|updateTable\('attempts'\))[\s\S]*?where/gi)].some(([text]) =>
        /\bstate\b/.test(text),
      ),
    )
  expect(writers).toEqual(['src/work/attempts/move-attempt.ts'])
})
