import { sql } from 'kysely'
import type { Actor } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findInWork } from '../achievements/achievements.ts'
import type { Level } from '../achievements/levels.ts'
import { usualEnd } from './find-trials.ts'
import { isTrialOpen } from './load-trial.ts'

type Answer = 'yes' | 'partly' | 'no'
const tally = (answers: readonly (string | null)[]): Record<Answer, number> => ({
  yes: answers.filter((answer) => answer === 'yes').length,
  partly: answers.filter((answer) => answer === 'partly').length,
  no: answers.filter((answer) => answer === 'no').length,
})

/** The number in the middle; of an even count the lower one, so that it is one that somebody said. */
const middleOf = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length / 2) - 1] ?? null

/**
 * What a trial says to the authors of a draft: of each part how many found it clear and possible, how long it took, and what was remarked,
 * without names and without what anyone wrote to try it.
 * @throws Refusal `micro-credential-missing`
 */
export async function findFindings(db: Queryable, actor: Actor, achievementId: string, now: Date) {
  const { draft, ...found } = await findInWork(db, actor, achievementId)
  if (!draft) throw missing('draft')
  const trial = await db
    .selectFrom('draftTrials')
    .where('achievementId', '=', found.id)
    .orderBy('id', 'desc')
    .limit(1)
    .select(['id', 'begunAt', 'endsOn', 'endedAt', 'note'])
    .executeTakeFirst()
  const base = { ...found, title: draft.title, definition: draft, usualEnd: usualEnd(found.timeZone, now) }
  if (!trial) return { ...base, trial: null, members: [], parts: [], minutes: null }
  const [members, answers, levels] = await Promise.all([
    db
      .selectFrom('trialMembers')
      .innerJoin('people', 'people.id', 'trialMembers.personId')
      .where('trialId', '=', trial.id)
      .where('leftAt', 'is', null)
      .orderBy('people.name')
      .select(['trialMembers.personId', 'people.name', 'part', 'finishedAt'])
      .execute(),
    db
      .selectFrom('trialAnswers')
      .innerJoin('trialMembers', 'trialMembers.id', 'trialAnswers.memberId')
      .where('trialId', '=', trial.id)
      .where('leftAt', 'is', null)
      // In no order that would tell whose is whose from part to part.
      .orderBy(sql`md5(trial_answers.requirement_id || trial_answers.member_id::text)`)
      .select(['memberId', 'requirementId', 'isClear', 'isPossible', 'minutes', 'remark'])
      .execute(),
    db
      .selectFrom('trialLevels')
      .innerJoin('trialMembers', 'trialMembers.id', 'trialLevels.weigherId')
      .where('trialId', '=', trial.id)
      .orderBy(sql`md5(trial_levels.criterion_id || trial_levels.member_id::text)`)
      .select(['criterionId', 'remark'])
      // The table takes no other.
      .select((is) => is.ref('level').$castTo<Level>().as('level'))
      .execute(),
  ])
  const parts = draft.requirements.map(({ id, title, criteria }) => {
    const said = answers.filter(({ requirementId }) => requirementId === id)
    const minutes = said.flatMap((answer) => answer.minutes ?? [])
    return {
      id,
      title,
      said: said.filter(({ isClear, isPossible }) => isClear !== null || isPossible !== null).length,
      clear: tally(said.map(({ isClear }) => isClear)),
      possible: tally(said.map(({ isPossible }) => isPossible)),
      minutes: minutes.length === 0 ? null : { middle: middleOf(minutes), least: Math.min(...minutes), most: Math.max(...minutes) },
      remarks: said.flatMap(({ remark }) => (remark === '' ? [] : [remark])),
      criteria: criteria.map(({ id: criterionId, name }) => {
        const own = levels.filter((row) => row.criterionId === criterionId)
        return {
          id: criterionId,
          name,
          given: own.map(({ level }) => level),
          remarks: own.flatMap(({ remark }) => (remark === '' ? [] : [remark])),
        }
      }),
    }
  })
  // Of each who said a time of every part, so that halves are not added up.
  const whole = [...Map.groupBy(answers, ({ memberId }) => memberId).values()].flatMap((own) => {
    const times = draft.requirements.map(({ id }) => own.find(({ requirementId }) => requirementId === id)?.minutes ?? null)
    return times.some((time) => time === null) ? [] : [times.reduce<number>((sum, time) => sum + (time ?? 0), 0)]
  })
  return {
    ...base,
    trial: { ...trial, isOpen: isTrialOpen({ ...trial, timeZone: found.timeZone }, now) },
    members,
    parts,
    minutes: middleOf(whole),
  }
}
export type Findings = Awaited<ReturnType<typeof findFindings>>
