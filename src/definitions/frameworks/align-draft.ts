import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import type { Definition } from '../achievements/definition.ts'
import { draftOf, lockAchievement } from '../achievements/draft-for-change.ts'
import { itemAddress } from './aligned.ts'

export const mostAlignments = 20

/** Cut at a word, where a field of the definition has less room than the framework. */
const cutTo = (text: string, room: number) =>
  text.length <= room
    ? text
    : `${text
        .slice(0, room - 1)
        .toWellFormed()
        .replace(/\s+\S*$/, '')}…`

export const alignDraft = command({
  name: 'achievement.align',
  says: 'Adds a competency of a framework to the standards of a draft, or takes one out.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    achievementId: z.uuid(),
    add: z.uuid().nullable().default(null).describe('The competency to add.'),
    remove: z.string().max(2000).nullable().default(null).describe('The address of the one to take out.'),
  }),
  load: lockAchievement,
  may: mayAuthor,

  async run({ db, actor, now, baseUrl }, { add, remove }, achievement) {
    const draft = draftOf(achievement)
    const left = draft.alignments.filter(({ targetUrl }) => remove === null || targetUrl !== remove)
    const added = add === null ? null : await alignmentTo(db, add, achievement.organizationId, baseUrl)
    const isThere = added !== null && left.some(({ targetUrl }) => targetUrl === added.targetUrl)
    const alignments = added === null || isThere ? left : [...left, added]
    if (alignments.length > mostAlignments && alignments.length > draft.alignments.length)
      throw conflict('alignments-enough', 'A micro-credential names {most} standards at most. Take one out first.', {
        most: mostAlignments,
      })
    const isChanged = alignments.length !== draft.alignments.length || (added !== null && !isThere)
    const revision = achievement.draftRevision + (isChanged ? 1 : 0)
    if (isChanged)
      await db
        .updateTable('achievements')
        .set({
          draft: JSON.stringify({ ...draft, alignments } satisfies Definition),
          draftRevision: revision,
          draftParts: JSON.stringify({ ...achievement.draftParts, basics: revision }),
          draftSavedAt: now,
          draftSavedBy: actor.kind === 'person' ? actor.id : null,
        })
        .where('id', '=', achievement.id)
        .execute()
    return { revision, isNew: isChanged, alignments: alignments.length }
  },

  record: notAFact('A save of a draft like any other: publishing is recorded.'),
})

/** What a definition says of a competency. Open Badges 3.0 §Alignment. @throws Refusal `competency-missing` */
async function alignmentTo(
  db: Parameters<typeof lockAchievement>[0]['db'],
  itemId: string,
  organizationId: string,
  baseUrl: string,
): Promise<Definition['alignments'][number]> {
  const item = await db
    .selectFrom('frameworkItems')
    .innerJoin('frameworks', 'frameworks.id', 'frameworkItems.frameworkId')
    .where('frameworkItems.id', '=', itemId)
    .where('frameworkItems.goneAt', 'is', null)
    .where((is) => is.or([is('frameworks.organizationId', '=', organizationId), is('frameworks.isPublic', '=', true)]))
    .select(['frameworkItems.id', 'frameworkItems.uri', 'code', 'short', 'statement', 'frameworks.title as framework'])
    .executeTakeFirstOrThrow(() => missing('competency'))
  const name = item.short || item.statement
  return {
    id: `i${item.id.replaceAll('-', '').slice(-12)}`,
    targetName: cutTo(name.replace(/\s+/g, ' '), 200),
    targetUrl: itemAddress(baseUrl, item),
    targetCode: cutTo(item.code, 80),
    targetFramework: cutTo(item.framework, 200),
    // Said once: a statement that fits as the name needs no second place.
    targetDescription: name === item.statement && item.statement.length <= 200 ? '' : cutTo(item.statement, 600),
  }
}
