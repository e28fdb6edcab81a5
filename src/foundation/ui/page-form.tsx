import { type ReactNode, type Ref, useId } from 'react'
import { type FetcherWithComponents, Form, type FormProps, useNavigation } from 'react-router'
import { classes } from './classes.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FormStateProvider, refusedForm } from './form-state.tsx'
import { KeptTyping } from './kept-typing.tsx'
import { useNeededScript } from './page-script.tsx'

type Given = Omit<FormProps, 'children'> & {
  /** The action's answer as it is: when it is a refusal, the form shows it, with every field as it was left. */
  answer?: unknown
  /** Sent along as `intent`, where one page has several forms. */
  intent?: string
  /** Sends in place, without leaving the page's address. */
  fetcher?: FetcherWithComponents<unknown>
  /** Asked once before sending, where sending can't be taken back. Without script the form's own words must do. */
  confirm?: string
  ref?: Ref<HTMLFormElement>
  children: ReactNode
}

/** A form of a page: works without script, says what was refused and where, and is never sent twice by a double tap. */
export function PageForm({
  answer,
  intent,
  fetcher,
  confirm: question,
  id,
  method = 'post',
  action,
  className,
  onSubmit,
  children,
  ...form
}: Given) {
  useNeededScript('PageForm with a fetcher', fetcher !== undefined)
  const ownId = useId()
  const formId = id ?? `f${ownId.replace(/[^a-zA-Z0-9]+/g, '')}`
  const navigation = useNavigation()
  const refused = answerFor(fetcher?.data ?? answer, intent)
  const way = fetcher ?? navigation
  const busy = way.state !== 'idle' && way.formData !== undefined && (intent === undefined || way.formData.get('intent') === intent)
  const Sender = fetcher ? fetcher.Form : Form
  return (
    <Sender
      id={formId}
      method={method}
      {...(action !== undefined && { action })}
      className={classes('grid gap-5', className)}
      noValidate={method === 'post'}
      data-ask={question}
      onSubmit={(event) => {
        if (busy || (question !== undefined && !window.confirm(question))) event.preventDefault()
        else onSubmit?.(event)
      }}
      {...form}
    >
      <FormStateProvider value={{ id: formId, busy, answer: refused }}>
        {intent !== undefined && <input type="hidden" name="intent" value={intent} />}
        <ErrorSummary refused={refused?.refused} formId={formId} />
        <KeptTyping formId={formId} />
        {children}
      </FormStateProvider>
    </Sender>
  )
}

// Of several forms on a page, only the one that was sent shows the answer.
function answerFor(answer: unknown, intent: string | undefined) {
  const refused = refusedForm(answer)
  return refused && (refused.values.intent === undefined || refused.values.intent === intent) ? refused : null
}
