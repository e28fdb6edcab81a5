import type { ReactNode } from 'react'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'

type BoxGroup = { name: string; legend: string; chosen: readonly string[]; options: readonly { value: string; label: string }[] }

/** Boxes that few rules need: folded, unless one is ticked. */
export function Boxes({ summary, groups }: { summary: ReactNode; groups: readonly BoxGroup[] }) {
  const isOpen = groups.some(({ chosen }) => chosen.length > 0)
  return (
    <Fold summary={summary} open={isOpen}>
      <div className="grid gap-5">
        {groups
          .filter(({ options }) => options.length > 0)
          .map(({ name, legend, chosen, options }) => (
            <fieldset key={name} className="min-w-0">
              <legend className="mb-1.5 font-semibold">{legend}</legend>
              <div className="grid max-h-72 gap-x-6 gap-y-1.5 overflow-y-auto sm:grid-cols-2">
                {options.map(({ value, label }) => (
                  <Checkbox key={value} name={`${name}.${value}`} label={label} defaultChecked={chosen.includes(value)} />
                ))}
              </div>
            </fieldset>
          ))}
      </div>
    </Fold>
  )
}
