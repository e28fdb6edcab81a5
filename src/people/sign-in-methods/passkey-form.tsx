import { Fingerprint } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, type ButtonKind } from '../../foundation/ui/button.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import scriptUrl from './passkey-here.ts?worker&url'

type Given = {
  /** Where the browser hears what it is to sign. */
  options: string
  intent: string
  answer: unknown
  button: string
  kind?: ButtonKind
  /** Sent along. */
  values?: Record<string, string>
  /** Passkeys are offered in the field of the address too. */
  offered?: boolean
  children?: ReactNode
}

/** A form that is sent with what a passkey signed, or with a new one. It needs script, and is not there without. */
export function PasskeyForm({ options, intent, answer, button, kind, values = {}, offered, children }: Given) {
  const t = useText()
  const refused = refusedForm(answer)
  // A passkey that was made is sent again where only what was typed beside it was wrong.
  const made = refused?.values.intent === intent && !refused.refused.code.startsWith('passkey') ? (refused.values.credential ?? '') : ''
  const says = (what: string, text: string) => (
    <p data-passkey-says={what} hidden>
      {text}
    </p>
  )
  return (
    <>
      <PageForm answer={answer} intent={intent} hidden data-passkey={options} {...(offered && { 'data-passkey-offer': '' })}>
        <HiddenFields values={{ ...values, credential: made }} />
        {children}
        <div>
          <Button icon={Fingerprint} {...(kind && { kind })}>
            {button}
          </Button>
        </div>
        <div role="status" className="text-soft">
          {says('stopped', t('No passkey was used. Press the button to try again.'))}
          {says('known', t('This device has a passkey of yours already, so it needs no other.'))}
          {says('away', t('Your browser could not ask for a passkey just now. Please try again.'))}
        </div>
      </PageForm>
      <script type="module" src={scriptUrl} async />
    </>
  )
}
