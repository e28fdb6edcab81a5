import { Check, Trash2, Undo2 } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { type AcceptanceNames, sumInWords } from './acceptance-words.ts'
import type { Proposal } from './find-acceptances.ts'
import type { AcceptancePreview } from './preview-acceptance.ts'

type Given = {
  proposal: Proposal
  isOwn: boolean
  isFirst: boolean
  said: readonly string[]
  preview: AcceptancePreview | null
  names: AcceptanceNames
  answer: unknown
}

/** What one person proposed, with whom it concerns at once, for the second who agrees or sends it back. */
export function ProposalSection({ proposal, isOwn, isFirst, said, preview, names, answer }: Given) {
  const t = useText()
  const { revision, proposedBy, proposedAt, declinedBy, declineReason } = proposal
  return (
    <Section
      title={declineReason ? t('Sent back') : t('Waits for a second person')}
      lede={
        proposedBy
          ? t.rich('Proposed by {name} on {day}. Nothing counts by it yet.', { name: proposedBy, day: <Day at={proposedAt} /> })
          : t.rich('Proposed on {day}. Nothing counts by it yet.', { day: <Day at={proposedAt} /> })
      }
    >
      <Stack gap="m">
        {declineReason && (
          <Callout title={declinedBy ? t('{name} sent it back', { name: declinedBy }) : t('It was sent back')}>
            <p>{declineReason}</p>
          </Callout>
        )}
        <ul className="ml-5 list-disc">
          {said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {preview && <Preview preview={preview} names={names} />}
        {!declineReason && isOwn && <p>{t('You proposed it yourself. Somebody else of your admins or HR agrees here.')}</p>}
        {!declineReason && !isOwn && (
          <>
            <PageForm answer={answer} intent="agree">
              <HiddenFields values={{ revision: String(revision) }} />
              <div>
                <Button icon={Check}>{t('Agree')}</Button>
              </div>
            </PageForm>
            <Fold summary={t('Send it back')}>
              <PageForm answer={answer} intent="decline">
                <Field name="reason" type="textarea" rows={2} label={t('Why')} maxLength={300} />
                <div>
                  <Button kind="quiet" icon={Undo2}>
                    {t('Send it back')}
                  </Button>
                </div>
              </PageForm>
            </Fold>
          </>
        )}
        <PageForm
          answer={answer}
          intent="withdraw"
          confirm={isFirst ? t('What is proposed will be gone. Go on?') : t('What is proposed will be gone; what counts now stays. Go on?')}
        >
          <div>
            <Button kind="quiet" small icon={Trash2}>
              {t('Take it back')}
            </Button>
          </div>
        </PageForm>
      </Stack>
    </Section>
  )
}

function Preview({ preview: { people, awards, sums, isPart }, names }: { preview: AcceptancePreview; names: AcceptanceNames }) {
  const t = useText()
  const locale = useLocale()
  return (
    <Callout title={t('Awards from before: whom it concerns')}>
      {awards === 0 ? (
        <p>{t('Nobody who belongs here has such an award that doesn’t count already, as far as this instance knows.')}</p>
      ) : (
        <>
          <p>
            {t('{people, plural, one {# person} other {# people}} with {awards, plural, one {# award} other {# awards}}.', {
              people,
              awards,
            })}{' '}
            {sums.length === 0 ? t('It brings them nothing at once.') : t('At once it brings them, in all:')}
          </p>
          {sums.length > 0 && (
            <ul className="ml-5 list-disc">
              {sums.map(({ currency, amount }) => (
                <li key={currency}>{sumInWords(currency, amount, names, locale)}</li>
              ))}
            </ul>
          )}
          {isPart && <p>{t('There are more people than were looked at, so it is more than that.')}</p>}
        </>
      )}
    </Callout>
  )
}
