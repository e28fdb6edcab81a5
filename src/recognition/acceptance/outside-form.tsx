import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** Names an issuer that is not here, by what its badges say. */
export function OutsideForm({ organizationId, answer }: { organizationId: string; answer: unknown }) {
  const t = useText()
  return (
    <Fold summary={t('An issuer that is not here')} open={answer !== undefined}>
      <PageForm answer={answer} intent="outside" className="mt-2">
        <p>
          {t(
            'People bring badges from elsewhere into their wallet. Those of an issuer that you accept count once they prove to be real, current and theirs. What to write here, the page that checks a badge shows under its details.',
          )}
        </p>
        <HiddenFields values={{ organizationId }} />
        <Field name="issuerName" label={t('What the issuer is called')} />
        <Field
          name="issuer"
          label={t('What its badges call the issuer')}
          help={t('An address such as https://badges.example/issuers/7, or a DID such as did:web:badges.example.')}
          spellCheck={false}
        />
        <Field
          name="achievement"
          label={t('What its badges call the one that you accept')}
          help={t('The address of the badge class or achievement. Leave it empty to accept every badge of the issuer.')}
          optional
          spellCheck={false}
        />
        <Field name="title" label={t('Title of that badge')} optional />
        <div>
          <Button kind="quiet">{t('Go on')}</Button>
        </div>
      </PageForm>
    </Fold>
  )
}
