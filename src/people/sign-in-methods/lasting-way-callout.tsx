import { KeyRound } from 'lucide-react'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** Asks an earner, kindly, for a way in that outlives their district. It can be put away for good. */
export function LastingWayCallout({ address, to }: { address: string | null; to: string }) {
  const t = useText()
  if (address === null) return null
  return (
    <div className="mb-8 print:hidden">
      <Callout
        icon={KeyRound}
        title={t('Keep your badges when you change jobs')}
        actions={
          <>
            <LinkButton to="/settings/sign-in#passkeys" small>
              {t('Make a passkey')}
            </LinkButton>
            <LinkButton to="/settings#addresses" kind="quiet" small>
              {t('Add an address of your own')}
            </LinkButton>
            <PageForm action="/settings/sign-in" intent="put-away">
              <HiddenFields values={{ to }} />
              <Button kind="plain" small>
                {t('Not now')}
              </Button>
            </PageForm>
          </>
        }
      >
        <p>
          {t(
            '{address} may belong to your district. What you earn is yours for life: add a passkey or an address of your own, and it stays within your reach.',
            {
              address,
            },
          )}
        </p>
      </Callout>
    </div>
  )
}
