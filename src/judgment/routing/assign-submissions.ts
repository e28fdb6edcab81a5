import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, isRefusal, type Refusal } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { submissionAssigned } from '../assessment/assessment-facts.ts'
import { takeSeat, type Waiting } from '../queue/claim-submission.ts'
import { findAssessors } from './find-assessors.ts'
import { mayRouteWork } from './routing-policy.ts'

/** So many at a time: what one page of the board shows, and a little more. */
export const mostAtOnce = 100

type Refused = { submissionId: string; code: string; because: Refusal['sentence'] }

export const assignSubmissions = command({
  name: 'submission.assign',
  says: 'Gives submissions that wait to one assessor, or spreads them over all who may weigh them and have room, the least loaded first. What one of them can’t have is said with the reason, and the others go.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    submissionIds: z.array(z.uuid()).min(1, 'Choose at least one submission.').max(mostAtOnce, 'One hundred at a time at most.'),
    /** Who gets them; nobody named, they are spread. */
    personId: z.uuid().nullable().default(null),
  }),

  // One after the other and always in the same order: two who give out at once wait for each other, and not in a ring.
  async load({ db }, { organizationId, submissionIds }) {
    await sql`select pg_advisory_xact_lock(hashtextextended('submission.assign', 0))`.execute(db)
    return db
      .selectFrom('submissions')
      .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('submissions.id', 'in', [...new Set(submissionIds)])
      .where('achievements.organizationId', '=', organizationId)
      .orderBy('attempts.id')
      .select(['submissions.id as submissionId', 'attemptId', 'attempts.achievementId', 'attempts.versionId', 'attempts.state'])
      .select(['achievements.organizationId', 'attempts.earnerId'])
      .forUpdate('attempts')
      .execute()
  },

  may: mayRouteWork,

  async run(scene, { organizationId, submissionIds, personId }, found) {
    const { db, now } = scene
    const assignedBy = personIdOf(scene.actor)
    const { timeZone } = await db.selectFrom('organizations').where('id', '=', organizationId).select('timeZone').executeTakeFirstOrThrow()
    const today = dayIn(timeZone, now)
    const assessors = await findAssessors(db, { organizationId, today, personId })
    if (personId !== null && assessors.length === 0)
      throw invalidAt('not-an-assessor-there', 'personId', 'This person does not assess for this organization. Choose another one.')
    const candidates = assessors.filter(({ isAway }) => !isAway)
    const [only] = assessors
    if (personId !== null && only?.isAway)
      throw invalidAt('assessor-away', 'personId', '{name} is away until {day, date, long}. Choose another one.', {
        name: only.name,
        day: only.awayUntil ?? '',
      })
    const assigned: { submissionId: string; assessmentId: string; assessorId: string }[] = []
    const refused: Refused[] = []
    for (const submissionId of new Set(submissionIds)) {
      const waiting = found.find((each) => each.submissionId === submissionId)
      const gone = conflict('not-waiting', 'This work is not waiting for an assessor any more.')
      const outcome = waiting ? await giveToFirst(scene, waiting, candidates, assignedBy) : gone
      if (isRefusal(outcome)) refused.push({ submissionId, code: outcome.code, because: outcome.sentence })
      else if (outcome.isNew) assigned.push({ submissionId, ...outcome })
    }
    // Nothing at all was given: that is an answer, and nothing is to be kept of it.
    const [first] = refused
    if (assigned.length === 0 && first && submissionIds.length === 1) throw conflict(first.code, first.because.text, first.because.values)
    return { organizationId, assigned, refused }
  },

  record: (_input, _loaded, { organizationId, assigned }) =>
    assigned.map(({ submissionId, assessmentId, assessorId }) =>
      fact(submissionAssigned, { organizationId, subjectId: submissionId }, { assessmentId, assessorId }),
    ),
})

type Candidate = {
  personId: string
  held: number
  most: number
  isAway: boolean
  categories: readonly string[]
  languages: readonly string[]
}

/** The first who may and can takes it, who has least on their table before the others; else why the first could not. */
async function giveToFirst(scene: Scene, waiting: Waiting, candidates: Candidate[], assignedBy: string | null) {
  const about =
    candidates.length > 1
      ? await scene.db
          .selectFrom('achievementVersions')
          .where('id', '=', waiting.versionId)
          .select(['category', sql<string>`coalesce(definition ->> 'language', 'en')`.as('language')])
          .executeTakeFirstOrThrow()
      : null
  const fits = ({ categories, languages }: Candidate) =>
    about === null ||
    ((categories.length === 0 || categories.includes(about.category)) && (languages.length === 0 || languages.includes(about.language)))
  const inOrder = candidates
    .filter((each) => candidates.length === 1 || (each.held < each.most && fits(each)))
    .toSorted((one, other) => one.held - other.held || one.personId.localeCompare(other.personId))
  let refusal: Refusal | null = null
  for (const candidate of inOrder.slice(0, 20)) {
    try {
      const { assessmentId, isNew } = await takeSeat(scene, waiting, {
        assessorId: candidate.personId,
        assignedBy: assignedBy ?? candidate.personId,
      })
      candidate.held += isNew ? 1 : 0
      return { assessmentId, isNew, assessorId: candidate.personId }
    } catch (error) {
      if (!isRefusal(error)) throw error
      refusal ??= error
    }
  }
  return refusal ?? conflict('nobody-free', 'Nobody who may weigh this has room for it now.')
}
