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

/** A completed pathway: which, by which version, and the awards it rests on. Nothing was weighed for it by itself. */
const pathwayGround = z.object({
  kind: z.literal('pathway'),
  pathway: z.object({ slug: z.string(), title: z.string(), number: z.int() }),
  awards: z.array(z.object({ id: z.uuid(), title: z.string() })),
})

/** What was decided before or beside this system, as an import tells it: nothing of it was weighed here. */
const elsewhereGround = z.object({
  kind: z.literal('elsewhere'),
  elsewhere: z.object({
    decidedOn: z.iso.date(),
    source: z.string(),
    link: z.string(),
    /** What was decided and by whom, as the second person named it; empty where an old pilot tells no more than that it was. */
    decision: z.string(),
    decidedBy: z.string(),
    narrative: z.string(),
  }),
})

/**
 * What an award rests on. This file alone knows how each kind is kept: the credential, the page, the letter and the ledger ask it. Another
 * kind is a member here, a branch of each statement below, and checks of its own in the table, which refuses it until then.
 */
const groundSchema = z.discriminatedUnion('kind', [decisionGround, pathwayGround, elsewhereGround])
export type AwardGround = z.infer<typeof groundSchema>
export type GroundKind = AwardGround['kind']

/** The ground as one column, where `awards` is; `readGround` reads it. What stands for a link is the copy of what it showed. */
export const groundColumn = sql<unknown>`case awards.ground when 'decision' then (
  select json_build_object(
    'kind', 'decision',
    'reached', (
      select coalesce(json_agg(json_build_object('criterionId', criterion_id, 'level', level)), '[]')
      from decision_levels where decision_id = decisions.id),
    'submission', json_build_object('id', submissions.id, 'digest', submissions.digest, 'artifacts', (
      select coalesce(json_agg(json_build_object('id', artifact -> 'id', 'requirementId', artifact -> 'requirementId', 'kind', artifact -> 'kind',
        'digest', coalesce(artifact ->> 'digest', copies.digest), 'contentType', coalesce(artifact ->> 'contentType', copied.content_type)) order by place), '[]')
      from jsonb_array_elements(submissions.evidence -> 'artifacts') with ordinality as handed_in (artifact, place)
        left join link_copies as copies on copies.submission_id = submissions.id and copies.artifact_id = (artifact ->> 'id')::uuid
        left join files as copied on copied.digest = copies.file_digest)))
  from decisions join submissions on submissions.id = decisions.submission_id where decisions.id = awards.decision_id
) when 'pathway' then (
  select json_build_object(
    'kind', 'pathway',
    'pathway', json_build_object('slug', pathways.slug, 'title', version.title, 'number', version.number),
    'awards', (
      select coalesce(json_agg(json_build_object('id', piece.id, 'title', piece_version.title) order by piece.id), '[]')
      from pathway_completion_awards rests join awards piece on piece.id = rests.award_id
        join achievement_versions piece_version on piece_version.id = piece.version_id
      where rests.completion_id = completion.id))
  from pathway_completions completion join pathway_versions version on version.id = completion.version_id
    join pathways on pathways.id = completion.pathway_id
  where completion.id = awards.completion_id
) when 'elsewhere' then (
  select json_build_object('kind', 'elsewhere', 'elsewhere', json_build_object(
    'decidedOn', elsewhere.decided_on, 'source', elsewhere.source, 'link', elsewhere.link,
    'decision', elsewhere.decision, 'decidedBy', elsewhere.decided_by, 'narrative', elsewhere.narrative))
  from decisions_elsewhere elsewhere where elsewhere.id = awards.elsewhere_id
) end`

/** Reads what `groundColumn` gave. */
export const readGround = (given: unknown): AwardGround => groundSchema.parse(given)

/** Whose promise an award keeps, as a row where `awards` is: the organization whose rules count, and since when. Every ground has one. */
export const promiseOfAward = sql<{ organizationId: string | null; startedAt: Date }>`(
  select attempts.organization_id, attempts.started_at from attempts where awards.ground = 'decision' and attempts.id = awards.attempt_id
  union all
  select pathways.organization_id, completion.begun_at from pathway_completions completion join pathways on pathways.id = completion.pathway_id
  where awards.ground = 'pathway' and completion.id = awards.completion_id
  union all
  select elsewhere.organization_id, awards.awarded_at from decisions_elsewhere elsewhere
  where awards.ground = 'elsewhere' and elsewhere.id = awards.elsewhere_id
)`

/** The levels that were reached, by criterion: the results of the credential and of the page. */
export const resultsOf = (ground: AwardGround): ReadonlyMap<string, Level> =>
  new Map(ground.kind === 'decision' ? ground.reached.map(({ criterionId, level }) => [criterionId, level]) : [])

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
export function evidenceOf(ground: AwardGround): PinnedEvidence[] {
  if (ground.kind !== 'decision') return []
  const { id, digest, artifacts } = ground.submission
  return [{ id, requirementId: null, kind: 'submission', digest, contentType: 'application/json' }, ...artifacts]
}

/** The awards that an award rests on, where completing a pathway is its ground. */
export const awardsBehind = (ground: AwardGround): { id: string; title: string }[] => (ground.kind === 'pathway' ? ground.awards : [])
