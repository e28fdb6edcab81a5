import { findInWork } from '../../definitions/achievements/achievements.ts'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Definition } from '../../definitions/achievements/definition.ts'
import { wholeText } from '../../definitions/achievements/version-text.ts'
import type { Actor } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { fewestSubmissions } from '../reliability/figures.ts'
import { reliabilityOfDefinition } from '../reliability/reliability.ts'
import type { Results } from './count-results.ts'

/** So many versions can be looked at: the latest. */
const mostVersions = 8

type Figure = number | null
/** What is told of one version: null where it would tell of persons. */
export type ToldResults = {
  number: number
  countedAt: Date | null
  /** How many started, said however few they are. */
  started: number
  isEnough: boolean
  handedIn: Figure
  cameBack: Figure
  earned: Figure
  stopped: Figure
  stoppedAt: readonly { name: string | null; isGone: boolean; count: number }[] | null
  criteria: readonly { id: string; name: string; weighed: number; notYet: Figure }[]
  days: { toHandIn: Figure; toDecision: Figure; toNext: Figure; toEarned: Figure }
}

const enough = (n: number) => n >= fewestSubmissions

/** What may be told of the counts of a version: nothing of fewer than tell nothing of persons. */
export function toldOf({
  number,
  definition,
  countedAt,
  figures,
}: {
  number: number
  definition: Definition
  countedAt: Date | null
  figures: Results | null
}): ToldResults {
  const isEnough = figures !== null && enough(figures.started)
  const told = (figure: number | undefined) => (isEnough ? (figure ?? 0) : null)
  const middle = (time: { n: number; days: number | null } | undefined) => (time && isEnough && enough(time.n) ? time.days : null)
  const titles = new Map(definition.requirements.map(({ id, title }) => [id, title]))
  const counts = new Map((figures?.criteria ?? []).map((row) => [row.id, row]))
  return {
    number,
    countedAt,
    started: figures?.started ?? 0,
    isEnough,
    handedIn: told(figures?.handedIn),
    cameBack: told(figures?.cameBack),
    earned: told(figures?.earned),
    stopped: told(figures?.stopped),
    stoppedAt:
      isEnough && enough(figures.stopped)
        ? figures.stoppedAt.map(({ part, count }) => ({
            name: part === null ? null : (titles.get(part) ?? part),
            isGone: part !== null && !titles.has(part),
            count,
          }))
        : null,
    criteria: criteriaOf(definition)
      .map(({ id, name }) => {
        const row = counts.get(id)
        return { id, name, weighed: row?.weighed ?? 0, notYet: row && isEnough && enough(row.weighed) ? row.notYet / row.weighed : null }
      })
      .toSorted((one, other) => (other.notYet ?? -1) - (one.notYet ?? -1)),
    days: {
      toHandIn: middle(figures?.toHandIn),
      toDecision: middle(figures?.toDecision),
      toNext: middle(figures?.toNext),
      toEarned: middle(figures?.toEarned),
    },
  }
}

/** The latest versions of a micro-credential with what is told of each, for its authors. @throws Refusal `micro-credential-missing` */
export async function findResults(db: Queryable, actor: Actor, achievementId: string) {
  const found = await findInWork(db, actor, achievementId)
  if (!found.published) throw missing('micro-credential')
  const rows = await db
    .selectFrom('achievementVersions as version')
    .leftJoin('versionResults as kept', 'kept.versionId', 'version.id')
    .where('version.achievementId', '=', found.id)
    // What a renewal is asked is no version by itself.
    .where('version.shortensId', 'is', null)
    .orderBy('version.number', 'desc')
    .limit(mostVersions)
    .select(['version.number', 'kept.countedAt'])
    .select((is) => is.ref('version.definition').$castTo<Definition>().as('definition'))
    .select((is) => is.ref('kept.figures').$castTo<Results | null>().as('figures'))
    .execute()
  return {
    id: found.id,
    slug: found.slug,
    organizationId: found.organizationId,
    title: found.published.title,
    definition: found.published,
    versions: rows.map((row) => toldOf({ ...row, definition: wholeText(row.definition) })),
  }
}

/** How far assessors gave the same level on each criterion of the present version, of all time; null where too few were weighed by several. */
export async function agreementByCriterion(
  db: Queryable,
  { id, organizationId, definition }: Pick<Awaited<ReturnType<typeof findResults>>, 'id' | 'organizationId' | 'definition'>,
  now: Date,
): Promise<ReadonlyMap<string, number | null>> {
  if (definition.assessment.readers < 2) return new Map()
  const { criteria } = await reliabilityOfDefinition(db, { organizationId, achievementId: id, definition, period: 'all', now })
  return new Map(criteria.map(({ key, figures }) => [key, figures?.exact?.value ?? null]))
}
