import { localPath } from '../../foundation/doors/form.ts'
import { askedFrom, form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { asksForOldPassword } from '../accounts/set-password.ts'
import type { Route } from './+types/sign-in-settings-page.ts'
import { browserOf } from './browser-words.ts'
import { findTwoStep } from './find-two-step.ts'
import { addPasskey, removePasskey, renamePasskey } from './keep-passkeys.ts'
import { putAwayLastingWay } from './lasting-way.ts'
import { PasskeySection } from './passkey-section.tsx'
import { passkeysOf } from './passkeys.ts'
import { takeBackTwoStepReset } from './reset-two-step.ts'
import { SessionSection } from './session-section.tsx'
import { endOtherSessions, endSession, sessionsOf } from './sessions.ts'
import { beginTwoStep, confirmTwoStep, renewRecoveryCodes, turnOffTwoStep } from './two-step.ts'
import { TwoStepSection } from './two-step-section.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const asked = askedFrom({ context })
  const present = await asked.session?.()
  const [step, passkeys, sessions, asksForOld] = await Promise.all([
    findTwoStep(world, db, actor),
    passkeysOf(db, actor.id),
    sessionsOf(db, actor.id, world.now(), present?.id ?? null),
    asksForOldPassword(world, actor.id, asked),
  ])
  const { browser, system } = browserOf(request.headers.get('user-agent'))
  return {
    step,
    passkeys,
    sessions,
    asksForOld,
    suggestedName: [browser, system].filter(Boolean).join(', '),
    said: new URL(request.url).searchParams.get('said'),
  }
}

const here = '/settings/sign-in'

export const action = forms<unknown>({
  add: form(addPasskey, () => `${here}?said=added`),
  rename: form(renamePasskey, () => `${here}?said=saved`),
  remove: form(removePasskey, () => `${here}?said=removed`),
  'begin-step': form(beginTwoStep, () => `${here}#two-step`),
  'confirm-step': form(confirmTwoStep, ({ result: { codes } }) => ({ codes })),
  'renew-codes': form(renewRecoveryCodes, ({ result: { codes } }) => ({ codes })),
  'end-step': form(turnOffTwoStep, () => `${here}?said=step-off`),
  'keep-step': form(takeBackTwoStepReset, () => `${here}?said=saved`),
  end: form(endSession, () => `${here}?said=ended#devices`),
  'end-others': form(endOtherSessions, () => `${here}?said=ended#devices`),
  'put-away': form(putAwayLastingWay, ({ form: sent }) => localPath(sent.get('to'), '/')),
})

export default function SignInSettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { said, sessions, step, ...given } = loaderData
  const t = useText()
  const sentences: Record<string, string> = {
    added: t('Your passkey is ready. Next time, sign in with it.'),
    saved: t('Saved.'),
    'step-off': t('No second step is asked any more.'),
    ended: t('Signed out there.'),
    removed: t('The passkey is removed. Take it out of your device or password manager too.'),
  }
  return (
    <Page title={t('How you sign in')} eyebrow={<TextLink to="/settings">{t('Settings')}</TextLink>} width="reading" index={false}>
      <Stack gap="xl">
        <PasskeySection {...given} answer={actionData} />
        <TwoStepSection step={step} asksForOld={given.asksForOld} answer={actionData} />
        <SessionSection sessions={sessions} answer={actionData} />
      </Stack>
      <Toast>{said && !actionData ? sentences[said] : null}</Toast>
    </Page>
  )
}
