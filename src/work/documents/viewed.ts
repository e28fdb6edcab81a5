import type { Ref } from 'react'
import type { DocumentPlace } from './document-place.ts'

/** How high the reader of a document stands, whatever is in it: from before it comes, so that nothing moves when it does. */
export const viewerHeight = 'h-[84vh] max-sm:h-[78svh]'

/** A place in a document that something is said of. */
export type MarkedPlace = { id: string; label: string; place: DocumentPlace }

/** What a page may ask of a document that it shows. */
export type DocumentHandle = {
  goTo: (place: DocumentPlace) => void
  /** Where one is: the words that are chosen, else the page in view. */
  current: () => DocumentPlace
}

/** What every viewer is given. */
export type Viewed = {
  name: string
  /** Where to begin. */
  at?: DocumentPlace | null | undefined
  marked?: readonly MarkedPlace[] | undefined
  /** A part was drawn, or chosen words are to be spoken of. Without it, places are only looked at. */
  onMark?: ((place: DocumentPlace) => void) | undefined
  /** What chosen words are marked for, if not to be quoted. */
  wordsLabel?: string | undefined
  /** Of a place that something is said of. */
  onChoose?: ((id: string) => void) | undefined
  ref?: Ref<DocumentHandle> | undefined
}
