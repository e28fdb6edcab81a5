import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type Detail = { icon?: LucideIcon; term?: string; text: ReactNode }

/** Small facts in a line, each with its glyph. */
export const Details = ({ items }: { items: readonly Detail[] }) => (
  <ul className="flex flex-wrap gap-x-6 gap-y-1.5 text-soft">
    {items.map(({ icon, term, text }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other identity than their place
      <li key={index} className="flex gap-2">
        {icon && <Icon of={icon} className="mt-[0.22em]" />}
        <span className="min-w-0">
          {term && <span className="sr-only">{term}: </span>}
          {text}
        </span>
      </li>
    ))}
  </ul>
)

/** Terms and what they are, two columns where there is room. */
export const DefinitionList = ({ items }: { items: readonly { term: ReactNode; value: ReactNode }[] }) => (
  <dl className="divide-y divide-rule border-y border-rule">
    {items.map(({ term, value }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: terms have no other identity than their place
      <div key={index} className="grid gap-x-6 py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <dt className="text-soft">{term}</dt>
        <dd className="min-w-0">{value}</dd>
      </div>
    ))}
  </dl>
)
