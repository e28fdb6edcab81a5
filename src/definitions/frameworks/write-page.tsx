import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/write-page.ts'
import { findFramework, findInOrder } from './find-frameworks.ts'
import { authorsOnly, mayChange } from './framework-doors.ts'
import { mostItems } from './framework-text.ts'
import { OutlineFields } from './outline-fields.tsx'
import { writeOutline } from './read-outline.ts'
import { writeFramework } from './write-framework.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (!isId(params.frameworkId)) throw missing('framework')
  authorsOnly(actor)
  const framework = await findFramework(db, params.frameworkId)
  // Somebody else's is changed where it was published.
  if (!framework.isOwn || !mayChange(actor, framework)) throw missing('framework')
  const { rows } = await findInOrder(db, framework.id, { size: mostItems })
  const { id, organizationId, title, description, isPublic } = framework
  return { id, organizationId, title, description, isPublic, outline: writeOutline(rows) }
}

export const action = form(writeFramework, ({ result: { frameworkId } }) => `/frameworks/${frameworkId}?said=saved`, {
  bounds: { upTo: 3_000_000 },
})

/** Another text for a framework of one's own. */
export default function WritePage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, organizationId, ...text } = loaderData
  const t = useText()
  return (
    <Page
      title={t('Change “{title}”', { title: text.title })}
      eyebrow={<TextLink to={`/frameworks/${id}`}>{text.title}</TextLink>}
      lede={t('Micro-credentials keep naming a competency as long as its line keeps its code, or its words.')}
      width="reading"
      index={false}
    >
      <PageForm answer={actionData}>
        <HiddenFields values={{ organizationId, frameworkId: id }} />
        <OutlineFields {...text} />
        <div>
          <Button>{t('Save the framework')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
