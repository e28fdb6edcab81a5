import { expect, test, vi } from 'vitest'
import { ensureBuilt } from '../src/ensure-built.ts'
import { runKills } from './kills.ts'

// Each start takes seconds, and more where other things run beside it.
vi.setConfig({ testTimeout: 400_000 })

test('twenty kills of web, worker, database and store while people work: nothing that was acknowledged is lost, nothing is there twice', async () => {
  await ensureBuilt()
  const { wrong, faults, left, awards, decisions } = await runKills({ kills: 20, seed: Number(process.env.SEED ?? Date.now() % 1_000_000) })
  expect(faults).toEqual([])
  expect(wrong).toEqual([])
  expect(left).toEqual([])
  // The load is no pretense: people earned through all of it.
  expect(awards).toBeGreaterThan(5)
  expect(decisions).toBeGreaterThan(5)
})
