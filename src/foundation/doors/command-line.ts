import type { z } from 'zod'
import { operator } from '../platform/actor.ts'
import { type Command, isOpenTo, type OpenTo, performThrough } from '../platform/command.ts'
import { isRefusal, problemOf } from '../platform/refusal.ts'
import type { World } from '../platform/world.ts'
import { type Flag, flagsOf, type ReadText, readFlags, UsageFault, usageOf } from './flags.ts'

// A list of commands holds each with types of its own; here they are only named, asked for their schema and carried out.
// biome-ignore lint/suspicious/noExplicitAny: as above
type Any = Command<z.ZodType, any, unknown, any>
type Listed = { name: string; says: string; reach: object; input: z.ZodType }

/** What the process ends with. */
export const exitCodes = { done: 0, refused: 1, asked: 2, failed: 3 } as const

/** What a verb came to: for programs, in lines for the operator, and what the process ends with where that is not `done`. */
export type Told = { answer: unknown; lines: readonly string[]; code?: number }

/** What can be asked for at the command line: `<noun>.<verb>`, what it does, what it takes, and how it is done. */
export type Verb = {
  name: string
  says: string
  input: z.ZodType
  carryOut: (opened: { world: World; requestId: string }, given: Record<string, unknown>) => Promise<Told>
}

export type CommandLine = {
  verbs: readonly Verb[]
  /** Opens what verbs work with, once it is known that there is one to carry out. */
  open: () => Promise<{ world: World; requestId: string; close: () => Promise<void> }>
  /** Finds what someone named in place of an id: the id itself, or null where it names nothing. */
  idOf: (world: World, field: string, named: string) => Promise<string | null>
  readText: ReadText
  say: (line: string) => void
  complain: (line: string) => void
}

/** Every command that opens to the command line, carried out as the operator. */
export const verbsOf = (commands: readonly Listed[]): Verb[] =>
  commands
    .filter((one) => isOpenTo('cli', one as Any))
    .map((one) => ({
      name: one.name,
      says: one.says,
      input: one.input,
      async carryOut({ world, requestId }, given) {
        const result = await performThrough({ door: 'cli', requestId }, world, operator, one as Any & OpenTo<'cli'>, given)
        return { answer: result ?? null, lines: inWords(result) }
      },
    }))

const isAsked = (arg: string) => arg === '--help' || arg === '-h'

/**
 * The operator’s door: `<noun> <verb> --flag value …`.
 * @returns what the process ends with, of `exitCodes`
 */
export async function runCommandLine(line: CommandLine, args: readonly string[]): Promise<number> {
  const { verbs } = line
  const [noun = '', word = '', ...rest] = args
  if (noun === '' || isAsked(noun)) return told(line, overview(verbs))
  // A verb that stands alone, such as `doctor`.
  const alone = verbs.find(({ name }) => name === noun)
  if (alone) return carryOutVerb(line, alone, args.slice(1))
  const ofNoun = verbs.filter(({ name }) => name.startsWith(`${noun}.`))
  if (ofNoun.length === 0) return complained(line, `There is nothing called ${noun}.`, overview(verbs))
  if (word === '' || isAsked(word)) return told(line, overview(ofNoun))
  const verb = ofNoun.find(({ name }) => name === `${noun}.${word}`)
  if (!verb) return complained(line, `There is no ${noun} ${word}.`, overview(ofNoun))
  return carryOutVerb(line, verb, rest)
}

async function carryOutVerb(line: CommandLine, verb: Verb, rest: readonly string[]): Promise<number> {
  const flags = flagsOf(verb.input)
  if (rest.some(isAsked)) return told(line, helpOf(verb, flags))
  const asJson = rest.includes('--json')
  try {
    const given = readFlags(
      flags,
      rest.filter((arg) => arg !== '--json'),
      line.readText,
    )
    return await carryOut(line, verb, given, asJson)
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error
    return complained(line, error.message, helpOf(verb, flags))
  }
}

async function carryOut(line: CommandLine, verb: Verb, given: Record<string, unknown>, asJson: boolean): Promise<number> {
  const { world, requestId, close } = await line.open()
  try {
    const { answer, lines, code = exitCodes.done } = await verb.carryOut({ world, requestId }, await withIds(line, world, given))
    for (const text of asJson ? [JSON.stringify(answer)] : lines) line.say(text)
    return code
  } catch (error) {
    if (!isRefusal(error)) throw error
    const problem = problemOf(error, world.config.BASE_URL)
    if (asJson) line.say(JSON.stringify(problem))
    else {
      line.complain(`${error.message} (${error.code})`)
      for (const { field, message } of problem.errors ?? []) line.complain(`  ${field}: ${message}`)
    }
    return error.code === 'input-invalid' ? exitCodes.asked : exitCodes.refused
  } finally {
    await close()
  }
}

async function withIds({ idOf }: CommandLine, world: World, given: Record<string, unknown>): Promise<Record<string, unknown>> {
  const input = { ...given }
  for (const [field, value] of Object.entries(given))
    if (field.endsWith('Id') && typeof value === 'string') input[field] = (await idOf(world, field, value)) ?? value
  return input
}

function inWords(result: unknown): string[] {
  if (typeof result !== 'object' || result === null) return ['Done.']
  return [
    'Done.',
    ...Object.entries(result).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
  ]
}

function told({ say }: CommandLine, text: string): number {
  say(text)
  return exitCodes.done
}

function complained({ complain }: CommandLine, fault: string, help: string): number {
  complain(`${fault}\n\n${help}`)
  return exitCodes.asked
}

const inShell = (name: string) => name.replace('.', ' ')

function overview(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map(({ name }) => name.length))
  return [
    'npm run laurel -- <noun> <verb> [--flag value …] [--json]',
    '',
    ...verbs.map(({ name, says }) => `  ${inShell(name).padEnd(width)}  ${says}`),
    '',
    'What a verb takes: npm run laurel -- <noun> <verb> --help',
  ].join('\n')
}

function helpOf({ name, says }: Verb, flags: readonly Flag[]): string {
  const width = Math.max(0, ...flags.map((flag) => usageOf(flag).length))
  return [
    says,
    '',
    `npm run laurel -- ${inShell(name)}${flags.map((flag) => ` ${flag.isRequired ? usageOf(flag) : `[${usageOf(flag)}]`}`).join('')} [--json]`,
    '',
    ...flags.map((flag) => `  ${usageOf(flag).padEnd(width)}  ${notesOn(flag)}`.trimEnd()),
    '',
    'A value may be @file, or @- for what comes by standard input; @@ begins a text with @.',
  ].join('\n')
}

function notesOn({ name, isRequired, fallback, kind, mayBeNone, says }: Flag): string {
  return [
    says,
    kind === 'list' ? 'May be given several times.' : '',
    mayBeNone ? `--no-${name} for none.` : '',
    fallback === undefined || fallback === '' || fallback === null ? '' : `Without it: ${JSON.stringify(fallback)}.`,
    isRequired ? 'Needed.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
