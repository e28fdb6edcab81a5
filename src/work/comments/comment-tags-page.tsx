import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/comment-tags-page.ts'
import { addCommentTag, bringBackCommentTag, removeCommentTag, renameCommentTag } from './change-tags.ts'
import { type CommentTag, tagsOf } from './comment-tags.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    tags: await tagsOf(db, organization.id),
    said: new URL(request.url).searchParams.get('said'),
  }
}

const address = '/settings/organization/comments'
const back =
  (said: string) =>
  ({ args: { request } }: { args: { request: Request } }) => {
    const of = new URL(request.url).searchParams.get('of')
    return `${address}?${new URLSearchParams({ ...(of && { of }), said })}`
  }

export const action = forms<unknown>({
  add: form(addCommentTag, back('added')),
  rename: form(renameCommentTag, back('saved')),
  remove: form(removeCommentTag, ({ result, args }) => back(result.isRetired ? 'retired' : 'removed')({ args })),
  'bring-back': form(bringBackCommentTag, back('back')),
})

export default function CommentTagsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, tags, said } = loaderData
  const t = useText()
  const toasts: Record<string, string> = {
    added: t('Added.'),
    saved: t('Saved.'),
    removed: t('It is gone: no comment ever had it.'),
    retired: t('It is retired: comments that have it keep it, and no new one can.'),
    back: t('It can be chosen again.'),
  }
  return (
    <Page
      title={t('Tags for comments')}
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t(
        'Words of your own with which earners and coaches sort what they say of evidence, such as the parts of your teaching framework.',
      )}
      width="reading"
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `${address}?of=${slug}`} />
      <Stack gap="l" key={organization.id}>
        {tags.length > 0 ? (
          <Rows label={t('Tags for comments')}>
            {tags.map((tag) => (
              <TagRow key={tag.id} tag={tag} answer={actionData} />
            ))}
          </Rows>
        ) : (
          <p className="text-soft">{t('There is none yet. Comments can be written without.')}</p>
        )}
        <PageForm answer={actionData} intent="add">
          <HiddenFields values={{ organizationId: organization.id }} />
          <Field name="name" label={t('Name')} maxLength={40} required />
          <Row>
            <Button kind="quiet">{t('Add')}</Button>
          </Row>
        </PageForm>
      </Stack>
      <Toast>{actionData || said === null ? null : (toasts[said] ?? null)}</Toast>
    </Page>
  )
}

function TagRow({ tag: { id, name, retiredAt }, answer }: { tag: CommentTag; answer: unknown }) {
  const t = useText()
  return (
    <RowItem
      title={name}
      aside={retiredAt !== null && <Status kind="waiting">{t('Retired')}</Status>}
      below={
        <Fold summary={t.rich('Change<of> {name}</of>', { name, of: (words) => <span className="sr-only">{words}</span> })} small>
          {retiredAt === null ? (
            <Stack gap="s">
              <PageForm answer={answer} intent={`rename:${id}`}>
                <HiddenFields values={{ tagId: id }} />
                <Field name="name" label={t('Name')} maxLength={40} defaultValue={name} required />
                <Row>
                  <Button kind="quiet" small>
                    {t('Save')}
                  </Button>
                </Row>
              </PageForm>
              <PageForm answer={answer} intent={`remove:${id}`}>
                <HiddenFields values={{ tagId: id }} />
                <Row>
                  <Button kind="plain" small>
                    {t('Take it away')}
                  </Button>
                </Row>
              </PageForm>
            </Stack>
          ) : (
            <PageForm answer={answer} intent={`bring-back:${id}`}>
              <HiddenFields values={{ tagId: id }} />
              <Row>
                <Button kind="quiet" small>
                  {t('Bring it back')}
                </Button>
              </Row>
            </PageForm>
          )}
        </Fold>
      }
    />
  )
}
