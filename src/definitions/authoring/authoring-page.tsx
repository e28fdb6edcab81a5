import { PenLine, Plus } from 'lucide-react'
import { Form } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageDoors } from '../../foundation/ui/page-doors.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { authoredBy } from '../achievements/achievements.ts'
import { countWaitingReviews } from '../draft-review/find-waiting.ts'
import type { Route } from './+types/authoring-page.ts'
import { type AuthoredRow, type AuthoredShelf, authoredShelves, listAuthored } from './authored-list.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const organizationIds = authoredBy(actor)
  if (organizationIds.length === 0)
    throw forbidden(
      'not-an-author',
      'Micro-credentials are written by authors and admins. Ask an admin of your organization for that role.',
    )
  const search = new URL(request.url).searchParams
  const text = (search.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 120)
  const asked = authoredShelves.find((shelf) => shelf === search.get('show'))
  const shelf = asked ?? 'drafts'
  const reviews = await countWaitingReviews(db, actor)
  const found = await listAuthored(db, organizationIds, { shelf, text, after: search.get('after') })
  return { ...found, reviews, shelf, text, isSeveral: organizationIds.length > 1 }
}

export default function AuthoringPage({ loaderData: { rows, counts, next, shelf, text, isSeveral, reviews } }: Route.ComponentProps) {
  const t = useText()
  const labels: Record<AuthoredShelf, string> = { drafts: t('Drafts'), published: t('Published'), retired: t('Retired') }
  const address = (changes: Record<string, string>) =>
    `/authoring?${new URLSearchParams({ show: shelf, ...(text && { q: text }), ...changes })}`
  return (
    <Page
      title={t('Authoring')}
      lede={t('From an idea to something a colleague can start on.')}
      actions={
        <>
          {reviews > 0 && (
            <LinkButton to="/drafts" kind="quiet">
              {t('{reviews, plural, one {One draft to review} other {# drafts to review}}', { reviews })}
            </LinkButton>
          )}
          <LinkButton to="/authoring/new" icon={Plus}>
            {t('New micro-credential')}
          </LinkButton>
        </>
      }
    >
      <PageDoors
        label={t('More of authoring')}
        doors={[
          { to: '/authoring/pathways', label: t('Pathways') },
          { to: '/frameworks', label: t('Frameworks') },
          { to: '/endorsements', label: t('Endorsements') },
        ]}
      />
      <TabLinks
        label={t('Shelves')}
        links={authoredShelves.map((name) => ({
          to: `/authoring?show=${name}`,
          label: t('{label} ({count, number})', { label: labels[name], count: counts[name] }),
          current: name === shelf,
        }))}
      />
      <Form method="get" action="/authoring" role="search" className="mb-5 max-w-reading">
        <input type="hidden" name="show" value={shelf} />
        <Row gap="s" align="start" wrap={false} className="*:first:flex-1">
          <SearchField label={t('Search titles')} defaultValue={text} live />
          <Button kind="quiet">{t('Search')}</Button>
        </Row>
      </Form>
      {rows.length === 0 ? (
        <EmptyState
          icon={PenLine}
          title={text ? t('No title has these words') : labels[shelf]}
          action={shelf === 'drafts' && text === '' && <LinkButton to="/authoring/new">{t('Begin one')}</LinkButton>}
        >
          {text !== ''
            ? t('Try another word of the title, or look on another shelf.')
            : shelf === 'drafts'
              ? t('What you write stands here until it is published. It saves itself; nobody but the authors of your organization sees it.')
              : shelf === 'published'
                ? t('What is published stands here and in the catalog.')
                : t('What is no longer offered stands here. It can be brought back.')}
        </EmptyState>
      ) : (
        <Rows label={labels[shelf]}>
          {rows.map((row) => (
            <AuthoredItem key={row.id} row={row} isSeveral={isSeveral} />
          ))}
        </Rows>
      )}
      <Pager next={next && address({ after: next })} />
    </Page>
  )
}

function AuthoredItem({ row, isSeveral }: { row: AuthoredRow; isSeveral: boolean }) {
  const t = useText()
  const when = <Day at={row.changedAt} form="medium" />
  return (
    <RowItem
      lead={row.versionId ? <BadgeArt src={`/versions/${row.versionId}/badge.svg`} alt="" size="xs" /> : undefined}
      to={`/authoring/${row.id}`}
      title={row.title || t('Untitled')}
      note={
        <>
          {isSeveral && `${row.organizationName} · `}
          {row.isInWork
            ? row.savedBy
              ? t.rich('Last saved on {when} by {savedBy}', { when, savedBy: row.savedBy })
              : t.rich('Last saved on {when}', { when })
            : t.rich('Version {number}, published on {when}', { number: row.number, when })}
        </>
      }
      aside={
        row.isInWork && row.number !== null ? <Status>{t('Draft of version {number}', { number: row.number + 1 })}</Status> : undefined
      }
    />
  )
}
