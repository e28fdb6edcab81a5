import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid } from '../../foundation/platform/refusal.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { listOf, sentence } from '../../foundation/words/sentence.ts'
import { rulesOf } from '../value/value-rules.ts'
import { versionPublished } from './achievement-facts.ts'
import { mayAuthor } from './achievement-policy.ts'
import { definitionSchema } from './definition.ts'
import { diffDefinitions } from './definition-diff.ts'
import { approvalsOf } from './draft-approvals.ts'
import { currentVersion, draftOf, lockAchievement } from './draft-for-change.ts'
import { drawArt } from './draw-art.ts'
import { findGaps } from './gaps.ts'
import { keepVersion } from './keep-version.ts'
import { mustHaves } from './must-haves.ts'
import { countSearchWords } from './search-words.ts'
import { freeSlug } from './slug.ts'

export const publishVersion = command({
  name: 'achievement.publish',
  says: 'Makes the draft the next version, for good. Refused while a must-have is missing, and it says which.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    achievementId: z.uuid(),
    revision: z.number().int().min(0),
    changeNote: z.string().trim().max(600).default(''),
  }),

  load: lockAchievement,
  may: mayAuthor,

  async run(scene, { revision, changeNote }, achievement) {
    const { db, actor, now, newId, later } = scene
    const draft = draftOf(achievement)
    if (achievement.draftRevision !== revision) {
      throw conflict('draft-changed', 'The text was changed since you looked at it. Please look once more, then publish.')
    }
    if (achievement.retiredAt) throw conflict('achievement-retired', 'This micro-credential is retired. Bring it back first, then publish.')
    const gaps = findGaps(draft, await rulesOf(db, achievement.id, achievement.organizationId))
    if (gaps.length > 0) {
      const missing = [...new Set(gaps.flatMap(({ mustHave }) => (mustHave ? [mustHaves[mustHave]] : [])))]
      const fields = gaps.map(({ field, text, values }) => ({ field, text, values }))
      throw missing.length > 0
        ? invalid(
            'definition-incomplete',
            'Not published yet. Still missing: {missing}.',
            {
              missing: listOf(
                missing.map((text) => sentence(text)),
                'semicolons',
              ),
            },
            fields,
          )
        : invalid('definition-incomplete', 'Not published yet. Some of it does not hold together.', fields)
    }
    const { needed, given } = await approvalsOf(db, achievement.id)
    if (given < needed)
      throw conflict(
        'approvals-missing',
        'Your organization asks that {needed, plural, one {one colleague approves} other {# colleagues approve}} this very text before it is published; {given, plural, =0 {nobody has} one {one has} other {# have}}. Ask colleagues to review the draft.',
        { needed, given },
      )
    const definition = definitionSchema.parse(draft)
    const before = await currentVersion(scene, achievement)
    if (before && diffDefinitions(before.definition, definition, plainTextIn('en')).length === 0) {
      throw conflict(
        'nothing-changed',
        'This says the same as the version that is published. Change something first, or discard the draft.',
      )
    }

    const versionId = newId()
    const number = (before?.number ?? 0) + 1
    const publishedBy = actor.kind === 'person' ? actor.id : null
    await keepVersion(
      db,
      { id: versionId, achievementId: achievement.id, number, definition, changeNote, publishedBy, publishedAt: now },
      newId,
    )
    // An address that people hold stays as it is, whatever the new title.
    const slug = before ? achievement.slug : await freeSlug(db, 'achievements', definition.title)
    await db
      .updateTable('achievements')
      .set({ currentVersionId: versionId, slug, draft: null, draftParts: '{}', draftSavedAt: null, draftSavedBy: null })
      .where('id', '=', achievement.id)
      .execute()
    await countSearchWords(db, { before: before?.definition ?? null, after: definition })
    await later(drawArt, { versionId })
    return { achievementId: achievement.id, versionId, number, slug }
  },

  record: (_input, { id, organizationId }, { versionId, number }) =>
    fact(versionPublished, { organizationId, subjectId: id }, { versionId, number }),
})
