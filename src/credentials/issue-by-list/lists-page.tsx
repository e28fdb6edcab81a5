import { Send } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/lists-page.ts'
import { listLists } from './find-lists.ts'
import { IssueTabs } from './issue-tabs.tsx'
import { listKeepersOnly, mayIssueByList } from './list-policy.ts'
import { StateOfList } from './state-of-list.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  listKeepersOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const given = new URL(request.url).searchParams.get('before')
  const before = given && isId(given) ? given : null
  const { lists, next } = await listLists(db, organization.id, { before })
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    mayBring: mayIssueByList(actor, { organizationId: organization.id }).allowed,
    lists,
    next,
    isFirstPage: before === null,
  }
}

/** What an organization issues by list. */
export default function ListsPage({ loaderData: { organization, choices, mayBring, lists, next, isFirstPage } }: Route.ComponentProps) {
  const t = useText()
  const address = (rest: Record<string, string> = {}) => `/issue?${new URLSearchParams({ of: organization.slug, ...rest })}`
  const bring = mayBring && <LinkButton to={`/issue/new?of=${organization.slug}`}>{t('Bring a list')}</LinkButton>
  return (
    <Page
      title={t('Issue by list')}
      eyebrow={organization.name}
      lede={t(
        'For what was decided elsewhere: by a panel, a board, another school. One person brings the list, another names the decision and who made it, and then it goes out.',
      )}
      width="reading"
      actions={lists.length > 0 && bring}
      index={false}
    >
      <IssueTabs of={organization.slug} choices={choices} current="lists" />
      {lists.length > 0 ? (
        <>
          <Rows label={t('Lists')}>
            {lists.map(({ id, name, title, versionId, state, rows, issued, broughtBy, broughtAt }) => (
              <RowItem
                key={id}
                to={`/issue/${id}`}
                lead={versionId && <BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" />}
                title={name}
                note={
                  state === 'sent' || state === 'sending'
                    ? t('{issued} of {rows, plural, one {# row} other {# rows}} in wallets', { issued, rows })
                    : [title === name ? null : title, broughtBy && t('Brought by {name}', { name: broughtBy })].filter(Boolean).join(' · ')
                }
                aside={
                  <>
                    <Day at={broughtAt} form="medium" />
                    <StateOfList state={state} />
                  </>
                }
              />
            ))}
          </Rows>
          <Pager previous={isFirstPage ? null : address()} next={next && address({ before: next })} label={t('Lists')} />
        </>
      ) : (
        <EmptyState icon={Send} title={t('No list yet')} action={bring || undefined}>
          {t('Paste addresses, or a CSV file with a narrative and a link for each. You see every row before anything goes out.')}
        </EmptyState>
      )}
    </Page>
  )
}
