import { redirect } from 'react-router'
import { localPath, refuse, sentForm } from '../../foundation/doors/form.ts'
import { performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { localeCookie } from '../../foundation/doors/reader-locale.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { isLocale } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/language-page.ts'
import { chooseLocale } from './choose-locale.ts'

/** Opened as an address, it changes nothing. */
export const loader = () => redirect('/')

/**
 * Keeps a language with the person who chose it, or in a visitor's browser, and leads back. By hand: a visitor has no command, and for both a
 * cookie comes with the answer.
 */
export async function action(args: Route.ActionArgs) {
  const { world, actor } = args.context.get(pageContext)
  const form = await sentForm(args)
  const locale = form.get('locale')
  if (!isLocale(locale)) return refuse(invalidAt('locale-unknown', 'locale', 'Choose one of the languages offered.'), form)
  if (actor.kind === 'person') await performHere(args, chooseLocale, { locale })
  // Also for a person: what they read after signing out stays as they left it.
  const headers = { 'Set-Cookie': localeCookie(locale, world.config.BASE_URL.startsWith('https:')) }
  return redirect(localPath(form.get('to'), '/'), { status: 303, headers })
}

/** Shown only where a language was asked for that there is not; the foot of the page offers those there are. */
export default function LanguagePage({ actionData }: Route.ComponentProps) {
  const t = useText()
  return <Page title={t('Language')} width="reading" lede={refusedForm(actionData)?.refused.message} index={false} />
}
