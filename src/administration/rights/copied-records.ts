import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { inGroups } from './in-groups.ts'
import { inPages, inPagesWith } from './in-pages.ts'

/** Who a person is to Laurel: what they said of themselves, where they are signed in, and their programs' keys without what opens with them. */
export async function copiedProfile(db: Queryable, personId: string) {
  const [person, addresses, memberships, sessions, keys, held] = await Promise.all([
    db
      .selectFrom('people')
      .where('id', '=', personId)
      .select(['id', 'name', 'email', 'locale', 'createdAt', 'lastSeenAt'])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('personAddresses')
      .where('personId', '=', personId)
      .orderBy('addedAt')
      .select(['address', 'addedAt', 'verifiedAt'])
      .execute(),
    db
      .selectFrom('memberships')
      .innerJoin('organizations', 'organizations.id', 'memberships.organizationId')
      .leftJoin('organizations as schools', 'schools.id', 'memberships.schoolId')
      .leftJoin('contractGroups', 'contractGroups.id', 'memberships.contractGroupId')
      .where('personId', '=', personId)
      .orderBy('startedAt')
      .select(['organizations.name as organization', 'schools.name as school', 'contractGroups.name as contract', 'roles', 'title'])
      .select(['startedAt', 'endedAt'])
      .execute(),
    db
      .selectFrom('sessions')
      .where('personId', '=', personId)
      .orderBy('createdAt')
      .select(['createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
      .execute(),
    db
      .selectFrom('apiKeys')
      .where('personId', '=', personId)
      .orderBy('madeAt')
      .select(['name', 'scopes', 'madeAt', 'expiresAt', 'lastUsedAt', 'revokedAt'])
      .execute(),
    db
      .selectFrom('heldAddresses')
      .innerJoin('personAddresses', 'personAddresses.address', 'heldAddresses.address')
      .leftJoin('organizations', 'organizations.id', 'heldAddresses.organizationId')
      .where('personId', '=', personId)
      .where('verifiedAt', 'is not', null)
      .orderBy('heldAt')
      .select(['heldAddresses.address', 'organizations.name as organization', 'because', 'heldAt'])
      .execute(),
  ])
  return { profile: { ...person, addresses, addressesHeldBack: held }, memberships, sessions, keys }
}

/** A person's awards. The signed credential of each is a file of its own. */
export const copiedAwards = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('awards')
      .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
      .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
      .leftJoin('revocations', 'revocations.awardId', 'awards.id')
      .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
      .leftJoin('awardListings', 'awardListings.awardId', 'awards.id')
      .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
      .leftJoin('decisionsElsewhere as elsewhere', 'elsewhere.id', 'awards.elsewhereId')
      .where('awards.earnerId', '=', personId)
      .select(['awards.id', 'versions.title', 'versions.number as version', 'organizations.name as issuer', 'awards.earnerName'])
      .select([
        'awardedAt',
        'awards.expiresAt',
        'revokedAt',
        'revocations.reason as revokedBecause',
        'suspendedAt',
        'suspensions.reason as suspendedBecause',
      ])
      .select(['listedAt', 'hiddenAt'])
      .select(
        sql<unknown>`(select coalesce(json_agg(json_build_object('suspendedAt', suspended_at, 'because', reason, 'liftedAt', lifted_at,
          'liftedBecause', lifted_because) order by lifted_at), '[]') from lifted_suspensions where award_id = awards.id)`.as(
          'earlierSuspensions',
        ),
      )
      .select([
        'elsewhere.decidedOn as decidedElsewhereOn',
        'elsewhere.source as decidedElsewhereBy',
        'elsewhere.link as decidedElsewhereLink',
        'elsewhere.decision as decisionElsewhere',
        'elsewhere.decidedBy as whoDecidedElsewhere',
        'elsewhere.narrative as narrativeElsewhere',
      ]),
    'awards.id',
  )

/** What spreadsheets of old pilots say of them, as it was written. */
export async function* copiedPilots(db: Queryable, personId: string) {
  yield* await db
    .selectFrom('pilotRows')
    .innerJoin('pilotPeople as whom', (join) =>
      join.onRef('whom.importId', '=', 'pilotRows.importId').onRef('whom.number', '=', 'pilotRows.person'),
    )
    .where('whom.personId', '=', personId)
    .orderBy('pilotRows.importId')
    .orderBy('line')
    .select(['pilotRows.line', 'cells', 'fate', 'decidedOn', 'gives', 'whom.email', 'whom.name'])
    .execute()
}

/** What organizations gave them. */
export const copiedLedger = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('ledgerLines')
      .innerJoin('organizations', 'organizations.id', 'ledgerLines.organizationId')
      .where('personId', '=', personId)
      .select([
        'ledgerLines.id',
        'organizations.name as organization',
        'awardId',
        'assessmentId',
        'cause',
        'currency',
        'unit',
        'amount',
        'schoolYear',
        'recordedAt',
      ])
      .select('reversesId'),
    'ledgerLines.id',
  )

