import { roleNames } from '../../foundation/platform/actor.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { roleLabels } from '../accounts/role-labels.ts'
import { roleHelp } from '../memberships/role-words.ts'
import type { LetterWay } from './roster-words.ts'

type Proposal = { role: string; sourcedId: string; name: string; email: string; said: string[]; count: number }
type Given = {
  sync: { id: string; leaves: number; counts: Partial<Record<string, number>> }
  proposals: readonly Proposal[]
  letters: LetterWay
  answer: unknown
}

const letterWords: Record<LetterWay, string> = texts({
  none: 'Nobody gets an e-mail by it. You write to them from the invitations, or choose another way in the settings of the roster.',
  once: 'Those who are new get an e-mail at once.',
  day: 'Those who are new get an e-mail on the day that the settings of the roster name.',
})

/** What is said with a yes: that those who lose access are meant, and who gets a role that the roster names. */
export function AgreeForm({ sync: { id, leaves, counts }, proposals, letters, answer }: Given) {
  const t = useText()
  const isNew = (counts.new ?? 0) + (counts.asked ?? 0) > 0
  return (
    <Section title={t('What you agree to')}>
      <PageForm answer={answer} intent="agree">
        <HiddenFields values={{ syncId: id }} />
        {leaves === 0 && <HiddenFields values={{ leaves: 0 }} />}
        <Stack gap="l">
          {isNew && <p className="max-w-reading">{t(letterWords[letters])}</p>}
          {roleNames.map((role) => {
            const asked = proposals.filter((proposal) => proposal.role === role)
            const count = asked[0]?.count ?? 0
            if (count === 0) return null
            return (
              <fieldset key={role} className="grid gap-2">
                <legend className="mb-1 font-semibold">{t('Who is to be {role}?', { role: t(roleLabels[role]) })}</legend>
                <p className="text-s text-soft">
                  {t(roleHelp[role])} {t('Nobody gets it by a word in a roster: tick the people you mean.')}
                </p>
                {count > 1 && role !== 'admin' && (
                  <Checkbox name="grants[]" value={`${role} *`} label={t('All {count, number} of them', { count })} />
                )}
                {asked.map(({ sourcedId, name, email, said }) => (
                  <Checkbox
                    key={sourcedId}
                    name="grants[]"
                    value={`${role} ${sourcedId}`}
                    label={`${name}, ${email}`}
                    help={t('The roster says “{written}”.', { written: said.join(', ') })}
                  />
                ))}
                {count > asked.length && (
                  <p className="text-s text-soft">
                    {t('{more, number} more are not shown. You can change anyone’s roles on their page.', { more: count - asked.length })}
                  </p>
                )}
              </fieldset>
            )
          })}
          {leaves > 0 && (
            <Checkbox
              name="leaves"
              value={String(leaves)}
              label={t('{count, plural, one {Yes, this one person loses access} other {Yes, these # people lose access}}', {
                count: leaves,
              })}
              help={t('Their accounts, awards and work stay theirs. They are listed below.')}
              required
            />
          )}
          <div>
            <Button>{t('Take this roster in')}</Button>
          </div>
        </Stack>
      </PageForm>
    </Section>
  )
}
