import { UserRoundSearch } from 'lucide-react'
import { Form } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { roleNames } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { organizationsOf } from '../../people/organizations/organizations.ts'
import { declareConflict, endConflict } from '../conflicts/declare-conflict.ts'
import { declaresAs, findOwnConflicts, findPeopleToName } from '../conflicts/own-conflicts.ts'
import type { Route } from './+types/conflicts-page.ts'
import { findRecognized } from './find-recognized.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const query = new URL(request.url).searchParams
  const choices = await organizationsOf(db, actor, ...roleNames)
  const organization = choices.find(({ slug }) => slug === query.get('of')) ?? choices[0]
  if (!organization) throw forbidden('not-a-member', 'Who belongs to no organization has nobody who would weigh their work.')
  const sides = declaresAs(actor, organization.id)
  const as = sides.find((side) => side === query.get('as')) ?? sides[0] ?? 'earner'
  const words = (query.get('q') ?? '').replaceAll(/\p{C}/gu, ' ').trim().slice(0, 100)
  const [conflicts, recognized, found] = await Promise.all([
    findOwnConflicts(db, actor),
    as === 'assessor' ? findRecognized(db, actor) : [],
    findPeopleToName(db, actor, { organizationId: organization.id, as, words }),
  ])
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    sides,
    as,
    words,
    conflicts: conflicts.filter((each) => each.as === as),
    recognized,
    found: found.filter(({ id }) => !conflicts.some((each) => each.as === as && each.personId === id)),
    said: query.get('said'),
  }
}

const back =
  (said: string) =>
  ({ args: { request } }: { args: { request: Request } }) => {
    const asked = new URL(request.url).searchParams
    const kept = [...asked].filter(([name]) => name === 'of' || name === 'as')
    return `/settings/conflicts?${new URLSearchParams([...kept, ['said', said]])}`
  }

export const action = forms<unknown>({ declare: form(declareConflict, back('declared')), end: form(endConflict, back('ended')) })

export default function ConflictsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, sides, as, words, conflicts, recognized, found, said } = loaderData
  const t = useText()
  const address = (rest: Record<string, string>) => `/settings/conflicts?${new URLSearchParams({ of: organization.slug, as, ...rest })}`
  const sideNames = { assessor: t('Whose work you weigh'), earner: t('Who weighs your work') }
  const toasts: Record<string, string> = {
    declared: t('Noted. From now on this is kept apart.'),
    ended: t('Taken back.'),
  }
  return (
    <Page
      title={t('Conflicts of interest')}
      eyebrow={<TextLink to="/settings">{t('Settings')}</TextLink>}
      lede={
        as === 'assessor'
          ? t(
              'Name the people whose work you should not weigh: family, close friends, a mentor. It is never offered to you. Only you see this list.',
            )
          : t(
              'Name the assessors who should not weigh your work: family, close friends, someone you are at odds with. They are not told, and only you see this list.',
            )
      }
      width="reading"
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => address({ of: slug })} />
      {sides.length > 1 && (
        <TabLinks
          label={t('Which way round')}
          links={sides.map((side) => ({ to: address({ as: side }), label: sideNames[side], current: side === as }))}
        />
      )}
      <Stack gap="xl" key={`${organization.id} ${as}`}>
        <Section title={as === 'assessor' ? t('Work that is not offered to you') : t('Not asked to weigh your work')}>
          {conflicts.length === 0 ? (
            <p className="text-soft">{t('You have named nobody.')}</p>
          ) : (
            <Rows label={t('Conflicts of interest')}>
              {conflicts.map(({ conflictId, name, note, declaredAt }) => (
                <RowItem
                  key={conflictId}
                  title={name}
                  note={
                    <>
                      {t.rich('Since {day}', { day: <Day at={declaredAt} form="short" /> })}
                      {note && <> · {note}</>}
                    </>
                  }
                  aside={
                    <PageForm answer={actionData} intent={`end:${conflictId}`}>
                      <HiddenFields values={{ conflictId }} />
                      <Button kind="plain" small aria-label={t('Take back: {name}', { name })}>
                        {t('Take back')}
                      </Button>
                    </PageForm>
                  }
                />
              ))}
            </Rows>
          )}
        </Section>
        {recognized.length > 0 && (
          <Section
            title={t('People you recognized in blind work')}
            lede={t('Whose it was stays untold. No work of these people comes to you again.')}
          >
            <Rows label={t('People you recognized in blind work')}>
              {recognized.map(({ code, at }) => (
                <RowItem
                  key={code}
                  title={t('Submission {code}', { code })}
                  note={at && t.rich('Handed back on {day}', { day: <Day at={at} form="short" /> })}
                />
              ))}
            </Rows>
          </Section>
        )}
        <Section title={t('Name someone')}>
          <Stack gap="l">
            <Form method="get" action="/settings/conflicts" role="search">
              <HiddenFields values={{ of: organization.slug, as }} />
              <Row gap="s" align="start">
                <div className="min-w-0 flex-1">
                  <SearchField
                    label={as === 'assessor' ? t('Search people by name') : t('Search assessors by name')}
                    defaultValue={words}
                  />
                </div>
                <Button kind="quiet">{t('Search')}</Button>
              </Row>
            </Form>
            {found.length > 0 ? (
              <PageForm answer={actionData} intent="declare">
                <HiddenFields values={{ organizationId: organization.id, as }} />
                <RadioGroup
                  name="personId"
                  legend={t('Who')}
                  options={found.map(({ id, name, title, school }) => ({
                    value: id,
                    label: name,
                    help: [title, school].filter(Boolean).join(' · '),
                  }))}
                />
                <Field name="note" type="textarea" rows={2} maxLength={600} optional label={t('Why')} help={t('For yourself alone.')} />
                <Row>
                  <Button>{t('Keep us apart')}</Button>
                </Row>
              </PageForm>
            ) : (
              words !== '' && (
                <EmptyState icon={UserRoundSearch} title={t('Nobody of that name')}>
                  {as === 'assessor'
                    ? t('Nobody else of {organization} has that name, or you have named them already.', { organization: organization.name })
                    : t('No assessor of {organization} has that name, or you have named them already.', {
                        organization: organization.name,
                      })}
                </EmptyState>
              )
            )}
          </Stack>
        </Section>
      </Stack>
      <Toast>{actionData || said === null ? null : (toasts[said] ?? null)}</Toast>
    </Page>
  )
}
