import type { ComponentProps } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { asSentence } from '../../foundation/words/as-sentence.ts'
import { useText } from '../../foundation/words/text.tsx'

type Ended = { id: string; suspendedAt: Date; reason: string; liftedAt: Date; liftedBecause: string }
type Given = { award: { suspendedAt: Date | null; suspensionReason: string | null; timeZone: string } }

/** That an award does not count for now, and why: for everyone. */
export function SuspendedCallout({ award }: Given) {
  const t = useText()
  return (
    <Callout kind="attention" title={t('This award is suspended for now')}>
      <p>
        {award.suspendedAt && <Day at={award.suspendedAt} zone={award.timeZone} />} · {award.suspensionReason}
      </p>
      <p className="mt-2">
        {t(
          'It is not taken back. When it is reinstated, this page says so, and why. Verifiers elsewhere know one word for both: to them it reads as revoked meanwhile.',
        )}
      </p>
    </Callout>
  )
}

/** That an award did not count for a while, and why it counts again. */
export function EarlierSuspensions({ ended, timeZone }: { ended: readonly Ended[]; timeZone: string }) {
  const t = useText()
  return (
    <Fold
      summary={t('{count, plural, one {It was suspended once} other {It was suspended # times}}, and reinstated', { count: ended.length })}
      small
    >
      <Rows label={t('Earlier suspensions')}>
        {ended.map(({ id, suspendedAt, reason, liftedAt, liftedBecause }) => (
          <RowItem
            key={id}
            title={t.rich('Suspended {day}', { day: <Day at={suspendedAt} zone={timeZone} /> })}
            note={t.rich('{reason} Reinstated {day}: {because}', {
              reason: asSentence(reason),
              day: <Day at={liftedAt} zone={timeZone} />,
              because: liftedBecause,
            })}
          />
        ))}
      </Rows>
    </Fold>
  )
}

/** For admins of the issuer: suspends an award, or reinstates it. */
export function SuspendFold({ isSuspended, answer }: { isSuspended: boolean; answer: ComponentProps<typeof PageForm>['answer'] }) {
  const t = useText()
  return isSuspended ? (
    <Fold summary={t('Reinstate this award')} small open={answer !== undefined}>
      <PageForm answer={answer} intent="lift">
        <Field
          name="reason"
          type="textarea"
          rows={3}
          label={t('Why it counts again, for everyone to read')}
          help={t('Its earner gets an e-mail. That it was suspended stays on the page, with both reasons.')}
        />
        <div>
          <Button>{t('Reinstate it')}</Button>
        </div>
      </PageForm>
    </Fold>
  ) : (
    <Fold summary={t('Suspend this award for now')} small>
      <PageForm answer={answer} intent="suspend">
        <Field
          name="reason"
          type="textarea"
          rows={3}
          label={t('Why it does not count for now, for everyone to read')}
          help={t(
            'Nothing it brought is reversed: hours and money stay until it is taken back. Its earner gets an e-mail with this reason. You can reinstate it at any time.',
          )}
        />
        <div>
          <Button kind="danger">{t('Suspend it for now')}</Button>
        </div>
      </PageForm>
    </Fold>
  )
}
