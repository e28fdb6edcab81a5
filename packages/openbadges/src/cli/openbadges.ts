#!/usr/bin/env node
/**
 * The command line of this library. Exit codes: 0 done, and the badge holds; 1 the badge does not hold; 2 it could not be decided; 64 the command was
 * not understood; 65 a file or value was refused.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bake, unbake } from '../baking/bake.ts'
import { didKey } from '../dids/did-key.ts'
import { didWeb, didWebDocument } from '../dids/did-web.ts'
import { OpenBadgesError } from '../errors.ts'
import { generateKeyPair, importSigningKey } from '../keys/ed25519.ts'
import { type AchievementCredentialInput, achievementCredential } from '../ob3/achievement-credential.ts'
import { hashedIdentity, newSalt } from '../ob3/identity-hash.ts'
import { signDocument } from '../proofs/sign.ts'
import { decodeBitstring, MINIMUM_BITS, newBitstring, packBitstring, readStatus, writeStatus } from '../status/bitstring.ts'
import { asObject, asText, parseJson } from '../vc/json.ts'
import { fiveAnswers } from '../verify/five-answers.ts'
import { guardedLoader } from '../verify/guarded-loader.ts'
import { verifyCredential } from '../verify/verify-credential.ts'

const usage = `openbadges: issue, verify and bake Open Badges

  openbadges keygen [--url https://badges.example/orgs/maple]
      A new key pair; with --url also the did:web and the document to serve for it.
  openbadges issue <input.json> --key <key.json> [--email a@b.example] [--created 2026-11-22T18:00:00Z]
      Builds the badge that input.json describes (AchievementCredentialInput) and signs it. Add --unsigned-document to sign any JSON-LD as it is.
  openbadges verify <file | - | https://…> [--recipient a@b.example] [--offline] [--allow-host localhost:3000]
      Checks a badge: JSON, JWT, PNG or SVG, of 3.0, 2.0 or CLR.
  openbadges bake <image> <badge> --out <file> [--standard open-badges-3 | open-badges-2 | clr-2]
  openbadges unbake <image> [--out <file>]
  openbadges status new | read <list> <index> | set <list> <index> | clear <list> <index> [--size 2] [--value 3]
      Works on an encodedList: the text of a status list, or @file. With --size for statuses of several bits, which take a --value each.

  --json prints for machines.`

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  key: { type: 'string' },
  email: { type: 'string' },
  created: { type: 'string' },
  url: { type: 'string' },
  out: { type: 'string' },
  standard: { type: 'string' },
  recipient: { type: 'string' },
  offline: { type: 'boolean' },
  'allow-host': { type: 'string', multiple: true },
  'unsigned-document': { type: 'boolean' },
  size: { type: 'string' },
  value: { type: 'string' },
} as const

type Values = ReturnType<typeof parse>['values']

const parse = (words: readonly string[]) => parseArgs({ args: [...words], options, allowPositionals: true, strict: true })

class UsageError extends Error {}

const commands: Readonly<Record<string, (words: readonly string[], values: Values) => Promise<number>>> = {
  keygen,
  issue,
  verify,
  bake: bakeImage,
  unbake: unbakeImage,
  status,
}

async function keygen(_words: readonly string[], { url, json }: Values): Promise<number> {
  const pair = await generateKeyPair()
  const did = url === undefined ? undefined : didWeb(url)
  const verificationMethod = did === undefined ? didKey(pair.publicKeyMultibase).verificationMethod : `${did}#key-1`
  const didDocument = did === undefined ? undefined : didWebDocument(did, [{ name: 'key-1', publicKeyMultibase: pair.publicKeyMultibase }])
  const made = { ...pair, verificationMethod, ...(didDocument && { didDocument }) }
  if (json) print(JSON.stringify(made))
  else {
    print(JSON.stringify({ ...pair, verificationMethod }, null, 2))
    if (didDocument) process.stderr.write(`\nServe this as ${url}/did.json:\n${JSON.stringify(didDocument, null, 2)}\n`)
    process.stderr.write('\nKeep secretKeyMultibase to yourself: whoever has it can issue in your name.\n')
  }
  return 0
}

async function issue([path]: readonly string[], { key: keyPath, email, created, ...values }: Values): Promise<number> {
  if (path === undefined || keyPath === undefined) throw new UsageError('issue wants an input file and --key')
  const keyFile = asObject(parseJson(readText(keyPath)))
  const key = await importSigningKey({ secretKeyMultibase: asText(keyFile?.secretKeyMultibase) ?? '' })
  const verificationMethod = asText(keyFile?.verificationMethod) ?? didKey(key.publicKeyMultibase).verificationMethod
  const input = asObject(parseJson(readText(path)))
  if (!input) throw new OpenBadgesError('invalid-json', 'The input is not a JSON object.')
  const at = created ?? new Date()
  const document = values['unsigned-document']
    ? input
    : achievementCredential({
        validFrom: at,
        ...input,
        ...(email !== undefined && { recipient: { identities: [await hashedIdentity(email, newSalt())] } }),
      } as unknown as AchievementCredentialInput)
  print(JSON.stringify(await signDocument(document, { key, verificationMethod, created: at }), null, values.json ? 0 : 2))
  return 0
}

async function verify([source]: readonly string[], { recipient, offline, json, ...values }: Values): Promise<number> {
  if (source === undefined) throw new UsageError('verify wants a file, - or an address')
  const input = /^https?:\/\//.test(source) ? source : readBytes(source)
  const load = offline ? undefined : guardedLoader({ insecureHosts: values['allow-host'] ?? [] })
  const verification = await verifyCredential(input, { load, now: new Date(), recipient })
  const answers = fiveAnswers(verification)
  if (json) print(JSON.stringify({ outcome: verification.outcome, answers, findings: verification.findings, badge: verification.badge }))
  else {
    const { badge } = verification
    if (badge) print(`${badge.name ?? 'A badge without name'}, from ${badge.issuer.name ?? badge.issuer.id ?? 'nobody'}\n`)
    const marks = { yes: '✓', no: '✗', unknown: '?' } as const
    for (const [question, { answer, sentence }] of Object.entries(answers)) print(`${marks[answer]} ${question.padEnd(16)} ${sentence}`)
    print('')
    for (const { check, outcome, sentence } of verification.findings)
      if (outcome !== 'not-applicable') print(`  ${outcome.padEnd(8)} ${check.padEnd(13)} ${sentence}`)
  }
  return { holds: 0, fails: 1, unknown: 2 }[verification.outcome]
}

async function bakeImage([image, badge]: readonly string[], { out, standard = 'open-badges-3' }: Values): Promise<number> {
  if (image === undefined || badge === undefined || out === undefined) throw new UsageError('bake wants an image, a badge and --out')
  if (standard !== 'open-badges-3' && standard !== 'open-badges-2' && standard !== 'clr-2')
    throw new UsageError(`${standard} is no standard this bakes`)
  writeFileSync(out, bake(readBytes(image), { standard, text: readText(badge).trim() }))
  return 0
}

async function unbakeImage([image]: readonly string[], { out, json }: Values): Promise<number> {
  if (image === undefined) throw new UsageError('unbake wants an image')
  const found = await unbake(readBytes(image))
  if (!found) throw new OpenBadgesError('invalid-json', 'Nothing is baked into this image.')
  if (out !== undefined) writeFileSync(out, found.text)
  else print(json ? JSON.stringify(found) : found.text)
  return 0
}

async function status(
  [action, list, place]: readonly string[],
  { json, size: sizeText = '1', value: valueText = '1' }: Values,
): Promise<number> {
  if (!/^\d{1,9}$/.test(sizeText) || !/^(\d{1,9}|0x[0-9a-f]{1,8})$/i.test(valueText))
    throw new UsageError('--size and --value are whole numbers; --value may be written as 0x3, too')
  const [size, value] = [Number(sizeText), Number(valueText)]
  if (action === 'new') {
    const bits = newBitstring(MINIMUM_BITS * size)
    readStatus(bits, 0, size) // refuses a size that no list has
    const encodedList = await packBitstring(bits)
    print(json ? JSON.stringify({ encodedList }) : encodedList)
    return 0
  }
  if (list === undefined || place === undefined || !/^\d+$/.test(place))
    throw new UsageError('status wants new, or read, set or clear with a list and an index')
  const bits = await decodeBitstring((list.startsWith('@') ? readText(list.slice(1)) : list).trim())
  if (action === 'read') {
    const status = readStatus(bits, Number(place), size)
    if (json) print(JSON.stringify({ set: status !== 0, status: `0x${status.toString(16)}` }))
    else print(status === 0 ? 'not set' : size === 1 ? 'set' : `0x${status.toString(16)}`)
    return 0
  }
  if (action !== 'set' && action !== 'clear') throw new UsageError(`status knows new, read, set and clear, not ${action}`)
  writeStatus(bits, Number(place), action === 'set' ? value : 0, size)
  const encodedList = await packBitstring(bits)
  print(json ? JSON.stringify({ encodedList }) : encodedList)
  return 0
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const readBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path === '-' ? 0 : path))
const readText = (path: string): string => readFileSync(path === '-' ? 0 : path, 'utf8')

async function main(words: readonly string[]): Promise<number> {
  try {
    const { positionals, values } = parse(words)
    const [name = '', ...rest] = positionals
    const command = commands[name]
    if (values.help) {
      print(usage)
      return 0
    }
    if (!command) throw new UsageError(name === '' ? 'Say what to do.' : `There is no command ${name}.`)
    return await command(rest, values)
  } catch (error) {
    const wasUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true
    const message = error instanceof Error ? error.message : String(error)
    const code = error instanceof OpenBadgesError ? error.code : undefined
    process.stderr.write(
      words.includes('--json')
        ? `${JSON.stringify({ error: message, code })}\n`
        : `${message}${code ? ` (${code})` : ''}\n${wasUsage ? `\n${usage}\n` : ''}`,
    )
    return wasUsage ? 64 : 65
  }
}

process.exitCode = await main(process.argv.slice(2))
