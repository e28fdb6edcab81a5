import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../organizations/admins-only.ts'
import { schoolsOf } from '../organizations/organizations.ts'
import type { Route } from './+types/member-page.ts'
import { changeMembership } from './change-membership.ts'
import { contractGroupsOf } from './contract-groups.ts'
import { endMembership } from './end-membership.ts'
import { setContract } from './keep-contracts.ts'
import { findMember } from './memberships.ts'
import { RoleBoxes } from './role-boxes.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const member = await findMember(db, organizationsWhere(actor, 'admin'), params.membershipId)
  const schools = await schoolsOf(db, member.organizationId)
  const groups = await contractGroupsOf(db, member.organizationId)
  return { member, schools: schools.map(({ id, name }) => ({ id, name })), groups }
}

export const action = forms<unknown>({
  change: form(changeMembership, () => '/people?said=saved'),
  contract: form(setContract, () => '/people?said=saved', {
    input: ({ params }, sent) => ({ membershipId: params.membershipId ?? '', groupId: String(sent.get('groupId') ?? '') || null }),
  }),
  end: form(endMembership, () => '/people?said=ended'),
})

export default function MemberPage({ loaderData: { member, schools, groups }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={member.name}
      width="reading"
      eyebrow={<TextLink to={`/people?of=${member.slug}`}>{t('People of {organization}', { organization: member.organization })}</TextLink>}
      lede={member.email}
    >
      <Stack gap="xl">
        <PageForm answer={actionData} intent="change">
          <RoleBoxes chosen={member.roles} />
          {schools.length > 0 && (
            <Select
              name="schoolId"
              label={t('School')}
              defaultValue={member.schoolId ?? ''}
              options={[
                { value: '', label: t('None: the whole district') },
                ...schools.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <Field name="title" label={t('Position')} defaultValue={member.title} optional help={t('Such as “Grade 6 mathematics”.')} />
          <div>
            <Button>{t('Save')}</Button>
          </div>
        </PageForm>
        <Section title={t('Contract')} lede={t('Value rules may ask for it. What they were given before stays.')}>
          {groups.length > 0 ? (
            <PageForm answer={actionData} intent="contract">
              <Select
                name="groupId"
                label={t('Group')}
                defaultValue={member.groupId ?? ''}
                options={[
                  { value: '', label: t('In no group') },
                  ...groups
                    .filter(({ id, isRetired }) => !isRetired || id === member.groupId)
                    .map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
              <div>
                <Button kind="quiet">{t('Save the contract')}</Button>
              </div>
            </PageForm>
          ) : (
            <p>
              <TextLink to={`/people/contracts?of=${member.slug}`}>{t('Name the groups of contracts first')}</TextLink>
            </p>
          )}
        </Section>
        <Section
          title={t('End the membership')}
          lede={t.rich('A member since <day></day>. What was earned stays theirs, and so does their account.', {
            day: () => <Day at={member.startedAt} />,
          })}
        >
          <PageForm answer={actionData} intent="end" confirm={t('End the membership of {name}?', { name: member.name })}>
            <div>
              <Button kind="quiet">{t('End membership of {name}', { name: member.name })}</Button>
            </div>
          </PageForm>
        </Section>
      </Stack>
    </Page>
  )
}
