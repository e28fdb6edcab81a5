import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { giveWay } from '../../foundation/platform/give-way.ts'
import { areNear, comparedTitle, plainTitle } from './near-titles.ts'

/** What a title may be: a micro-credential of the organization, or another title of the same file. */
export type NearTitle = { kind: 'achievement'; achievementId: string; title: string } | { kind: 'title'; number: number; title: string }
type Known = { id: string; title: string; plain: string }

/** So many a title may nearly be; more would be no question but a list. */
const mostNear = 5

/** The micro-credentials of an organization by their titles, drafts and retired ones with them; milestones are given by their pathways alone. */
export async function titlesOf(db: OpenTransaction, organizationId: string): Promise<Known[]> {
  const rows = await db
    .selectFrom('achievements')
    .leftJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .where('achievements.organizationId', '=', organizationId)
    .where('achievements.isMilestone', '=', false)
    .where((is) => is.or([is('version.id', 'is not', null), is('achievements.draft', 'is not', null)]))
    .orderBy('achievements.id')
    .select(['achievements.id', 'version.title'])
    .select((is) => is.ref('achievements.draft').$castTo<{ title?: string } | null>().as('draft'))
    .execute()
  return rows.flatMap(({ id, title, draft }) => {
    const called = title ?? draft?.title ?? ''
    return called === '' ? [] : [{ id, title: called, plain: plainTitle(called) }]
  })
}

export type NewTitle = { number: number; written: string; plain: string }
export type MatchedTitle = NewTitle & { choice: 'known' | 'ask' | 'new'; achievementId: string | null; near: NearTitle[] }

/**
 * Holds the titles of a file against those of the organization and against each other. The very same title is that one; what is only nearly so is
 * asked, and what is like nothing is new.
 */
export async function matchTitles(
  given: readonly NewTitle[],
  known: readonly Known[],
  before: readonly NewTitle[] = [],
): Promise<MatchedTitle[]> {
  const compared = known.map((one) => ({ ...one, compared: comparedTitle(one.plain) }))
  const others = before.map((one) => ({ ...one, compared: comparedTitle(one.plain) }))
  const matched: MatchedTitle[] = []
  for (const title of given) {
    await giveWay()
    const same = known.filter(({ plain }) => plain === title.plain)
    const [only, second] = same
    if (only && !second) {
      matched.push({ ...title, choice: 'known', achievementId: only.id, near: [] })
      continue
    }
    const mine = comparedTitle(title.plain)
    const near: NearTitle[] = [
      // Two that are called the same here are both shown.
      ...(same.length > 1 ? same : compared.filter((one) => areNear(one.compared, mine))).map(
        ({ id, title: called }) => ({ kind: 'achievement', achievementId: id, title: called }) as const,
      ),
      ...others
        .filter((one) => areNear(one.compared, mine))
        .map(({ number, written }) => ({ kind: 'title', number, title: written }) as const),
    ]
    others.push({ ...title, compared: mine })
    matched.push({ ...title, choice: near.length > 0 ? 'ask' : 'new', achievementId: null, near: near.slice(0, mostNear) })
  }
  return matched
}
