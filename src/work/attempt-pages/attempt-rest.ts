import { z } from 'zod'
import { judgingSteps } from '../../definitions/achievements/judging-steps.ts'
import { artifactKinds, levels } from '../../definitions/achievements/levels.ts'
import { list, moment, type Operation, personAsking, type ReadContext, read, readBytes, rest } from '../../foundation/doors/rest.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { formatText } from '../../foundation/words/format.ts'
import { addFile, addLink, addText } from '../artifacts/add-artifact.ts'
import { askLinkAgain } from '../artifacts/ask-link-again.ts'
import { changeArtifact, removeArtifact, restoreArtifact } from '../artifacts/change-artifact.ts'
import { dropOriginal, takeOriginalBack } from '../artifacts/change-masked.ts'
import { saveAnswer } from '../artifacts/save-answer.ts'
import { attemptStates } from '../attempts/attempt-states.ts'
import { checkSelf } from '../attempts/check-self.ts'
import { findAttempts } from '../attempts/find-attempts.ts'
import { mendOf } from '../attempts/mend-of.ts'
import { attemptShelves } from '../attempts/shelves.ts'
import { startAttempt } from '../attempts/start-attempt.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { withdrawAttempt } from '../attempts/withdraw-attempt.ts'
import { askCoSignature } from '../co-signatures/ask-co-signature.ts'
import { serveEvidence } from '../evidence/serve-evidence.ts'
import { serveLinkCopy } from '../links/serve-link-copy.ts'
import { findSelfCheck, findWork } from './find-work.ts'

const answer = z
  .object({ requirementId: z.string(), body: z.string(), revision: z.int().min(0), savedAt: moment.nullable() })
  .meta({ id: 'Answer' })

const artifact = z
  .object({
    id: z.uuid(),
    requirementId: z.string(),
    kind: z.enum(artifactKinds),
    name: z.string(),
    note: z.string(),
    linkUrl: z.string().nullable().describe('Where it lives elsewhere.'),
    body: z.string().nullable().describe('What it says, where it is a text.'),
    contentType: z.string().nullable(),
    sizeBytes: z.int().nullable(),
    digest: z.string().nullable().describe('SHA-256 of a file.'),
    studentMedia: z.enum(['unanswered', 'no-students', 'not-recognizable', 'consent-held']),
    revision: z.int().min(0),
    addedAt: moment,
  })
  .meta({ id: 'Artifact' })

const decidedLevel = z.object({
  criterionId: z.string(),
  level: z.enum(levels),
  reason: z.string(),
  nextStep: z.string(),
  carried: z.boolean(),
})

const attempt = z
  .object({
    id: z.uuid(),
    state: z.enum(attemptStates),
    achievementId: z.uuid(),
    versionId: z.uuid().describe('The text that counts for it, whatever is published later.'),
    version: z.int().min(1),
    title: z.string(),
    startedAt: moment,
    changedAt: moment,
    openParts: z.array(z.string()).describe('The requirements that can be worked on now.'),
    answers: z.array(answer),
    artifacts: z.array(artifact),
    lacks: z
      .array(
        z.object({
          code: z.string(),
          requirementId: z.string(),
          artifactId: z.uuid().optional(),
          message: z.string(),
          blocks: z.boolean(),
          mendAt: z.string().describe('The page of this site where it can be put right.'),
        }),
      )
      .describe('What is missing or worth a look; what blocks must be there before it is handed in.'),
    submissions: z.array(
      z.object({
        id: z.uuid(),
        number: z.int().min(1),
        submittedAt: moment,
        dueOn: z.iso.date(),
        steps: z
          .array(z.object({ step: z.enum(judgingSteps), dueOn: z.iso.date() }))
          .describe('What was promised of each step to the decision, in order; empty for what was handed in before there were any.'),
      }),
    ),
    checks: z
      .array(
        z.object({
          number: z.int().min(1).describe('Of the submission.'),
          outcome: z.enum(['complete', 'returned']),
          checkedAt: moment,
          lacks: z.array(z.object({ requirementId: z.string(), what: z.string() })),
          message: z.string(),
        }),
      )
      .describe('What was found by who looked whether everything was there. What is returned was not judged.'),
    decisions: z.array(
      z.object({
        number: z.int().min(1).describe('Of the submission.'),
        outcome: z.enum(['earned', 'keep-working']),
        message: z.string(),
        decidedAt: moment,
        levels: z.array(decidedLevel),
      }),
    ),
    awardId: z.uuid().nullable(),
  })
  .meta({ id: 'Attempt' })

const ownWork = async (reading: ReadContext, attemptId: string) => {
  personAsking(reading)
  return findWork(reading.db, reading.actor, attemptId, reading.now, { names: true })
}

