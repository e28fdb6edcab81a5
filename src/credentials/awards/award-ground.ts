import { sql } from 'kysely'
import { z } from 'zod'
import { type Level, levels } from '../../definitions/achievements/levels.ts'

const artifactSchema = z.object({
  id: z.uuid(),
  requirementId: z.string(),
  kind: z.string(),
  digest: z.string().nullable(),
  contentType: z.string().nullable(),
})

/** An earned decision: the levels it left, and what was handed in for it. */
const decisionGround = z.object({
  kind: z.literal('decision'),
  reached: z.array(z.object({ criterionId: z.string(), level: z.enum(levels) })),
  submission: z.object({ id: z.uuid(), digest: z.string(), artifacts: z.array(artifactSchema) }),
})

/**
 * What an award rests on. This file alone knows how each kind is kept: the credential, the page, the letter and the ledger ask it. Another
 * kind is a member here, a branch of each statement below, and checks of its own in the table, which refuses it until then.
 */
const groundSchema = z.discriminatedUnion('kind', [decisionGround])
export type AwardGround = z.infer<typeof groundSchema>
export type GroundKind = AwardGround['kind']

/** The ground as one column, where `awards` is; `readGround` reads it. */
export const groundColumn = sql<unknown>`case awards.ground when 'decision' then (
  select json_build_object(
    'kind', 'decision',
    'reached', (
      select coalesce(json_agg(json_build_object('criterionId', criterion_id, 'level', level)), '[]')
      from decision_levels where decision_id = decisions.id),
    'submission', json_build_object('id', submissions.id, 'digest', submissions.digest, 'artifacts', (
      select coalesce(json_agg(json_build_object('id', artifact -> 'id', 'requirementId', artifact -> 'requirementId', 'kind', artifact -> 'kind',
        'digest', artifact -> 'digest', 'contentType', artifact -> 'contentType') order by place), '[]')
      from jsonb_array_elements(submissions.evidence -> 'artifacts') with ordinality as handed_in (artifact, place))))
  from decisions join submissions on submissions.id = decisions.submission_id where decisions.id = awards.decision_id
) end`

/** Reads what `groundColumn` gave. */
export const readGround = (given: unknown): AwardGround => groundSchema.parse(given)

/** Whose promise an award keeps, as a row where `awards` is: the organization whose rules count, and since when. Every ground has one. */
export const promiseOfAward = sql<{ organizationId: string | null; startedAt: Date }>`(
  select attempts.organization_id, attempts.started_at from attempts where awards.ground = 'decision' and attempts.id = awards.attempt_id
)`

/** The levels that were reached, by criterion: the results of the credential and of the page. */
export const resultsOf = ({ reached }: AwardGround): ReadonlyMap<string, Level> =>
  new Map(reached.map(({ criterionId, level }) => [criterionId, level]))

/** One piece of what stands behind an award: what kind of thing it is and its digest, never its name or the thing itself. */
export type PinnedEvidence = {
  id: string
  /** The requirement it answers; null for the whole of what was handed in. */
  requirementId: string | null
  kind: string
  digest: string | null
  contentType: string | null
}

/** What stands behind an award, the whole first. */
export const evidenceOf = ({ submission }: AwardGround): PinnedEvidence[] => [
  { id: submission.id, requirementId: null, kind: 'submission', digest: submission.digest, contentType: 'application/json' },
  ...submission.artifacts,
]
