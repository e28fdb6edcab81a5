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
  const { id: plainId, fault, typed, repeated, wasRefused } = useField({ name, error })
  const id = value === 'true' ? plainId : `${plainId}-${value.replace(/[^a-zA-Z0-9]+/g, '-')}`
  const wasTicked = repeated?.includes(value) ?? typed === value
  const describedBy = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined
  return (
    <div>
      <div className="flex items-start gap-2.5">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={native.checked === undefined ? (wasRefused ? wasTicked : defaultChecked) : undefined}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy}
          className="mt-[0.2em] size-[1.15em] shrink-0 accent-green pointer-coarse:size-6 pointer-coarse:mt-0"
          {...native}
        />
        <div className="min-w-0">
          <label htmlFor={id}>{label}</label>
          {help && (
            <p id={`${id}-help`} className="text-s text-soft">
              {help}
            </p>
          )}
        </div>
      </div>
      {fault && <FieldFaultText id={id}>{fault}</FieldFaultText>}
    </div>
  )
}
