import { sql } from 'kysely'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { Definition } from '../achievements/definition.ts'
import { wholeText } from '../achievements/version-text.ts'
import { isTrialOpen } from './load-trial.ts'
import { mayTakePartInTrial, type TrialPart } from './trial-policy.ts'

const onPage = 25

export type OwnTrial = {
  trialId: string
  title: string
  organizationName: string
  endsOn: string
  part: TrialPart
  finishedAt: Date | null
  isOpen: boolean
}

/** The trials that somebody is invited to where they belong, the newest first; those that are over too, as long as they are kept. */
export async function listOwnTrials(
  db: Queryable,
  actor: Actor,
  now: Date,
  { after = null, size = onPage }: { after?: string | null; size?: number } = {},
) {
  const personId = personIdOf(actor)
  if (personId === null || actor.kind !== 'person') return { rows: [] as OwnTrial[], next: null }
  const organizationIds = actor.memberships.map(({ organizationId }) => organizationId)
  const { rows } = await sql<Omit<OwnTrial, 'isOpen'> & { timeZone: string; endedAt: Date | null }>`
    select trial.id as "trialId", coalesce(achievements.draft ->> 'title', version.title, '') as title, organizations.name as "organizationName",
      trial.ends_on as "endsOn", trial.ended_at as "endedAt", organizations.time_zone as "timeZone", member.part, member.finished_at as "finishedAt"
    from trial_members member
      join draft_trials trial on trial.id = member.trial_id
      join achievements on achievements.id = trial.achievement_id
      join organizations on organizations.id = trial.organization_id
      left join achievement_versions version on version.id = achievements.current_version_id
    where member.person_id = ${personId} and member.left_at is null and trial.organization_id = any(${organizationIds}::uuid[])
      ${after && isId(after) ? sql`and member.trial_id < ${after}::uuid` : sql``}
    order by member.trial_id desc limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return {
    rows: shown.map(({ timeZone, endedAt, ...row }) => ({ ...row, isOpen: isTrialOpen({ endedAt, endsOn: row.endsOn, timeZone }, now) })),
    next: rows.length > size ? (shown.at(-1)?.trialId ?? null) : null,
  }
}

/** How many trials wait for somebody, of the newest. */
export async function countWaitingTrials(db: Queryable, actor: Actor, now: Date): Promise<number> {
  const { rows } = await listOwnTrials(db, actor, now)
  return rows.filter(({ isOpen, finishedAt, part }) => isOpen && finishedAt === null && part === 'tries').length
}

/** A trial as who takes part in it sees it: the draft, and what they wrote and said. @throws Refusal `trial-missing` */
export async function findOwnTrial(db: Queryable, actor: Actor, trialId: string, now: Date) {
  if (actor.kind !== 'person') throw unauthenticated()
  const found = await db
    .selectFrom('draftTrials')
    .innerJoin('trialMembers as me', 'me.trialId', 'draftTrials.id')
    .innerJoin('achievements', 'achievements.id', 'draftTrials.achievementId')
    .innerJoin('organizations', 'organizations.id', 'draftTrials.organizationId')
    .where('draftTrials.id', '=', isId(trialId) ? trialId : '00000000-0000-0000-0000-000000000000')
    .where('me.personId', '=', actor.id)
    .where('me.leftAt', 'is', null)
    .select([
      'draftTrials.id',
      'draftTrials.achievementId',
      'draftTrials.organizationId',
      'draftTrials.endsOn',
      'draftTrials.endedAt',
      'draftTrials.note',
    ])
    .select(['organizations.name as organizationName', 'organizations.shortName as organizationShortName', 'organizations.timeZone'])
    .select(['me.id as memberId', 'me.finishedAt'])
    .select((is) => is.ref('me.part').$castTo<TrialPart>().as('part'))
    .select((is) => is.ref('achievements.draft').$castTo<Definition | null>().as('draft'))
    .executeTakeFirstOrThrow(() => missing('trial'))
  const { draft, ...trial } = found
  if (!draft || !mayTakePartInTrial(actor, { organizationId: trial.organizationId, me: { personId: actor.id, part: trial.part } }).allowed)
    throw missing('trial')
  const [work, answers] = await Promise.all([
    db.selectFrom('trialWork').where('memberId', '=', trial.memberId).select(['requirementId', 'body', 'linkUrl', 'savedAt']).execute(),
    db
      .selectFrom('trialAnswers')
      .where('memberId', '=', trial.memberId)
      .select(['requirementId', 'isClear', 'isPossible', 'minutes', 'remark'])
      .execute(),
  ])
  const definition = wholeText(draft)
  return {
    ...trial,
    definition,
    isOpen: isTrialOpen(trial, now),
    parts: definition.requirements.map(({ id, title, instructions, kind, wordGuide }) => ({
      id,
      title,
      instructions,
      kind,
      wordGuide,
      work: work.find(({ requirementId }) => requirementId === id) ?? null,
      answer: answers.find(({ requirementId }) => requirementId === id) ?? null,
    })),
    toWeigh: trial.part === 'weighs' ? await findToWeigh(db, trial, definition) : [],
  }
}

/** What others wrote in a trial, for who tries the rubric on it: without names, in an order that says nothing. */
async function findToWeigh(db: Queryable, trial: { id: string; memberId: string }, definition: Definition) {
  const [members, levels] = await Promise.all([
    db
      .selectFrom('trialMembers')
      .innerJoin('trialWork', 'trialWork.memberId', 'trialMembers.id')
      .where('trialId', '=', trial.id)
      .where('part', '=', 'tries')
      .where('leftAt', 'is', null)
      .orderBy('trialMembers.id')
      .select(['trialMembers.id', 'trialWork.requirementId', 'trialWork.body', 'trialWork.linkUrl'])
      .execute(),
    db.selectFrom('trialLevels').where('weigherId', '=', trial.memberId).select(['memberId', 'criterionId', 'level', 'remark']).execute(),
  ])
  return [...Map.groupBy(members, ({ id }) => id)].map(([memberId, work]) => ({
    memberId,
    parts: definition.requirements.flatMap(({ id, title, criteria }) => {
      const own = work.find(({ requirementId }) => requirementId === id)
      if (!own || (own.body.trim() === '' && own.linkUrl === '')) return []
      return [
        {
          id,
          title,
          body: own.body,
          linkUrl: own.linkUrl,
          criteria: criteria.map((criterion) => ({
            ...criterion,
            given: levels.find((row) => row.memberId === memberId && row.criterionId === criterion.id) ?? null,
          })),
        },
      ]
    }),
  }))
}

/** The day until which a trial goes that begins today, where nobody says otherwise: two weeks. */
export const usualEnd = (timeZone: string, now: Date): string => dayIn(timeZone, new Date(now.getTime() + 14 * 86_400_000))
