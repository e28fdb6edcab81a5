import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aDistrict, smallDefinition } from '../../testing/district.ts'
import { openPage } from '../../testing/pages.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { findInWork, findPublished, findVersion, versionsOf } from './achievements.ts'
import { emptyDefinition } from './definition.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)

test('a text that an earlier Laurel published or began is read with all that definitions have today', async () => {
  const { id, slug, versionId } = district.achievement
  // What the first version of Laurel required, and nothing that came later.
  const { title, competency, category, level, sessions, requirements, assessment, badge } = smallDefinition()
  const { settling: _, ...weighed } = assessment
  const early = JSON.stringify({
    ...{ title, competency, category, level, sessions, badge, assessment: weighed },
    requirements: requirements.map(({ captions: _later, ...requirement }) => requirement),
  })
  const owner = ownerOf(world)
  await owner.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db)
    await sql`update achievement_versions set definition = ${early}::jsonb where id = ${versionId}`.execute(db)
    await sql`update achievements set draft = ${early}::jsonb, draft_saved_at = now() where id = ${id}`.execute(db)
  })
  const today = Object.keys(emptyDefinition()).sort()
  const work = await findInWork(world.db, district.author, id)
  const read = [
    (await findPublished(world.db, slug)).definition,
    (await findVersion(world.db, slug, '1')).definition,
    (await versionsOf(world.db, id))[0]?.definition,
    work.draft,
    work.published,
  ]
  for (const definition of read) {
    expect(Object.keys(definition ?? {}).sort()).toEqual(today)
    expect(definition).toMatchObject({ title, units: [], assessment: { settling: { outcomes: true } } })
    for (const requirement of definition?.requirements ?? []) expect(requirement.captions).toBe('optional')
  }
  await openPage(world, await import('../catalog/achievement-page.tsx'), { kind: 'visitor' }, `/catalog/${slug}`, { slug })
})
