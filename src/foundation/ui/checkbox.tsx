import type { ComponentPropsWithRef, ReactNode } from 'react'
import { FieldFaultText } from './field-frame.tsx'
import { useField } from './form-state.tsx'

type Given = {
  name: string
  label: ReactNode
  value?: string
  help?: ReactNode
  error?: string | undefined
  defaultChecked?: boolean | undefined
}

/** One thing to say yes to. */
export function Checkbox({
  name,
  label,
  value = 'true',
  help,
  error,
  defaultChecked,
  ...native
}: Given & Omit<ComponentPropsWithRef<'input'>, keyof Given | 'type'>) {
  const { id: plainId, fault, typed, describedBy, wasRefused } = useField({ name, error, help })
  const id = value === 'true' ? plainId : `${plainId}-${value.replace(/[^a-zA-Z0-9]+/g, '-')}`
  return (
    <div>
      <div className="flex items-start gap-2.5">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={native.checked === undefined ? (wasRefused ? typed === value : defaultChecked) : undefined}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy}
          className="mt-[0.2em] size-[1.15em] shrink-0 accent-green pointer-coarse:size-6 pointer-coarse:mt-0"
          {...native}
        />
        <div className="min-w-0">
          <label htmlFor={id}>{label}</label>
          {help && (
            <p id={`${plainId}-help`} className="text-s text-soft">
              {help}
            </p>
          )}
        </div>
      </div>
      {fault && <FieldFaultText id={plainId}>{fault}</FieldFaultText>}
    </div>
  )
}
