import type { Queryable } from '../../foundation/platform/database.ts'
import { inGroups } from './in-groups.ts'

const atOnce = 20

/** Every attempt of a person with all that is in it and what was decided, a few at a time. What an assessor notes before a decision, and who they are, is not in it. */
export async function* copiedWork(db: Queryable, personId: string) {
  for (let after = ''; ; ) {
    const attempts = await db
      .selectFrom('attempts')
      .innerJoin('achievementVersions as versions', 'versions.id', 'attempts.versionId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
      .where('attempts.earnerId', '=', personId)
      .$if(after !== '', (query) => query.where('attempts.id', '>', after))
      .orderBy('attempts.id')
      .limit(atOnce)
      .select([
        'attempts.id',
        'attempts.achievementId',
        'versions.title',
        'versions.number as version',
        'organizations.name as organization',
      ])
      .select(['attempts.state', 'attempts.route', 'attempts.startedAt', 'attempts.changedAt'])
      .execute()
    const last = attempts.at(-1)
    if (!last) return
    const parts = await partsOf(
      db,
      attempts.map(({ id }) => id),
    )
    for (const attempt of attempts) yield { ...attempt, ...parts(attempt.id) }
    after = last.id
  }
}

async function partsOf(db: Queryable, ids: readonly string[]) {
  const [answers, artifacts, selfChecks, submissions, decisions, levels] = await Promise.all([
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
      .select(['decisions.id', 'submissions.attemptId', 'submissions.number as submission', 'outcome', 'message', 'decidedAt'])
      .execute(),
    db
      .selectFrom('decisionLevels')
      .innerJoin('decisions', 'decisions.id', 'decisionLevels.decisionId')
      .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
      .where('submissions.attemptId', 'in', ids)
      .select(['decisionId', 'criterionId', 'level', 'reason', 'nextStep', 'citation', 'carried'])
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
    submissions: inGroups(submissions, 'attemptId'),
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

/** Every file of a person's evidence, with the name it has in the copy, some at a time. */
export async function* copiedFiles(db: Queryable, personId: string) {
  for (let after = ''; ; ) {
    const files = await db
      .selectFrom('artifacts')
      .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
      .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
      .where('attempts.earnerId', '=', personId)
      .$if(after !== '', (query) => query.where('artifacts.id', '>', after))
      .orderBy('artifacts.id')
      .limit(500)
      .select(['artifacts.id', 'artifacts.name', 'files.digest', 'files.sizeBytes'])
      .execute()
    const last = files.at(-1)
    if (!last) return
    for (const file of files) yield { ...file, place: fileNameOf(file) }
    after = last.id
  }
}

/** Where a file lies in the copy: told apart by its artifact, and named so that every system can unpack it. */
const fileNameOf = ({ id, name }: { id: string; name: string }): string =>
  `evidence/${id}-${name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .slice(-80)}`
