import { sql } from 'kysely'
import manifest from '../../../package.json' with { type: 'json' }
import { forAll } from '../../foundation/platform/asked-by.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { checks } from './checks.ts'
import { checkUp, type Finding } from './finding.ts'

type Health = { at: Date; findings: Finding[]; versions: { laurel: string; node: string; postgres: string } }

/** Looking asks mail servers and stores, so it is done once for all who look within half a minute. */
const freshMs = 30_000
const looked = new WeakMap<object, { until: number; health: Promise<Health> }>()

/** How this installation stands: what `laurel doctor` says, kept for half a minute. It tells of the instance, and of no person. */
export function lookAtHealth(world: World): Promise<Health> {
  const known = looked.get(world.meter)
  if (known && performance.now() < known.until) return known.health
  const health = forAll(() => look({ ...world, db: readsOfAll(world.db) }))
  looked.set(world.meter, { until: performance.now() + freshMs, health })
  health.catch(() => looked.delete(world.meter))
  return health
}

async function look(world: World): Promise<Health> {
  const [findings, { rows }] = await Promise.all([
    checkUp(world, checks),
    sql<{ postgres: string }>`select split_part(current_setting('server_version'), ' ', 1) as postgres`.execute(world.db),
  ])
  return {
    at: world.now(),
    findings,
    versions: { laurel: manifest.version, node: process.versions.node, postgres: rows[0]?.postgres ?? '' },
  }
}
