import { Search } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from './classes.ts'
import { controlLook } from './field.tsx'
import { useField } from './form-state.tsx'
import { Icon } from './icon.tsx'

/** Words to look for. `live` sends its form while typing, a moment after the last letter; without script Enter does. */
export function SearchField({
  name = 'q',
  label,
  placeholder,
  defaultValue,
  hint,
  live,
}: {
  name?: string
  label: string
  placeholder?: string
  defaultValue?: string
  hint?: ReactNode
  live?: boolean
}) {
  const { id } = useField({ name })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Going back brings other words; what is being typed right now stays.
    if (input.current && document.activeElement !== input.current) input.current.value = defaultValue ?? ''
  }, [defaultValue])
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <div className="relative">
        <Icon of={Search} className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-soft" />
        <input
          ref={input}
          id={id}
          type="search"
          name={name}
          placeholder={placeholder ?? label}
          defaultValue={defaultValue}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => {
            const { form } = event.target
            clearTimeout(timer.current)
            if (live) timer.current = setTimeout(() => form?.requestSubmit(), 180)
          }}
          className={classes(controlLook, 'pl-9')}
        />
      </div>
      <div aria-live="polite" className="mt-1 text-s text-soft empty:hidden">
        {hint}
      </div>
    </div>
  )
}
