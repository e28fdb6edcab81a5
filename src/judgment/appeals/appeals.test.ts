import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { retireAchievement } from '../../definitions/achievements/retire-achievement.ts'
import { setValueRule } from '../../definitions/value/set-value-rule.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { changeMembership } from '../../people/memberships/change-membership.ts'
import { readers } from '../../subscribers.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aDecision, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { findWork } from '../../work/attempt-pages/find-work.ts'
import { statusSentence } from '../../work/attempts/status-sentence.ts'
import { submitAttempt } from '../../work/attempts/submit-attempt.ts'
import { withdrawAttempt } from '../../work/attempts/withdraw-attempt.ts'
import { decideSubmission } from '../assessment/decide-submission.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { releaseAssessment } from '../assessment/release-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { sayAcquaintance } from '../assessment/say-acquaintance.ts'
import { declareConflict } from '../conflicts/declare-conflict.ts'
import { setAssessingRules } from '../routing/set-assessing-rules.ts'
import { decideAppeal } from './decide-appeal.ts'
import { fileAppeal } from './file-appeal.ts'
import { findAppealing } from './find-appealing.ts'
import { listAppealsOf, listAppealsToHear, listHeard, listHearings } from './find-appeals.ts'
import { assignAppeal, takeAppeal } from './hear-appeal.ts'
import { takeHearingBack } from './take-hearing-back.ts'
import { withdrawAppeal } from './withdraw-appeal.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { assessor, secondAssessor, admin, coach, neighborAssessor } = district
const organizationId = district.district.id
const third = await aPerson(world, 'Uma Third', [{ organizationId, roles: ['assessor'] }])
const achievement = await anAchievement(world, organizationId, smallDefinition({ title: 'Second looks' }))
await perform(world, admin, setValueRule, { achievementId: achievement.id, organizationId, currency: 'clock-hours', amount: '8' })

const why = 'The second page of the tally shows three seconds, most times.'
const answer = 'The second page shows it: three seconds, most times.'
let earner: Person
let work: Awaited<ReturnType<typeof aSubmission>>
let teachers = 0
beforeEach(async () => {
  earner = await aPerson(world, `Teacher ${++teachers}`, [{ organizationId, roles: ['earner'] }])
  work = await aSubmission(district, { earner, achievement })
})

const at = (time: string) => ({ ...world, now: () => new Date(time) })
/** One criterion is shown, the other is not. */
const keptWorking = () => aDecision(world, assessor, work, (id) => (id === 'waits' ? 'demonstrated' : 'approaching'))
const file = (by: Person = earner, on = world) => perform(on, by, fileAppeal, { attemptId: work.attemptId, reason: why })
const state = async () =>
  (await world.db.selectFrom('attempts').where('id', '=', work.attemptId).select('state').executeTakeFirstOrThrow()).state
const awards = () => world.db.selectFrom('awards').where('attemptId', '=', work.attemptId).selectAll().execute()
const hours = async () =>
  (await world.db.selectFrom('ledgerLines').where('personId', '=', earner.id).orderBy('id').select(['cause', 'amount']).execute()).map(
    ({ cause, amount }) => `${cause} ${amount}`,
  )
const letters = async () =>
  (await world.db.selectFrom('messages').where('personId', '=', earner.id).where('kind', '=', 'appeal').select('id').execute()).length

/** An assessor takes an appeal and does not know whose it is. */
async function hear(by: Person, appealId: string) {
  const { assessmentId } = await perform(world, by, takeAppeal, { appealId })
  await perform(world, by, sayAcquaintance, { assessmentId, knows: false })
  return assessmentId
}
const score = (by: Person, assessmentId: string, level: 'demonstrated' | 'approaching') =>
  perform(world, by, saveScores, { assessmentId, scores: fullScores({ ...work, open: ['talk'] }, () => level) })
const readsAs = (who: Person) => readsOf(world.db, who)
const isListedFor = async (who: Person, appealId: string) =>
  (await listAppealsToHear(readsAs(who), who, { size: 100 })).rows.some((row) => row.appealId === appealId)

