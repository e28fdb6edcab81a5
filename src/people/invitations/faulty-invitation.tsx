import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { LinkFault } from '../accounts/link-tokens.ts'

type Given = { fault: LinkFault; why: string; organization: string; contact: string; token: string; answer: unknown }

/** The page of an invitation that can't be accepted: why, and how to get one that can. */
export function FaultyInvitation({ fault, why, organization, contact, token, answer }: Given) {
  const t = useText()
  if (token === 'sent') {
    return (
      <Page title={t('Look in your mail')} width="reading" index={false}>
        <Callout title={t('A new link is on its way')}>{t('It goes to the address that was invited, and is good for 30 days.')}</Callout>
      </Page>
    )
  }
  return (
    <Page title={t('This invitation can’t be used')} width="reading" lede={why} index={false}>
      <Stack>
        {fault === 'expired' && (
          <PageForm answer={answer} intent="renew">
            <p>{t('{organization} still expects you. We can send a new link to the address that was invited.', { organization })}</p>
            <div>
              <Button>{t('Send a new link')}</Button>
            </div>
          </PageForm>
        )}
        {fault === 'used' && <p>{t('If you accepted it, just sign in.')}</p>}
        {(fault === 'unknown' || fault === 'cancelled' || fault === 'unbacked') && (
          <p>
            {contact
              ? t.rich('Please ask {organization} for a new one: <link>{contact}</link>', {
                  organization,
                  contact,
                  link: (inside) => (
                    <TextLink to={`mailto:${contact}`} external>
                      {inside}
                    </TextLink>
                  ),
                })
              : t('Please ask the person who invited you for a new one.')}
          </p>
        )}
        <Row>
          <LinkButton to="/sign-in" kind={fault === 'used' ? 'primary' : 'quiet'}>
            {t('Sign in')}
          </LinkButton>
        </Row>
      </Stack>
    </Page>
  )
}