/** What they noted of their learning. */
export const copiedLog = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('logEntries')
      .where('personId', '=', personId)
      .select(['id', 'learnedOn', 'line', 'linkUrl', 'minutes', 'purpose', 'tags', 'addedAt', 'removedAt']),
    'id',
  )

/** The transcripts that they put together. */
export const copiedTranscripts = (db: Queryable, personId: string) =>
  inPages(
    db.selectFrom('transcripts').where('personId', '=', personId).select(['id', 'name', 'awards', 'shows', 'madeAt', 'changedAt']),
    'id',
  )

/** What they want to be given to assess. */
export async function* copiedAssessorSettings(db: Queryable, personId: string) {
  yield* await db
    .selectFrom('assessorSettings')
    .where('personId', '=', personId)
    .select(['categories', 'languages', 'atOnce', 'awayFrom', 'awayUntil', 'savedAt'])
    .execute()
}

/** On their way to assess: what they asked, what was answered, and how far their probation is. */
export async function* copiedLadder(db: Queryable, personId: string) {
  const [requests, probations] = await Promise.all([
    db
      .selectFrom('assessorRequests')
      .innerJoin('organizations', 'organizations.id', 'assessorRequests.organizationId')
      .where('personId', '=', personId)
      .orderBy('assessorRequests.id')
      .select(['organizations.name as organization', 'askedAt', 'answer', 'answeredAt', 'reason'])
      .execute(),
    db
      .selectFrom('probations')
      .innerJoin('organizations', 'organizations.id', 'probations.organizationId')
      .where('personId', '=', personId)
      .orderBy('begunAt')
      .select(['organizations.name as organization', 'assessments', 'begunAt', 'endedAt'])
      .execute(),
  ])
  yield* requests.map((request) => ({ kind: 'request', ...request }))
  yield* probations.map((probation) => ({ kind: 'probation', ...probation }))
}

/** What they noted for themselves beside work that they weigh, and how long they were at it. */
export const copiedNotes = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('assessments')
      .leftJoin('assessorNotes', 'assessorNotes.assessmentId', 'assessments.id')
      .leftJoin('timeOnTask', 'timeOnTask.assessmentId', 'assessments.id')
      .where('assessments.assessorId', '=', personId)
      .where((row) => row.or([row('assessorNotes.body', 'is not', null), row('timeOnTask.seconds', 'is not', null)]))
      .select(['assessments.id', 'assessments.submissionId', 'assessorNotes.body as note', 'assessorNotes.savedAt', 'timeOnTask.seconds']),
    'assessments.id',
  )

/** The phrases they keep to put into what they write. */
export const copiedPhrases = (db: Queryable, personId: string) =>
  inPages(db.selectFrom('phrases').where('personId', '=', personId).select(['id', 'body', 'savedAt']), 'id')

