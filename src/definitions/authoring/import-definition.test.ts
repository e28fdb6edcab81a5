import fc from 'fast-check'
import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, smallDefinition } from '../../testing/district.ts'
import { told } from '../../testing/told.ts'
import { aWorld } from '../../testing/world.ts'
import type { Definition } from '../achievements/definition.ts'
import { maxFileBytes, readDefinitionFile, writeDefinitionFile } from '../achievements/definition-file.ts'
import { importDefinition } from './import-definition.ts'

const world = await aWorld()
const { district, author, neighborAdmin } = await aDistrict(world)
const count = async () => (await world.db.selectFrom('achievements').select('id').execute()).length
const take = (text: string) => perform(world, author, importDefinition, { organizationId: district.id, text })
const file = (definition: unknown, changes: object = {}) =>
  JSON.stringify({ format: 'laurel-micro-credential', schemaVersion: 1, definition, ...changes })

test('what was exported is taken in again, word for word', async () => {
  const definition = smallDefinition({ title: '</script><script>alert(1)</script> “ñ” \u2028' })
  expect(readDefinitionFile(writeDefinitionFile(definition, 'https://laurel.example/catalog/x'))).toEqual(definition)
  const { achievementId } = await take(writeDefinitionFile(definition))
  const { draft, currentVersionId } = await world.db
    .selectFrom('achievements')
    .where('id', '=', achievementId)
    .select(['draft', 'currentVersionId'])
    .executeTakeFirstOrThrow()
  expect(draft).toEqual(definition)
  expect(currentVersionId).toBeNull()
})

test('keys that no definition has are ignored, also the poisonous ones', () => {
  const text = `{"format":"laurel-micro-credential","schemaVersion":1,"__proto__":{"polluted":true},"definition":{"title":"Fine","__proto__":{"polluted":true},
    "constructor":{"prototype":{"polluted":true}},"secret":1,"requirements":[{"id":"a","kind":"question","__proto__":{"polluted":true},"isAdmin":true}]}}`
  const definition = readDefinitionFile(text)
  expect(Object.keys(definition)).not.toContain('secret')
  expect(definition.requirements[0]).not.toHaveProperty('isAdmin')
  expect({} as { polluted?: boolean }).not.toHaveProperty('polluted')
  expect(definition).not.toHaveProperty('polluted')
})

test.each<[string, string, string]>([
  ['an empty file', '', 'file-unreadable'],
  ['a file that is cut off', writeDefinitionFile(smallDefinition()).slice(0, 200), 'file-unreadable'],
  ['a picture', '\u0089PNG\r\n', 'file-unreadable'],
  ['half a million brackets', '['.repeat(500_000), 'file-unreadable'],
  ['JSON of another kind', '{"hello":"world"}', 'file-of-another-kind'],
  ['null', 'null', 'file-of-another-kind'],
  ['one from a newer Laurel', file({}, { schemaVersion: 2 }), 'file-too-new'],
  ['one that is far too large', file({ title: 'a'.repeat(maxFileBytes) }), 'file-too-large'],
])('%s is refused, and nothing is begun', async (_name, text, code) => {
  const before = await count()
  await expect(take(text)).rejects.toMatchObject({ kind: 'invalid', code })
  expect(await count()).toBe(before)
})

test('what does not fit is named by the path of each field', async () => {
  const broken = {
    ...smallDefinition(),
    title: 'a'.repeat(121),
    level: 4,
    citations: [{ text: 'x', url: 'javascript:alert(1)' }],
    requirements: [{ id: 'a', kind: 'question', criteria: [{ id: 'c', levels: { extended: 7 } }] }],
  }
  await expect(told(take(file(broken)))).resolves.toMatchObject({
    code: 'definition-invalid',
    fields: expect.arrayContaining([
      { field: 'title', message: 'title: This is too long. It may have 120 characters.' },
      expect.objectContaining({ field: 'level' }),
      { field: 'citations.0.url', message: 'citations.0.url: This must be a web address that begins with https:// or http://.' },
      { field: 'requirements.0.criteria.0.levels.extended', message: 'requirements.0.criteria.0.levels.extended: This must be text.' },
    ]),
  })
})

test('no JSON at all brings it down: it is taken in or refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (definition) => {
      try {
        const read: Definition = readDefinitionFile(file(definition))
        expect(typeof read.title).toBe('string')
      } catch (error) {
        expect(error).toMatchObject({ name: 'Refusal' })
      }
    }),
    { numRuns: 300 },
  )
})

test('nobody imports into another organization', async () => {
  const taking = perform(world, neighborAdmin, importDefinition, {
    organizationId: district.id,
    text: writeDefinitionFile(smallDefinition()),
  })
  await expect(taking).rejects.toMatchObject({ kind: 'forbidden' })
})
