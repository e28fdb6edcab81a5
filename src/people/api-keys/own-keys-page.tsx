import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { scopes } from '../../foundation/platform/scopes.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/own-keys-page.ts'
import { keysOf } from './api-keys.ts'
import { KeysBoard } from './keys-board.tsx'
import { makeAndShow } from './make-and-show.ts'
import { revokeKey } from './revoke-key.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  return {
    keys: await keysOf(db, { personId: actor.id }, world.now()),
    scopes,
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({ make: makeAndShow, revoke: form(revokeKey, () => '/settings/keys?said=revoked') })

export default function OwnKeysPage({ loaderData, actionData }: Route.ComponentProps) {
  const { keys, scopes: offered, said } = loaderData
  const t = useText()
  return (
    <Page
      title={t('Your API keys')}
      eyebrow={<TextLink to="/settings">{t('Settings')}</TextLink>}
      lede={t('Programs that ask Laurel in your name.')}
      actions={<TextLink to="/api/docs">{t('How programs ask Laurel')}</TextLink>}
      index={false}
    >
      <KeysBoard keys={keys} scopes={offered} answer={actionData} />
      <Toast>{said === 'revoked' && !actionData ? t('The key is revoked.') : null}</Toast>
    </Page>
  )
}
