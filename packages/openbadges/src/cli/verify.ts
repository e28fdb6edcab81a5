import { fiveAnswers } from '../verify/five-answers.ts'
import { guardedLoader } from '../verify/guarded-loader.ts'
import { type Verification, verifyCredential } from '../verify/verify-credential.ts'
import { type Command, exactly, FileError, textOf, UsageError } from './command.ts'
import { readBytes } from './files.ts'

/** `openbadges verify`: see its help. */
export const verify: Command = {
  help: `openbadges verify <file | - | https://…> [--recipient <address>] [--offline]

  Checks a badge: Open Badges 3.0 or 2.0 or CLR, as JSON, JWT, PNG or SVG, in a file, on standard input or at an address.
  Its issuer is asked for keys and status lists, at public https addresses only.

  --recipient <address>   is it about this person? An e-mail address, or whatever the badge knows people by
  --offline               nothing is fetched; what would have to be asked is unknown
  --allow-host <host>     a host of your own network that may be asked, as localhost:3443; over http if
                          that is written before it, as http://localhost:3000; may be repeated
  --json                  { outcome, weight, answers, findings, badge, others } in one line

  Exit code: 0 it holds, 1 it does not, 2 it could not be decided.

  openbadges verify badge.png --recipient ada@maple.example
  openbadges verify https://badges.example/awards/41f9 --json
  curl -s https://badges.example/awards/41f9 | openbadges verify -`,

  options: {
    recipient: { type: 'string' },
    offline: { type: 'boolean' },
    'allow-host': { type: 'string', multiple: true },
  },

  async run(words, values, surroundings) {
    const [source = ''] = exactly(words, 'the file or address')
    const insecureHosts = (Array.isArray(values['allow-host']) ? values['allow-host'] : []).map(String)
    const wrong = insecureHosts.find((host) => !/^(?:https?:\/\/)?([\w.-]+|\[[\da-f:]+\])(:\d+)?$/i.test(host))
    if (wrong !== undefined) throw new UsageError(`--allow-host wants a host, as localhost:3443 or http://localhost:3000, not “${wrong}”.`)
    const recipient = textOf(values, 'recipient')
    const isAddress = /^https?:\/\//i.test(source)
    if (isAddress && values.offline) throw new UsageError('An address cannot be read with --offline.')

    const verification = await verifyCredential(isAddress ? source : await readBytes(source, surroundings), {
      load: values.offline ? undefined : guardedLoader({ insecureHosts }),
      now: surroundings.now(),
      recipient,
    })
    const { outcome, weight, findings, badge, others } = verification
    const unread = findings.find(({ check, code }) => check === 'parse' && code !== undefined && notReached.has(code))
    if (isAddress && unread) throw new FileError(unread.sentence)

    const answers = fiveAnswers(verification)
    if (values.json)
      surroundings.print(
        JSON.stringify({
          outcome,
          weight,
          answers,
          findings,
          badge,
          others: others.map((one) => ({ ...told(one), answers: fiveAnswers(one) })),
        }),
      )
    else {
      const lines: string[] = []
      if (badge) lines.push(`${badge.name ?? 'A badge without name'}, from ${badge.issuer.name ?? badge.issuer.id ?? 'nobody'}`, '')
      for (const [question, { answer, sentence }] of Object.entries(answers).filter(([name]) => name !== 'aboutThisPerson' || recipient))
        lines.push(`${marks[answer]} ${names[question]?.padEnd(18)} ${sentence}`)
      lines.push('')
      for (const { check, outcome: each, sentence } of findings)
        if (each !== 'not-applicable') lines.push(`  ${each.padEnd(8)} ${check.padEnd(13)} ${sentence}`)
      if (others.length > 0) lines.push('', `${others.length} more came with it; --json tells of each.`)
      lines.push('', outcome === 'fails' && weight === 'form' ? `${conclusions.fails} ${onlyForm}` : conclusions[outcome])
      surroundings.print(lines.map(printable).join('\n'))
    }
    return { holds: 0, fails: 1, unknown: 2 }[worst([verification, ...others])]
  },
}

const told = ({ outcome, weight, findings, badge }: Verification) => ({ outcome, weight, findings, badge })

const worst = (all: readonly Verification[]): Verification['outcome'] =>
  (['fails', 'unknown'] as const).find((each) => all.some(({ outcome }) => outcome === each)) ?? 'holds'

/** Codes that speak about the way to a badge, not about the badge. */
const notReached: ReadonlySet<string> = new Set(['unreachable', 'timed-out', 'address-not-allowed', 'too-many-redirects'])

const marks = { yes: '✓', no: '✗', unknown: '?' } as const

const names: Readonly<Record<string, string>> = {
  real: 'real',
  unchanged: 'unchanged',
  current: 'current',
  aboutThisPerson: 'about this person',
  whoSaysSo: 'who says so',
}

const onlyForm = 'It departs from the letter of the standards, and nothing else is against it.'

const conclusions = {
  holds: 'It holds.',
  fails: 'It does not hold.',
  unknown: 'It could not be decided: see what is unknown.',
} as const

/** A stranger's text, so that it cannot steer the terminal: control characters and changes of direction show as �. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const printable = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '�')
