import { useEffect, useState } from 'react'
import { useNavigation } from 'react-router'
import type { Requirement } from '../../definitions/achievements/definition.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = { requirement: Requirement; said: unknown }
const refusedIntent = (said: unknown) => refusedForm(said)?.values.intent

/** Counts the times that a form was sent and taken: with another count it is a fresh one. What else is added meanwhile leaves it alone. */
function useTimesTaken(intent: string, said: unknown): number {
  const { state, formData } = useNavigation()
  const isSending = formData?.get('intent') === intent
  const [{ sending, times }, set] = useState({ sending: false, times: 0 })
  const isRefused = refusedIntent(said) === intent
  useEffect(() => {
    if (isSending) set(({ times }) => ({ sending: true, times }))
    else if (sending && state === 'idle') set({ sending: false, times: isRefused ? times : times + 1 })
  }, [isSending, sending, state, isRefused, times])
  return times
}

/** Adds a link to work that lives elsewhere. */
export function LinkAdder({ requirement: { id }, said }: Given) {
  const t = useText()
  const times = useTimesTaken('add-link', said)
  return (
    <Fold key={times} summary={t('Add a link')} open={refusedIntent(said) === 'add-link'}>
      <PageForm answer={said} intent="add-link" id="link">
        <HiddenFields values={{ requirementId: id }} />
        <Field
          name="linkUrl"
          type="url"
          inputMode="url"
          autoComplete="off"
          label={t('Address')}
          help={t('Check that an assessor can open it without signing in.')}
        />
        <Field name="name" label={t('What it is')} optional maxLength={120} />
        <Button kind="quiet" className="justify-self-start">
          {t('Add the link')}
        </Button>
      </PageForm>
    </Fold>
  )
}

/** Adds a text, typed or pasted. */
export function TextAdder({ requirement: { id }, said }: Given) {
  const t = useText()
  const times = useTimesTaken('add-text', said)
  return (
    <Fold key={times} summary={t('Write or paste a text')} open={refusedIntent(said) === 'add-text'}>
      <PageForm answer={said} intent="add-text" id="text">
        <HiddenFields values={{ requirementId: id }} />
        <Field name="name" label={t('What it is')} optional maxLength={120} />
        <Field name="body" type="textarea" label={t('Text')} rows={8} maxLength={60_000} />
        <Button kind="quiet" className="justify-self-start">
          {t('Add the text')}
        </Button>
      </PageForm>
    </Fold>
  )
}
