import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = { access: 'code' | 'address'; proof: string | null; isAsked: boolean; answer: unknown }

/** Before what is shared is shown: who opens it gives the code, or shows that they read the mail of the one address. It tells nothing of what is shared. */
export function SharedGate({ access, proof, isAsked, answer }: Given) {
  const t = useText()
  return (
    <Page
      title={t('Somebody shares something with you')}
      width="reading"
      index={false}
      lede={
        access === 'code'
          ? t('It asks for the code that you were told.')
          : t('It is meant for one e-mail address. Write yours: if it is the one, we send a link to it.')
      }
    >
      <Stack gap="l">
        {access === 'code' && (
          <PageForm answer={answer} intent="code">
            <Field
              name="code"
              label={t('Code')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              required
            />
            <div>
              <Button>{t('Open')}</Button>
            </div>
          </PageForm>
        )}
        {access === 'address' && proof && (
          <PageForm answer={answer} intent="proof">
            <HiddenFields values={{ proof }} />
            <div>
              <Button>{t('Look at it')}</Button>
            </div>
            <p className="text-s text-soft">{t('This browser is not asked again for twelve hours.')}</p>
          </PageForm>
        )}
        {access === 'address' && isAsked && (
          <Callout title={t('Look into your mail')}>
            {t(
              'If it is for that address, a link is on its way. It is good for half an hour. If nothing comes, it was meant for another address.',
            )}
          </Callout>
        )}
        {access === 'address' && (
          <PageForm answer={answer} intent="ask">
            <Field name="address" type="email" label={t('Your e-mail address')} autoComplete="email" maxLength={254} required />
            <div>
              <Button kind={proof ? 'quiet' : 'primary'}>{proof ? t('Send me another link') : t('Send me a link')}</Button>
            </div>
          </PageForm>
        )}
      </Stack>
    </Page>
  )
}
