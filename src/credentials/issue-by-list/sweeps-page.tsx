import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { chooseSweep } from '../awards/sweep-awards.ts'
import type { Route } from './+types/sweeps-page.ts'
import { issuableOf } from './find-lists.ts'
import { listSweeps } from './find-sweeps.ts'
import { IssueTabs } from './issue-tabs.tsx'
import { SweepStatus } from './sweep-status.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('before')
  const before = given && isId(given) ? given : null
  const { sweeps, next } = await listSweeps(db, organization.id, { before })
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    achievements: await issuableOf(db, organization.id),
    list: searchParams.get('list') ?? '',
    sweeps,
    next,
    isFirstPage: before === null,
  }
}

export const action = forms<unknown>({ choose: form(chooseSweep, ({ result: { sweepId } }) => `/issue/many/${sweepId}`) })

/** Many awards taken back, or suspended, for one reason: chosen here, looked over next. */
export default function SweepsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, achievements, list, sweeps, next, isFirstPage } = loaderData
  const t = useText()
  const address = (rest: Record<string, string> = {}) => `/issue/many?${new URLSearchParams({ of: organization.slug, ...rest })}`
  return (
    <Page
      title={t('Take back many')}
      eyebrow={organization.name}
      lede={t('Choose awards and say why. You see whom it concerns and what is reversed before anything happens.')}
      width="reading"
      index={false}
    >
      <IssueTabs of={organization.slug} choices={choices} current="many" />
      <Stack gap="xl">
        <PageForm answer={actionData} intent="choose">
          <HiddenFields values={{ organizationId: organization.id, issueListId: list }} />
          <RadioGroup
            name="kind"
            legend={t('What is to happen')}
            defaultValue="suspend"
            options={[
              { value: 'suspend', label: t('Suspend them for now'), help: t('What they brought stays. Each can be reinstated.') },
              {
                value: 'revoke',
                label: t('Take them back for good'),
                help: t('Hours and money they brought are reversed. Earners may appeal.'),
              },
            ]}
          />
          <Select
            name="achievementId"
            label={t('All awards of')}
            options={[
              { value: '', label: t('No micro-credential in particular') },
              ...achievements.map(({ id, title }) => ({ value: id, label: title ?? '' })),
            ]}
          />
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            <Field name="from" type="date" label={t('Awarded on or after')} optional />
            <Field name="until" type="date" label={t('Awarded on or before')} optional />
          </div>
          <Field
            name="text"
            type="textarea"
            rows={4}
            label={t('Or these awards alone')}
            help={t('Paste their addresses, one on a line or in any text. With a micro-credential chosen, only those of it.')}
            optional
            spellCheck={false}
          />
          <Field name="reason" type="textarea" rows={3} label={t('Reason, for everyone to read')} required maxLength={600} />
          <div>
            <Button>{t('Look at it')}</Button>
          </div>
        </PageForm>
        {sweeps.length > 0 && (
          <Section title={t('Before')}>
            <Rows label={t('Before')}>
              {sweeps.map(({ id, kind, reason, state, awards, chosenAt }) => (
                <RowItem
                  key={id}
                  to={`/issue/many/${id}`}
                  title={
                    kind === 'revoke'
                      ? t('{awards, plural, one {# award} other {# awards}} to take back', { awards })
                      : t('{awards, plural, one {# award} other {# awards}} to suspend', { awards })
                  }
                  note={reason}
                  aside={
                    <>
                      <Day at={chosenAt} form="medium" />
                      <SweepStatus state={state} />
                    </>
                  }
                />
              ))}
            </Rows>
            <Pager previous={isFirstPage ? null : address()} next={next && address({ before: next })} label={t('Before')} />
          </Section>
        )}
      </Stack>
    </Page>
  )
}
