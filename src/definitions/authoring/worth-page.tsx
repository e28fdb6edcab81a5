import { localPath } from '../../foundation/doors/form.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { currenciesOf } from '../value/currencies.ts'
import { setValueRule } from '../value/set-value-rule.ts'
import { maySetValue } from '../value/value-policy.ts'
import { rulesOf } from '../value/value-rules.ts'
import type { Route } from './+types/worth-page.ts'
import { ValueSetting } from './value-setting.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (!isId(params.id)) throw missing('micro-credential')
  const achievement = await db
    .selectFrom('achievements')
    // A milestone has the text of its pathway.
    .leftJoin('pathways', 'pathways.achievementId', 'achievements.id')
    .leftJoin('pathwayVersions as pathway', 'pathway.id', 'pathways.currentVersionId')
    .leftJoin('achievementVersions as version', (join) =>
      join.on((is) => is('version.id', '=', is.fn.coalesce('achievements.currentVersionId', 'pathway.achievementVersionId'))),
    )
    .where('achievements.id', '=', params.id)
    .where((is) => is.or([is('version.id', 'is not', null), is('achievements.draft', 'is not', null)]))
    .select([
      'achievements.id',
      'achievements.slug',
      'pathways.slug as pathwaySlug',
      'achievements.organizationId as ownerId',
      'version.title',
    ])
    .executeTakeFirstOrThrow(() => missing('micro-credential'))
  const givers = actor.memberships
    .map(({ organizationId }) => organizationId)
    .filter((organizationId) => maySetValue(actor, { organizationId, ownerId: achievement.ownerId }).allowed)
  // What was never published is nobody's business elsewhere.
  const allowed = achievement.title === null ? givers.filter((id) => id === achievement.ownerId) : givers
  if (allowed.length === 0 && achievement.title === null) throw missing('micro-credential')
  if (allowed.length === 0)
    throw forbidden('not-a-value-setter', 'Only admins and HR of an organization can say what it gives for a micro-credential.')
  const organizations = await db
    .selectFrom('organizations')
    .where('id', 'in', allowed)
    .orderBy('name')
    .select(['id', 'shortName', 'timeZone'])
    .execute()
  return {
    ...achievement,
    organizations: await Promise.all(
      organizations.map(async (one) => ({
        ...one,
        today: dayIn(one.timeZone, world.now()),
        rules: await rulesOf(db, achievement.id, one.id),
        currencies: await currenciesOf(db, one.id),
      })),
    ),
  }
}

export const action = form(
  setValueRule,
  ({ args: { params }, form: sent }) => localPath(sent.get('back'), `/authoring/${params.id}/worth`),
  { input: ({ params }) => ({ achievementId: String(params.id) }) },
)

export default function WorthPage({ loaderData: { id, slug, pathwaySlug, title, organizations }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={title ? t('What “{title}” is worth', { title }) : t('What it is worth')}
      eyebrow={
        title ? (
          <TextLink to={pathwaySlug === null ? `/catalog/${slug}` : `/pathways/${pathwaySlug}`}>{title}</TextLink>
        ) : (
          <TextLink to={`/authoring/${id}`}>{t('The draft')}</TextLink>
        )
      }
      lede={t('A change is a new rule. People who started before keep what was promised.')}
      width="reading"
    >
      {organizations.map((organization) => (
        <ValueSetting
          key={organization.id}
          achievementId={id}
          organizationId={organization.id}
          organizationName={organization.shortName}
          rules={organization.rules}
          currencies={organization.currencies}
          today={organization.today}
          back={`/authoring/${id}/worth`}
          answer={actionData?.values.organizationId === organization.id ? actionData : undefined}
        />
      ))}
    </Page>
  )
}
