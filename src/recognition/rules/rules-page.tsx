import { Plus, Scale } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Menu, MenuLink } from '../../foundation/ui/menu.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { formatText } from '../../foundation/words/format.ts'
import { listOf } from '../../foundation/words/sentence.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { ValueDesk } from '../desk/value-desk.tsx'
import type { Route } from './+types/rules-page.ts'
import { findNames, findRules, type ListedRule } from './find-rules.ts'
import { keepersOnly } from './keepers-only.ts'
import { type Names, ruleInWords } from './rule-words.ts'
import { StandingOfRule } from './standing-of-rule.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  keepersOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const now = world.now()
  const { timeZone } = await db.selectFrom('organizations').where('id', '=', organization.id).select('timeZone').executeTakeFirstOrThrow()
  const [{ rules, next }, { names }] = await Promise.all([
    findRules(db, { organizationId: organization.id, today: dayIn(timeZone, now), now, after }),
    findNames(db, organization.id),
  ])
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    rules,
    next,
    isFirstPage: after === null,
    names,
    said: searchParams.get('said'),
  }
}

/** The rules by which an organization gives, for those who write them. */
export default function RulesPage({ loaderData }: Route.ComponentProps) {
  const { organization, choices, rules, next, isFirstPage, names, said } = loaderData
  const t = useText()
  const address = (rest: Record<string, string> = {}) => `/value/rules?${new URLSearchParams({ of: organization.slug, ...rest })}`
  const begin = (basis: string) => `/value/rules/new?${new URLSearchParams({ of: organization.slug, basis })}`
  const ways = (
    <Menu label={t('Write a rule')} icon={Plus}>
      <MenuLink to={begin('award')}>{t('A rule for each award')}</MenuLink>
      <MenuLink to={begin('collection')}>{t('For several together')}</MenuLink>
      <MenuLink to={begin('conversion')}>{t('So much of one becomes another')}</MenuLink>
      <MenuLink to={begin('authoring')}>{t('For writing a micro-credential')}</MenuLink>
    </Menu>
  )
  return (
    <Page
      title={t('Value rules')}
      eyebrow={organization.name}
      lede={t(
        'What {organization} gives for many micro-credentials at once, and how far. What is set on a single micro-credential comes before them.',
        { organization: organization.name },
      )}
      width="reading"
      actions={rules.length > 0 && ways}
      index={false}
    >
      <ValueDesk of={organization.slug} choices={choices} current="rules" />
      {rules.length > 0 ? (
        <>
          <Rows label={t('Value rules')}>
            {rules.map((rule) => (
              <RuleRow key={rule.id} rule={rule} names={names} />
            ))}
          </Rows>
          <Pager previous={isFirstPage ? null : address()} next={next && address({ after: next })} label={t('Value rules')} />
        </>
      ) : (
        <EmptyState icon={Scale} title={t('No rules yet')} action={ways}>
          {t('Without rules, each micro-credential brings what is set on it. A rule says it for many at once, and can set a limit.')}
        </EmptyState>
      )}
      <Toast>{said === 'discarded' ? t('What was written is gone.') : null}</Toast>
    </Page>
  )
}

function RuleRow({ rule, names }: { rule: ListedRule; names: Names }) {
  const t = useText()
  const locale = useLocale()
  const { id, text, standing, from, hasDraft, before, after } = rule
  const { gives } = ruleInWords(text, from, names, locale)
  const list = (items: readonly string[]) => formatText(locale, '{items}', { items: listOf(items.map((name) => `“${name}”`)) })
  return (
    <RowItem
      to={`/value/rules/${id}`}
      title={text.name}
      note={
        <>
          <span className="block">{gives}</span>
          {before.length > 0 && (
            <span className="block">{t('Where both are about the same, {rules} gives first.', { rules: list(before) })}</span>
          )}
          {after.length > 0 && (
            <span className="block">{t('Where both are about the same, this gives before {rules}.', { rules: list(after) })}</span>
          )}
        </>
      }
      aside={
        <>
          {hasDraft && standing !== 'draft' && <Status kind="waiting">{t('Change written')}</Status>}
          <StandingOfRule standing={standing} />
        </>
      }
    />
  )
}
