import { ListTree, Plus } from 'lucide-react'
import { Form } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { organizationsOf } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/frameworks-page.ts'
import { adoptionIn } from './adoption-words.ts'
import { listArrivals, listFrameworks } from './find-frameworks.ts'
import { typedIn } from './framework-doors.ts'
import { ItemRows } from './item-rows.tsx'
import { searchNamed } from './named.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  const { text, from, after, said } = typedIn(request)
  const writes = actor.kind === 'person' ? await organizationsOf(db, actor, 'author', 'admin') : []
  const [found, list, waiting] = await Promise.all([
    text ? searchNamed(db, text, { from, baseUrl: world.config.BASE_URL }) : null,
    listFrameworks(db, { after }),
    Promise.all(writes.slice(0, 5).map(({ id }) => listArrivals(db, id, { size: 10 }))),
  ])
  return {
    text,
    from,
    found,
    list,
    after,
    said,
    mayWrite: writes.length > 0,
    waiting: waiting.flatMap(({ rows }) => rows.filter(({ takenAt }) => takenAt === null)),
  }
}

/** What micro-credentials can be aligned to: every framework that one may see, searched as one types. */
export default function FrameworksPage({ loaderData }: Route.ComponentProps) {
  const { text, from, found, list, after, said, mayWrite, waiting } = loaderData
  const t = useText()
  const address = (changes: Record<string, string>) => `/frameworks?${new URLSearchParams({ ...(text && { q: text }), ...changes })}`
  return (
    <Page
      title={t('Frameworks')}
      lede={t('Published sets of competencies, and which micro-credentials show each of them.')}
      index={false}
      actions={
        mayWrite && (
          <LinkButton to="/frameworks/new" icon={Plus}>
            {t('Add a framework')}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        <Form method="get" action="/frameworks" role="search" className="max-w-reading">
          <Row gap="s" align="start" wrap={false} className="*:first:flex-1">
            <SearchField label={t('Search competencies by words or code')} defaultValue={text} live />
            <Button kind="quiet">{t('Search')}</Button>
          </Row>
        </Form>
        {found && (
          <Section title={t('Competencies')}>
            {found.rows.length === 0 ? (
              <p className="text-soft">{t('No competency has these words or this code. Try fewer words, or the beginning of one.')}</p>
            ) : (
              <ItemRows
                label={t('Competencies')}
                rows={found.rows}
                named={found.named}
                to={({ id }) => `/frameworks/items/${id}`}
                showsFramework
              />
            )}
            <Pager
              label={t('Pages of competencies')}
              previous={from > 0 ? address({ from: String(Math.max(from - 25, 0)) }) : null}
              next={found.next === null ? null : address({ from: String(found.next) })}
            />
          </Section>
        )}
        {!found && waiting.length > 0 && (
          <Section title={t('To look at')} lede={t('Brought, and not taken in yet.')}>
            <Rows label={t('To look at')}>
              {waiting.map(({ id, title, broughtBy, broughtAt }) => (
                <RowItem
                  key={id}
                  to={`/frameworks/arrivals/${id}`}
                  title={title}
                  note={broughtBy ? t('Brought by {name}', { name: broughtBy }) : undefined}
                  aside={<Day at={broughtAt} form="medium" />}
                />
              ))}
            </Rows>
          </Section>
        )}
        {!found && (
          <Section title={t('All frameworks')}>
            {list.rows.length === 0 ? (
              <EmptyState
                icon={ListTree}
                title={t('No framework yet')}
                action={mayWrite && <LinkButton to="/frameworks/new">{t('Add a framework')}</LinkButton>}
              >
                {t('A state’s standards, those of an association, or your own: bring a CASE package, or write yours line by line.')}
              </EmptyState>
            ) : (
              <Rows label={t('All frameworks')}>
                {list.rows.map(({ id, title, creator, organizationName, items, isOwn, isPublic, adoption }) => (
                  <RowItem
                    key={id}
                    to={`/frameworks/${id}`}
                    title={title}
                    note={
                      <span className="text-s">
                        {[
                          isOwn ? organizationName : creator,
                          t('{count, plural, one {One competency} other {# competencies}}', { count: items }),
                          adoptionIn(t, adoption),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    }
                    aside={!isPublic && mayWrite ? <Status kind="waiting">{t('Only for members')}</Status> : undefined}
                  />
                ))}
              </Rows>
            )}
            <Pager previous={after && '/frameworks'} next={list.next && `/frameworks?after=${list.next}`} />
          </Section>
        )}
      </Stack>
      <Toast>{said === 'removed' ? t('Removed.') : said === 'dropped' ? t('Dropped. Nothing of it was taken in.') : null}</Toast>
    </Page>
  )
}
