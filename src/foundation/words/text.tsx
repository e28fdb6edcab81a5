import { cloneElement, createContext, Fragment, isValidElement, type ReactNode, useContext } from 'react'
import { formatNodes, type Locale, type PlainText, plainTextIn } from './format.ts'
import { isList, isSentence, type Sentence, type Value, type Values } from './sentence.ts'

export type RichValues = Record<string, Value | ReactNode | ((inside: ReactNode) => ReactNode)>

/** Writes messages in the reader's language: `t('{count, plural, one {# hour} other {# hours}}', { count })`; `t.rich` where a part of it is markup. */
export type Text = PlainText & {
  rich: (source: string, values: RichValues) => ReactNode
}

const LocaleContext = createContext<Locale>('en')

/** Sets the language of everything inside. */
export const LocaleProvider = LocaleContext.Provider

/** The reader's language. */
export const useLocale = (): Locale => useContext(LocaleContext)

const isPlainValue = (value: unknown) =>
  value === null || typeof value !== 'object' || value instanceof Date || isSentence(value) || isList(value)

const texts = new Map<Locale, Text>()
/** The text function of a language, made once. */
export function textIn(locale: Locale): Text {
  const known = texts.get(locale)
  if (known) return known
  const rich = (source: string, values: RichValues): ReactNode => {
    const nodes = formatNodes<ReactNode>(locale, source, values, {
      text: (text) => text,
      tag: (name, inside) => {
        const wrap = values[name]
        const content = inside.map((node, index) => keyed(node, index))
        return typeof wrap === 'function' ? wrap(content) : content
      },
      other: (_name, value) => (isPlainValue(value) ? undefined : (value as ReactNode)),
    })
    return nodes.map((node, index) => keyed(node, index))
  }
  const plain = plainTextIn(locale)
  const text: Text = Object.assign(
    (source: string | Sentence, values?: Values) => (typeof source === 'string' ? plain(source, values) : plain(source)),
    { rich },
  )
  texts.set(locale, text)
  return text
}

// The places of a message never change, so a place is a good key.
function keyed(node: ReactNode, index: number): ReactNode {
  if (isValidElement(node)) return node.key === null ? cloneElement(node, { key: index }) : node
  return Array.isArray(node) ? <Fragment key={index}>{node}</Fragment> : node
}

/** The text function in the reader's language. Every word a person sees goes through it. */
export const useText = (): Text => textIn(useLocale())
