import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'

type Erasure = { id: string; dueAt: Date; refusedAt: Date | null; refusedBecause: string | null; begunAt: Date | null }
type Given = { erasure: Erasure | null; asksForOld: boolean; days: number; answer: unknown }

const goes = texts([
  'Your files, answers and artifacts, your drafts and self-checks, and the words that assessors wrote to you.',
  'Work that you have handed in and that nobody has decided on: it is withdrawn, and its assessor sees it no more.',
  'Your name, addresses, password, API keys and e-mails, and your name in the trail of what happened.',
])
const stays = texts([
  'Your awards. They are yours for life, so they stay valid, and the file of each can still be checked. Their pages no longer say whose they are. Fetch the files first: afterwards nobody can give them to you.',
  'That a decision was made, with its levels and its date: an award rests on it.',
  'Hours and pay in the ledger, without your name: your organization has to account for them.',
  'That something happened and when, without who did it: so it can be shown that nothing was changed.',
])

/** How a person asks to be forgotten, what becomes of it, and how they take it back. */
export function EraseAccount({ erasure, asksForOld, days, answer }: Given) {
  const t = useText()
  const isOpen = erasure !== null && !erasure.refusedAt
  return (
    <Section id="erase" title={t('Erase your account')}>
      {isOpen ? (
        <Callout kind="attention" title={t('Your account is to be erased')}>
          <p>{t.rich('It is done after {day}. Until then everything works as it did.', { day: <Day at={erasure.dueAt} /> })}</p>
          <PageForm answer={answer} intent="keep">
            <HiddenFields values={{ erasureId: erasure.id }} />
            <div>
              <Button>{t('Keep my account')}</Button>
            </div>
          </PageForm>
        </Callout>
      ) : (
        <Stack gap="l">
          {erasure?.refusedBecause && (
            <Callout title={t('Your last request was refused')}>
              <p>{erasure.refusedBecause}</p>
            </Callout>
          )}
          <Lines title={t('What goes')} lines={goes.map((line) => t(line))} />
          <Lines title={t('What stays, and why')} lines={stays.map((line) => t(line))} />
          <PageForm answer={answer} intent="erase">
            <p>
              {t('It is done after {days, plural, one {# day} other {# days}}. Until then you can take it back. Afterwards nobody can.', {
                days,
              })}
            </p>
            {asksForOld && <Field name="oldPassword" type="password" label={t('Your password')} autoComplete="current-password" required />}
            <Checkbox name="understood" label={t('I have read what goes and what stays.')} />
            <div>
              <Button kind="danger">{t('Ask to be erased')}</Button>
            </div>
          </PageForm>
        </Stack>
      )}
    </Section>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <div>
    <h3 className="font-semibold">{title}</h3>
    <ul className="mt-1 list-disc space-y-1 pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
)
