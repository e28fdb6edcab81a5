import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, smallDefinition } from '../../testing/district.ts'
import { told } from '../../testing/told.ts'
import { aWorld } from '../../testing/world.ts'
import { adaptedFrom } from '../achievements/achievements.ts'
import type { Definition } from '../achievements/definition.ts'
import { publishVersion } from '../achievements/publish-version.ts'
import { setValueRule } from '../value/set-value-rule.ts'
import { discardDraft } from './discard-draft.ts'
import { saveDraft } from './save-draft.ts'
import { startDraft } from './start-draft.ts'
import { startVersion } from './start-version.ts'

const world = await aWorld()
const { district, author, admin, neighbor, neighborAdmin, achievement } = await aDistrict(world)

const aDraft = (definition: Definition = smallDefinition()) =>
  perform(world, author, startDraft, { organizationId: district.id, definition })
async function textOf(achievementId: string): Promise<Definition> {
  const { draft } = await world.db
    .selectFrom('achievements')
    .where('id', '=', achievementId)
    .select((is) => is.ref('draft').$castTo<Definition>().as('draft'))
    .executeTakeFirstOrThrow()
  return draft
}

test('two tabs on the same step: the second is told, and nothing is overwritten', async () => {
  const { achievementId, revision } = await aDraft()
  await perform(world, author, saveDraft, { achievementId, revision, part: 'basics', changes: { title: 'From the first tab' } })
  const second = perform(world, admin, saveDraft, { achievementId, revision, part: 'basics', changes: { title: 'From the second tab' } })
  await expect(second).rejects.toMatchObject({ kind: 'conflict', code: 'draft-changed' })
  expect((await textOf(achievementId)).title).toBe('From the first tab')
})

test('two tabs on different steps do not disturb each other', async () => {
  const { achievementId, revision } = await aDraft()
  await perform(world, author, saveDraft, { achievementId, revision, part: 'basics', changes: { title: 'New title' } })
  await perform(world, author, saveDraft, { achievementId, revision, part: 'badge', changes: { badge: { mark: 'ear' } } })
  expect(await textOf(achievementId)).toMatchObject({ title: 'New title', badge: { mark: 'ear' } })
})

test('saving the same twice saves once', async () => {
  const { achievementId, revision } = await aDraft()
  const save = () => perform(world, author, saveDraft, { achievementId, revision, part: 'basics', changes: { title: 'Twice' } })
  const [first, second] = [await save(), await save()]
  expect(second.revision).toBe(first.revision)
})

test('a half-typed web address is kept; a title of a thousand letters is refused beside its field', async () => {
  const { achievementId, revision } = await aDraft()
  await perform(world, author, saveDraft, {
    achievementId,
    revision,
    part: 'basics',
    changes: { citations: [{ text: 'A book', url: 'htt' }] },
  })
  expect((await textOf(achievementId)).citations[0]?.url).toBe('htt')
  const long = perform(world, author, saveDraft, { achievementId, revision: 9, part: 'basics', changes: { title: 'a'.repeat(1000) } })
  await expect(told(long)).resolves.toMatchObject({
    code: 'draft-invalid',
    fields: [{ field: 'title', message: 'This is too long. It may have 120 characters.' }],
  })
})

test('rubrics stay when requirements are reordered, and the other way round', async () => {
  const { achievementId, revision } = await aDraft()
  const { requirements } = await textOf(achievementId)
  const reordered = [...requirements].reverse().map(({ criteria: _criteria, ...requirement }) => requirement)
  const saved = await perform(world, author, saveDraft, { achievementId, revision, part: 'show', changes: { requirements: reordered } })
  expect((await textOf(achievementId)).requirements.map(({ id, criteria }) => [id, criteria.length])).toEqual([
    ['tally', 2],
    ['context', 0],
  ])
  await perform(world, author, saveDraft, {
    achievementId,
    revision: saved.revision,
    part: 'judging',
    changes: { requirements: [{ id: 'tally', criteria: [] }] },
  })
  expect((await textOf(achievementId)).requirements).toMatchObject([{ id: 'tally', title: 'Tally', criteria: [] }, { id: 'context' }])
})

test('a window left open on an earlier draft can’t write into the next one', async () => {
  const { achievementId, revision } = await aDraft()
  await perform(world, author, setValueRule, { achievementId, organizationId: district.id, currency: 'money', amount: '200' })
  await perform(world, author, publishVersion, { achievementId, revision })
  const late = () => perform(world, author, saveDraft, { achievementId, revision, part: 'basics', changes: { title: 'Late' } })
  await expect(late()).rejects.toMatchObject({ code: 'nothing-in-work' })
  await perform(world, author, startVersion, { achievementId })
  await expect(late()).rejects.toMatchObject({ code: 'draft-changed' })
})

test('any published one can be copied; who validates is for the new organization to say', async () => {
  const { achievementId } = await perform(world, neighborAdmin, startDraft, { organizationId: neighbor.id, copiedFromId: achievement.id })
  const copy = await textOf(achievementId)
  expect(copy.title).toBe(achievement.definition.title)
  expect(copy.assessment.whoValidates).toBe('')
  // The credit stays with the copy; one of one’s own needs none.
  expect(await adaptedFrom(world.db, achievementId)).toMatchObject({ slug: achievement.slug, title: achievement.definition.title })
  const own = await perform(world, author, startDraft, { organizationId: district.id, copiedFromId: achievement.id })
  expect(await adaptedFrom(world.db, own.achievementId)).toBeNull()
  const draft = await aDraft()
  await expect(
    perform(world, neighborAdmin, startDraft, { organizationId: neighbor.id, copiedFromId: draft.achievementId }),
  ).rejects.toMatchObject({ kind: 'missing' })
})

test('a draft that changed since it was looked at is not discarded', async () => {
  const { achievementId, revision } = await aDraft()
  await perform(world, author, saveDraft, { achievementId, revision, part: 'basics', changes: { title: 'Newer' } })
  await expect(perform(world, author, discardDraft, { achievementId, revision })).rejects.toMatchObject({ code: 'draft-changed' })
})
