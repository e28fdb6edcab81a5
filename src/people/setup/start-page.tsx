import { redirect } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { signInAndGo } from '../accounts/sign-in.ts'
import { zoneOptions } from '../organizations/calendar-fields.ts'
import { isEmptyInstance } from '../organizations/organizations.ts'
import { ZoneField } from '../organizations/zone-field.tsx'
import type { Route } from './+types/start-page.ts'
import { isStartCode } from './start-code.ts'
import { startInstance, wrongCode } from './start-instance.ts'
import { StartSteps } from './start-steps.tsx'

export const handle = { scripted: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db } = context.get(pageContext)
  if (!(await isEmptyInstance(db))) throw redirect('/')
  const code = new URL(request.url).searchParams.get('code') ?? ''
  return { zones: zoneOptions(), code: isStartCode(world.keys, code) ? code : null }
}

export const action = form(
  startInstance,
  ({ result: { email }, args, form: sent }) => signInAndGo(args, { email, password: String(sent.get('password')) }, '/start/schools'),
  {
    input: ({ context }) => ({ locale: context.get(pageContext).locale }),
    refused({ code, fields }, { context }, sent) {
      if (code === 'started-already') return redirect('/sign-in', 303)
      // Whatever else is wrong is named first; a code that is wrong too is named with it, not on the next try.
      const isRight = isStartCode(context.get(pageContext).world.keys, String(sent.get('code') ?? ''))
      if (fields.length > 0 && !fields.some(({ field }) => field === 'code') && !isRight) fields.push(wrongCode)
      return null
    },
  },
)

export default function StartPage({ loaderData: { zones, code }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Welcome to Laurel')}
      width="reading"
      lede={t('This Laurel is new and empty. In a few minutes it is your district’s, and you are its admin.')}
      index={false}
    >
      <StartSteps now={0} />
      <PageForm answer={actionData}>
        {code === null ? (
          <Field
            name="code"
            label={t('Code')}
            help={t(
              'Where Laurel was started it printed a link to this page. The code stands at its end, and the link itself fills it in.',
            )}
            autoComplete="off"
            spellCheck={false}
            required
          />
        ) : (
          <input type="hidden" name="code" value={code} />
        )}
        <Heading>{t('You')}</Heading>
        <Field name="name" label={t('Your name')} autoComplete="name" required />
        <Field name="email" type="email" label={t('E-mail address')} autoComplete="username" inputMode="email" required />
        <Field
          name="password"
          type="password"
          label={t('Password')}
          help={t('At least 10 characters. A few words in a row are easy to remember.')}
          autoComplete="new-password"
          required
        />
        <Heading className="mt-4">{t('Your district')}</Heading>
        <Field name="district" label={t('Name')} placeholder={t('Three Rivers School District')} autoComplete="organization" required />
        <ZoneField options={zones} />
        <div>
          <Button>{t('Begin')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
