import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { leakMarked } from '../../work/leaks/leak-facts.ts'
import { type LeakRule, leakKinds } from '../../work/leaks/leak-kinds.ts'
import { findsWords } from '../../work/leaks/mask-words.ts'
import { mayKeepBeside } from '../own-seat/seat-policy.ts'
import { citationSchema } from '../shown-evidence/citation.ts'
import { handedInSchema } from '../shown-evidence/handed-in.ts'
import { loadBlindSeat } from './load-blind-seat.ts'

/** So many an assessor marks in one submission: who finds more hands it back. */
const mostOfOne = 40

/** What later features do with it, in its transaction: work that is handed back is let go of by the one that gives it out. */
export type Marked = { leakId: string; assessmentId: string; rule: LeakRule; isMasked: boolean }

export const markLeak = command({
  name: 'leak.mark',
  says: 'Marks what in blind evidence tells whose it is: a name, a school, a face, a voice. By the rule of the organization it is masked while one goes on, judged openly and marked so, or handed back with no score lost.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `leak ${personIdOf(actor) ?? ''}`, tries: 200, seconds: 3600 }],

  input: z.object({
    assessmentId: z.uuid(),
    kind: z.enum(leakKinds, 'Say what was seen: a name, a school, a face, a voice or something else.'),
    /** Where it was seen, as a score cites. */
    citation: citationSchema,
  }),

  load: (scene, { assessmentId }) => loadBlindSeat(scene, assessmentId),
  may: mayKeepBeside,

  async run({ db, actor, now, newId }, { kind, citation }, seat): Promise<Marked> {
    const { assessmentId, submissionId, attemptId, organizationId, leakRule: rule } = seat
    const markedBy = personIdOf(actor)
    if (!seat.isBlind) throw conflict('leak-not-blind', 'This work is not weighed blind, so nothing has to be masked.')
    if (seat.releasedAt) throw conflict('released', 'You released this submission. Nothing was changed.')
    if (seat.finishedAt)
      throw conflict(
        'assessment-finished',
        'You have finished this assessment. Nothing was changed; you can open it again until the others finish.',
      )
    const { artifactId = null, requirementId: answered, region, seconds, page, quote } = citation
    const { answers, artifacts } = handedInSchema.parse(seat.evidence)
    const artifact = artifacts.find(({ id }) => id === artifactId)
    const answer = answers.find(({ requirementId }) => requirementId === answered)
    const requirementId = artifact?.requirementId ?? answer?.requirementId
    if (requirementId === undefined) throw invalidAt('score-invalid', 'citation', 'The place cited is not in this submission.')
    const text = artifact ? (artifact.body ?? null) : (answer?.body ?? null)
    if (text !== null && rule !== 'judge-open' && !(quote && findsWords(quote).test(text)))
      throw invalidAt('leak-words', 'place', 'Mark or write the words that tell it, as they stand in the text: they are masked at once.')

    const place = JSON.stringify({
      ...(seconds !== undefined && { seconds }),
      ...(page !== undefined && { page }),
      ...(region && { region }),
      ...(quote && { quote }),
    })
    const own = await db
      .selectFrom('leaks')
      .where('submissionId', '=', submissionId)
      .where('markedBy', '=', markedBy)
      .select(['id', 'requirementId', 'artifactId', 'kind', 'place', 'answer'])
      .execute()
    const same = own.find(
      (each) => each.requirementId === requirementId && each.artifactId === artifactId && each.kind === kind && isSame(each.place, place),
    )
    if (same && rule !== 'hand-back') return { leakId: same.id, assessmentId, rule, isMasked: same.answer === 'masked' }
    if (own.length >= mostOfOne)
      throw conflict('leaks-many', 'You have marked {most} places in this submission. Hand it back with a note instead.', {
        most: mostOfOne,
      })
    const isMasked = text !== null && rule !== 'judge-open'
    const came = rule === 'judge-open' ? ('judged-open' as const) : isMasked ? ('masked' as const) : null
    const leakId = newId()
    await db
      .insertInto('leaks')
      .values({
        ...{ id: leakId, organizationId, attemptId, submissionId, requirementId, artifactId, kind, place, rule, markedBy, markedAt: now },
        masksWords: isMasked,
        ...(came && { answer: came, answeredAs: 'rule', answeredAt: now }),
      })
      .execute()
    // Who was told a name is asked once more whether they know whose it is, before they score on.
    if (rule !== 'hand-back' && seat.knowsEarner !== null)
      await db.updateTable('assessments').set({ knowsEarner: null }).where('id', '=', assessmentId).execute()
    return { leakId, assessmentId, rule, isMasked }
  },

  record: ({ kind }, { organizationId, submissionId, attemptId }, { rule, isMasked }) =>
    fact(leakMarked, { organizationId, subjectId: submissionId }, { attemptId, kind, rule, isMasked }),
})

const isSame = (kept: unknown, given: string) => {
  const sorted = (value: unknown) => JSON.stringify(Object.entries(value as object).toSorted(([one], [other]) => one.localeCompare(other)))
  return sorted(kept) === sorted(JSON.parse(given))
}
