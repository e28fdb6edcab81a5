import { ChevronDown } from 'lucide-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classes } from './classes.ts'
import { controlLook } from './field.tsx'
import { FieldFrame } from './field-frame.tsx'
import { useField } from './form-state.tsx'
import { Icon } from './icon.tsx'

/** With a `group`, it stands under that heading together with its neighbors of the same. */
export type Option = { value: string; label: string; disabled?: boolean; group?: string }
type Given = {
  name: string
  label: ReactNode
  options: readonly Option[]
  help?: ReactNode
  error?: string | undefined
  optional?: boolean
  hideLabel?: boolean
  defaultValue?: string | null | undefined
  /** Sends the form as soon as something else is chosen; without script there is its button. */
  submitOnChange?: boolean
}

/** A choice among a few, by the device's own list. */
export function Select({
  name,
  label,
  options,
  help,
  error,
  optional,
  hideLabel,
  defaultValue,
  submitOnChange,
  onChange,
  className,
  ...native
}: Given & Omit<ComponentPropsWithRef<'select'>, keyof Given>) {
  const { id, fault, typed, describedBy } = useField({ name, error, help })
  return (
    <FieldFrame id={id} label={label} help={help} fault={fault} optional={optional} hideLabel={hideLabel}>
      <div className="relative">
        <select
          id={id}
          name={name}
          // A refused form comes back with another choice than the one it began with.
          key={typed ?? ''}
          defaultValue={native.value === undefined ? (typed ?? defaultValue ?? undefined) : undefined}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy}
          onChange={(event) => {
            onChange?.(event)
            if (submitOnChange) event.target.form?.requestSubmit()
          }}
          data-send={submitOnChange ? '' : undefined}
          className={classes(controlLook, 'appearance-none pr-9', className)}
          {...native}
        >
          {inGroups(options).map(({ group, members }) => {
            const shown = members.map(({ value, label: text, disabled }) => (
              <option key={value} value={value} disabled={disabled}>
                {text}
              </option>
            ))
            return group === undefined ? (
              shown
            ) : (
              <optgroup key={group} label={group}>
                {shown}
              </optgroup>
            )
          })}
        </select>
        <Icon of={ChevronDown} className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-soft" />
      </div>
    </FieldFrame>
  )
}

/** Neighbors of one group together. */
function inGroups(options: readonly Option[]): { group: string | undefined; members: Option[] }[] {
  const groups: { group: string | undefined; members: Option[] }[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last && last.group === option.group) last.members.push(option)
    else groups.push({ group: option.group, members: [option] })
  }
  return groups
}
