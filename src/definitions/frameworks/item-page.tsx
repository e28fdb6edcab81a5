import { Form } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/item-page.ts'
import { findAligned } from './aligned.ts'
import { findChildren, findItem } from './find-frameworks.ts'
import { findRelations, type ShownRelation } from './find-relations.ts'
import { mayChange, placeIn, typedIn } from './framework-doors.ts'
import { ItemRows, ItemWords } from './item-rows.tsx'
import { namedOf } from './named.ts'
import { partItems, relateItems } from './relate-items.ts'
import { relationWords } from './relation-kinds.ts'
import { searchItems } from './search-items.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  if (!isId(params.itemId)) throw missing('competency')
  const { BASE_URL: baseUrl } = world.config
  const { text, after, said } = typedIn(request)
  const named = new URL(request.url).searchParams.get('named')
  const item = await findItem(db, params.itemId, baseUrl)
  const may = mayChange(actor, item)
  const [aligned, relations, under, sought] = await Promise.all([
    findAligned(db, item.address, { after: named !== null && isId(named) ? named : null }),
    findRelations(db, item),
    findChildren(db, item.frameworkId, item.id, { after: placeIn(after) }),
    may && text ? searchItems(db, text, { size: 10 }) : null,
  ])
  const { organizationId: _organizationId, place: _place, identifier: _identifier, ...shown } = item
  return {
    item: shown,
    aligned,
    relations,
    under: { ...under, named: await namedOf(db, under.rows, baseUrl) },
    text,
    sought: sought?.rows.filter(({ id }) => id !== item.id) ?? null,
    after,
    named,
    said,
    mayChange: may,
  }
}

const saved = ({ args }: { args: { params: Record<string, string | undefined> } }) => `/frameworks/items/${args.params.itemId}?said=saved`
export const action = forms<unknown>({ relate: form(relateItems, saved), part: form(partItems, saved) })

