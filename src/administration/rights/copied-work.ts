import type { Queryable } from '../../foundation/platform/database.ts'
import { formatOf } from '../../work/evidence/file-formats.ts'
import { inGroups } from './in-groups.ts'
import { inPages, inPagesWith } from './in-pages.ts'

/** Each brings much with it. */
const attemptsAtOnce = 20

/** Every attempt of a person with all that is in it and what was decided, a few at a time. What an assessor notes before a decision, and who they are, is not in it. */
export const copiedWork = (db: Queryable, personId: string) =>
  inPagesWith(
    db
      .selectFrom('attempts')
      .innerJoin('achievementVersions as versions', 'versions.id', 'attempts.versionId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
      .where('attempts.earnerId', '=', personId)
      .select([
        'attempts.id',
        'attempts.achievementId',
        'attempts.versionId',
        'versions.title',
        'versions.number as version',
        'organizations.name as organization',
      ])
      .select(['attempts.state', 'attempts.route', 'attempts.startedAt', 'attempts.changedAt']),
    'attempts.id',
    async (attempts, ids) => {
      const parts = await partsOf(db, ids)
      return attempts.map((attempt) => ({ ...attempt, ...parts(attempt.id) }))
    },
    attemptsAtOnce,
  )

async function partsOf(db: Queryable, ids: readonly string[]) {
  const [answers, artifacts, selfChecks, submissions, decisions, levels, plan, captions, linkCopies, checks, appeals, signatures, leaks] =
    await Promise.all([
      db
        .selectFrom('answers')
        .where('attemptId', 'in', ids)
        .orderBy('requirementId')
        .select(['attemptId', 'requirementId', 'body', 'savedAt'])
        .execute(),
      artifactsOf(db, ids).execute(),
      db.selectFrom('selfChecks').where('attemptId', 'in', ids).select(['attemptId', 'criterionId', 'level', 'savedAt']).execute(),
      db
        .selectFrom('submissions')
        .where('attemptId', 'in', ids)
        .orderBy('number')
        .select(['id', 'attemptId', 'number', 'submittedAt', 'dueOn', 'digest', 'openCriteria', 'evidence'])
        .execute(),
      db
        .selectFrom('decisions')
        .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
        .where('submissions.attemptId', 'in', ids)
        .orderBy('decidedAt')
        .select([
          'decisions.id',
          'submissions.attemptId',
          'submissions.number as submission',
          'outcome',
          'message',
          'decidedAt',
          'appealId',
        ])
        .execute(),
      db
        .selectFrom('decisionLevels')
        .innerJoin('decisions', 'decisions.id', 'decisionLevels.decisionId')
        .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
        .where('submissions.attemptId', 'in', ids)
        .select(['decisionId', 'criterionId', 'level', 'reason', 'nextStep', 'citation', 'carried'])
        .execute(),
      db
        .selectFrom('planUnits')
        .where('attemptId', 'in', ids)
        .orderBy('place')
        .select(['attemptId', 'title', 'task', 'linkUrl', 'minutes', 'isOwn', 'doneAt', 'skippedAt'])
        .execute(),
      db
        .selectFrom('captions')
        .innerJoin('artifacts', 'artifacts.id', 'captions.artifactId')
        .where('attemptId', 'in', ids)
        .select(['attemptId', 'artifactId', 'language', 'captions.body', 'captions.savedAt'])
        .execute(),
      db
        .selectFrom('linkCopies')
        .innerJoin('submissions', 'submissions.id', 'linkCopies.submissionId')
        .leftJoin('files', 'files.digest', 'linkCopies.fileDigest')
        .where('submissions.attemptId', 'in', ids)
        .orderBy('linkCopies.id')
        .select([
          'submissions.attemptId',
          'submissions.number as submission',
          'linkCopies.id',
          'artifactId',
          'url',
          'state',
          'because',
          'title',
        ])
        .select(['linkCopies.digest', 'fetchedAt', 'fileDigest', 'contentType'])
        .execute(),
      db
        .selectFrom('completenessChecks')
        .innerJoin('submissions', 'submissions.id', 'completenessChecks.submissionId')
        .where('submissions.attemptId', 'in', ids)
        .orderBy('submissions.number')
        .select(['submissions.attemptId', 'submissions.number as submission', 'outcome', 'lacks', 'message', 'checkedAt'])
        .execute(),
      db
        .selectFrom('appeals')
        .innerJoin('submissions', 'submissions.id', 'appeals.submissionId')
        .where('appeals.attemptId', 'in', ids)
        .orderBy('appeals.id')
        .select(['appeals.attemptId', 'submissions.number as submission', 'awardId', 'reason', 'filedAt', 'appeals.dueOn'])
        .select(['withdrawnAt', 'decidedAt', 'outcome', 'answer'])
        .execute(),
      db
        .selectFrom('coSignatures')
        .where('attemptId', 'in', ids)
        .orderBy('askedAt')
        .select(['attemptId', 'artifactId', 'address', 'askedAt', 'answer', 'name', 'position', 'reason', 'answeredAt'])
        .execute(),
      db
        .selectFrom('leaks')
        .where('attemptId', 'in', ids)
        .orderBy('id')
        .select(['attemptId', 'requirementId', 'artifactId', 'kind', 'place', 'rule', 'markedAt', 'answer', 'answeredAs', 'answeredAt'])
        .execute(),
    ])
  const levelsOf = inGroups(levels, 'decisionId')
  const by = {
    answers: inGroups(answers, 'attemptId'),
    artifacts: inGroups(
      artifacts.map((artifact) => ({ ...artifact, file: artifact.digest === null ? null : fileNameOf(artifact) })),
      'attemptId',
    ),
    selfChecks: inGroups(selfChecks, 'attemptId'),
    plan: inGroups(plan, 'attemptId'),
    captions: inGroups(captions, 'attemptId'),
    linkCopies: inGroups(
      linkCopies.map(({ fileDigest, contentType, ...copy }) => ({
        ...copy,
        file: fileDigest === null ? null : fileNameOf(pageFile(copy.id, contentType)),
      })),
      'attemptId',
    ),
    submissions: inGroups(submissions, 'attemptId'),
    /** Whom they asked to sign a piece, and what came of it. */
    coSignatures: inGroups(signatures, 'attemptId'),
    /** What told whose blind work it was, and what came of it. */
    leaks: inGroups(leaks, 'attemptId'),
    /** Where somebody looked whether everything was there: what they found missing. */
    completenessChecks: inGroups(checks, 'attemptId'),
    /** What they appealed against, and what came of it. */
    appeals: inGroups(appeals, 'attemptId'),
    decisions: inGroups(
      decisions.map((decision) => ({ ...decision, levels: levelsOf(decision.id) })),
      'attemptId',
    ),
  }
  return (id: string) => Object.fromEntries(Object.entries(by).map(([name, of]) => [name, of(id)]))
}

const artifactsOf = (db: Queryable, ids: readonly string[]) =>
  db
    .selectFrom('artifacts')
    .leftJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('attemptId', 'in', ids)
    .orderBy('artifacts.id')
    .select([
      'artifacts.id',
      'attemptId',
      'requirementId',
      'kind',
      'name',
      'note',
      'linkUrl',
      'body',
      'studentMedia',
      'addedAt',
      'removedAt',
    ])
    .select(['files.digest', 'files.sizeBytes', 'files.contentType'])

/** Every file of a person's evidence, with the name it has in the copy. */
export async function* copiedFiles(db: Queryable, personId: string) {
  const files = db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('attempts.earnerId', '=', personId)
    .select(['artifacts.id', 'artifacts.name', 'files.digest', 'files.sizeBytes'])
  for await (const file of inPages(files, 'artifacts.id')) yield { ...file, place: fileNameOf(file) }
}

/** Every copy of what a link of theirs showed, the same way. */
export async function* copiedPages(db: Queryable, personId: string) {
  const pages = db
    .selectFrom('linkCopies')
    .innerJoin('artifacts', 'artifacts.id', 'linkCopies.artifactId')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .innerJoin('files', 'files.digest', 'linkCopies.fileDigest')
    .where('attempts.earnerId', '=', personId)
    .select(['linkCopies.id', 'files.digest', 'files.sizeBytes', 'files.contentType'])
  for await (const page of inPages(pages, 'linkCopies.id')) yield { ...page, place: fileNameOf(pageFile(page.id, page.contentType)) }
}

const pageFile = (id: string, contentType: string | null) => ({ id, name: `page.${formatOf(contentType ?? '')?.endings[0] ?? 'txt'}` })

/** Where a file lies in the copy: told apart by its artifact, and named so that every system can unpack it. */
const fileNameOf = ({ id, name }: { id: string; name: string }): string =>
  `evidence/${id}-${name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .slice(-80)}`
