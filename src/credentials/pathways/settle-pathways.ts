import { sql } from 'kysely'
import { z } from 'zod'
import { no, system, yes } from '../../foundation/platform/actor.ts'
import { command, inside, perform, type Scene } from '../../foundation/platform/command.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import type { Issued } from '../awards/issue-award.ts'
import { completeThese } from './complete-pathways.ts'
import { isKnown } from './who-begins.ts'

/**
 * Looks at people one by one after the commit: of a version that was published, everyone who holds something of it; or those whose assessment was
 * finished, where a pathway counts that.
 */
export const settlePathways = job({
  name: 'pathway.settle',
  data: z.union([z.object({ pathwayId: z.uuid() }), z.object({ submissionId: z.uuid() })]),
  atOnce: 2,
})

export const settlePerson = command({
  name: 'pathway.settle-person',
  says: 'Begins a pathway for somebody who has part of it, and gives its milestone where it is complete.',
  reach: inside,
  limits: null,
  input: z.object({ pathwayId: z.uuid(), personId: z.uuid() }),
  load: async () => ({}),
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only the system looks at who completed a pathway.')),
  async run(scene, { pathwayId, personId }) {
    const pathway = await scene.db
      .selectFrom('pathways')
      .leftJoin('pathwayStarts as start', (join) => join.onRef('start.pathwayId', '=', 'pathways.id').on('start.personId', '=', personId))
      .where('pathways.id', '=', pathwayId)
      .where((is) => is.or([is('pathways.retiredAt', 'is', null), is('start.versionId', 'is not', null)]))
      .select((is) => is.fn.coalesce('start.versionId', 'pathways.currentVersionId').as('versionId'))
      .executeTakeFirst()
    if (!pathway?.versionId) return { made: [], facts: [] }
    return completeThese(scene, personId, [{ pathwayId, versionId: pathway.versionId }])
  },
  record: (_input, _loaded, { facts }) => facts,
})

/** What a person settled brings, for those who follow. */
export const settled = async (_scene: Scene, { made }: { made: Issued[] }) => ({ made, facts: null })

/** After publishing: who holds something of it begins with it, and who has all of it is awarded. */
export const settlePublished = async ({ later }: Scene, { pathwayId }: { pathwayId: string }) => {
  await later(settlePathways, { pathwayId })
  return null
}

/** After an assessment: where a pathway of the organization counts them, and somebody has made as many by now, they are looked at. */
export async function settleAssessed({ db, later }: Scene, { submissionId }: { submissionId: string }) {
  const { rows } = await sql`
    select from submissions
      join attempts on attempts.id = submissions.attempt_id
      join achievements on achievements.id = attempts.achievement_id
      join pathway_pieces piece on piece.organization_id = achievements.organization_id and piece.kind = 'assessments' and piece.achievement_id is null
      join assessments made on made.submission_id = submissions.id and made.finished_at is not null
    where submissions.id = ${submissionId}
      and (select count(*) from assessments where assessor_id = made.assessor_id and finished_at is not null) >= piece.count
    limit 1`.execute(db)
  if (rows.length > 0) await later(settlePathways, { submissionId })
  return null
}

type Due = { pathwayId: string; personId: string }

/** The work behind `settlePathways`. Twice, it changes nothing. */
export const settlingPathways = works(settlePathways, async (world: World, data) => {
  const { rows } = await ('pathwayId' in data
    ? sql<Due>`
        select distinct pathways.id as "pathwayId", awards.earner_id as "personId"
        from pathways
          join pathway_pieces piece on piece.version_id = pathways.current_version_id
          join awards on awards.achievement_id = piece.achievement_id
            or (piece.kind = 'level' and awards.organization_id = pathways.organization_id and awards.ground <> 'pathway')
        where pathways.id = ${data.pathwayId} and awards.earner_name <> ''
          and ${isKnown(sql.ref('awards.earner_id'), sql.ref('pathways.organization_id'))}
          and not exists (select from revocations where award_id = awards.id)`
    : sql<Due>`
        select distinct pathways.id as "pathwayId", assessments.assessor_id as "personId"
        from submissions
          join attempts on attempts.id = submissions.attempt_id
          join achievements on achievements.id = attempts.achievement_id
          join assessments on assessments.submission_id = submissions.id and assessments.finished_at is not null
          join pathways on pathways.organization_id = achievements.organization_id
          join pathway_pieces piece on piece.version_id in (
            pathways.current_version_id,
            (select version_id from pathway_starts where pathway_id = pathways.id and person_id = assessments.assessor_id)) and piece.kind = 'assessments'
        where submissions.id = ${data.submissionId}
          and not exists (select from pathway_completions done where done.pathway_id = pathways.id and done.person_id = assessments.assessor_id
            and done.taken_back_at is null)`
  ).execute(world.db)
  for (const due of rows) await perform(world, system, settlePerson, due)
})
