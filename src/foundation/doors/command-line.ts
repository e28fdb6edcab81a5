import type { z } from 'zod'
import { operator } from '../platform/actor.ts'
import { type Command, isOpenTo, type OpenTo, performThrough, type Stage } from '../platform/command.ts'
import { isRefusal, problemOf } from '../platform/refusal.ts'
import { type Flag, flagsOf, type ReadText, readFlags, UsageFault, usageOf } from './flags.ts'

// A list of commands holds each with types of its own; here they are only named, asked for their schema and carried out.
// biome-ignore lint/suspicious/noExplicitAny: as above
type Any = Command<z.ZodType, any, unknown, any>
type Listed = { name: string; says: string; reach: object; input: z.ZodType }

/** What the process ends with. */
export const exitCodes = { done: 0, refused: 1, asked: 2, failed: 3 } as const

export type CommandLine = {
  commands: readonly Listed[]
  /** Opens what commands work with, once it is known that there is one to carry out. */
  open: () => Promise<{ stage: Stage; requestId: string; close: () => Promise<void> }>
  /** Finds what someone named in place of an id: the id itself, or null where it names nothing. */
  idOf: (stage: Stage, field: string, named: string) => Promise<string | null>
  readText: ReadText
  say: (line: string) => void
  complain: (line: string) => void
}

const isAsked = (arg: string) => arg === '--help' || arg === '-h'

/**
 * The operator’s door: `<noun> <verb> --flag value …`, for every command that opens to it.
 * @returns what the process ends with, of `exitCodes`
 */
export async function runCommandLine(line: CommandLine, args: readonly string[]): Promise<number> {
  const open = line.commands.filter((one) => isOpenTo('cli', one as Any))
  const [noun = '', verb = '', ...rest] = args
  if (noun === '' || isAsked(noun)) return told(line, overview(open))
  const ofNoun = open.filter(({ name }) => name.startsWith(`${noun}.`))
  if (ofNoun.length === 0) return complained(line, `There is nothing called ${noun}.`, overview(open))
  if (verb === '' || isAsked(verb)) return told(line, overview(ofNoun))
  const command = ofNoun.find(({ name }) => name === `${noun}.${verb}`)
  if (!command) return complained(line, `There is no ${noun} ${verb}.`, overview(ofNoun))
  const flags = flagsOf(command.input)
  if (rest.some(isAsked)) return told(line, helpOf(command, flags))
  const asJson = rest.includes('--json')
  try {
    const given = readFlags(
      flags,
      rest.filter((arg) => arg !== '--json'),
      line.readText,
    )
    return await carryOut(line, command as Any & OpenTo<'cli'>, given, asJson)
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error
    return complained(line, error.message, helpOf(command, flags))
  }
}

async function carryOut(line: CommandLine, command: Any & OpenTo<'cli'>, given: Record<string, unknown>, asJson: boolean): Promise<number> {
  const { stage, requestId, close } = await line.open()
  try {
    const input = await withIds(line, stage, given)
    const result = await performThrough({ door: 'cli', requestId }, stage, operator, command, input)
    line.say(asJson ? JSON.stringify(result ?? null) : inWords(result))
    return exitCodes.done
  } catch (error) {
    if (!isRefusal(error)) throw error
    const problem = problemOf(error, stage.config.BASE_URL)
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

async function withIds({ idOf }: CommandLine, stage: Stage, given: Record<string, unknown>): Promise<Record<string, unknown>> {
  const input = { ...given }
  for (const [field, value] of Object.entries(given))
    if (field.endsWith('Id') && typeof value === 'string') input[field] = (await idOf(stage, field, value)) ?? value
  return input
}

function inWords(result: unknown): string {
  if (typeof result !== 'object' || result === null) return 'Done.'
  const lines = Object.entries(result).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return ['Done.', ...lines].join('\n')
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

function overview(commands: readonly Listed[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'npm run laurel -- <noun> <verb> [--flag value …] [--json]',
    '',
    ...commands.map(({ name, says }) => `  ${inShell(name).padEnd(width)}  ${says}`),
    '',
    'What a verb takes: npm run laurel -- <noun> <verb> --help',
  ].join('\n')
}

function helpOf({ name, says }: Listed, flags: readonly Flag[]): string {
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
