import { redirect } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/consent-code-page.ts'
import { readCode } from './consent-codes.ts'
import { findStudentByCode } from './find-code.ts'
import { countWrongCode } from './wrong-codes.ts'

/** Leads who has a code on paper to the page of that student. */
export async function action(args: Route.ActionArgs) {
  const { world, clientAddress } = args.context.get(pageContext)
  const form = await sentForm(args)
  const code = readCode(String(form.get('code') ?? ''))
  try {
    if (!code)
      throw invalidAt(
        'consent-code-form',
        'code',
        'This is not a whole code: it has four groups of four signs. Please look at the paper again.',
      )
    // The secret says whose page it is: whoever types it has no account.
    if (!(await findStudentByCode(readsOfAll(world.db), code, world.now()))) {
      await countWrongCode(world.db, clientAddress)
      throw invalidAt(
        'consent-code-unknown',
        'code',
        'This code is not known here. Please check it against the paper, or ask the teacher for a new one.',
      )
    }
    return redirect(`/consent/${code}`, 303)
  } catch (error) {
    return refuse(error, form)
  }
}

export default function ConsentCodePage({ actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Your code from the paper')}
      width="reading"
      lede={t('The teacher gave you a paper with a code. Type it here to say what is allowed, or to change your mind.')}
      index={false}
    >
      <PageForm answer={actionData} className="max-w-96">
        <Field
          name="code"
          label={t('Code')}
          help={t('It looks like 2A3B-4C5D-6E7F-8G9H.')}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={60}
        />
        <div>
          <Button>{t('Go on')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
