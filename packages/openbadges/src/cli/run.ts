import { readFileSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { OpenBadgesError } from '../errors.ts'
import { bake, unbake } from './bake.ts'
import { type Command, FileError, type Surroundings, UsageError } from './command.ts'
import { disclose } from './disclose.ts'
import { issue } from './issue.ts'
import { keygen } from './keygen.ts'
import { status } from './status.ts'
import { verify } from './verify.ts'

const commands: ReadonlyMap<string, Command> = new Map(Object.entries({ keygen, issue, verify, bake, unbake, disclose, status }))

const usage = `openbadges: issue, bake and verify Open Badges

  openbadges keygen    makes a key pair, and the document of a did:web
  openbadges issue     builds and signs a badge
  openbadges verify    checks a badge: JSON, JWT, PNG, SVG or an address; 3.0, 2.0 or CLR
  openbadges bake      puts a badge into a PNG or SVG
  openbadges unbake    takes it out again
  openbadges disclose  makes a badge that shows a part of another, which its holder has
  openbadges status    makes, reads and changes lists of what was taken back

  openbadges <command> --help   all about a command, with examples
  openbadges --version

  --json prints for machines. A file named - is standard input.
  Exit codes: 0 done, and the badge holds; 1 the badge does not hold; 2 it could not be decided; 64 the command was not
  understood; 65 a file or value was refused, or could not be read or written; 70 a fault of this program.`

/**
 * Runs the command line. Never throws: whatever goes wrong becomes one sentence for people, or `{ error, code }` with `--json`.
 *
 * @param words behind the program's name
 * @returns the exit code
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name = ''] = words
  try {
    if (name === '--version') {
      surroundings.print(version())
      return 0
    }
    const asked = name === 'help' ? words[1] : undefined
    if (name === '--help' || name === '-h' || (name === 'help' && asked === undefined)) {
      surroundings.print(usage)
      return 0
    }
    const command = commands.get(asked ?? name)
    if (!command) throw new UsageError(name === '' || name.startsWith('-') ? 'Say what to do.' : `There is no command “${asked ?? name}”.`)
    const { positionals, values } = parse(words.slice(1), command.options)
    if (values.help || asked !== undefined) {
      surroundings.print(command.help)
      return 0
    }
    return await command.run(positionals, values, surroundings)
  } catch (error) {
    const { sentence, code, exitCode } = explain(error)
    if (words.includes('--json')) surroundings.remark(JSON.stringify({ error: sentence, code }))
    else {
      surroundings.remark(`openbadges: ${sentence}${code === undefined ? '' : ` (${code})`}`)
      if (exitCode === 64) surroundings.remark(`See openbadges ${commands.has(name) ? `${name} ` : ''}--help.`)
    }
    return exitCode
  }
}

function parse(words: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({
      args: [...words],
      options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
  } catch (error) {
    // “Unknown option '--fast'. To specify …”: the first sentence says it.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/)
    throw new UsageError(`${sentence.replace(/\.$/, '').replaceAll("'", '')}.`)
  }
}

function explain(error: unknown): { sentence: string; code?: string; exitCode: number } {
  if (error instanceof UsageError) return { sentence: error.message, exitCode: 64 }
  if (error instanceof OpenBadgesError) return { sentence: error.message, code: error.code, exitCode: 65 }
  if (error instanceof FileError) return { sentence: error.message, exitCode: 65 }
  const message = error instanceof Error ? error.message : String(error)
  return { sentence: `This is a fault of openbadges, not of yours: ${message}.`, exitCode: 70 }
}

/** Of the package: three folders up in the sources as in what is published. */
function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return manifest.version
}
