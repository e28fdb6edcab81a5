import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { seeArtifact } from '../evidence/see-artifact.ts'
import { findLeaksShown, maskedIn } from '../leaks/leaks-shown.ts'
import { maskCues } from '../leaks/mask-words.ts'
import { readCaptions, writeWebVtt } from '../media/cues.ts'

/** The captions of a recording as WebVTT, for those who may see it: as they are now, or as they were handed in with a submission. */
export const captionsApi = new Hono<Http>()
  .get('/evidence/:artifactId/captions', async (context) =>
    serve(context, (db, id) =>
      db
        .selectFrom('captions')
        .where('artifactId', '=', id)
        // Who weighs the work reads what was handed in, and nothing that was written since.
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('assessments')
                .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
                .innerJoin('artifacts', 'artifacts.attemptId', 'submissions.attemptId')
                .where('artifacts.id', '=', id)
                .where('assessments.assessorId', '=', personIdOf(context.var.actor))
                .select('assessments.id'),
            ),
          ),
        )
        .select('body')
        .executeTakeFirst(),
    ),
  )
  .get('/evidence/:artifactId/captions/:submissionId', async (context) => {
    const { submissionId } = context.req.param()
    return serve(context, async (db, id) =>
      isId(submissionId)
        ? db
            .selectFrom('submissionCaptions')
            .where('artifactId', '=', id)
            .where('submissionId', '=', submissionId)
            .select('body')
            .executeTakeFirst()
        : undefined,
    )
  })

async function serve(context: HttpContext, find: (db: Queryable, artifactId: string) => Promise<{ body: string } | undefined>) {
  const { world, db, actor } = context.var
  const id = context.req.param('artifactId') ?? ''
  const seen = isId(id) ? await seeArtifact(db, world.grants, actor, id) : null
  // Words of a recording that is shown no more are shown no more.
  const captions = seen?.file && (await find(db, id))
  if (!captions) throw missing('file')
  const body = seen.sight === 'clean-copy' ? await withoutLeaks(db, id, captions.body) : captions.body
  return context.body(body, 200, {
    'Content-Type': 'text/vtt; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
  })
}

/** Without what was marked as telling whose blind work it is. */
async function withoutLeaks(db: Queryable, artifactId: string, body: string): Promise<string> {
  const { attemptId, language } = await db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('artifacts.id', '=', artifactId)
    .select(['attemptId', sql<string>`coalesce(definition ->> 'language', 'en')`.as('language')])
    .executeTakeFirstOrThrow(() => missing('artifact'))
  const masked = maskedIn(await findLeaksShown(db, attemptId), artifactId)
  return masked.length === 0 ? body : writeWebVtt(maskCues(readCaptions(body)?.cues ?? [], masked, language))
}
