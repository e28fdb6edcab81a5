import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/leave-page.ts'
import { endMembership } from './end-membership.ts'
import { membershipsOf } from './memberships.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const membership = (await membershipsOf(db, actor.id)).find(({ slug }) => slug === params.slug)
  if (!membership) throw missing('membership')
  return { id: membership.id, name: membership.name }
}

export const action = form(endMembership, () => '/settings?said=left')

export default function LeavePage({ loaderData: { id, name }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Leave {name}?', { name })}
      width="reading"
      lede={t(
        'Your account, your evidence and everything you earned stay yours. Your roles there end, and only an invitation brings them back.',
      )}
      index={false}
    >
      <PageForm answer={actionData}>
        <HiddenFields values={{ membershipId: id }} />
        <Row>
          <Button kind="danger">{t('Leave')}</Button>
          <LinkButton to="/settings" kind="quiet">
            {t('Stay')}
          </LinkButton>
        </Row>
      </PageForm>
    </Page>
  )
}
