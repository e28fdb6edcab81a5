import { useState } from 'react'
import { Field } from '../../foundation/ui/field.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { accentFault, readColor } from './accent.ts'

/** The color of a district, shown as it is typed, and whether everyone can read it. */
export function AccentField({ defaultValue }: { defaultValue: string }) {
  const t = useText()
  const [typed, setTyped] = useState(defaultValue)
  const color = readColor(typed)
  const fault = color ? accentFault(color) : null
  return (
    <Field
      name="accent"
      label={t('Accent color')}
      defaultValue={defaultValue}
      help={fault ? t(fault) : t('Six digits, such as #1d6b4f. It must be dark enough to be read on paper.')}
      onChange={(event) => setTyped(event.target.value)}
      spellCheck={false}
      maxLength={7}
      suffix={
        color && (
          <svg viewBox="0 0 40 40" className="size-10 rounded-control" aria-hidden="true">
            <rect width="40" height="40" fill={color} />
          </svg>
        )
      }
      required
    />
  )
}
