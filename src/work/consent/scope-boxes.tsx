import type { ReactNode } from 'react'
import { useFormState } from '../../foundation/ui/form-state.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { type Scope, scopeLabels, scopes } from './consent-words.ts'

type Given = { legend: ReactNode; labels?: Record<Scope, string>; chosen?: readonly Scope[]; large?: boolean }

/** What may be allowed, each for itself. */
export function ScopeBoxes({ legend, labels = scopeLabels, chosen = [], large = false }: Given) {
  const t = useText()
  const fault = useFormState().answer?.refused.fields.find(({ field }) => field.startsWith('scopes'))
  return (
    <fieldset className="grid gap-2" aria-describedby={fault ? 'scopes-fault' : undefined}>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {scopes.map((scope) => (
        <label key={scope} className={large ? 'flex items-start gap-3 text-l' : 'flex items-start gap-2.5'}>
          <input
            type="checkbox"
            name="scopes[]"
            value={scope}
            defaultChecked={chosen.includes(scope)}
            className="mt-[0.2em] size-[1.15em] shrink-0 accent-green pointer-coarse:size-6"
          />
          {t(labels[scope])}
        </label>
      ))}
      {fault && (
        <p id="scopes-fault" className="text-brick">
          {fault.message}
        </p>
      )}
    </fieldset>
  )
}
