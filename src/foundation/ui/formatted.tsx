import { Fragment, type ReactNode } from 'react'
import { type Block, type Inline, readMarkdown } from '../words/markdown.ts'
import { classes } from './classes.ts'
import { TextLink } from './link.tsx'
import { useWrittenLang } from './written.tsx'

/** A stranger's text in Markdown, as the standards for badges write criteria and narratives: shown with its form, and nothing in it runs. */
export function Formatted({ text, size = 'm', written = false }: { text: string; size?: 's' | 'm'; written?: boolean }) {
  const language = useWrittenLang()
  return (
    <div {...(written && language)} className={classes('grid max-w-reading gap-3 wrap-anywhere', size === 's' && 'text-s')}>
      {blocks(readMarkdown(text))}
    </div>
  )
}

/* biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of a text never change places */
const blocks = (all: Block[]): ReactNode[] => all.map((block, index) => <Fragment key={index}>{blockOf(block)}</Fragment>)

function blockOf(block: Block): ReactNode {
  if (block.kind === 'code') return <pre className="whitespace-pre-wrap font-mono text-s">{block.text}</pre>
  if (block.kind === 'quote') return <blockquote className="grid gap-3 border-s-2 border-rule ps-4">{blocks(block.blocks)}</blockquote>
  if (block.kind === 'list') {
    const items = block.items.map((item, index) => (
      <li key={index}>
        <div className="grid gap-1">{blocks(item)}</div>
      </li>
    ))
    return block.start === null ? (
      <ul className="list-disc space-y-1 ps-6">{items}</ul>
    ) : (
      <ol start={block.start} className="list-decimal space-y-1 ps-6">
        {items}
      </ol>
    )
  }
  return <p className={classes('whitespace-pre-line', block.kind === 'heading' && 'font-semibold')}>{inline(block.content)}</p>
}

const inline = (parts: Inline[]): ReactNode[] => parts.map((part, index) => <Fragment key={index}>{inlineOf(part)}</Fragment>)
/* biome-ignore-end lint/suspicious/noArrayIndexKey: the parts of a text never change places */

function inlineOf(part: Inline): ReactNode {
  if (part.kind === 'text') return part.text
  if (part.kind === 'code') return <code className="font-mono">{part.text}</code>
  if (part.kind !== 'link') {
    const Tag = part.kind
    return <Tag className={classes(part.kind === 'strong' && 'font-semibold')}>{inline(part.content)}</Tag>
  }
  return (
    // What a badge points to is somebody else's: said by no referrer, vouched for by no ranking.
    <TextLink to={part.href} external rel="noopener noreferrer nofollow ugc" className="wrap-anywhere">
      {inline(part.content)}
    </TextLink>
  )
}
