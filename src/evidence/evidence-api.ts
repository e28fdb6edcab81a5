import { Hono } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Http } from '../doors/http.ts'
import { personIdOf } from '../platform/actor.ts'
import { missing } from '../platform/refusal.ts'
import { endingOf } from './clean-name.ts'
import { artifactsVisibleTo } from './evidence-visible.ts'
import { fileResponse } from './file-response.ts'

/** The bytes of an artifact, for those who may see it: shown in the page where that is safe, else to save. `?download` always saves. */
export const evidenceApi = new Hono<Http>().get('/evidence/:artifactId', async (context) => {
  const { world, actor } = context.var
  const id = z.uuid().safeParse(context.req.param('artifactId'))
  const file =
    id.success &&
    (await artifactsVisibleTo(world.db, actor)
      .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
      .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
      .where('artifacts.id', '=', id.data)
      .select(['files.digest', 'files.sizeBytes', 'files.contentType', 'artifacts.name', 'attempts.earnerId'])
      .select(sql<boolean>`(achievement_versions.definition #>> '{assessment,blind}')::boolean`.as('isBlind'))
      .executeTakeFirst())
  if (!file) throw missing('file')
  if (!(await world.files.has(file.digest))) {
    world.log.error('The bytes of an artifact are not in the store', { artifactId: id.data, digest: file.digest })
    throw missing('file')
  }
  // People put their names into those of their files, which a blind assessor must not learn from her download either.
  const name = file.isBlind && file.earnerId !== personIdOf(actor) ? blindName(file.name) : file.name
  const response = fileResponse(world.files, { ...file, name }, context.req.raw, context.req.query('download') !== undefined)
  context.set('contentPolicy', response.headers.get('Content-Security-Policy') ?? '')
  return response
})

const blindName = (name: string) => ['evidence', endingOf(name)].filter(Boolean).join('.')