const oneAttempt = read({
  id: 'getAttempt',
  at: 'GET /attempts/{attemptId}',
  scope: 'work:read',
  says: 'One of your attempts, with all that is collected and what was said of it.',
  query: { attemptId: z.uuid() },
  answers: attempt,
  find: async (reading, { attemptId }) => {
    const { definition, lacks, award, ...work } = await ownWork(reading, attemptId)
    return {
      ...work,
      title: definition.title,
      lacks: lacks.map(({ text, values, ...lack }) => ({
        ...lack,
        message: formatText('en', text, values),
        mendAt: mendOf(attemptId, lack).to,
      })),
      awardId: award?.id ?? null,
    }
  },
})

const oneAnswer = read({
  id: 'getAnswer',
  at: 'GET /attempts/{attemptId}/answers/{requirementId}',
  scope: 'work:read',
  says: 'What is written for one requirement; empty where nothing is yet.',
  query: { attemptId: z.uuid(), requirementId: z.string().max(40) },
  answers: answer,
  find: async (reading, { attemptId, requirementId }) => {
    const { answers, definition } = await ownWork(reading, attemptId)
    if (!definition.requirements.some(({ id }) => id === requirementId)) throw missing('requirement')
    return answers.find((each) => each.requirementId === requirementId) ?? { requirementId, body: '', revision: 0, savedAt: null }
  },
})

const oneArtifact = read({
  id: 'getArtifact',
  at: 'GET /attempts/{attemptId}/artifacts/{artifactId}',
  scope: 'work:read',
  says: 'One artifact of your attempts.',
  query: { attemptId: z.uuid(), artifactId: z.uuid() },
  answers: artifact,
  find: async (reading, { attemptId, artifactId }) => {
    const found = (await ownWork(reading, attemptId)).artifacts.find(({ id }) => id === artifactId)
    if (!found) throw missing('artifact')
    return found
  },
})

const oneSelfCheck = read({
  id: 'getSelfCheck',
  at: 'GET /attempts/{attemptId}/self-check',
  scope: 'work:read',
  says: 'What you think of your own work, by criterion. It is for you alone.',
  query: { attemptId: z.uuid() },
  answers: z.object({ levels: z.record(z.string(), z.enum(levels)) }).meta({ id: 'SelfCheck' }),
  find: async (reading, { attemptId }) => {
    await ownWork(reading, attemptId)
    return { levels: await findSelfCheck(reading.db, attemptId) }
  },
})

