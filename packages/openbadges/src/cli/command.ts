import type { ParseArgsConfig } from 'node:util'

/** What a command may do beside computing: the streams of its process, and the time. */
export type Surroundings = {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly print: (text: string) => void
  readonly printBytes: (bytes: Uint8Array) => void
  /** For people only: never part of the output. */
  readonly remark: (text: string) => void
  readonly now: () => Date
}

/** The values of the options that were given; each command knows its own. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/**
 * One command of the command line.
 *
 * @property help all of `--help`, with examples
 * @property options beside `--json` and `--help`, which every command has
 * @property run answers with the exit code
 */
export type Command = {
  readonly help: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  readonly run: (words: readonly string[], values: Values, surroundings: Surroundings) => Promise<number>
}

/** What was typed cannot be understood: exit code 64. */
export class UsageError extends Error {}

/** A file or address cannot be read or written: exit code 65. */
export class FileError extends Error {}

/** The text of an option, if it was given. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  if (value === '') throw new UsageError(`--${name} wants a value.`)
  return typeof value === 'string' ? value : undefined
}

/** Exactly these words, or a usage error that says which are missing or too many. */
export function exactly(words: readonly string[], ...names: readonly string[]): readonly string[] {
  const missing = names[words.length]
  if (missing !== undefined) throw new UsageError(`${capital(missing)} is missing.`)
  const extra = words[names.length]
  if (extra !== undefined) throw new UsageError(`“${extra}” is one word too many.`)
  return words
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
