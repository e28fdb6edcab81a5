import { expect, test } from 'vitest'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { findAward } from '../awards/awards.ts'
import { renderSocialCard } from './render-social-card.ts'

const world = await aWorld()

test('a card is drawn once, however many ask for it at once and after, and again when its words change', async () => {
  const { id } = await anAward(await aDistrict(world))
  const award = await findAward(world.db, id)
  const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => renderSocialCard(world.db, award, 'en')))
  for (const other of [...others, await renderSocialCard(world.db, award, 'en')]) expect(other).toBe(first)
  expect(await renderSocialCard(world.db, award, 'es')).not.toEqual(first)
  expect(await renderSocialCard(world.db, { ...award, issuerName: 'Three Rivers Schools' }, 'en')).not.toEqual(first)
})
