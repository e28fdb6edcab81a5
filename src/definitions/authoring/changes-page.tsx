import { redirect } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findInWork } from '../achievements/achievements.ts'
import { diffDefinitions } from '../achievements/definition-diff.ts'
import { ChangeList } from '../catalog/change-list.tsx'
import type { Route } from './+types/changes-page.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, t } = context.get(pageContext)
  const { id, draft, published, publishedNumber } = await findInWork(db, actor, params.id)
  if (!draft || !published) throw redirect(`/authoring/${params.id}`)
  return { id, title: draft.title, publishedNumber, changes: diffDefinitions(published, draft, t) }
}

export default function ChangesPage({ loaderData: { id, title, publishedNumber, changes } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('What changes')}
      eyebrow={<TextLink to={`/authoring/${id}`}>{title}</TextLink>}
      lede={t('From version {number} to the draft: {count, plural, =0 {nothing} one {# field} other {# fields}}.', {
        number: publishedNumber,
        count: changes.length,
      })}
      width="reading"
      actions={
        <LinkButton to={`/authoring/${id}/publish`} kind="quiet">
          {t('Check and publish')}
        </LinkButton>
      }
    >
      <ChangeList changes={changes} level={2} />
    </Page>
  )
}
