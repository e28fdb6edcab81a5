import { invalid } from '../../foundation/platform/refusal.ts'
import { sentence, texts } from '../../foundation/words/sentence.ts'

/** The reasons for which a file is not taken, each with what to do about it. */
export const cutShort = (kind: string) =>
  invalid(
    'file-cut-short',
    'This file ({kind}) ends too early: its last part is missing. Save or copy it once more, see that it opens, and add it again.',
    { kind: sentence(kind) },
  )

export const unreadable = (kind: string) =>
  invalid(
    'file-unreadable',
    'This file ({kind}) can’t be opened: something inside it is damaged. See that it opens on your device, and add it again.',
    { kind: sentence(kind) },
  )

export const locked = (kind: string) =>
  invalid(
    'file-locked',
    'This file ({kind}) is locked with a password, so an assessor could not open it. Save it without one and add it again.',
    {
      kind: sentence(kind),
    },
  )

export const holdsMacros = () =>
  invalid('file-has-macros', 'This document holds macros, which are small programs. Save it without them, or as a PDF, and add that.')

export const isProgram = () =>
  invalid('file-is-program', 'This is a program, whatever its name says. Add the work itself: a recording, a picture or a document.')

export const isMarkup = () =>
  invalid(
    'file-is-markup',
    'Web pages and SVG drawings can hold hidden script, so they can’t be added. Save it as a PDF or PNG and add that.',
  )

export const isArchive = () =>
  invalid('file-is-archive', 'An assessor can’t look into an archive. Unpack it and add the files that matter one by one.')

export const isTwoKinds = () =>
  invalid(
    'file-is-two-kinds',
    'This is two kinds of file in one, which is how harmful files hide. Open it, save it again, and add the new one.',
  )

export const tooManyPixels = () =>
  invalid('file-too-many-pixels', 'This picture has more dots than we can open safely. Save it smaller, about 4000 wide, and add that.')

export const unknownFormat = (better: string) =>
  invalid('file-type-unknown', 'We can’t show this kind of file to an assessor. {better}', { better: sentence(better) })

/** @param to what it leads to, as a sentence says it; @param instead what to do, in a sentence */
export const isPointer = (to: string, instead: string = texts('Add the link itself.')) =>
  invalid('file-is-pointer', 'This is only a link to {to}, not the work itself, and it would not open for an assessor. {instead}', {
    to: sentence(to),
    instead: sentence(instead),
  })

export const isLeftover = () =>
  invalid(
    'file-is-leftover',
    'This is a small file that a program or your computer keeps beside the work, not the work itself. Add the document it belongs to.',
  )
