import type { ReactNode } from 'react'

/** The one thing to do now, in a sentence with a button: the only raised surface of a home screen. */
export const NowCard = ({
  art,
  title,
  actions,
  children,
}: {
  art?: ReactNode
  title: ReactNode
  actions?: ReactNode
  children?: ReactNode
}) => (
  <section className="mb-11 grid items-center gap-x-9 gap-y-4 rounded-stage border border-rule bg-card px-5 py-6 sm:grid-cols-[auto_minmax(0,1fr)] sm:px-9 sm:py-7">
    {art && <div className="max-sm:*:w-28">{art}</div>}
    <div className="min-w-0">
      <h2 className="font-serif text-2xl font-[560] tracking-[-0.01em] sm:text-3xl">{title}</h2>
      {children && <div className="mt-2 grid max-w-reading gap-2 text-[1.1rem]">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap gap-3">{actions}</div>}
    </div>
  </section>
)
