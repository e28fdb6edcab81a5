import { describe, expect, test } from 'vitest'
import { type Actor, system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, smallDefinition } from '../../testing/district.ts'
import { told } from '../../testing/told.ts'
import { aWorld } from '../../testing/world.ts'
import { discardDraft } from '../authoring/discard-draft.ts'
import { saveDraft } from '../authoring/save-draft.ts'
import { startDraft } from '../authoring/start-draft.ts'
import { startVersion } from '../authoring/start-version.ts'
import { setValueRule } from '../value/set-value-rule.ts'
import type { Definition } from './definition.ts'
import { publishVersion } from './publish-version.ts'
import { retireAchievement } from './retire-achievement.ts'

const world = await aWorld()
const { district, author, admin, earner, neighborAdmin } = await aDistrict(world)

/** A draft of the district that lacks nothing but what the test takes away. */
async function aDraft(changes: Partial<Definition> = {}, { hours = '8', by = author }: { hours?: string | null; by?: Actor } = {}) {
  const draft = await perform(world, by, startDraft, { organizationId: district.id, definition: smallDefinition(changes) })
  if (hours !== null) {
    await perform(world, admin, setValueRule, {
      achievementId: draft.achievementId,
      organizationId: district.id,
      currency: 'clock-hours',
      amount: hours,
    })
  }
  return draft
}
const versionsOf = (achievementId: string) =>
  world.db.selectFrom('achievementVersions').where('achievementId', '=', achievementId).selectAll().execute()

test('a whole draft becomes version 1, with an address made of its title', async () => {
  const { achievementId, revision } = await aDraft({ title: 'Ask, wait & listen: números' })
  const published = await perform(world, author, publishVersion, { achievementId, revision })
  expect(published).toMatchObject({ number: 1, slug: 'ask-wait-listen-numeros' })
  const again = await aDraft({ title: 'Ask, wait & listen: números' })
  expect(await perform(world, author, publishVersion, again)).toMatchObject({ slug: 'ask-wait-listen-numeros-2' })
})

describe('each of the four must-haves keeps it from being published, and is named', () => {
  const noEvidence = smallDefinition().requirements.map((requirement) => ({ ...requirement, criteria: [] }))
  const cases: [string, Partial<Definition>, string | null, string, string][] = [
    ['who may earn it', { audience: '  ' }, '8', 'Who may earn it', 'audience'],
    ['the competency', { competency: '' }, '8', 'The competency, and the evidence that shows it', 'competency'],
    ['the evidence', { requirements: [] }, '8', 'The competency, and the evidence that shows it', 'requirements'],
    ['how the evidence is judged', { requirements: noEvidence }, '8', 'The competency, and the evidence that shows it', 'requirements'],
    [
      'who validates',
      { assessment: { ...smallDefinition().assessment, whoValidates: '' } },
      '8',
      'Who validates',
      'assessment.whoValidates',
    ],
    ['what it is worth', {}, null, 'What it is worth', 'value'],
    ['a worth of zero', {}, '0', 'What it is worth', 'value'],
  ]
  test.each(cases)('%s', async (_name, changes, hours, said, field) => {
    const { achievementId, revision } = await aDraft(changes, { hours })
    const publishing = perform(world, author, publishVersion, { achievementId, revision })
    await expect(publishing).rejects.toMatchObject({
      kind: 'invalid',
      code: 'definition-incomplete',
      message: expect.stringContaining(said),
    })
    await expect(publishing).rejects.toMatchObject({ fields: expect.arrayContaining([expect.objectContaining({ field })]) })
    expect(await versionsOf(achievementId)).toEqual([])
  })
})

test('a rubric level without text is named, and nothing is published', async () => {
  const [question, artifact] = smallDefinition().requirements
  const [criterion] = artifact?.criteria ?? []
  if (!question || !artifact || !criterion) throw new Error('The definition changed.')
  const { achievementId, revision } = await aDraft({
    requirements: [question, { ...artifact, criteria: [{ ...criterion, levels: { ...criterion.levels, demonstrated: ' ' } }] }],
  })
  await expect(told(perform(world, author, publishVersion, { achievementId, revision }))).resolves.toMatchObject({
    code: 'definition-incomplete',
    fields: [{ field: 'requirements.1.criteria.0.levels.demonstrated', message: 'Describe “Demonstrated” for The teacher waits.' }],
  })
  expect(await versionsOf(achievementId)).toEqual([])
})

