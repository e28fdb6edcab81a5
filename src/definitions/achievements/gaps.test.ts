import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallDefinition } from '../../testing/district.ts'
import { checkQuality } from '../authoring/quality.ts'
import { type Definition, definitionSchema, emptyDefinition } from './definition.ts'
import { findGaps } from './gaps.ts'

const eight = [{ amount: '8.00' }]
const fieldsOf = (definition: Definition, rules = eight) => findGaps(definition, rules).map(({ field }) => field)

/** The small definition with its artifact changed. */
function withArtifact(changes: Partial<Definition['requirements'][number]>): Definition {
  const definition = smallDefinition()
  return { ...definition, requirements: definition.requirements.map((one) => (one.kind === 'artifact' ? { ...one, ...changes } : one)) }
}

test('a whole definition has no gaps; an empty one lacks all four must-haves', () => {
  expect(findGaps(smallDefinition(), eight)).toEqual([])
  expect(new Set(findGaps(emptyDefinition(), []).map(({ mustHave }) => mustHave))).toEqual(new Set([null, 1, 2, 3, 4]))
})

test('whatever has no gaps can be published: it fits the schema and every level has words', () => {
  const words = fc.oneof(fc.constant(''), fc.constant('  '), fc.string({ maxLength: 30 }), fc.constant('Says it.'))
  const definitions = fc.record({
    title: words,
    competency: words,
    audience: words,
    whoValidates: words,
    level: words,
    instructions: words,
  })
  fc.assert(
    fc.property(definitions, ({ title, competency, audience, whoValidates, level, instructions }) => {
      const small = smallDefinition()
      const definition: Definition = {
        ...small,
        title,
        competency,
        audience,
        assessment: { ...small.assessment, whoValidates },
        requirements: small.requirements.map((one) => ({
          ...one,
          instructions,
          criteria: one.criteria.map((row) => ({ ...row, levels: { ...row.levels, extended: level } })),
        })),
      }
      const isWhole = [title, competency, audience, whoValidates, level, instructions].every((text) => text.trim() !== '')
      expect(findGaps(definition, eight).length === 0).toBe(isWhole)
      if (isWhole) expect(definitionSchema.safeParse(definition).success).toBe(true)
    }),
  )
})

describe('what does not hold together is named by its field', () => {
  const [, artifact] = smallDefinition().requirements
  const [first] = artifact?.criteria ?? []
  if (!artifact || !first) throw new Error('The definition changed.')
  test.each<[string, Definition, string]>([
    ['an artifact without a rubric', withArtifact({ criteria: [] }), 'requirements.1.criteria'],
    ['an artifact that takes nothing', withArtifact({ accepts: [] }), 'requirements.1.accepts'],
    ['two criteria with one id', withArtifact({ criteria: [first, first] }), 'requirements.1.criteria.1.id'],
    ['two requirements with one id', withArtifact({ id: 'context' }), 'requirements.1.id'],
    ['more wanted than taken', withArtifact({ count: { from: 3, to: 2 } }), 'requirements.1.count.to'],
    ['a word guide that ends before it begins', withArtifact({ wordGuide: { from: 9, to: 3 } }), 'requirements.1.wordGuide.to'],
    [
      'a pass rule that asks for more than there is',
      smallDefinition({ passRule: { kind: 'essential-and', others: 1 } }),
      'passRule.others',
    ],
    [
      'a pass rule that asks for nothing',
      { ...withArtifact({ criteria: [{ ...first, essential: false }] }), passRule: { kind: 'essential-and', others: 0 } },
      'passRule.others',
    ],
    ['a component without a name', smallDefinition({ components: [{ name: ' ', description: 'What?' }] }), 'components.0.name'],
    ['a half-typed web address', { ...smallDefinition(), citations: [{ text: 'A book', url: 'htt' }] }, 'citations.0.url'],
    [
      'an address that runs script',
      { ...smallDefinition(), resources: [{ title: 'x', url: 'javascript:alert(1)', note: '' }] },
      'resources.0.url',
    ],
  ])('%s', (_name, definition, field) => {
    expect(fieldsOf(definition)).toContain(field)
  })
})

test('a rule that was withdrawn is no worth; one that is left is', () => {
  expect(fieldsOf(smallDefinition(), [{ amount: '0.00' }])).toEqual(['value'])
  expect(fieldsOf(smallDefinition(), [{ amount: '0.00' }, { amount: '0.50' }])).toEqual([])
})

test('the quality list gives a reason for each thing and never stops anyone', () => {
  const checks = checkQuality(smallDefinition({ competency: 'The teacher understands waiting. It matters.' }))
  expect(checks.find(({ id }) => id === 'verb')).toMatchObject({ holds: false })
  expect(checks.every(({ reason }) => reason.length > 20)).toBe(true)
  expect(checkQuality(smallDefinition()).find(({ id }) => id === 'verb')).toMatchObject({ holds: true })
})
