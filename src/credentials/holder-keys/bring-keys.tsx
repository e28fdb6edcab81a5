import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = { answer: unknown; beside: readonly { id: string; did: string; besideSince: Date | null }[] }

/** Keys that somebody took along from another Laurel: brought here, and those that are here already beside their own. */
export function BringKeys({ answer, beside }: Given) {
  const t = useText()
  return (
    <Section
      title={t('A key from elsewhere')}
      lede={t('You had a key at another Laurel. Bring it, and you prove here too that the badges which name it are yours.')}
    >
      <Stack>
        {beside.length > 0 && (
          <Rows label={t('Keys that you brought')}>
            {beside.map(({ id, did, besideSince }) => (
              <RowItem
                key={id}
                title={<span className="wrap-anywhere">{did}</span>}
                note={t.rich('Here since {day}. It signs for the badges that name it; what you earn here does not name it.', {
                  day: besideSince && <Day at={besideSince} />,
                })}
              />
            ))}
          </Rows>
        )}
        <Fold summary={t('Bring my key')} open={refusedForm(answer)?.values.intent === 'bring'}>
          <PageForm answer={answer} intent="bring">
            <Field
              name="file"
              type="textarea"
              rows={5}
              label={t('The sealed keys')}
              help={t('The whole text that you saved there, from “-----BEGIN” to the end.')}
              spellCheck={false}
              required
            />
            <Field
              name="passphrase"
              type="password"
              label={t('Passphrase of these keys')}
              help={t('The one that you chose when you took them along.')}
              autoComplete="off"
              required
            />
            <div>
              <Button kind="quiet">{t('Bring my key')}</Button>
            </div>
          </PageForm>
        </Fold>
      </Stack>
    </Section>
  )
}