test('one who saw none of it weighs afresh what was not shown, and it is earned by the rule of every decision', async () => {
  await keptWorking()
  const until = (await findAppealing(readsAs(earner), earner, work.attemptId, world.now())).appealable
  expect(until).toMatchObject({ against: 'decision', mayFile: true, open: ['Students say more'] })
  const { appealId, dueOn } = await file()
  const said = await findWork(readsAs(earner), earner, work.attemptId, world.now())
  expect(statusSentence('en', said.status)).toMatch(/Appealed on .+ Somebody who saw none of it before decides by/)
  expect(said.appeals).toMatchObject([{ isOpen: true, dueOn }])
  await expect(perform(world, earner, submitAttempt, { attemptId: work.attemptId, unchanged: true })).rejects.toMatchObject({
    code: 'appeal-open',
  })
  expect([await isListedFor(assessor, appealId), await isListedFor(secondAssessor, appealId)]).toEqual([false, true])
  const assessmentId = await hear(secondAssessor, appealId)
  expect(await isListedFor(third, appealId)).toBe(false)
  const seen = await findAssessment(readsAs(secondAssessor), secondAssessor, assessmentId)
  expect(seen).toMatchObject({ seat: 'appeal', open: ['talk'], earlier: [], others: [], earnerName: null, appeal: { reason: why } })
  expect(seen.carried).toMatchObject([{ criterionId: 'waits', level: 'demonstrated', reason: '' }])
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`As the answer says|One more clip|${assessor.name}|${earner.name}`))
  await score(secondAssessor, assessmentId, 'demonstrated')
  // Nobody reads a mark of it before it is decided.
  for (const who of [earner, admin, assessor, third, coach]) {
    expect(await readsAs(who).selectFrom('scores').where('assessmentId', '=', assessmentId).selectAll().execute()).toEqual([])
    expect(await readsAs(who).selectFrom('assessments').where('id', '=', assessmentId).selectAll().execute()).toEqual([])
  }
  // Nor who hears it what others gave.
  const given = await readsAs(secondAssessor).selectFrom('scores').select('assessmentId').distinct().execute()
  expect(given).toEqual([{ assessmentId }])
  expect(
    await readsAs(secondAssessor)
      .selectFrom('decisionLevels')
      .innerJoin('decisions', 'decisions.id', 'decisionLevels.decisionId')
      .where('submissionId', '=', work.submissionId)
      .select('criterionId')
      .execute(),
  ).toEqual([{ criterionId: 'waits' }])
  await expect(perform(world, secondAssessor, decideSubmission, { assessmentId })).rejects.toMatchObject({ code: 'an-appeal' })
  const came = await perform(world, secondAssessor, decideAppeal, { assessmentId, outcome: 'earned', answer })
  expect(came).toMatchObject({ appealOutcome: 'changed', outcome: 'earned' })
  expect([await state(), (await awards()).map(({ decisionId }) => decisionId), await hours(), await letters()]).toEqual([
    'earned',
    [came.decisionId],
    ['award 8.00'],
    2,
  ])
  const after = await findWork(readsAs(earner), earner, work.attemptId, world.now())
  expect(after.decisions.map(({ outcome, appealId: on }) => [outcome, on])).toEqual([
    ['keep-working', null],
    ['earned', appealId],
  ])
  expect(after.appeals).toMatchObject([{ outcome: 'changed', answer }])
  // Who heard it finds it again; nobody else does.
  const heard = async (who: Person) => (await listHeard(readsAs(who), who)).rows.filter((row) => row.appealId === appealId)
  expect(await heard(secondAssessor)).toMatchObject([{ assessmentId, outcome: 'changed' }])
  expect([await heard(third), await heard(admin)]).toEqual([[], []])
  const together = await world.db.selectFrom('weighedTogether').where('decisionId', '=', came.decisionId).select('decisionId').execute()
  expect(together).toEqual([])
})

