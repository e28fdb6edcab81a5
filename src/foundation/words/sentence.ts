/** What may be put into a message. Dates may come as ISO texts, as they do over the network; a sentence is written in the reader's language too. */
export type Value = string | number | bigint | boolean | Date | null | undefined | Sentence | List
export type Values = { readonly [name: string]: Value }

/**
 * A sentence for a person, not yet in anyone's language: its English text in ICU form, and its values. It is written where it is shown,
 * in the language of the person who reads it there.
 */
export type Sentence = { readonly text: string; readonly values?: Values | undefined }

/** Some values in one sentence, joined as the reader's language joins them. */
export type List = { readonly items: readonly Value[]; readonly join: 'and' | 'or' | 'commas' | 'semicolons' }

/** A sentence to be written later. */
export const sentence = (text: string, values?: Values): Sentence => ({ text, ...(values && { values }) })

/** Several values as one: “a, b, and c”. */
export const listOf = (items: readonly Value[], join: List['join'] = 'and'): List => ({ items, join })

/** Marks the texts in it for the dictionaries, where they are written elsewhere: `t(labels[state])`. */
export const texts = <const Texts>(given: Texts): Texts => given

export const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'

export const isList = (value: unknown): value is List =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
