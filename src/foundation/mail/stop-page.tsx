import { pageContext } from '../doors/page-context.ts'
import { missing } from '../platform/refusal.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { useText } from '../words/text.tsx'
import type { Route } from './+types/stop-page.ts'
import { wayLabels } from './letter-ways.ts'
import { readStopToken } from './stop-address.ts'

/** Only shows: whatever looks at links in mail changes nothing. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { world } = context.get(pageContext)
  const meant = readStopToken(world.keys, params.token)
  if (!meant) throw missing('page')
  return { kind: meant.kind, isStopped: new URL(request.url).searchParams.get('said') === 'stopped' }
}

export default function StopPage({ loaderData: { kind, isStopped }, params }: Route.ComponentProps) {
  const t = useText()
  const what = kind === 'digest' ? t('The daily digest') : t(wayLabels[kind])
  return (
    <Page
      title={isStopped ? t('You get no more of these e-mails') : t('No more of these e-mails?')}
      width="reading"
      eyebrow={what}
      lede={t('Awards, decisions and what protects your account still reach you. What you stop here is still among your notices.')}
      index={false}
    >
      <div className="flex flex-wrap gap-3">
        {!isStopped && (
          <form method="post" action={`/unsubscribe/${params.token}`}>
            <input type="hidden" name="from" value="page" />
            <Button>{t('Stop them')}</Button>
          </form>
        )}
        <LinkButton to="/settings/notices" kind="quiet">
          {t('Choose which e-mails you get')}
        </LinkButton>
      </div>
    </Page>
  )
}