test('where nothing more is shown the decision stands; where part is, less is open, and it is handed in again for that', async () => {
  await keptWorking()
  const { appealId } = await file()
  const assessmentId = await hear(secondAssessor, appealId)
  await expect(perform(world, secondAssessor, decideAppeal, { assessmentId, answer })).rejects.toMatchObject({ code: 'scores-incomplete' })
  await score(secondAssessor, assessmentId, 'approaching')
  await expect(perform(world, secondAssessor, decideAppeal, { assessmentId, answer: 'No.' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(perform(world, secondAssessor, decideAppeal, { assessmentId, outcome: 'earned', answer })).rejects.toMatchObject({
    code: 'outcome-changed',
  })
  expect(await perform(world, secondAssessor, decideAppeal, { assessmentId, answer })).toMatchObject({
    appealOutcome: 'upheld',
    decisionId: null,
  })
  expect([await state(), await awards()]).toEqual(['returned', []])
  await expect(perform(world, secondAssessor, decideAppeal, { assessmentId, answer })).rejects.toMatchObject({ kind: 'conflict' })
  await expect(file()).rejects.toMatchObject({ code: 'appealed-before' })

  work = await aSubmission(district, { earner: await aPerson(world, `Teacher ${++teachers}`, []), achievement })
  await aDecision(world, assessor, work, () => 'approaching')
  const second = await perform(world, work.earner, fileAppeal, { attemptId: work.attemptId, reason: why })
  const hearing = await hear(secondAssessor, second.appealId)
  const scores = fullScores(work, (id) => (id === 'waits' ? 'demonstrated' : 'approaching'))
  await perform(world, secondAssessor, saveScores, { assessmentId: hearing, scores })
  const came = await perform(world, secondAssessor, decideAppeal, { assessmentId: hearing, outcome: 'keep-working', answer })
  expect(came).toMatchObject({ appealOutcome: 'changed', outcome: 'keep-working' })
  const now = await findWork(readsAs(work.earner), work.earner, work.attemptId, world.now())
  expect([now.state, now.openCriteria, now.appealUntil]).toEqual(['returned', ['talk'], null])
  // What was decided on an appeal is final.
  await expect(perform(world, work.earner, fileAppeal, { attemptId: work.attemptId, reason: why })).rejects.toMatchObject({
    code: 'nothing-to-appeal',
  })
})

test('an award that was taken back wrongly counts again with what it brought; taken back once more, that can be appealed against again', async () => {
  await aDecision(world, assessor, work, () => 'demonstrated')
  const [award] = await awards()
  const id = award?.id ?? ''
  const stands = async () => (await world.db.selectFrom('revocations').where('awardId', '=', id).selectAll().execute()).length === 0
  await expect(file()).rejects.toMatchObject({ code: 'nothing-to-appeal' })
  const revoke = () => perform(world, admin, revokeAward, { id, reason: 'The evidence seems to be of somebody else.' })
  await revoke()
  const { appealId, against } = await file()
  expect([against, await isListedFor(assessor, appealId), await isListedFor(secondAssessor, appealId)]).toEqual(['revocation', false, true])
  const assessmentId = await hear(secondAssessor, appealId)
  expect(await findAssessment(readsAs(secondAssessor), secondAssessor, assessmentId)).toMatchObject({
    appeal: { against: 'revocation', takenBackBecause: 'The evidence seems to be of somebody else.' },
  })
  await expect(perform(world, secondAssessor, decideAppeal, { assessmentId, answer })).rejects.toMatchObject({ code: 'outcome-unsaid' })
  expect(await perform(world, secondAssessor, decideAppeal, { assessmentId, stands: false, answer })).toMatchObject({
    appealOutcome: 'changed',
    reinstates: id,
  })
  expect([await stands(), await state(), await hours()]).toEqual([true, 'earned', ['award 8.00', 'reversal -8.00', 'reinstatement 8.00']])
  await revoke()
  expect([await stands(), (await hours()).at(-1)]).toEqual([false, 'reversal -8.00'])
  const again = await file()
  const second = await hear(third, again.appealId)
  await perform(world, third, decideAppeal, { assessmentId: second, stands: true, answer })
  expect([await stands(), (await hours()).length]).toEqual([false, 4])
  await expect(file()).rejects.toMatchObject({ code: 'appealed-before' })
  // No hand takes a revocation away but an appeal.
  await expect(sql`delete from revocations where award_id = ${id}`.execute(world.db)).rejects.toThrow('only where an appeal lifts it')
})

test('the admin who took an award back does not hear of it as its assessor', async () => {
  await aDecision(world, assessor, work, () => 'demonstrated')
  const [award] = await awards()
  const both = await aPerson(world, 'Both Roles', [{ organizationId, roles: ['admin', 'assessor'] }])
  await perform(world, both, revokeAward, { id: award?.id ?? '', reason: 'The evidence seems to be of somebody else.' })
  const { appealId } = await file()
  expect(await isListedFor(both, appealId)).toBe(false)
  await expect(perform(world, both, takeAppeal, { appealId })).rejects.toMatchObject({ code: 'took-it-back' })
})

test('the window ends with its last day where the organization is, through holidays and a clock that is set back', async () => {
  await world.db.updateTable('organizations').set({ timeZone: 'America/Chicago' }).where('id', '=', organizationId).execute()
  await perform(world, admin, setAssessingRules, { organizationId, atOnce: 5, appealWithin: 5, appealHeardIn: 3 })
  const holiday = {
    id: world.newId(),
    organizationId,
    firstDay: '2027-11-05',
    lastDay: '2027-11-05',
    name: 'A day off',
    addedAt: world.now(),
  }
  await world.db.insertInto('daysOff').values(holiday).execute()
  try {
    const decidedAt = new Date('2027-11-04T15:00:00Z')
    await aDecisionAt(decidedAt)
    // Five days of work after Thursday the 4th, without Friday, over the Sunday on which clocks are set back: Friday the 12th.
    const { appealable } = await findAppealing(readsAs(earner), earner, work.attemptId, decidedAt)
    expect(appealable?.until).toBe('2027-11-12')
    const late = at('2027-11-13T06:00:00Z')
    await expect(file(earner, late)).rejects.toMatchObject({ code: 'appeal-too-late' })
    // One minute before midnight in Chicago, where it is Saturday in London already.
    const { dueOn } = await file(earner, at('2027-11-13T05:59:00Z'))
    expect(dueOn).toBe('2027-11-17')
  } finally {
    await world.db.deleteFrom('daysOff').where('id', '=', holiday.id).execute()
    await perform(world, admin, setAssessingRules, { organizationId, atOnce: 5, appealWithin: 20, appealHeardIn: 15 })
  }
})
async function aDecisionAt(time: Date) {
  await aDecision({ ...world, now: () => time }, assessor, work, (id) => (id === 'waits' ? 'demonstrated' : 'approaching'))
}

test('once for each decision, by its earner alone, and never after it was withdrawn', async () => {
  await keptWorking()
  for (const other of [assessor, admin, coach, district.stranger]) await expect(file(other)).rejects.toMatchObject({ kind: 'forbidden' })
  for (const reason of ['', '   ', 'Wrong.', 'x'.repeat(4001)])
    await expect(perform(world, earner, fileAppeal, { attemptId: work.attemptId, reason })).rejects.toMatchObject({ kind: 'invalid' })
  const both = await Promise.allSettled([file(), file()])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [{ id: appealId } = { id: '' }] = (await findAppealing(readsAs(earner), earner, work.attemptId, world.now())).appeals
  await expect(file()).rejects.toMatchObject({ code: 'appeal-open' })
  const assessmentId = await hear(secondAssessor, appealId)
  await expect(perform(world, secondAssessor, withdrawAppeal, { appealId })).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(world, earner, withdrawAppeal, { appealId })
  await expect(perform(world, earner, withdrawAppeal, { appealId })).rejects.toMatchObject({ code: 'appeal-withdrawn' })
  await expect(file()).rejects.toMatchObject({ code: 'appealed-before' })
  await expect(score(secondAssessor, assessmentId, 'demonstrated')).rejects.toMatchObject({ kind: 'conflict' })
  await expect(perform(world, secondAssessor, decideAppeal, { assessmentId, answer })).rejects.toMatchObject({ code: 'appeal-withdrawn' })
  await expect(perform(world, third, takeAppeal, { appealId })).rejects.toMatchObject({ code: 'appeal-withdrawn' })
  expect([await state(), await awards(), await isListedFor(third, appealId)]).toEqual(['returned', [], false])
})

test('of two who take it at once one has it; who had a part in the work, is barred or works elsewhere never', async () => {
  await keptWorking()
  const { appealId } = await file()
  await expect(perform(world, assessor, takeAppeal, { appealId })).rejects.toMatchObject({ code: 'weighed-it' })
  await expect(perform(world, neighborAssessor, takeAppeal, { appealId })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(world, admin, takeAppeal, { appealId })).rejects.toMatchObject({ kind: 'forbidden' })
  const barred = await aPerson(world, 'Barred Assessor', [{ organizationId, roles: ['assessor'] }])
  await perform(world, earner, declareConflict, { as: 'earner', organizationId, personId: barred.id })
  await expect(perform(world, barred, takeAppeal, { appealId })).rejects.toMatchObject({ code: 'declared-conflict' })
  await expect(perform(world, admin, assignAppeal, { appealId, personId: assessor.id })).rejects.toMatchObject({ code: 'weighed-it' })
  await expect(perform(world, admin, assignAppeal, { appealId, personId: coach.id })).rejects.toMatchObject({
    code: 'not-an-assessor-there',
  })
  const both = await Promise.allSettled([secondAssessor, third].map((by) => perform(world, by, takeAppeal, { appealId })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const hearer = both[0]?.status === 'fulfilled' ? secondAssessor : third
  expect((await listHearings(readsAs(hearer), hearer)).map((row) => row.appealId)).toContain(appealId)
  const board = await listAppealsOf({ world, actor: admin, organizationId }, 'open', { size: 100 })
  expect(board.rows.find((row) => row.appealId === appealId)).toMatchObject({ hearer: hearer.name })
  await expect(listAppealsOf({ world, actor: hearer, organizationId }, 'open')).rejects.toMatchObject({ kind: 'forbidden' })
})

test('who loses the role in the middle loses the hearing, and another one hears it; handed back and taken again the scores are there', async () => {
  await keptWorking()
  const { appealId } = await file()
  const short = await aPerson(world, 'Short Assessor', [{ organizationId, roles: ['assessor'] }])
  const lost = await hear(short, appealId)
  await score(short, lost, 'demonstrated')
  const { id: membershipId } = await world.db
    .selectFrom('memberships')
    .where('personId', '=', short.id)
    .select('id')
    .executeTakeFirstOrThrow()
  await perform(world, admin, changeMembership, { membershipId, roles: ['earner'], schoolId: null })
  await expect(perform(world, short, decideAppeal, { assessmentId: lost, answer })).rejects.toMatchObject({ kind: 'conflict' })
  expect(await isListedFor(third, appealId)).toBe(true)
  const first = await hear(third, appealId)
  await score(third, first, 'demonstrated')
  await perform(world, third, releaseAssessment, { assessmentId: first, reason: 'no-time' })
  expect([await state(), await isListedFor(third, appealId)]).toEqual(['returned', true])
  const again = await hear(third, appealId)
  expect(await findAssessment(readsAs(third), third, again)).toMatchObject({ scores: [{ criterionId: 'talk', level: 'demonstrated' }] })
  await perform(world, third, decideAppeal, { assessmentId: again, answer })
  expect(await state()).toBe('earned')
})

test('a definition that is retired meanwhile changes nothing; an attempt that is withdrawn ends the appeal', async () => {
  const retiring = await anAchievement(world, organizationId, smallDefinition({ title: 'Retired meanwhile' }))
  work = await aSubmission(district, { earner, achievement: retiring })
  await keptWorking()
  const { appealId } = await file()
  await perform(world, district.author, retireAchievement, { achievementId: retiring.id })
  const assessmentId = await hear(secondAssessor, appealId)
  await score(secondAssessor, assessmentId, 'demonstrated')
  await perform(world, secondAssessor, decideAppeal, { assessmentId, answer })
  expect(await state()).toBe('earned')

  const next = await aPerson(world, `Teacher ${++teachers}`, [{ organizationId, roles: ['earner'] }])
  work = await aSubmission(district, { earner: next, achievement })
  await keptWorking()
  const other = await file(next)
  const heard = await hear(secondAssessor, other.appealId)
  await perform(world, next, withdrawAttempt, { attemptId: work.attemptId })
  await expect(perform(world, secondAssessor, decideAppeal, { assessmentId: heard, answer })).rejects.toMatchObject({ kind: 'conflict' })
  const [appeal] = await world.db.selectFrom('appeals').where('id', '=', other.appealId).select(['withdrawnAt', 'isTaken']).execute()
  expect([appeal?.withdrawnAt !== null, appeal?.isTaken]).toEqual([true, false])
})

test('an earner who is forgotten while it is open leaves no word of it, and nobody hears it any more', async () => {
  await keptWorking()
  const { appealId } = await file()
  const assessmentId = await hear(secondAssessor, appealId)
  await sql`select erase_person(${earner.id})`.execute(world.db)
  const [appeal] = await world.db.selectFrom('appeals').where('id', '=', appealId).select(['reason', 'answer', 'isOpen']).execute()
  expect(appeal).toEqual({ reason: '—', answer: '', isOpen: false })
  await expect(perform(world, secondAssessor, decideAppeal, { assessmentId, answer })).rejects.toMatchObject({ kind: 'conflict' })
  expect(await isListedFor(third, appealId)).toBe(false)
})

test('an admin takes a hearing back from who does not come to it, who is told, and gives it to somebody else; what is free is not taken twice', async () => {
  await keptWorking()
  const { appealId } = await file()
  const free = (by: Person) => perform(world, by, takeHearingBack, { appealId })
  await expect(free(admin)).rejects.toMatchObject({ code: 'nobody-hears' })
  const first = await hear(secondAssessor, appealId)
  await score(secondAssessor, first, 'demonstrated')
  for (const other of [earner, secondAssessor, third, coach]) await expect(free(other)).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await free(admin)).toMatchObject({ assessmentId: first, assessorId: secondAssessor.id })
  await expect(score(secondAssessor, first, 'approaching')).rejects.toMatchObject({ kind: 'conflict' })
  await expect(free(admin)).rejects.toMatchObject({ code: 'nobody-hears' })
  await dispatchAll(world, readers)
  const told = await world.db.selectFrom('notices').where('personId', '=', secondAssessor.id).select('kind').execute()
  expect(told.map(({ kind }) => kind)).toContain('appeal-taken-back')
  const { assessmentId } = await perform(world, admin, assignAppeal, { appealId, personId: third.id })
  await perform(world, third, sayAcquaintance, { assessmentId, knows: false })
  await score(third, assessmentId, 'approaching')
  await perform(world, third, decideAppeal, { assessmentId, answer })
  await expect(free(admin)).rejects.toMatchObject({ code: 'appeal-decided' })
})

test('the e-mail with the next steps, and that of an award that is taken back, name the last day of an appeal and lead there', async () => {
  await keptWorking()
  const { appealable } = await findAppealing(readsAs(earner), earner, work.attemptId, world.now())
  const until = plainTextIn('en')(sentence('until {day, date, long}', { day: appealable?.until ?? '' }))
  const letter = async (kind: 'decision' | 'taken-back') => {
    const { bodyText } = await world.db
      .selectFrom('messages')
      .where('personId', '=', work.earner.id)
      .where('kind', '=', kind)
      .select('bodyText')
      .executeTakeFirstOrThrow()
    expect(bodyText).toContain(until)
    expect(bodyText).toContain(`http://laurel.example/work/${work.attemptId}/appeal`)
  }
  await letter('decision')
  work = await aSubmission(district, { earner: await aPerson(world, `Teacher ${++teachers}`, []), achievement })
  await aDecision(world, assessor, work, () => 'demonstrated')
  const [award] = await awards()
  await perform(world, admin, revokeAward, { id: award?.id ?? '', reason: 'The evidence seems to be of somebody else.' })
  await letter('taken-back')
})