test('publishing twice, or at once from two tabs, makes one version', async () => {
  const { achievementId, revision } = await aDraft()
  const publish = () => perform(world, author, publishVersion, { achievementId, revision })
  const answers = await Promise.allSettled([publish(), publish(), publish()])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await versionsOf(achievementId)).toHaveLength(1)
  await expect(publish()).rejects.toMatchObject({ kind: 'conflict', code: 'nothing-in-work' })
})

test('only authors and admins of its own organization publish it', async () => {
  const { achievementId, revision } = await aDraft()
  for (const someone of [earner, neighborAdmin])
    await expect(perform(world, someone, publishVersion, { achievementId, revision })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'not-an-author',
    })
  await expect(perform(world, { kind: 'visitor' }, publishVersion, { achievementId, revision })).rejects.toMatchObject({
    kind: 'unauthenticated',
  })
  await expect(perform(world, neighborAdmin, startDraft, { organizationId: district.id })).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(world, admin, publishVersion, { achievementId, revision })
})

test('what is published never changes, not even by asking the database', async () => {
  const { achievementId, revision } = await aDraft()
  const { versionId } = await perform(world, author, publishVersion, { achievementId, revision })
  await expect(world.db.updateTable('achievementVersions').set({ changeNote: 'no' }).where('id', '=', versionId).execute()).rejects.toThrow(
    'never changed',
  )
  await expect(world.db.deleteFrom('achievementVersions').where('id', '=', versionId).execute()).rejects.toThrow('never changed')
})

test('the next version keeps the address, needs a difference, and is refused while it is retired', async () => {
  const first = await aDraft({ title: 'Number talks' })
  const { slug, achievementId } = await perform(world, author, publishVersion, first)
  await perform(world, author, startVersion, { achievementId })
  const second = await perform(world, author, saveDraft, {
    achievementId,
    revision: 2,
    part: 'basics',
    changes: { title: 'Number talks for all' },
  })
  const same = await perform(world, author, saveDraft, {
    achievementId,
    revision: second.revision,
    part: 'basics',
    changes: { title: 'Number talks' },
  })
  await expect(perform(world, author, publishVersion, { achievementId, revision: same.revision })).rejects.toMatchObject({
    code: 'nothing-changed',
  })
  const other = await perform(world, author, saveDraft, {
    achievementId,
    revision: same.revision,
    part: 'basics',
    changes: { title: 'Talks' },
  })
  await perform(world, author, retireAchievement, { achievementId, reason: 'For the test.' })
  await expect(perform(world, author, publishVersion, { achievementId, revision: other.revision })).rejects.toMatchObject({
    code: 'achievement-retired',
  })
  await world.db.deleteFrom('retirements').where('achievementId', '=', achievementId).execute()
  expect(await perform(world, author, publishVersion, { achievementId, revision: other.revision })).toMatchObject({ number: 2, slug })
})

test('its badge is drawn and kept soon after', async () => {
  const { achievementId, revision } = await aDraft()
  const { versionId } = await perform(world, system, publishVersion, { achievementId, revision })
  await world.jobs.settle()
  const art = await world.db.selectFrom('achievementArt').where('versionId', '=', versionId).selectAll().executeTakeFirstOrThrow()
  expect(art.svg).toMatch(/^<svg/)
  expect(art.png.subarray(1, 4).toString()).toBe('PNG')
})

test('a discarded draft is gone; what was published stays', async () => {
  const never = await aDraft()
  await perform(world, author, discardDraft, never)
  await expect(perform(world, author, publishVersion, never)).rejects.toMatchObject({ code: 'nothing-in-work' })
  const once = await aDraft({ title: 'Once published' })
  const { achievementId } = await perform(world, author, publishVersion, once)
  await perform(world, author, startVersion, { achievementId })
  await perform(world, author, discardDraft, { achievementId, revision: 2 })
  expect(await versionsOf(achievementId)).toHaveLength(1)
})