const added = z.object({ artifactId: z.uuid() })
const revisionOf = ({ revision }: Record<string, unknown>) => ({ revision: Number(revision) })
/** What earners do, for programs in their name. */
export const attemptRest: readonly Operation[] = [
  list({
    id: 'listAttempts',
    at: 'GET /attempts',
    scope: 'work:read',
    says: 'Your attempts: those that are open, earned or withdrawn, the latest first.',
    query: { shelf: z.enum(attemptShelves).default('open') },
    item: z
      .object({
        id: z.uuid(),
        slug: z.string().describe('Of the micro-credential.'),
        versionId: z.uuid(),
        title: z.string(),
        state: z.enum(attemptStates),
      })
      .meta({ id: 'AttemptInList' }),
    find: async (reading, { shelf }, { after, size }) => {
      const personId = personAsking(reading).id
      const { attempts, older } = await findAttempts(reading.db, { personId, shelf, before: after, after: null, today: reading.now, size })
      return { items: attempts.map(({ status, ...each }) => ({ ...each, state: status.state })), next: older }
    },
  }),
  oneAttempt,
  rest(startAttempt, {
    id: 'startAttempt',
    at: 'POST /attempts',
    scope: 'work:write',
    says: 'Begins work on a micro-credential, as it is published now. Who has it open already comes back to that.',
    status: 201,
    answers: z.object({ attemptId: z.uuid(), began: z.boolean().describe('False where it was open already.') }),
    example: {
      input: { achievementId: '019acf3e-0000-7000-8000-000000000003' },
      answer: { attemptId: '019acf3e-0000-7000-8000-000000000004', began: true },
    },
  }),
  rest(withdrawAttempt, {
    id: 'withdrawAttempt',
    at: 'POST /attempts/{attemptId}/withdraw',
    scope: 'work:write',
    says: 'Ends an attempt without a decision. What was collected stays there to see.',
  }),
  oneAnswer,
  rest(saveAnswer, {
    id: 'saveAnswer',
    at: 'PUT /attempts/{attemptId}/answers/{requirementId}',
    scope: 'work:write',
    says: 'Keeps a written answer.',
    guardedBy: oneAnswer,
    fromGuard: revisionOf,
    example: { input: { body: 'Twenty-six students in third grade.' } },
  }),
  rest(addLink, {
    id: 'addLink',
    at: 'POST /attempts/{attemptId}/requirements/{requirementId}/links',
    scope: 'work:write',
    says: 'Adds a link: work that lives elsewhere.',
    status: 201,
    answers: added,
    example: { input: { linkUrl: 'https://slides.example/lesson-4' } },
  }),
  rest(addText, {
    id: 'addText',
    at: 'POST /attempts/{attemptId}/requirements/{requirementId}/texts',
    scope: 'work:write',
    says: 'Adds a text, typed or pasted.',
    status: 201,
    answers: added,
    example: { input: { name: 'Tally', body: 'Seven spoke on Tuesday, eleven on Friday.' } },
  }),
  rest(addFile, {
    id: 'addFile',
    at: 'POST /attempts/{attemptId}/requirements/{requirementId}/files',
    scope: 'work:write',
    says: 'Adds a file: its bytes are the body, its name stands in the address. What kind of file it is shows in its bytes.',
    status: 201,
    bytes: 'bytes',
    query: ['name', 'kind'],
    answers: added,
  }),
  oneArtifact,
  rest(changeArtifact, {
    id: 'changeArtifact',
    at: 'PATCH /attempts/{attemptId}/artifacts/{artifactId}',
    scope: 'work:write',
    says: 'Changes what is said of an artifact, or the words of one that is a text. What is left out stays.',
    guardedBy: oneArtifact,
    fromGuard: revisionOf,
    example: { input: { note: 'See row 4.' } },
  }),
  rest(askLinkAgain, {
    id: 'checkLink',
    at: 'POST /attempts/{attemptId}/artifacts/{artifactId}/link-check',
    scope: 'work:write',
    says: 'Asks once more whether the page of a link opens for a visitor. What came of it stands in `lacks` of the attempt, a moment later.',
  }),
  rest(removeArtifact, {
    id: 'removeArtifact',
    at: 'DELETE /attempts/{attemptId}/artifacts/{artifactId}',
    scope: 'work:write',
    says: 'Takes an artifact away. It can be brought back for six hours; what was handed in stays in its submission.',
  }),
  rest(restoreArtifact, {
    id: 'restoreArtifact',
    at: 'POST /attempts/{attemptId}/artifacts/{artifactId}/restore',
    scope: 'work:write',
    says: 'Brings a removed artifact back as it was.',
  }),
  rest(takeOriginalBack, {
    id: 'takeOriginalBack',
    at: 'POST /attempts/{attemptId}/artifacts/{artifactId}/original',
    scope: 'work:write',
    says: 'Puts what a masked copy was made of back in its place. The copy can be brought back for six hours.',
    answers: z.object({ artifactId: z.uuid() }),
  }),
  rest(dropOriginal, {
    id: 'dropOriginal',
    at: 'DELETE /attempts/{attemptId}/artifacts/{artifactId}/original',
    scope: 'work:write',
    says: 'Lets go of what a masked copy was made of: it is deleted within hours, unless it was handed in.',
  }),
  readBytes({
    id: 'getFile',
    at: 'GET /artifacts/{artifactId}/file',
    scope: 'work:read',
    says: 'The bytes of an artifact: of your own, or of what you assess, then without what the file says of its author.',
    query: { artifactId: z.uuid() },
    find: async (reading, { artifactId }, request) => {
      personAsking(reading)
      return serveEvidence(reading.world, reading.actor, artifactId, request, true)
    },
  }),
  readBytes({
    id: 'getLinkCopy',
    at: 'GET /artifacts/{artifactId}/copies/{copyId}',
    scope: 'work:read',
    says: 'The bytes of a copy of what a link showed when it was handed in: a text, a picture or a PDF.',
    query: { artifactId: z.uuid(), copyId: z.uuid() },
    find: async (reading, which, request) => {
      personAsking(reading)
      return serveLinkCopy(reading.world, reading.actor, which, request, true)
    },
  }),
  oneSelfCheck,
  rest(checkSelf, {
    id: 'saveSelfCheck',
    at: 'PUT /attempts/{attemptId}/self-check',
    scope: 'work:write',
    says: 'Keeps what you think of your own work, by criterion. What is left out stays.',
    guardedBy: oneSelfCheck,
    example: { input: { levels: { waits: 'demonstrated' } } },
  }),
  rest(askCoSignature, {
    id: 'askCoSignature',
    at: 'POST /attempts/{attemptId}/artifacts/{artifactId}/co-signature',
    scope: 'work:write',
    says: 'Asks somebody by e-mail to sign an artifact where its part asks for that. Asked again, the new link takes the place of the old one.',
    example: { input: { address: 'nurse@school.example' } },
  }),
  rest(submitAttempt, {
    id: 'submitAttempt',
    at: 'POST /attempts/{attemptId}/submissions',
    scope: 'work:write',
    says: 'Hands work in: freezes what is there, and says until when there is a decision.',
    status: 201,
    answers: z.object({ attemptId: z.uuid(), submissionId: z.uuid(), number: z.int().min(1), dueOn: z.iso.date() }),
  }),
]
