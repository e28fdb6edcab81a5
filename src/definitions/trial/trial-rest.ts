import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { levels } from '../achievements/levels.ts'
import { beginTrial, endTrial, inviteToTrial } from './begin-trial.ts'
import { findFindings } from './find-findings.ts'
import { listOwnTrials } from './find-trials.ts'
import { finishTrial, leaveTrial, saveTrialPart } from './try-draft.ts'
import { weighTrialWork } from './weigh-trial.ts'

const ofTrial = z.object({ trialId: z.uuid() })
const begun = z.object({ achievementId: z.uuid(), trialId: z.uuid(), invited: z.array(z.uuid()) })
const tally = z.object({ yes: z.int(), partly: z.int(), no: z.int() })

/** Trials of drafts, for programs: their authors begin and end them; who is invited tries in their own name. */
export const trialRest: readonly Operation[] = [
  list({
    id: 'listOwnTrials',
    at: 'GET /trials',
    scope: 'achievements:read',
    says: 'The trials that you are invited to, the newest first.',
    query: {},
    item: z
      .object({
        trialId: z.uuid(),
        title: z.string(),
        organizationName: z.string(),
        endsOn: z.iso.date(),
        part: z.enum(['tries', 'weighs']),
        finishedAt: moment.nullable(),
        isOpen: z.boolean(),
      })
      .meta({ id: 'OwnTrial' }),
    find: async (reading, _query, page) => {
      personAsking(reading)
      const { rows, next } = await listOwnTrials(reading.db, reading.actor, reading.now, page)
      return { items: rows, next }
    },
  }),
  read({
    id: 'getTrialFindings',
    at: 'GET /drafts/{achievementId}/trial',
    scope: 'achievements:read',
    says: 'What the latest trial of a draft says to its authors, without names and without what anyone wrote to try it.',
    query: { achievementId: z.uuid() },
    answers: z.object({
      trial: z.object({ id: z.uuid(), begunAt: moment, endsOn: z.iso.date(), isOpen: z.boolean() }).nullable(),
      minutes: z.number().nullable().describe('In the middle, of those who said a time of every part.'),
      parts: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          said: z.int(),
          clear: tally,
          possible: tally,
          minutes: z.object({ middle: z.number().nullable(), least: z.number(), most: z.number() }).nullable(),
          remarks: z.array(z.string()),
          criteria: z.array(z.object({ id: z.string(), name: z.string(), given: z.array(z.enum(levels)), remarks: z.array(z.string()) })),
        }),
      ),
    }),
    find: ({ db, actor, now }, { achievementId }) => findFindings(db, actor, achievementId, now),
  }),
  rest(beginTrial, {
    id: 'beginTrial',
    at: 'POST /drafts/{achievementId}/trial',
    scope: 'achievements:write',
    says: 'Lets a few colleagues try a draft until a day. Nothing of it counts anywhere.',
    status: 201,
    answers: begun,
    example: { input: { personIds: ['019acf3e-0000-7000-8000-000000000001'], endsOn: '2027-03-31' } },
  }),
  rest(inviteToTrial, {
    id: 'inviteToTrial',
    at: 'POST /trials/{trialId}/members',
    scope: 'achievements:write',
    says: 'Invites one more: to go through the draft, or to try its rubric on what others wrote.',
    answers: begun,
    example: { input: { personIds: ['019acf3e-0000-7000-8000-000000000001'], part: 'weighs' } },
  }),
  rest(endTrial, {
    id: 'endTrial',
    at: 'POST /trials/{trialId}/end',
    scope: 'achievements:write',
    says: 'Ends a trial before its day.',
    answers: z.object({ achievementId: z.uuid(), trialId: z.uuid() }),
  }),
  rest(saveTrialPart, {
    id: 'saveTrialPart',
    at: 'PUT /trials/{trialId}/parts/{requirementId}',
    scope: 'achievements:write',
    says: 'Keeps what you wrote to try a part, and what you say of it.',
    answers: ofTrial.extend({ requirementId: z.string() }),
    example: { input: { isClear: 'partly', isPossible: 'yes', minutes: 25, remark: 'Which lesson is meant?' } },
  }),
  rest(finishTrial, {
    id: 'finishTrial',
    at: 'POST /trials/{trialId}/finish',
    scope: 'achievements:write',
    says: 'Says that you have gone through the draft.',
    answers: ofTrial.extend({ isNew: z.boolean() }),
  }),
  rest(leaveTrial, {
    id: 'leaveTrial',
    at: 'DELETE /trials/{trialId}/membership',
    scope: 'achievements:write',
    says: 'Leaves a trial, and takes along what you wrote and said in it.',
    answers: ofTrial,
  }),
  rest(weighTrialWork, {
    id: 'weighTrialWork',
    at: 'PUT /trials/{trialId}/members/{memberId}/levels/{criterionId}',
    scope: 'achievements:write',
    says: 'Tries a criterion on what somebody wrote in the trial. It decides nothing.',
    answers: ofTrial.extend({ memberId: z.uuid(), criterionId: z.string() }),
    example: { input: { level: 'approaching', remark: 'Between the two: what counts as “most”?' } },
  }),
]
