import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { type AcceptanceNames, valueInWords } from './acceptance-words.ts'
import type { AcceptanceVersion } from './find-acceptances.ts'

/** Every version that was agreed on, the newest first, with who proposed it and who agreed. */
export function AcceptanceVersions({ versions, names }: { versions: readonly AcceptanceVersion[]; names: AcceptanceNames }) {
  const t = useText()
  const locale = useLocale()
  return (
    <Section title={t('Versions')}>
      <Rows label={t('Versions')}>
        {versions.map(({ number, text, from, until, endReason, proposedBy, agreedBy }) => (
          <RowItem
            key={number}
            title={t('Version {number}', { number })}
            note={
              <>
                <span className="block">{valueInWords(text, names, locale)}</span>
                {until && <span className="block">{t.rich('Its last day is {day}.', { day: <Day at={until} /> })}</span>}
                {endReason && <span className="block">{t('Because: {reason}', { reason: endReason })}</span>}
                {endReason && agreedBy && <span className="block">{t('Ended by {name}', { name: agreedBy })}</span>}
                {!endReason && proposedBy && agreedBy && (
                  <span className="block">{t('Proposed by {name}, agreed to by {other}', { name: proposedBy, other: agreedBy })}</span>
                )}
              </>
            }
            aside={<Day at={from} />}
          />
        ))}
      </Rows>
    </Section>
  )
}

/** Gives an acceptance its last day. */
export function EndForm({ acceptanceId, today, answer }: { acceptanceId: string; today: string; answer: unknown }) {
  const t = useText()
  return (
    <Fold summary={t('End it')} key={acceptanceId}>
      <PageForm answer={answer} intent="end">
        <Field
          name="until"
          type="date"
          label={t('Its last day')}
          help={t('Who starts by that day keeps what was promised.')}
          defaultValue={today}
          min={today}
          className="sm:max-w-52"
        />
        <Field name="reason" type="textarea" rows={2} label={t('Why it ends')} maxLength={300} />
        <div>
          <Button kind="quiet">{t('End it on that day')}</Button>
        </div>
      </PageForm>
    </Fold>
  )
}
