import type { ReactNode } from 'react'
import { useText } from '../words/text.tsx'
import { Num } from './amount.tsx'
import { useFormState } from './form-state.tsx'

export type FilterOption = { value: string; label: ReactNode; count?: number; checked: boolean }

/** Boxes that narrow a list, each with how many it would leave. */
export function FilterGroup({
  legend,
  name,
  options,
  submitOnChange,
}: {
  legend: ReactNode
  name: string
  options: readonly FilterOption[]
  submitOnChange?: boolean
}) {
  const t = useText()
  const { id } = useFormState()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-[650]">{legend}</legend>
      {options.map(({ value, label, count, checked }) => {
        const boxId = `${id}-${name}-${value.replace(/[^a-zA-Z0-9]+/g, '-')}`
        return (
          <label key={value} htmlFor={boxId} className="flex items-center gap-2.5 py-0.75 target hover:text-green">
            <input
              // A filter is what the address says, also after going back.
              key={String(checked)}
              id={boxId}
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={checked}
              onChange={(event) => submitOnChange && event.target.form?.requestSubmit()}
              data-send={submitOnChange ? '' : undefined}
              className="size-[1.1em] shrink-0 accent-green pointer-coarse:size-6"
            />
            <span className="min-w-0 flex-1">{label}</span>
            {count !== undefined && (
              <span className="text-s text-soft">
                <Num value={count} />
                <span className="sr-only"> {t('{count, plural, one {match} other {matches}}', { count })}</span>
              </span>
            )}
          </label>
        )
      })}
    </fieldset>
  )
}
