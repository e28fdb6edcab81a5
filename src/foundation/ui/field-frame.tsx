import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../words/text.tsx'
import { Icon } from './icon.tsx'

type Frame = {
  id: string
  label: ReactNode
  help?: ReactNode
  fault?: string | undefined
  optional?: boolean | undefined
  hideLabel?: boolean | undefined
  children: ReactNode
}

/** Label, help, control, fault: in the order in which they are read. */
export function FieldFrame({ id, label, help, fault, optional, hideLabel, children }: Frame) {
  const t = useText()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1 block font-semibold'}>
        {label}
        {optional && <span className="font-normal text-soft"> {t('(optional)')}</span>}
      </label>
      {help && <FieldHelp id={id}>{help}</FieldHelp>}
      {children}
      {fault && <FieldFaultText id={id}>{fault}</FieldFaultText>}
    </div>
  )
}

/** What to know before filling in. */
export const FieldHelp = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={`${id}-help`} className="mb-1.5 text-s text-soft">
    {children}
  </p>
)

/** What is wrong with one field and what to do about it. */
export const FieldFaultText = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={`${id}-fault`} className="mt-1.5 flex gap-1.5 text-s font-semibold text-brick">
    <Icon of={CircleAlert} className="mt-[0.2em]" />
    <span>{children}</span>
  </p>
)
