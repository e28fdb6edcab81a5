import type { ReactNode } from 'react'
import { linked, paragraphs } from '../words/plain-text.ts'
import { classes } from './classes.ts'
import { TextLink } from './link.tsx'
import { useWrittenLang } from './written.tsx'

const sizes = { s: 'text-s', m: '', l: 'text-l leading-normal' }

/** What a person wrote, as paragraphs: line breaks kept, web addresses made links, nothing else believed. */
type Given = {
  text: string
  size?: keyof typeof sizes
  className?: string /** By the author of what is shown, in their language. */
  written?: boolean
}

export function Prose({ text, size = 'm', className, written = false }: Given) {
  const language = useWrittenLang()
  return (
    <div {...(written && language)} className={classes('grid max-w-reading gap-3 wrap-anywhere', sizes[size], className)}>
      {paragraphs(text).map((lines, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text never change places
        <p key={index} className="whitespace-pre-line">
          {linkedNodes(lines)}
        </p>
      ))}
    </div>
  )
}

const linkedNodes = (text: string): ReactNode[] =>
  linked(text).map((part, index) =>
    part.href === null ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
      <TextLink key={index} to={part.href} external className="wrap-anywhere">
        {part.text}
      </TextLink>
    ),
  )
