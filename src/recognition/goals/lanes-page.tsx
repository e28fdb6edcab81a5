import { Form } from 'react-router'
import { amountInWords } from '../../definitions/value/rule-words.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { findLanes } from '../ledger/rings.ts'
import { booksOnly } from '../packets/books-only.ts'
import type { Route } from './+types/lanes-page.ts'
import { findCrossings, findNearing } from './lane-review.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  booksOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const lanes = await findLanes(db, [organization.id])
  const lane = lanes.find(({ id }) => id === searchParams.get('lane')) ?? lanes[0]
  const more = /^\d{1,6}(\.\d{1,2})?$/.exec(searchParams.get('more')?.trim() ?? '')?.[0] ?? '0'
  const given = searchParams.get('before')
  const before = given && isId(given) ? given : null
  const { timeZone } = await db.selectFrom('organizations').where('id', '=', organization.id).select('timeZone').executeTakeFirstOrThrow()
  const asked = lane && { organizationId: organization.id, currency: lane.currency, threshold: lane.threshold }
  return {
    organization: { slug: organization.slug, name: organization.name, timeZone },
    lanes,
    lane: lane ?? null,
    more,
    isFirstPage: before === null,
    crossed: asked ? await findCrossings(db, { ...asked, before }) : null,
    nearing: asked ? await findNearing(db, { ...asked, more }) : null,
  }
}

/** Who crossed a lane of pay and when, who is near, and who would cross with so much more. */
export default function LanesPage({ loaderData }: Route.ComponentProps) {
  const { organization, lanes, lane, more, isFirstPage, crossed, nearing } = loaderData
  const t = useText()
  const locale = useLocale()
  const at = (changes: Record<string, string>) => `/value/lanes?${new URLSearchParams({ of: organization.slug, ...changes })}`
  const inWords = (amount: string) => (lane ? amountInWords({ ...lane, kind: lane.currencyKind, amount }, locale) : amount)
  return (
    <Page
      title={t('Who crosses a lane')}
      eyebrow={<TextLink to={`/value/goals?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={lane ? t('“{name}” begins at {amount}, in all.', { name: lane.name, amount: inWords(lane.threshold) }) : undefined}
      width="reading"
      index={false}
    >
      {lane && crossed && nearing ? (
        <>
          {lanes.length > 1 && (
            <TabLinks
              label={t('Lanes of pay')}
              links={lanes.map(({ id, name }) => ({ to: at({ lane: id }), label: name, current: id === lane.id }))}
            />
          )}
          <Stack gap="xl">
            <Section title={t('In this lane')}>
              {crossed.crossings.length > 0 ? (
                <>
                  <Rows label={t('In this lane')}>
                    {crossed.crossings.map(({ personId, name, at: when, total }) => (
                      <RowItem
                        key={personId}
                        title={name || t('Somebody who was forgotten')}
                        note={t('{amount} in all', { amount: inWords(total) })}
                        aside={
                          <span>{t.rich('crossed on {day}', { day: <Day at={when} zone={organization.timeZone} form="medium" /> })}</span>
                        }
                      />
                    ))}
                  </Rows>
                  <Pager
                    previous={isFirstPage ? null : at({ lane: lane.id })}
                    next={crossed.next && at({ lane: lane.id, before: crossed.next })}
                    label={t('In this lane')}
                  />
                </>
              ) : (
                <p>{t('Nobody yet.')}</p>
              )}
            </Section>
            <Section title={t('Before it')} lede={t('Those first who lack least. Who has left is not among them.')}>
              <Stack gap="m">
                <Form>
                  <HiddenFields values={{ of: organization.slug, lane: lane.id }} />
                  <Row gap="s" align="end">
                    <Field
                      name="more"
                      label={t('What if everyone had so much more')}
                      defaultValue={more === '0' ? '' : more}
                      optional
                      inputMode="decimal"
                    />
                    <Button kind="quiet">{t('Show')}</Button>
                  </Row>
                </Form>
                {more !== '0' && (
                  <p>
                    {t(
                      '{people, plural, =0 {Nobody would cross} one {# person would cross} other {# people would cross}} with {amount} more.',
                      {
                        people: nearing.crossing,
                        amount: inWords(more),
                      },
                    )}
                  </p>
                )}
                {nearing.people.length > 0 ? (
                  <Rows label={t('Before it')}>
                    {nearing.people.map(({ personId, name, total, lacks, wouldCross }) => (
                      <RowItem
                        key={personId}
                        title={name}
                        note={t('{amount} in all, {lacks} to go', { amount: inWords(total), lacks: inWords(lacks) })}
                        aside={wouldCross && more !== '0' ? <Status kind="done">{t('Would cross')}</Status> : undefined}
                      />
                    ))}
                  </Rows>
                ) : (
                  <p>{t('Nobody who has any of it is before this lane.')}</p>
                )}
              </Stack>
            </Section>
          </Stack>
        </>
      ) : (
        <EmptyState
          title={t('No lanes yet')}
          action={<LinkButton to={`/value/goals?of=${organization.slug}`}>{t('Add a lane')}</LinkButton>}
        >
          {t('A lane has a name and a threshold, such as 36 board credits. Then you see here who crosses it, and when.')}
        </EmptyState>
      )}
    </Page>
  )
}
