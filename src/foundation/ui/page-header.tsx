import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** The top of a page: what it is, in a sentence more if needed, and what can be done with all of it. */
export function PageHeader({
  title,
  lede,
  eyebrow,
  actions,
  art,
}: {
  title: ReactNode
  lede?: ReactNode
  eyebrow?: ReactNode
  actions?: ReactNode
  art?: ReactNode
}) {
  return (
    <header className={classes('mb-8', art ? 'grid items-center gap-x-11 gap-y-5 sm:grid-cols-[auto_minmax(0,1fr)]' : undefined)}>
      {art}
      <div className="min-w-0">
        {eyebrow && <p className="mb-1 text-soft">{eyebrow}</p>}
        {/* On a phone what can be done comes after what it is; where there is room it stands beside the title. */}
        <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_fit-content(60%)]">
          <h1 className="max-w-[24ch] min-w-0 wrap-break-word font-serif text-3xl font-[560] tracking-[-0.01em] sm:max-w-none sm:text-4xl">
            {title}
          </h1>
          {lede && (
            <div className={classes('sm:col-span-2', art ? 'font-serif text-xl leading-[1.4]' : 'text-[1.1rem] text-soft')}>
              <div className="max-w-reading text-pretty">{lede}</div>
            </div>
          )}
          {actions && !art && (
            <div className="flex flex-wrap content-start items-start gap-2 pt-1 sm:col-start-2 sm:row-start-1 sm:justify-end">
              {actions}
            </div>
          )}
        </div>
        {actions && art && <div className="mt-5 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </header>
  )
}
