import { type LucideIcon, X } from 'lucide-react'
import { createContext, type ReactNode, useContext, useRef } from 'react'
import { useText } from '../words/text.tsx'
import { Button, type ButtonKind } from './button.tsx'
import { Icon } from './icon.tsx'

const DialogContext = createContext<string>('')

// Newer browsers open and close a dialog by these attributes alone, without script.
const commands = (id: string, command: 'show-modal' | 'close') => ({ command, commandfor: id }) as object

/** A question apart from the page: the browser's own dialog, with its focus, its Escape and its quiet background. */
export function Dialog({
  id,
  title,
  trigger,
  triggerKind = 'quiet',
  triggerIcon,
  small,
  children,
}: {
  id: string
  title: ReactNode
  trigger: ReactNode
  triggerKind?: ButtonKind
  triggerIcon?: LucideIcon
  small?: boolean
  children: ReactNode
}) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Button
        type="button"
        kind={triggerKind}
        {...(small && { small })}
        {...(triggerIcon && { icon: triggerIcon })}
        aria-haspopup="dialog"
        {...commands(id, 'show-modal')}
        onClick={() => {
          if (dialog.current && !dialog.current.open && !('commandForElement' in HTMLButtonElement.prototype)) dialog.current.showModal()
        }}
      >
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        id={id}
        aria-labelledby={`${id}-title`}
        className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-stage border border-rule bg-card p-0 text-left backdrop:bg-screen/45"
        {...({ closedby: 'any' } as object)}
      >
        <div className="flex items-start justify-between gap-4 px-6 pt-5">
          <h2 id={`${id}-title`} className="font-serif text-xl font-[560]">
            {title}
          </h2>
          <DialogContext value={id}>
            <CloseButton
              className="-mr-2 grid size-9 shrink-0 place-items-center rounded-control text-soft target hover:bg-wash"
              label={t('Close')}
            >
              <Icon of={X} size="m" />
            </CloseButton>
          </DialogContext>
        </div>
        <div className="grid gap-4 px-6 pt-2 pb-6">
          <DialogContext value={id}>{children}</DialogContext>
        </div>
      </dialog>
    </>
  )
}

function CloseButton({ children, className, label }: { children: ReactNode; className: string; label?: string }) {
  const id = useContext(DialogContext)
  return (
    <button
      type="button"
      aria-label={label}
      className={className}
      {...commands(id, 'close')}
      onClick={(event) => event.currentTarget.closest('dialog')?.close()}
    >
      {children}
    </button>
  )
}

/** Leaves the dialog as if it had not been opened. */
export const DialogClose = ({ children }: { children: ReactNode }) => (
  <CloseButton className="inline-flex items-center justify-center rounded-control border border-rule px-5 py-2.5 font-semibold text-green target hover:bg-wash">
    {children}
  </CloseButton>
)
