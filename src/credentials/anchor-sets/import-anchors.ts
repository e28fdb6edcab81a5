import { z } from 'zod'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { definitionSchema } from '../../definitions/achievements/definition.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Stage } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, denied, invalid, missing } from '../../foundation/platform/refusal.ts'
import { mayWriteAnchor } from '../../judgment/calibration/calibration-policy.ts'
import { askForCopies } from '../../work/artifacts/add-artifact.ts'
import { peeking } from '../../work/evidence/file-peek.ts'
import { identifyFile } from '../../work/evidence/identify-file.ts'
import { storeFile } from '../../work/evidence/store-file.ts'
import { readStored } from '../../work/renditions/zip-entries.ts'
import { bounds, digestOfSet, filesOf, placeOfFile } from './anchor-set.ts'
import { anchorsImported } from './anchor-set-facts.ts'
import { readAnchorSet } from './read-anchor-set.ts'

/** A file as it arrives: to be read once. */
const arriving = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
  'Please choose a file.',
)

export const importAnchors = command({
  name: 'anchors.import',
  says: 'Takes in anchors of another organization from a signed file, as drafts that somebody looks through before they are used. Either all of them are taken in, or nothing is.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `anchors.import ${personIdOf(actor) ?? ''}`, tries: 20, seconds: 3600 }],
  input: z.object({
    achievementId: z.uuid(),
    bytes: arriving,
    /** That it is taken in although its issuer is not known here, said in so many words. */
    trustsIssuer: z.boolean().default(false),
  }),

  // Asked before the first byte is read, so that nobody fills the store with what has no place.
  async prepare(stage, actor, { achievementId, bytes, trustsIssuer }) {
    const place = await findPlace(stage, actor, achievementId)
    const staged = await stage.staging.take(bytes, {
      maxBytes: bounds.fileBytes,
      tooLarge: () => invalid('anchors-too-large', 'This file holds more than a set of anchors may. Nothing was taken in.'),
    })
    try {
      return await peeking(staged.path, async (file) => {
        const { set, issuer, entries } = await readAnchorSet(stage, file)
        requireSameRubric(set, place.definition)
        if (!issuer.isKnown && !trustsIssuer)
          throw conflict(
            'signer-unknown',
            'The signature is fine, and who signed it ({issuer}) is not an organization of this Laurel. If you know them, say so below and send the file again. Nothing was taken in.',
            { issuer: issuer.name || issuer.id },
          )
        // Before any of its files is kept: the same is not kept twice.
        const digest = digestOfSet(set)
        const there = await stage.db
          .selectFrom('anchorImports')
          .where('achievementId', '=', achievementId)
          .where('digest', '=', digest)
          .select('id')
          .executeTakeFirst()
        if (there) throw already()
        for (const { digest: named, sizeBytes, contentType } of filesOf(set)) {
          const entry = entries.get(placeOfFile(named))
          if (!entry) throw new Error('It was looked whether every file is there.')
          const own = await stage.staging.take(readStored(file, entry), { maxBytes: sizeBytes })
          try {
            if (own.digest !== named)
              throw invalid(
                'anchors-altered',
                'This file is not as it was signed. Nothing was taken in; please ask for it again where it came from.',
              )
            const found = await peeking(own.path, (peek) => identifyFile(peek, nameFor(contentType)))
            await storeFile(stage, own, found)
          } finally {
            await stage.staging.drop(own.id)
          }
        }
        return { set, issuer, digest }
      })
    } finally {
      await stage.staging.drop(staged.id)
    }
  },

  load: ({ db }, { achievementId }) =>
    db
      .selectFrom('achievements')
      .where('id', '=', achievementId)
      .where('currentVersionId', 'is not', null)
      .select(['id', 'organizationId', 'currentVersionId'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('micro-credential')),

  may: mayWriteAnchor,

  async run(scene, { achievementId }, { organizationId, currentVersionId }, { set, issuer, digest }) {
    const { db, actor, now, newId } = scene
    const madeBy = personIdOf(actor)
    if (!madeBy || !currentVersionId) throw new Error('The policy lets only people take anchors in, and only for what is published.')
    const importId = newId()
    const kept = await db
      .insertInto('anchorImports')
      .values({
        id: importId,
        organizationId,
        achievementId,
        digest,
        issuer: issuer.id,
        issuerName: issuer.name,
        isKnown: issuer.isKnown,
        anchors: set.anchors.length,
        importedBy: madeBy,
        importedAt: now,
      })
      .onConflict((clash) => clash.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!kept) throw already()
    const about = { achievementId, versionId: currentVersionId }
    for (const { name, agreedWith, levels, answers, artifacts } of set.anchors) {
      const [attemptId, anchorId] = [newId(), newId()]
      await db
        .insertInto('attempts')
        .values({
          id: attemptId,
          ...about,
          earnerId: madeBy,
          organizationId: null,
          purpose: 'anchor',
          route: 'already',
          startedAt: now,
          changedAt: now,
        })
        .execute()
      if (answers.length > 0)
        await db
          .insertInto('answers')
          .values(answers.map((answer) => ({ ...answer, attemptId, savedAt: now })))
          .execute()
      for (const { requirementId, kind, name: title, note, body, file } of artifacts)
        await db
          .insertInto('artifacts')
          .values({
            id: newId(),
            attemptId,
            requirementId,
            kind,
            name: title,
            note,
            body: file ? null : (body ?? ''),
            fileDigest: file?.digest ?? null,
            studentMedia: 'no-students',
            addedAt: now,
          })
          .execute()
      await db
        .insertInto('anchors')
        .values({
          id: anchorId,
          organizationId,
          ...about,
          attemptId,
          source: 'written',
          name,
          agreedWith: agreedWith || issuer.name,
          madeBy,
          madeAt: now,
          changedAt: now,
          importId,
        })
        .execute()
      await db
        .insertInto('anchorLevels')
        .values(levels.map((level) => ({ ...level, anchorId })))
        .execute()
    }
    for (const file of filesOf(set)) await askForCopies(scene, file)
    return { importId, anchors: set.anchors.length, issuer: issuer.id, isKnown: issuer.isKnown }
  },

  record: ({ achievementId }, { organizationId }, came) => fact(anchorsImported, { organizationId, subjectId: achievementId }, came),
})

const already = () => conflict('anchors-already', 'These anchors were taken in already. Nothing was changed.')
const nameFor = (contentType: string) => `file.${contentType.split('/')[1]?.replace(/[^a-z0-9]/g, '') ?? 'bin'}`

async function findPlace({ db }: Pick<Stage, 'db'>, actor: Actor, achievementId: string) {
  const found = await db
    .selectFrom('achievements')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .where('achievements.id', '=', achievementId)
    .select(['achievements.organizationId', 'version.definition'])
    .executeTakeFirstOrThrow(() => missing('micro-credential'))
  const may = mayWriteAnchor(actor, found)
  if (!may.allowed) throw denied(actor, may)
  return { definition: definitionSchema.parse(found.definition) }
}

/** Levels mean something by their rubric alone. @throws Refusal `anchors-of-another` */
function requireSameRubric(set: Parameters<typeof digestOfSet>[0], definition: ReturnType<typeof definitionSchema.parse>): void {
  const own = new Set(criteriaOf(definition).map(({ id }) => id))
  const parts = new Set(definition.requirements.map(({ id }) => id))
  const isSame = set.criteria.length === own.size && set.criteria.every(({ id }) => own.has(id))
  const fits = set.anchors.every(
    ({ levels, answers, artifacts }) =>
      levels.every(({ criterionId }) => own.has(criterionId)) &&
      new Set(levels.map(({ criterionId }) => criterionId)).size === levels.length &&
      [...answers, ...artifacts].every(({ requirementId }) => parts.has(requirementId)) &&
      new Set(answers.map(({ requirementId }) => requirementId)).size === answers.length &&
      artifacts.every(({ file, body }) => (file === null) !== (body === null)),
  )
  if (!isSame || !fits)
    throw conflict(
      'anchors-of-another',
      'These anchors are of “{title}”, whose rubric is another one than that of this micro-credential. Nothing was taken in.',
      { title: set.title },
    )
}
