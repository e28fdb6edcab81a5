import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { currentVersion, lockAchievement } from '../achievements/draft-for-change.ts'
import { wholeText } from '../achievements/version-text.ts'
import { templateChanged, templateKept, templateRemoved } from './template-facts.ts'

const words = {
  name: z.string().trim().min(1, 'Give the template a name.').max(120, 'Please use a shorter name.'),
  about: z.string().trim().max(600, 'Please shorten this to 600 characters.').default(''),
}
/** More are a catalog of their own. */
const mostTemplates = 200

export const keepTemplate = command({
  name: 'template.keep',
  says: 'Keeps the text of a micro-credential, its draft where there is one, as a template of its organization.',
  reach: everyDoor,
  limits: null,
  input: z.object({ achievementId: z.uuid(), ...words }),
  load: lockAchievement,
  may: mayAuthor,

  async run(scene, { name, about }, achievement) {
    const { db, actor, now, newId } = scene
    const definition = achievement.draft ? wholeText(achievement.draft) : (await currentVersion(scene, achievement))?.definition
    if (!definition) throw conflict('nothing-in-work', 'There is no draft here. It was published or discarded, perhaps in another window.')
    const { organizationId } = achievement
    const { count } = await db
      .selectFrom('templates')
      .where('organizationId', '=', organizationId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostTemplates)
      throw conflict('templates-enough', 'There are 200 templates already. Remove one that nobody uses before you keep another.')
    const templateId = newId()
    await db
      .insertInto('templates')
      .values({
        id: templateId,
        organizationId,
        name,
        about,
        definition: JSON.stringify(definition),
        madeBy: personIdOf(actor),
        madeAt: now,
        changedAt: now,
      })
      .execute()
    return { templateId }
  },

  record: (_input, { id, organizationId }, { templateId }) => fact(templateKept, { organizationId, subjectId: templateId }, { fromId: id }),
})

const loadTemplate = ({ db }: Scene, { templateId }: { templateId: string }) =>
  db
    .selectFrom('templates')
    .where('id', '=', templateId)
    .select(['id', 'organizationId', 'name', 'about'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('template'))

export const changeTemplate = command({
  name: 'template.change',
  says: 'Changes what a template is called and what is said of it. Its text is changed by keeping another.',
  reach: everyDoor,
  limits: null,
  input: z.object({ templateId: z.uuid(), ...words }),
  load: loadTemplate,
  may: mayAuthor,

  async run({ db, now }, { name, about }, template) {
    const isNew = template.name !== name || template.about !== about
    if (isNew) await db.updateTable('templates').set({ name, about, changedAt: now }).where('id', '=', template.id).execute()
    return { templateId: template.id, isNew }
  },

  record: (_input, { id, organizationId }, { isNew }) => (isNew ? fact(templateChanged, { organizationId, subjectId: id }) : null),
})

export const removeTemplate = command({
  name: 'template.remove',
  says: 'Removes a template. What was started from it stays.',
  reach: everyDoor,
  limits: null,
  input: z.object({ templateId: z.uuid() }),
  load: loadTemplate,
  may: mayAuthor,

  async run({ db }, _input, { id }) {
    await db.deleteFrom('templates').where('id', '=', id).execute()
    return { templateId: id }
  },

  record: (_input, { id, organizationId }) => fact(templateRemoved, { organizationId, subjectId: id }),
})
