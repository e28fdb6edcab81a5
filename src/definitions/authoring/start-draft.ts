import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { type Definition, draftSchema, emptyDefinition } from '../achievements/definition.ts'
import { wholeText } from '../achievements/version-text.ts'
import { draftStarted } from './draft-facts.ts'

export const startDraft = command({
  name: 'achievement.start-draft',
  says: 'Begins a micro-credential: empty, from a copy of any published one, or from a whole text.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    copiedFromId: z.uuid().nullish(),
    definition: draftSchema.optional(),
  }),

  async load({ db }, { organizationId, copiedFromId }) {
    const organization = await db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select(['id as organizationId'])
      .executeTakeFirstOrThrow(() => missing('organization'))
    if (!copiedFromId) return { ...organization, source: null }
    const source = await db
      .selectFrom('achievements')
      .innerJoin('achievementVersions', 'achievementVersions.id', 'achievements.currentVersionId')
      .where('achievements.id', '=', copiedFromId)
      .select(['achievements.id', 'achievements.organizationId'])
      .select((is) => is.ref('achievementVersions.definition').$castTo<Definition>().as('definition'))
      .executeTakeFirstOrThrow(() => missing('micro-credential'))
    return { ...organization, source }
  },

  may: mayAuthor,

  async run({ db, actor, now, newId }, { organizationId, definition }, { source }) {
    const id = newId()
    const by = actor.kind === 'person' ? actor.id : null
    const draft =
      definition ?? (source ? copyOf(wholeText(source.definition), source.organizationId === organizationId) : emptyDefinition())
    await db
      .insertInto('achievements')
      .values({
        id,
        organizationId,
        // It gets its address from its title when it is published.
        slug: `draft-${id}`,
        draft: JSON.stringify(draft),
        draftRevision: 1,
        draftSavedAt: now,
        draftSavedBy: by,
        copiedFromId: source?.id ?? null,
        createdBy: by,
        createdAt: now,
      })
      .execute()
    return { achievementId: id, revision: 1 }
  },

  record: ({ organizationId, definition }, { source }, { achievementId }) =>
    fact(
      draftStarted,
      { organizationId, subjectId: achievementId },
      source ? { from: 'a copy', copiedFromId: source.id } : { from: definition ? 'a text' : 'nothing' },
    ),
})

/** Who validates is a promise of one organization; another has to make its own. */
const copyOf = (definition: Definition, isOwn: boolean): Definition =>
  isOwn
    ? { ...definition, title: `${definition.title.slice(0, 113)} (copy)` }
    : { ...definition, assessment: { ...definition.assessment, whoValidates: '' } }
