import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useText } from '../words/text.tsx'
import { Button } from './button.tsx'
import { controlLook } from './field.tsx'
import { useScripted } from './when.tsx'

/** A text to take along, such as an address. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useText()
  const id = useId()
  const scripted = useScripted()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <div className="flex gap-2">
        <input id={id} readOnly value={value} className={controlLook} onFocus={(event) => event.target.select()} />
        <Button
          type="button"
          hidden={!scripted}
          data-copy={id}
          data-done={t('Copied')}
          kind="quiet"
          icon={copied ? Check : Copy}
          onClick={() => {
            // Over plain http there is no clipboard for pages: the text is selected, to copy it by hand.
            const byHand = () => document.getElementById(id)?.focus()
            if (!window.isSecureContext) byHand()
            else navigator.clipboard.writeText(value).then(() => setCopied(true), byHand)
          }}
        >
          <span aria-live="polite" data-copied="">
            {copied ? t('Copied') : t('Copy')}
          </span>
        </Button>
      </div>
    </div>
  )
}
