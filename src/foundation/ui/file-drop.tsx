import { Upload } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { formatBytes } from '../words/format.ts'
import { useLocale, useText } from '../words/text.tsx'
import { classes } from './classes.ts'
import { FieldFaultText, FieldHelp } from './field-frame.tsx'
import { useField } from './form-state.tsx'
import { Icon } from './icon.tsx'
import { useNeededScript } from './page-script.tsx'
import { useScripted } from './when.tsx'

type Given = {
  name: string
  label: ReactNode
  accept?: string
  multiple?: boolean
  help?: ReactNode
  error?: string | undefined
  /** The largest file that makes sense here, said before it is sent; the server decides all the same. */
  maxBytes?: number
  /** Takes the files as they come, to send each on its own; without it they go with the form. */
  onFiles?: (files: File[]) => void
  capture?: 'environment' | 'user'
  disabled?: boolean
  /** What is on its way. */
  children?: ReactNode
}

/** A place for files: drop them, choose them, or on a phone film them. Without script it is the browser's own file field. */
export function FileDrop({ name, label, accept, multiple, help, error, maxBytes, onFiles, capture, disabled, children }: Given) {
  const t = useText()
  useNeededScript('FileDrop with onFiles', onFiles !== undefined)
  const locale = useLocale()
  const [tooLarge, setTooLarge] = useState<string>()
  const { id, fault, describedBy } = useField({ name, error: error ?? tooLarge, help })
  const sizeFault = maxBytes === undefined ? undefined : t('This file is larger than {size}.', { size: formatBytes(locale, maxBytes) })
  const scripted = useScripted()
  const [over, setOver] = useState(false)
  const [names, setNames] = useState<string[]>([])
  const take = (list: FileList | null, input?: HTMLInputElement) => {
    const files = [...(list ?? [])]
    const isTooLarge = maxBytes !== undefined && files.some(({ size }) => size > maxBytes)
    setTooLarge(isTooLarge ? sizeFault : undefined)
    if (isTooLarge && input) input.value = ''
    if (isTooLarge) return setNames([])
    if (files.length === 0) return
    if (!onFiles) return setNames(files.map((file) => file.name))
    onFiles(files)
    setNames([])
    if (input) input.value = ''
  }
  // Over a slow line a file may be chosen before the script is there to send it.
  const field = useRef<HTMLInputElement>(null)
  const taken = useRef(take)
  taken.current = take
  const sends = onFiles !== undefined
  useEffect(() => {
    if (sends && field.current?.files?.length) taken.current(field.current.files, field.current)
  }, [sends])
  return (
    <div className="min-w-0">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the file field does */}
      <div
        data-drop=""
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          if (disabled) return
          const input = event.currentTarget.querySelector('input')
          if (!onFiles && input) input.files = event.dataTransfer.files
          take(event.dataTransfer.files)
        }}
        className={classes(
          'relative rounded-card border border-dashed px-5 py-5 transition-colors data-over:border-green data-over:bg-wash has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-green',
          over ? 'border-green bg-wash' : 'border-edge bg-card',
          fault && 'border-brick',
          disabled && 'opacity-60',
        )}
      >
        <label htmlFor={id} className="flex items-center gap-2 font-semibold">
          <Icon of={Upload} size="m" className="text-green" />
          {label}
        </label>
        {help && <FieldHelp id={id}>{help}</FieldHelp>}
        {scripted && (
          <p className="text-s text-soft pointer-coarse:hidden">
            {multiple ? t('Drop files here, or choose them.') : t('Drop a file here, or choose one.')}
          </p>
        )}
        <input
          ref={field}
          id={id}
          type="file"
          name={name}
          accept={accept}
          multiple={multiple}
          capture={capture}
          data-max-bytes={maxBytes}
          data-too-large={sizeFault}
          disabled={disabled}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy}
          onChange={(event) => take(event.target.files, event.target)}
          className={classes(
            'mt-2 w-full min-w-0 text-s file:mr-3 file:rounded-control file:border-0 file:bg-wash file:px-3 file:py-2 file:font-semibold file:text-green',
            scripted && 'absolute inset-0 m-0 size-full cursor-pointer opacity-0',
          )}
        />
        {names.length > 0 && <p className="mt-2 text-s font-semibold">{names.join(', ')}</p>}
      </div>
      {fault && <FieldFaultText id={id}>{fault}</FieldFaultText>}
      <div aria-live="polite" className="mt-2 grid gap-2 empty:hidden">
        {children}
      </div>
    </div>
  )
}
