import { sql } from 'kysely'
import { z } from 'zod'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayEditOrganization } from '../../people/organizations/organization-policy.ts'
import { categoryFields, checkCategory } from './add-category.ts'
import { categoriesOf } from './categories.ts'
import { categoryBroughtBack, categoryChanged, categoryMoved, categoryRemoved, categoryRetired } from './category-facts.ts'
import { movedTo } from './list-order.ts'

const which = { categoryId: z.uuid() }

async function lockCategory({ db }: Scene, { categoryId }: { categoryId: string }) {
  const { organizationId } = await db
    .selectFrom('categories')
    .where('id', '=', categoryId)
    .select('organizationId')
    .executeTakeFirstOrThrow(() => missing('category'))
  // One change of the list after the other.
  await db.selectFrom('organizations').where('id', '=', organizationId).select('id').forNoKeyUpdate().execute()
  const all = await categoriesOf(db, organizationId)
  const category = all.find(({ id }) => id === categoryId)
  if (!category) throw missing('category')
  return { id: organizationId, all, category }
}

/** Whether a definition of the organization names it: a draft, or any version that was ever published. */
async function isNamed({ db }: Scene, organizationId: string, name: string): Promise<boolean> {
  const { rows } = await sql<{ isNamed: boolean }>`
    select exists (
      select from achievements where organization_id = ${organizationId} and (
        draft ->> 'category' = ${name}
        or exists (select from achievement_versions where achievement_id = achievements.id and category = ${name}))
    ) as "isNamed"`.execute(db)
  return rows[0]?.isNamed ?? false
}

export const changeCategory = command({
  name: 'category.change',
  says: 'Changes the color and the mark of a category, and its name as long as no micro-credential names it. Published badges keep their color.',
  reach: everyDoor,
  limits: null,
  input: z.object({ ...which, ...categoryFields }),
  load: lockCategory,
  may: mayEditOrganization,

  async run(scene, { name, color, mark }, { id, all, category }) {
    checkCategory(
      { name, mark },
      all.filter((one) => one !== category),
    )
    if (name !== category.name && (await isNamed(scene, id, category.name)))
      throw invalidAt('category-in-use', 'name', 'Micro-credentials name this category, so its name stays. Remove it and add another.')
    await scene.db.updateTable('categories').set({ name, color, mark }).where('id', '=', category.id).execute()
    return { ...category, name, color, mark }
  },

  record: ({ name, color, mark }, { id, category: before }) =>
    before.name === name && before.color === color && before.mark === mark
      ? null
      : fact(categoryChanged, { organizationId: id, subjectId: id }, { before: before.name, name, color, mark }),
})

export const moveCategory = command({
  name: 'category.move',
  says: 'Gives a category another place in the list of its organization.',
  reach: everyDoor,
  limits: null,
  input: z.object({ ...which, place: z.number().int().min(1).max(100).describe('Its place from now on, counted from one.') }),
  load: lockCategory,
  may: mayEditOrganization,

  async run({ db }, { place }, { all, category }) {
    const ids = movedTo(all, category, place).map(({ id }) => id)
    await sql`update categories set place = ordered.place from unnest(${ids}::uuid[]) with ordinality as ordered (id, place)
      where categories.id = ordered.id`.execute(db)
  },

  record: ({ place }, { id, category: { name } }) => fact(categoryMoved, { organizationId: id, subjectId: id }, { name, place }),
})

export const removeCategory = command({
  name: 'category.remove',
  says: 'Takes a category away. One that a micro-credential names is retired instead: what names it stays, and no draft can choose it.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: lockCategory,
  may: mayEditOrganization,

  async run(scene, _input, { id, all, category }) {
    if (category.retiredAt) throw conflict('retired-already', 'This is retired already.')
    if (all.every((one) => one === category || one.retiredAt))
      throw conflict('last-of-list', 'This is the last one. Add another first, so that there is something to choose.')
    const isRetired = await isNamed(scene, id, category.name)
    if (isRetired) await scene.db.updateTable('categories').set({ retiredAt: scene.now }).where('id', '=', category.id).execute()
    else await scene.db.deleteFrom('categories').where('id', '=', category.id).execute()
    return { isRetired }
  },

  record: (_input, { id, category: { name } }, { isRetired }) =>
    fact(isRetired ? categoryRetired : categoryRemoved, { organizationId: id, subjectId: id }, { name }),
})

export const bringBackCategory = command({
  name: 'category.bring-back',
  says: 'Lets drafts choose a category again that was retired.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: lockCategory,
  may: mayEditOrganization,

  async run({ db }, _input, { category }) {
    if (!category.retiredAt) throw conflict('not-retired', 'This is not retired.')
    await db.updateTable('categories').set({ retiredAt: null }).where('id', '=', category.id).execute()
  },

  record: (_input, { id, category: { name } }) => fact(categoryBroughtBack, { organizationId: id, subjectId: id }, { name }),
})
