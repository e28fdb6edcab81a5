import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { fieldId, type RefusedForm } from './form-state.tsx'
import { Icon } from './icon.tsx'

/** What happened to a refused form and what to do, announced and focused; each fault leads to its field. */
export function ErrorSummary({ refused, formId = 'form' }: { refused: RefusedForm['refused'] | null | undefined; formId?: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refused) box.current?.focus()
  }, [refused])
  if (!refused) return null
  // What only repeats the sentence above it is no list: the sentence itself leads to the field.
  const [first] = refused.fields
  const only = refused.fields.length === 1 && first?.message === refused.message ? first : null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-card border-l-4 border-brick bg-brickwash px-4 py-3">
      <p className="flex gap-2 font-semibold">
        <Icon of={CircleAlert} className="mt-[0.22em] text-brick" />
        {only ? (
          <a href={`#${fieldId(formId, only.field)}`} className="text-brick underline underline-offset-3">
            {only.message}
          </a>
        ) : (
          <span>{refused.message}</span>
        )}
      </p>
      {!only && refused.fields.length > 0 && (
        <ul className="mt-1 list-disc pl-11">
          {refused.fields.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a href={`#${fieldId(formId, field)}`} className="text-brick underline underline-offset-3">
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