/** Whose work they should not weigh, and who not theirs, as they said themselves. */
export const copiedConflicts = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('conflicts')
      .where(({ and, eb, or }) =>
        or([
          and([eb('assessorId', '=', personId), eb('declaredBy', '=', 'assessor')]),
          and([eb('earnerId', '=', personId), eb('declaredBy', '=', 'earner')]),
        ]),
      )
      .select(['id', 'assessorId', 'earnerId', 'declaredBy', 'note', 'declaredAt', 'endedAt']),
    'id',
  )

/** What Laurel wrote to them. What made a link stand for them is not kept. */
export const copiedLetters = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('messages')
      .where('personId', '=', personId)
      .select(['id', 'kind', 'toAddress', 'subject', 'bodyText', 'createdAt', 'sentAt']),
    'id',
  )

/** What they did, as the trail keeps it. */
export const copiedActivity = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('events')
      // With what they did in accounts that became part of theirs.
      .where('actorId', 'in', (people) =>
        people
          .selectFrom('people')
          .where((row) => row.or([row('id', '=', personId), row('mergedInto', '=', personId)]))
          .select('id'),
      )
      .select(['id', 'name', 'subjectKind', 'subjectId', 'door', 'at']),
    'id',
  )

/** What they were told in the app, by what it came of; and how they want to hear of it. */
export const copiedNotices = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('notices')
      .leftJoin('organizations', 'organizations.id', 'notices.organizationId')
      .where('personId', '=', personId)
      .select(['notices.id', 'notices.kind', 'organizations.name as organization', 'madeAt', 'readAt']),
    'notices.id',
  )

/** The classes in which they keep what families allow: names of students and what was said, since both are theirs to keep. */
export const copiedClasses = (db: Queryable, personId: string) =>
  inPagesWith(
    db.selectFrom('classes').where('teacherId', '=', personId).select(['id', 'name', 'schoolYear', 'endsOn', 'madeAt', 'endedAt']),
    'id',
    async (classes, ids) => {
      const [students, requests] = await Promise.all([
        db
          .selectFrom('students')
          .leftJoin('consents', 'consents.studentId', 'students.id')
          .where('classId', 'in', ids)
          .orderBy('students.id')
          .orderBy('consents.id')
          .select(['students.classId', 'students.name', 'students.mark', 'consents.answer', 'consents.scopes', 'consents.basis'])
          .select(['consents.until', 'consents.saidBy', 'consents.saidName', 'consents.note', 'consents.recordedAt'])
          .execute(),
        db
          .selectFrom('deletionRequests')
          .innerJoin('students', 'students.id', 'deletionRequests.studentId')
          .where('classId', 'in', ids)
          .orderBy('deletionRequests.id')
          .select(['students.classId', 'students.name', 'deletionRequests.askedAt', 'dueOn', 'saidName', 'deletionRequests.note'])
          .select(['outcome', 'answer', 'deleted', 'doneAt'])
          .execute(),
      ])
      const [studentsOf, requestsOf] = [inGroups(students, 'classId'), inGroups(requests, 'classId')]
      return classes.map((each) => ({ ...each, students: studentsOf(each.id), deletionRequests: requestsOf(each.id) }))
    },
  )

/** What they asked organizations for, and what came of it. */
export const copiedValueRequests = (db: Queryable, personId: string) =>
  inPages(
    db
      .selectFrom('valueRequests')
      .innerJoin('organizations', 'organizations.id', 'valueRequests.organizationId')
      .where('personId', '=', personId)
      .select(['valueRequests.id', 'organizations.name as organization', 'valueRequests.kind', 'achievementId', 'awardId', 'words'])
      .select(['askedOn', 'isLate', 'state', 'reason', 'decidedAt']),
    'valueRequests.id',
  )

/** Which lines of the ledger they approved or refused for others, never whose. */
export const copiedLineApprovals = (db: Queryable, personId: string) =>
  inPages(
    db.selectFrom('lineApprovals').where('approverId', '=', personId).select(['id', 'lineId', 'step', 'isApproved', 'reason', 'decidedAt']),
    'id',
  )