/** One competency: what shows it here, what stands under it, and how others say the same. */
export default function ItemPage({ loaderData, actionData }: Route.ComponentProps) {
  const { item, aligned, relations, under, after, named, said, text, sought, mayChange } = loaderData
  const t = useText()
  const path = `/frameworks/items/${item.id}`
  const title = [item.code, item.short || (item.statement.length > 120 ? `${item.statement.slice(0, 120)}…` : item.statement)]
    .filter(Boolean)
    .join(' ')
  return (
    <Page
      title={title}
      eyebrow={
        <span className="flex flex-wrap gap-x-2 gap-y-1">
          <TextLink to={`/frameworks/${item.frameworkId}`}>{item.frameworkTitle}</TextLink>
          {item.above.map(({ id, code, statement }) => (
            <span key={id}>
              <span aria-hidden="true">› </span>
              <TextLink to={`/frameworks/items/${id}`}>
                {code || (statement.length > 40 ? `${statement.slice(0, 40)}…` : statement)}
              </TextLink>
            </span>
          ))}
        </span>
      }
      lede={item.short || item.statement.length > 120 ? item.statement : undefined}
      width="reading"
      index={false}
    >
      <Stack gap="l">
        {item.goneAt && (
          <Callout title={t('The newest version of its framework does not have it')}>
            <p>{t('It is kept for the micro-credentials that name it, and can’t be chosen any more.')}</p>
          </Callout>
        )}
        <DefinitionList
          items={[
            { term: t('Kind'), value: item.kind },
            { term: t('Grades'), value: item.levels.join(', ') },
            { term: t('Keywords'), value: item.keywords },
            { term: t('Notes'), value: item.notes },
            { term: t('At its publisher'), value: item.uri && <TextLink to={item.uri}>{item.uri}</TextLink> },
          ].filter(({ value }) => value !== '')}
        />
        <Section title={t('Micro-credentials that show it')}>
          {aligned.rows.length === 0 ? (
            <p className="text-soft">{t('None yet. Authors choose it under “Standards” while they write.')}</p>
          ) : (
            <Rows label={t('Micro-credentials that show it')}>
              {aligned.rows.map(({ id, slug, title, competency, organizationName }) => (
                <RowItem
                  key={id}
                  to={`/catalog/${slug}`}
                  title={title}
                  note={competency}
                  aside={<span className="text-s text-soft">{organizationName}</span>}
                />
              ))}
            </Rows>
          )}
          <Pager label={t('Pages of micro-credentials')} previous={named && path} next={aligned.next && `${path}?named=${aligned.next}`} />
        </Section>
        {(under.rows.length > 0 || after) && (
          <Section title={t('Under it')}>
            <ItemRows label={t('Under it')} rows={under.rows} named={under.named} to={({ id }) => `/frameworks/items/${id}`} />
            <Pager
              label={t('Pages of competencies')}
              previous={after && path}
              next={under.next === null ? null : `${path}?after=${under.next}`}
            />
          </Section>
        )}
        {(relations.length > 0 || mayChange) && (
          <Section title={t('In other frameworks')}>
            {relations.length === 0 ? (
              <p className="text-soft">{t('Nothing is said of it in other frameworks yet.')}</p>
            ) : (
              <Rows label={t('In other frameworks')}>
                {relations.map((relation) => (
                  <RelationRow
                    key={`${relation.kind} ${relation.isForward} ${relation.itemId ?? relation.uri} ${relation.statement}`}
                    relation={relation}
                    answer={actionData}
                    mayChange={mayChange}
                  />
                ))}
              </Rows>
            )}
            {mayChange && (
              <Fold summary={t('Relate it to another competency')} small open={text !== ''}>
                <Stack gap="m">
                  <Form method="get" action={path} role="search">
                    <Row gap="s" align="start" wrap={false} className="*:first:flex-1">
                      <SearchField label={t('Search competencies by words or code')} defaultValue={text} live />
                      <Button kind="quiet">{t('Search')}</Button>
                    </Row>
                  </Form>
                  {sought && sought.length === 0 && (
                    <p className="text-soft">
                      {t('No competency has these words or this code. Try fewer words, or the beginning of one.')}
                    </p>
                  )}
                  {sought && sought.length > 0 && (
                    <ItemRows
                      label={t('Competencies')}
                      rows={sought}
                      named={{}}
                      to={({ id }) => `/frameworks/items/${id}`}
                      showsFramework
                      aside={({ id, code, statement }) => (
                        <PageForm answer={actionData} intent={`relate:${id}`} className="flex! flex-wrap gap-2!">
                          <HiddenFields values={{ itemId: item.id, toId: id }} />
                          <Button
                            name="kind"
                            value="exactMatchOf"
                            kind="quiet"
                            small
                            aria-label={t('The same: {what}', { what: code || statement })}
                          >
                            {t('The same')}
                          </Button>
                          <Button
                            name="kind"
                            value="isRelatedTo"
                            kind="plain"
                            small
                            aria-label={t('Related: {what}', { what: code || statement })}
                          >
                            {t('Related')}
                          </Button>
                        </PageForm>
                      )}
                    />
                  )}
                </Stack>
              </Fold>
            )}
          </Section>
        )}
      </Stack>
      <Toast>{said === 'saved' ? t('Saved.') : null}</Toast>
    </Page>
  )
}

function RelationRow({ relation, answer, mayChange }: { relation: ShownRelation; answer: unknown; mayChange: boolean }) {
  const t = useText()
  const { id, kind, isForward, itemId, uri, code, statement, frameworkTitle } = relation
  const words = <ItemWords code={code} statement={statement} />
  return (
    <RowItem
      {...(itemId && { to: `/frameworks/items/${itemId}` })}
      title={!itemId && uri ? <TextLink to={uri}>{words}</TextLink> : words}
      note={<span className="text-s">{[t(relationWords(kind, isForward)), frameworkTitle || t('Not here')].join(' · ')}</span>}
      aside={
        mayChange &&
        id && (
          <PageForm answer={answer} intent={`part:${id}`}>
            <HiddenFields values={{ relationId: id }} />
            <Button kind="plain" small aria-label={t('Take back: {what}', { what: code || statement })}>
              {t('Take back')}
            </Button>
          </PageForm>
        )
      }
    />
  )
}
