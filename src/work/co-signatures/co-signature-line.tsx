import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { CoSignature, CoSignStanding } from '../attempts/co-signatures.ts'

type Given = {
  artifact: { id: string; name: string; coSignature: CoSignature | null; coSigned: CoSignStanding }
  who: string
  today: Date | string
  answer: unknown
}

/** Who signs an artifact that needs it: whether they have, and the way to ask them, or somebody else. */
export function CoSignatureLine({ artifact: { id, name, coSignature, coSigned }, who, today, answer }: Given) {
  const t = useText()
  // Nobody signs by a link that is too old.
  const isOver = coSigned === 'asked' && coSignature !== null && coSignature.expiresAt <= new Date(today)
  const standing = isOver ? 'expired' : coSigned
  const ask = (
    <PageForm answer={answer} intent="ask-co-signature">
      <HiddenFields values={{ artifactId: id }} />
      <Row gap="s" align="end" wrap>
        <div className="min-w-0 flex-1 basis-64">
          <Field
            name="address"
            type="email"
            label={t('E-mail of who signs')}
            aria-label={t('E-mail of who signs {name}', { name })}
            defaultValue={coSignature?.address ?? ''}
            maxLength={320}
            required
          />
        </div>
        <Button kind="quiet" small>
          {coSignature ? t('Send it again') : t('Ask for the signature')}
        </Button>
      </Row>
    </PageForm>
  )
  if (standing === 'signed' && coSignature?.answeredAt)
    return (
      <p>
        <Status kind="done">
          {t.rich('Signed by {name}, {position}, on {day}', {
            name: coSignature.name,
            position: coSignature.position,
            day: <Day at={coSignature.answeredAt} form="day" />,
          })}
        </Status>
      </p>
    )
  if (standing === 'asked' && coSignature)
    return (
      <Callout title={t('Waits for the signature of {who}', { who })}>
        <p>
          {t.rich('{address} was asked on {day}. The link shows this one piece and stands until {until}.', {
            address: coSignature.address,
            day: <Day at={coSignature.askedAt} form="day" />,
            until: <Day at={coSignature.expiresAt} form="day" />,
          })}
        </p>
        <Fold summary={t('Send it again, or to somebody else')} small>
          {ask}
        </Fold>
      </Callout>
    )
  return (
    <Callout kind="attention" title={t('Needs the signature of {who}', { who })}>
      <Stack gap="s">
        {standing === 'refused' && coSignature && <Quote text={coSignature.reason} by={`${coSignature.name}, ${coSignature.position}`} />}
        <p>
          {standing === 'refused'
            ? t('It was not signed as it is. Put it right, and ask again.')
            : standing === 'changed'
              ? t('It was changed after it was sent to be signed, so it has to be signed as it is now.')
              : standing === 'expired'
                ? t('Nobody answered in time. Ask again, or somebody else.')
                : t('They get an e-mail with a link that shows this one piece, and need no account.')}
        </p>
        {ask}
      </Stack>
    </Callout>
  )
}
