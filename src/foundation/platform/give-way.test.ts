import { expect, test } from 'vitest'
import { giveWay, mapGivingWay } from './give-way.ts'

test('long work on many things lets others be served in between, and gives them back in their order', async () => {
  let served = 0
  const serving = setInterval(() => served++, 0)
  const busy = (number: number) => {
    for (const until = performance.now() + 1; performance.now() < until; );
    return number * 2
  }
  const numbers = Array.from({ length: 200 }, (_, index) => index)
  const doubled = await mapGivingWay(numbers, busy)
  const meanwhile = served
  clearInterval(serving)
  expect(doubled).toEqual(numbers.map((number) => number * 2))
  // Each piece ends with the first look at the clock after five milliseconds: here after sixteen.
  expect(meanwhile).toBeGreaterThanOrEqual(8)
})

test('short work is done at one piece, and a fault of one ends it', async () => {
  let turned = false
  setImmediate(() => {
    turned = true
  })
  expect(await mapGivingWay(['a', 'b'], (text, index) => `${text}${index}`)).toEqual(['a0', 'b1'])
  expect(turned).toBe(false)
  await giveWay()
  expect(turned).toBe(true)
  await expect(
    mapGivingWay([1], () => {
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
})
