import { Prose } from '../../foundation/ui/prose.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition } from '../achievements/definition.ts'
import { partsOfRenewal, renewalRuleOf } from '../achievements/renewal-rule.ts'

/** How an award is renewed: in the words of its author, and by its rule. */
export function HowRenewed({ definition }: { definition: Definition }) {
  const t = useText()
  const { renewal } = definition.validity
  const rule = renewalRuleOf(definition)
  if (rule === null) return <Prose text={renewal || t('After that it is renewed with new evidence.')} />
  return (
    <Stack gap="xs">
      {renewal !== '' && <Prose text={renewal} />}
      <p>
        {t.rich('To renew it, you show again: {parts}.', {
          parts: (
            <Written>
              {partsOfRenewal(definition)
                .map(({ title }) => title)
                .join(' · ')}
            </Written>
          ),
        })}
      </p>
      <p className="text-soft">
        {t(
          'From {early, plural, one {# day} other {# days}} before its end to {grace, plural, =0 {that day} one {# day after it} other {# days after it}}. {worth, plural, =0 {It brings nothing more.} =100 {It brings the same again.} other {It brings # percent of what the award brings.}}',
          { early: rule.earlyDays, grace: rule.graceDays, worth: rule.worth },
        )}
      </p>
    </Stack>
  )
}
