import { ListTree } from 'lucide-react'
import { Form } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/framework-page.ts'
import { adoptionIn } from './adoption-words.ts'
import { findChildren, findFramework } from './find-frameworks.ts'
import { mayChange, placeIn, typedIn } from './framework-doors.ts'
import { ItemRows } from './item-rows.tsx'
import { namedOf, searchNamed } from './named.ts'
import { removeFramework, showFramework } from './write-framework.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  if (!isId(params.frameworkId)) throw missing('framework')
  const { text, from, after, said } = typedIn(request)
  const {
    id,
    title,
    creator,
    publisher,
    description,
    version,
    adoption,
    license,
    uri,
    isOwn,
    isPublic,
    organizationId,
    organizationName,
    takenAt,
  } = await findFramework(db, params.frameworkId)
  const framework = {
    id,
    title,
    creator,
    publisher,
    description,
    version,
    adoption,
    license,
    uri,
    isOwn,
    isPublic,
    organizationName,
    takenAt,
  }
  const { BASE_URL: baseUrl } = world.config
  const found = text ? await searchNamed(db, text, { from, baseUrl, frameworkId: id }) : null
  const top = found ? null : await findChildren(db, id, null, { after: placeIn(after) })
  return {
    framework,
    text,
    from,
    found,
    top: top && { ...top, named: await namedOf(db, top.rows, baseUrl) },
    after,
    said,
    mayChange: mayChange(actor, { organizationId }),
  }
}

export const action = forms<unknown>({
  show: form(showFramework, ({ args }) => `/frameworks/${args.params.frameworkId}?said=saved`),
  remove: form(removeFramework, () => '/frameworks?said=removed'),
})

/** A framework, from the top, or by what is searched in it. */
export default function FrameworkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { framework, text, from, found, top, after, said, mayChange } = loaderData
  const { id, title, creator, publisher, description, version, adoption, license, uri, isOwn, isPublic, organizationName, takenAt } =
    framework
  const t = useText()
  const path = `/frameworks/${id}`
  const address = (changes: Record<string, string>) => `${path}?${new URLSearchParams({ ...(text && { q: text }), ...changes })}`
  const facts = [
    isOwn ? organizationName : creator,
    publisher === creator ? '' : publisher,
    version,
    adoptionIn(t, adoption),
    license,
  ].filter(Boolean)
  return (
    <Page
      title={title}
      eyebrow={<TextLink to="/frameworks">{t('Frameworks')}</TextLink>}
      lede={description || undefined}
      width="reading"
      index={isPublic}
      actions={
        mayChange &&
        isOwn && (
          <LinkButton to={`${path}/edit`} kind="quiet">
            {t('Change')}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        <p className="text-soft">
          {facts.join(' · ')}
          {!isOwn && uri && (
            <>
              {' · '}
              <TextLink to={uri}>{t('At its publisher')}</TextLink>
            </>
          )}
        </p>
        <Form method="get" action={path} role="search">
          <Row gap="s" align="start" wrap={false} className="*:first:flex-1">
            <SearchField label={t('Search in this framework')} defaultValue={text} live />
            <Button kind="quiet">{t('Search')}</Button>
          </Row>
        </Form>
        {found ? (
          <div>
            {found.rows.length === 0 ? (
              <p className="text-soft">{t('No competency has these words or this code. Try fewer words, or the beginning of one.')}</p>
            ) : (
              <ItemRows label={t('Competencies')} rows={found.rows} named={found.named} to={(row) => `/frameworks/items/${row.id}`} />
            )}
            <Pager
              previous={from > 0 ? address({ from: String(Math.max(from - 25, 0)) }) : null}
              next={found.next === null ? null : address({ from: String(found.next) })}
            />
          </div>
        ) : (
          top && (
            <div>
              {top.rows.length === 0 ? (
                <EmptyState icon={ListTree} title={t('No competency in it')} />
              ) : (
                <ItemRows label={t('Competencies')} rows={top.rows} named={top.named} to={(row) => `/frameworks/items/${row.id}`} />
              )}
              <Pager previous={after && path} next={top.next === null ? null : address({ after: String(top.next) })} />
            </div>
          )
        )}
        {mayChange && (
          <Fold summary={t('Who may read it, newer versions, removing it')} small>
            <Stack gap="m">
              <p className="text-soft">
                {t.rich('Taken in on {day}. A newer version comes the same way: <a>bring its package</a>, and see what it changes.', {
                  day: <Day at={takenAt} form="medium" />,
                  a: (words) => <TextLink to="/frameworks/new">{words}</TextLink>,
                })}
              </p>
              <PageForm answer={actionData} intent="show">
                <HiddenFields values={{ frameworkId: id, isPublic: isPublic ? 'false' : 'true' }} />
                <div>
                  <Button kind="quiet" small>
                    {isPublic ? t('Show it to members alone') : t('Show it to everyone')}
                  </Button>
                </div>
              </PageForm>
              <PageForm
                answer={actionData}
                intent="remove"
                confirm={t('Remove this framework? Micro-credentials keep what they say of it.')}
              >
                <HiddenFields values={{ frameworkId: id }} />
                <div>
                  <Button kind="plain" small>
                    {t('Remove the framework')}
                  </Button>
                </div>
              </PageForm>
            </Stack>
          </Fold>
        )}
      </Stack>
      <Toast>
        {said === 'saved'
          ? t('Saved.')
          : said === 'taken'
            ? t('Taken in. It can be searched now, and chosen for micro-credentials.')
            : null}
      </Toast>
    </Page>
  )
}
