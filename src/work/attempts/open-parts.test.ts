import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallDefinition } from '../../testing/district.ts'
import { openParts } from './open-parts.ts'

const definition = smallDefinition()
const criteria = definition.requirements.flatMap((requirement) => requirement.criteria.map(({ id }) => id))
const ownOf = (criterion: string) => definition.requirements.find((one) => one.criteria.some(({ id }) => id === criterion))?.id
const standings = fc.record({
  shown: fc.subarray(criteria).map((ids) => new Set(ids)),
  // What was chosen may have been chosen of anything, or of nothing.
  reopens: fc
    .array(fc.tuple(fc.constantFrom(...criteria), fc.subarray([...definition.requirements.map(({ id }) => id), 'elsewhere'])))
    .map((chosen) => new Map(chosen)),
})

test('before the first decision everything is open', () => {
  expect(openParts(definition, null).requirements).toEqual(definition.requirements)
})

test('what is shown never opens again, and each other criterion has a part in which it can be worked on', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      const open = openParts(definition, standing)
      expect(open.criteria).toEqual(criteria.filter((id) => !standing.shown.has(id)))
      const parts = open.requirements.map(({ id }) => id)
      for (const id of open.criteria) {
        const chosen = (standing.reopens.get(id) ?? []).filter((part) => part !== 'elsewhere')
        expect(parts).toEqual(expect.arrayContaining(chosen.length > 0 ? chosen : [ownOf(id)]))
      }
      const asked = open.criteria.flatMap((id) => [ownOf(id), ...(standing.reopens.get(id) ?? [])])
      for (const part of parts) expect(asked).toContain(part)
    }),
  )
})
