import { data } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/consent-class-page.ts'
import { nameChild } from './answer-consent.ts'
import { findClassByCode } from './find-code.ts'
import { countWrongCode } from './wrong-codes.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, clientAddress } = context.get(pageContext)
  const found = await findClassByCode(readsOfAll(world.db), params.code, world.now())
  if (!found) await countWrongCode(world.db, clientAddress)
  const shown = found && { className: found.className, teacher: found.teacher, organization: found.organization, isLate: found.isLate }
  return data({ shown }, { status: !shown ? 404 : shown.isLate ? 410 : 200 })
}

export const action = form(nameChild, ({ result: { code } }) => `/consent/${code}`, {
  input: ({ params, context }) => ({ code: params.code ?? '', locale: context.get(pageContext).locale }),
})

/** The one link of a class: a family names its child, and answers on the page of that child. */
export default function ConsentClassPage({ loaderData: { shown }, actionData }: Route.ComponentProps) {
  const t = useText()
  if (!shown || shown.isLate)
    return (
      <Page
        title={shown ? t('This class is over') : t('This link is not known here')}
        width="reading"
        lede={
          shown
            ? t('Its link can’t be used any more. Please ask the teacher for the link of the new class.')
            : t('Perhaps a part of it got lost. Please open it once more from the message of the teacher, or ask for a new one.')
        }
        index={false}
      />
    )
  return (
    <Page
      title={t('Pictures and sound in class: {name}', { name: shown.className })}
      width="reading"
      lede={t('{teacher} asks what is allowed for your child. First write the name of your child.', { teacher: shown.teacher })}
      index={false}
    >
      <PageForm answer={actionData} className="max-w-96">
        <Field
          name="child"
          label={t('Name of your child')}
          help={t('First and last name, as the school writes it.')}
          maxLength={120}
          autoComplete="off"
        />
        <div>
          <Button>{t('Go on')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
