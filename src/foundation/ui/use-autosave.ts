import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { AutosaveState, Fields, SaveStatus } from './autosave.ts'
import { useNeededScript } from './page-script.tsx'
import { type FormSaver, saveForm } from './save-form.ts'

type Given = {
  /** Names this text on this device, such as `attempt/requirement`: unique to the person and the thing. */
  key: string
  /** Where it is sent: an address that answers as `autosave` of the doors does. */
  action: string
  /** The revision of what the page shows. */
  revision: number
  /** Takes restored or joined fields, where the page holds them in its own state; else they go into the form's elements. */
  onShow?: (fields: Fields) => void
}

export type Autosave = {
  status: SaveStatus
  /**
   * Goes on the form: `<form {...register} autoComplete="off">`, without which Firefox puts what stood in another part of the page into it at a
   * reload, to be saved there. The form works by itself without script.
   */
  register: { ref: RefObject<HTMLFormElement | null> }
  /** To call after a change that no input event tells of. */
  changed: () => void
  /** Sends now, for instance before the page's own submit. */
  flush: () => void
  /** What was saved elsewhere meanwhile, until one of both is chosen. */
  conflict: { theirs: Fields; keepMine: () => void; takeTheirs: () => void } | null
}

/** Saves a form by itself: a moment after typing rests, again after a lost connection, and after a closed tab from this device. */
export function useAutosave({ key, action, revision, onShow }: Given): Autosave {
  useNeededScript('useAutosave')
  const form = useRef<HTMLFormElement>(null)
  const saver = useRef<FormSaver>(null)
  const [state, setState] = useState<Pick<AutosaveState, 'status' | 'theirs'>>({ status: { kind: 'idle' }, theirs: null })
  const begin = useRef({ action, revision, onShow })
  begin.current = { action, revision, onShow }

  // A new revision that a loader brings is our own save coming back, so only another text begins again.
  useEffect(() => {
    const element = form.current
    if (!element) return
    const given = begin.current
    const saving = saveForm(element, {
      ...given,
      key,
      address: given.action,
      onState: ({ status, theirs }) => setState({ status, theirs }),
    })
    saver.current = saving
    return saving.stop
  }, [key])

  const ways = useMemo(
    () => ({
      register: { ref: form },
      changed: () => saver.current?.changed(),
      flush: () => saver.current?.flush(),
      keepMine: () => saver.current?.resolve('mine'),
      takeTheirs: () => saver.current?.resolve('theirs'),
    }),
    [],
  )
  const { keepMine, takeTheirs, ...rest } = ways
  return { ...rest, status: state.status, conflict: state.theirs && { theirs: state.theirs.fields, keepMine, takeTheirs } }
}
