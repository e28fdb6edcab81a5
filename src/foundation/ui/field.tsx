import { type ComponentPropsWithRef, type ReactNode, useState } from 'react'
import { useText } from '../words/text.tsx'
import { classes } from './classes.ts'
import { FieldFrame } from './field-frame.tsx'
import { useField } from './form-state.tsx'

export const controlLook = classes(
  'w-full rounded-control bg-card px-3 py-2 target text-ink border border-edge',
  'placeholder:text-soft hover:border-soft aria-invalid:border-brick aria-invalid:inset-ring aria-invalid:inset-ring-brick disabled:opacity-60',
)

type Given = {
  name: string
  label: ReactNode
  type?: 'text' | 'textarea' | 'number' | 'date' | 'datetime-local' | 'time' | 'email' | 'password' | 'url' | 'search' | 'tel'
  help?: ReactNode
  error?: string | undefined
  /** Says "optional" beside the label. Fields are otherwise understood to be needed. */
  optional?: boolean
  hideLabel?: boolean
  /** A unit before or after what is typed. */
  prefix?: ReactNode
  suffix?: ReactNode
  /** Words a full answer usually has; the count is shown, nothing is enforced. */
  wordGuide?: { from: number; to: number } | null
  rows?: number
  defaultValue?: string | number | null | undefined
}
type Native = Omit<ComponentPropsWithRef<'input'> & ComponentPropsWithRef<'textarea'>, keyof Given | 'ref'>
type Control = HTMLInputElement & HTMLTextAreaElement

/** One line or many, with its label, help and fault. Inside a PageForm it brings back what was typed and says what was wrong with it. */
export function Field({
  name,
  label,
  type = 'text',
  help,
  error,
  optional,
  hideLabel,
  prefix,
  suffix,
  wordGuide,
  rows = 4,
  defaultValue,
  onChange,
  className,
  ref,
  ...native
}: Given & Native & { ref?: React.Ref<Control> }) {
  const t = useText()
  const { id, fault, typed, describedBy } = useField({ name, error, help })
  const given = typed ?? (defaultValue === null || defaultValue === undefined ? undefined : String(defaultValue))
  const [words, setWords] = useState(() => countWords(given ?? ''))
  const control = {
    id,
    name,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': [describedBy, wordGuide && `${id}-words`].filter(Boolean).join(' ') || undefined,
    defaultValue: native.value === undefined ? given : undefined,
    onChange: (event: React.ChangeEvent<Control>) => {
      if (wordGuide) setWords(countWords(event.target.value))
      onChange?.(event)
    },
    ...(ref !== undefined && { ref }),
    ...native,
  }
  const box =
    type === 'textarea' ? (
      <textarea
        {...control}
        rows={rows}
        className={classes(controlLook, 'field-sizing-content block max-h-[70vh] leading-normal', className)}
        style={{ minHeight: `${rows * 1.5 + 1}rem` }}
      />
    ) : (
      <input {...control} type={type} className={classes(controlLook, type === 'number' && 'tabular-nums', className)} />
    )
  return (
    <FieldFrame id={id} label={label} help={help} fault={fault} optional={optional} hideLabel={hideLabel}>
      {prefix || suffix ? (
        <div className="flex items-center gap-2">
          {prefix && <span className="text-soft">{prefix}</span>}
          {box}
          {suffix && <span className="shrink-0 text-soft">{suffix}</span>}
        </div>
      ) : (
        box
      )}
      {wordGuide && (
        <p id={`${id}-words`} className="mt-1 text-s text-soft">
          {t('{words, plural, one {# word} other {# words}}; a full answer usually has {from} to {to}.', { words, ...wordGuide })}
        </p>
      )}
    </FieldFrame>
  )
}

const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0
