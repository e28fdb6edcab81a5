import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What was just done, said once at the foot of the screen; it leaves by itself and holds nothing that is needed later. */
export const Toast = ({ children }: { children: ReactNode }) => (
  <div role="status" className="toast pointer-events-none fixed inset-x-0 bottom-5 z-40 flex justify-center px-4 print:hidden">
    {children && (
      <p className="flex items-center gap-2 rounded-control bg-ink px-4 py-2.5 text-paper">
        <Icon of={Check} />
        {children}
      </p>
    )}
  </div>
)
