import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { FieldFaultText, FieldHelp } from './field-frame.tsx'
import { useField } from './form-state.tsx'
import { Kbd } from './kbd.tsx'

export type RadioOption = { value: string; label: ReactNode; help?: ReactNode; key?: string; tone?: 'green' | 'gold' }
type Given = {
  name: string
  legend: ReactNode
  options: readonly RadioOption[]
  defaultValue?: string | null | undefined
  value?: string | null
  help?: ReactNode
  error?: string | undefined
  layout?: 'stack' | 'row' | 'segments' | 'levels'
  hideLegend?: boolean
  disabled?: boolean
  onChange?: (value: string) => void
}

/** One of a few, all of them seen at once. `segments` joins them into one bar; `levels` are those of a rubric, each with what it says. */
export function RadioGroup({
  name,
  legend,
  options,
  defaultValue,
  value,
  help,
  error,
  layout = 'stack',
  hideLegend,
  disabled,
  onChange,
}: Given) {
  const { id, fault, typed, describedBy } = useField({ name, error, help })
  const chosen = typed ?? defaultValue ?? undefined
  const segments = layout === 'segments'
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      aria-invalid={fault ? true : undefined}
      disabled={disabled}
      className="min-w-0 outline-none"
    >
      <legend className={hideLegend ? 'sr-only' : 'mb-1.5 font-semibold'}>{legend}</legend>
      {help && <FieldHelp id={id}>{help}</FieldHelp>}
      <div
        className={classes(
          layout === 'stack' && 'grid gap-2',
          layout === 'row' && 'flex flex-wrap gap-x-6 gap-y-2',
          segments && 'grid overflow-clip rounded-control border border-edge sm:grid-flow-col sm:auto-cols-fr',
          layout === 'levels' && 'overflow-clip rounded-control border border-edge',
        )}
      >
        {options.map((option) => {
          const optionId = `${id}-${option.value.replace(/[^a-zA-Z0-9]+/g, '-')}`
          const input = (
            <input
              type="radio"
              id={optionId}
              name={name}
              value={option.value}
              {...(value === undefined ? { defaultChecked: chosen === option.value } : { checked: value === option.value })}
              {...(option.help && !segments && { 'aria-describedby': `${optionId}-help` })}
              onChange={(event) => onChange?.(event.target.value)}
              className={
                segments ? 'peer sr-only' : 'mt-[0.2em] size-[1.15em] shrink-0 accent-green pointer-coarse:size-6 pointer-coarse:mt-0'
              }
            />
          )
          if (segments)
            return (
              <label
                key={option.value}
                htmlFor={optionId}
                className={classes(
                  'chosen relative flex items-center justify-center gap-1.5 border-rule px-2 py-2 text-s leading-tight transition-colors target max-sm:justify-start max-sm:px-4 max-sm:not-first:border-t sm:not-first:border-l',
                  'hover:bg-wash has-checked:font-semibold has-focus-visible:z-10 has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-ink',
                  option.tone === 'gold' ? 'has-checked:bg-goldtext has-checked:text-paper' : 'has-checked:bg-green has-checked:text-on',
                  disabled && 'opacity-70',
                )}
              >
                {input}
                {option.key && <Kbd bare>{option.key}</Kbd>}
                {option.label}
              </label>
            )
          if (layout === 'levels')
            return (
              <div
                key={option.value}
                className={classes(
                  'relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 border-l-4 border-l-transparent px-2.5 py-2 text-s leading-snug not-first:border-t not-first:border-t-rule',
                  'hover:bg-wash has-checked:bg-wash forced-colors:border-l-[Canvas]',
                  option.tone === 'gold' ? 'has-checked:border-l-gold' : 'has-checked:border-l-green',
                )}
              >
                {input}
                <div className="min-w-0">
                  <label htmlFor={optionId} className="flex items-baseline justify-between gap-2 font-semibold covers">
                    {option.label}
                    {option.key && <Kbd bare>{option.key}</Kbd>}
                  </label>
                  {option.help && <p id={`${optionId}-help`}>{option.help}</p>}
                </div>
              </div>
            )
          return (
            <div key={option.value} className="flex items-start gap-2.5">
              {input}
              <div className="min-w-0">
                <label htmlFor={optionId}>{option.label}</label>
                {option.help && (
                  <p id={`${optionId}-help`} className="text-s text-soft">
                    {option.help}
                  </p>
                )}
              </div>
            </div>
          )
        })}
      </div>
      {fault && <FieldFaultText id={id}>{fault}</FieldFaultText>}
    </fieldset>
  )
}
