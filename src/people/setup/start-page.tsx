import { redirect } from 'react-router'
import { readForm, refuse } from '../../foundation/doors/form.ts'
import { scene } from '../../foundation/doors/scene.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { cookieHeaders, signIn } from '../accounts/sign-in.ts'
import { zoneOptions } from '../organizations/calendar-fields.ts'
import { isEmptyInstance } from '../organizations/organizations.ts'
import { ZoneField } from '../organizations/zone-field.tsx'
import type { Route } from './+types/start-page.ts'
import { isStartCode } from './start-code.ts'
import { startInstance, wrongCode } from './start-instance.ts'
import { StartSteps } from './start-steps.tsx'

export const handle = { live: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world } = context.get(scene)
  if (!(await isEmptyInstance(world.db))) throw redirect('/')
  const code = new URL(request.url).searchParams.get('code') ?? ''
  return { zones: zoneOptions(), code: isStartCode(world.keys, code) ? code : null }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { world, clientAddress } = context.get(scene)
  const form = await request.formData()
  try {
    if (!(await isEmptyInstance(world.db))) return redirect('/sign-in', 303)
    const given = readForm(form) as Record<'name' | 'email' | 'password' | 'district' | 'timeZone' | 'code', string>
    const { email } = await perform(world, visitor, startInstance, given)
    const cookies = await signIn(world, { email, password: given.password }, { headers: request.headers, clientAddress })
    return redirect('/start/schools', { status: 303, headers: cookieHeaders(cookies) })
  } catch (error) {
    const answer = refuse(error, form)
    // Whatever else is wrong is named first; a code that is wrong too is named with it, not on the next try.
    const { fields } = answer.data.refused
    if (fields.length > 0 && !fields.some(({ field }) => field === 'code') && !isStartCode(world.keys, String(form.get('code') ?? '')))
      fields.push(wrongCode)
    return answer
  }
}

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
