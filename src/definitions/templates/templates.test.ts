import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { locales } from '../../foundation/words/format.ts'
import { aDistrict, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { authoredBy, findInWork } from '../achievements/achievements.ts'
import { blanksOf } from '../achievements/blanks.ts'
import { findGaps } from '../achievements/gaps.ts'
import { publishVersion } from '../achievements/publish-version.ts'
import { discardDraft } from '../authoring/discard-draft.ts'
import { startDraft } from '../authoring/start-draft.ts'
import { listTemplates } from './find-templates.ts'
import { changeTemplate, keepTemplate, removeTemplate } from './keep-template.ts'
import { shippedKey, shippedTemplates } from './shipped-templates.ts'
import { templateText } from './template-text.ts'

const world = await aWorld({ WORKERS: 'false' })
const { author, admin, coach, neighborAdmin, district, achievement } = await aDistrict(world)
const organizationId = district.id
const listed = async (by: typeof author) => (await listTemplates(readsOf(world.db, by), authoredBy(by))).rows

test.each(locales)('what comes along in %s misses nothing but its blanks and its value', (locale) => {
  const templates = shippedTemplates(locale)
  expect(templates.length).toBeGreaterThanOrEqual(3)
  for (const { name, title, about, definition } of templates) {
    expect(
      [title, about].every((text) => text.length > 10),
      name,
    ).toBe(true)
    expect(definition.language, name).toBe(locale)
    const blanks = new Set(blanksOf(definition).map(({ field }) => field))
    expect(blanks.size, name).toBeGreaterThan(3)
    expect(
      findGaps(definition, []).filter(({ field }) => field !== 'value' && !blanks.has(field)),
      name,
    ).toEqual([])
  }
})

test('both languages bring the same templates', () => {
  const [one, ...others] = locales.map((locale) => shippedTemplates(locale).map(({ name }) => name))
  for (const other of others) expect(other).toEqual(one)
})

test('what was begun from a template is not published before its blanks are filled in', async () => {
  const [first] = shippedTemplates('en')
  const definition = await templateText(readsOf(world.db, author), authoredBy(author), shippedKey('en', first?.name ?? ''))
  const { achievementId } = await perform(world, author, startDraft, { organizationId, definition })
  await expect(perform(world, author, publishVersion, { achievementId, revision: 1 })).rejects.toMatchObject({
    code: 'definition-incomplete',
    fields: expect.arrayContaining([expect.objectContaining({ field: 'title', text: expect.stringContaining('template') })]),
  })
})

test('a micro-credential is kept as a template, named, listed for its authors, begun from, and removed', async () => {
  const { templateId } = await perform(world, author, keepTemplate, { achievementId: achievement.id, name: ' Our way ', about: 'For all.' })
  expect(await listed(admin)).toMatchObject([{ id: templateId, name: 'Our way', about: 'For all.', madeBy: author.name }])
  expect(await listed(neighborAdmin)).toEqual([])
  const text = await templateText(readsOf(world.db, author), authoredBy(author), templateId)
  expect(text).toEqual(smallDefinition())
  await expect(templateText(readsOf(world.db, neighborAdmin), authoredBy(neighborAdmin), templateId)).rejects.toMatchObject({
    kind: 'missing',
  })
  const { achievementId } = await perform(world, author, startDraft, { organizationId, definition: text })
  expect((await findInWork(readsOf(world.db, author), author, achievementId)).draft?.title).toBe('Wait time')
  await perform(world, admin, changeTemplate, { templateId, name: 'Coaching', about: '' })
  expect(await listed(author)).toMatchObject([{ name: 'Coaching', about: '' }])
  await perform(world, author, removeTemplate, { templateId })
  expect(await listed(author)).toEqual([])
  await expect(perform(world, author, removeTemplate, { templateId })).rejects.toMatchObject({ code: 'template-missing' })
  expect((await findInWork(readsOf(world.db, author), author, achievementId)).draft?.title).toBe('Wait time')
})

test('others keep, change and remove none; bad input is refused', async () => {
  const { templateId } = await perform(world, author, keepTemplate, { achievementId: achievement.id, name: 'Ours' })
  for (const other of [coach, neighborAdmin]) {
    await expect(perform(world, other, keepTemplate, { achievementId: achievement.id, name: 'Mine' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(perform(world, other, changeTemplate, { templateId, name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(perform(world, other, removeTemplate, { templateId })).rejects.toMatchObject({ kind: 'forbidden' })
  }
  for (const name of ['', ' ', 'x'.repeat(121)])
    await expect(perform(world, author, keepTemplate, { achievementId: achievement.id, name })).rejects.toMatchObject({ kind: 'invalid' })
  const { achievementId } = await perform(world, author, startDraft, { organizationId })
  await perform(world, author, discardDraft, { achievementId, revision: 1 })
  await expect(perform(world, author, keepTemplate, { achievementId, name: 'Gone' })).rejects.toMatchObject({ code: 'nothing-in-work' })
  await expect(templateText(readsOf(world.db, author), authoredBy(author), 'en:none')).rejects.toMatchObject({ code: 'template-missing' })
})

test('a template stays when who kept it is forgotten', async () => {
  const { templateId } = await perform(world, admin, keepTemplate, { achievementId: achievement.id, name: 'Stays' })
  await world.db.updateTable('people').set({ erasedAt: world.now() }).where('id', '=', admin.id).execute()
  expect((await listed(author)).find(({ id }) => id === templateId)).toMatchObject({ madeBy: null })
})
