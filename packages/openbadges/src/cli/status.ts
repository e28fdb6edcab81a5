import { OpenBadgesError } from '../errors.ts'
import { signDocument } from '../proofs/sign.ts'
import {
  decodeBitstring,
  MAXIMUM_STATUS_SIZE,
  MINIMUM_BITS,
  newBitstring,
  packBitstring,
  readStatus,
  writeStatus,
} from '../status/bitstring.ts'
import type { StatusPurpose } from '../status/status-entry.ts'
import { statusListCredential } from '../status/status-list-credential.ts'
import { asList, asObject, asText, type JsonObject, parseJson } from '../vc/json.ts'
import { type Command, exactly, type Surroundings, textOf, UsageError, type Values } from './command.ts'
import { put, readText, withPath } from './files.ts'
import { readKey } from './issue.ts'

/** `openbadges status`: see its help. */
export const status: Command = {
  help: `openbadges status new [--id <address> --key <key.json> [--purpose <purpose>]] [--out <file>]
openbadges status read <list> <index>
openbadges status set | clear <list> <index> [--key <key.json>] [--out <file>]
each with --size <bits> for statuses of several bits, and set with --value <status>

  Works on a list of what was taken back: 131,072 places, each set or not. A list is a signed status list credential or a bare
  encodedList, in a file, on standard input (-), or as the text itself. A credential is signed again when it changes, so set
  and clear want the --key of its issuer.

  --id <address>       where the list will be served: makes a signed credential, else a bare encodedList
  --purpose <purpose>  revocation (for good, the default), suspension, refresh or message
  --size <bits>        bits of each status, 1 to 16; a list does not say it itself, so give it every time. 1 if left out
  --value <status>     what to set, below 2^size: 2 or 0x2
  --key <key.json>     as keygen writes it
  --out <file>         writes the list there instead of printing it; with --force over a file that is there
  --json               { encodedList } or { set } (with --size also { status }), and a credential in one line

  openbadges status new --id https://badges.example/status/1 --key key.json --out list.json
  openbadges status set list.json 94567 --key key.json --out list.json --force
  openbadges status read list.json 94567
  openbadges status set reviews.json 94567 --size 2 --value 0x2 --key key.json --out reviews.json --force`,

  options: {
    id: { type: 'string' },
    purpose: { type: 'string' },
    size: { type: 'string' },
    value: { type: 'string' },
    key: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
  },

  async run([action, ...words], values, surroundings) {
    if (action === 'new') return makeList(words, values, surroundings)
    if (action !== 'read' && action !== 'set' && action !== 'clear')
      throw new UsageError(
        action === undefined ? 'Say new, read, set or clear.' : `status knows new, read, set and clear, not “${action}”.`,
      )
    if (values.id !== undefined || values.purpose !== undefined) throw new UsageError('--id and --purpose are for status new.')
    const [source = '', place = ''] = exactly(words, 'the list', 'the index')
    if (!/^\d+$/.test(place)) throw new UsageError(`The index is a whole number from 0 on, not “${place}”.`)
    const size = sizeOf(values)
    if (values.value !== undefined && action !== 'set') throw new UsageError('--value is for status set.')
    const wanted = action === 'set' ? statusOf(values, size ?? 1) : 0
    const { name, credential, encodedList } = await readList(source, size, surroundings)
    return withPath(name, async () => {
      const bits = await decodeBitstring(encodedList)
      if (action === 'read') {
        const found = readStatus(bits, Number(place), size)
        const told = `0x${found.toString(16)}`
        if (values.json) surroundings.print(JSON.stringify({ set: found !== 0, ...(size !== undefined && { status: told }) }))
        else surroundings.print(found === 0 ? 'not set' : (size ?? 1) === 1 ? 'set' : told)
        return 0
      }
      writeStatus(bits, Number(place), wanted, size)
      await putList(await packBitstring(bits), credential, values, surroundings)
      return 0
    })
  },
}

async function makeList(words: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  exactly(words)
  const id = textOf(values, 'id')
  const purpose = textOf(values, 'purpose') ?? 'revocation'
  if (!isPurpose(purpose)) throw new UsageError(`--purpose is ${purposes.slice(0, -1).join(', ')} or ${purposes.at(-1)}, not “${purpose}”.`)
  if (values.value !== undefined) throw new UsageError('--value is for status set.')
  const empty = await packBitstring(newBitstring(MINIMUM_BITS * (sizeOf(values) ?? 1)))
  if (id === undefined) {
    if (values.key !== undefined || values.purpose !== undefined) throw new UsageError('--id is missing: the address of the list.')
    await putList(empty, undefined, values, surroundings)
    return 0
  }
  await putList(empty, { id, statusPurpose: purpose }, values, surroundings)
  return 0
}

const purposes: readonly StatusPurpose[] = ['revocation', 'suspension', 'refresh', 'message']
const isPurpose = (text: string): text is StatusPurpose => (purposes as readonly string[]).includes(text)

/** How many bits a status takes, if that was said. */
function sizeOf(values: Values): number | undefined {
  const text = textOf(values, 'size')
  if (text === undefined) return undefined
  const size = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (size < 1 || size > MAXIMUM_STATUS_SIZE) throw new UsageError(`--size is 1 to ${MAXIMUM_STATUS_SIZE} bits, not “${text}”.`)
  return size
}

function statusOf(values: Values, size: number): number {
  const text = textOf(values, 'value')
  if (text === undefined) {
    if (size > 1) throw new UsageError('--value is missing: which status, of those that the badges explain.')
    return 1
  }
  const value = /^(\d{1,5}|0x[0-9a-f]{1,4})$/i.test(text) ? Number(text) : 0
  if (value < 1 || value >= 2 ** size) throw new UsageError(`--value is 1 to ${2 ** size - 1}, not “${text}”; 0 is what clear sets.`)
  return value
}

/** What a list is besides its bits: of a credential that is signed again, its address and purpose. */
type ListCredential = { readonly id: string; readonly statusPurpose: StatusPurpose; readonly before?: JsonObject }

async function putList(
  encodedList: string,
  credential: ListCredential | undefined,
  values: Values,
  surroundings: Surroundings,
): Promise<void> {
  if (!credential) {
    if (values.key !== undefined) throw new UsageError('A bare encodedList is not signed: leave --key out.')
    return put(values.json ? JSON.stringify({ encodedList }) : encodedList, values, surroundings)
  }
  const { key, verificationMethod } = await readKey(values, surroundings)
  const issuer = verificationMethod.split('#')[0] ?? ''
  const created = surroundings.now()
  const { id, statusPurpose, before } = credential
  if (before && asText(before.issuer) !== issuer)
    throw new OpenBadgesError(
      'invalid-input',
      `The list is kept by ${asText(before.issuer) ?? 'nobody'}, but the key belongs to ${issuer}.`,
    )
  const fresh = await statusListCredential({ id, issuer, validFrom: created, statusPurpose, bitstring: await decodeBitstring(encodedList) })
  const document = before ? { ...before, credentialSubject: { ...asObject(before.credentialSubject), encodedList } } : fresh
  const { proof: _old, ...unsigned } = document as JsonObject
  const signed = await signDocument({ ...unsigned, validFrom: fresh.validFrom }, { key, verificationMethod, created })
  return put(JSON.stringify(signed, null, values.json ? 0 : 2), values, surroundings)
}

/** A list as text (`u…`), or in a file: bare, or in its credential. */
async function readList(
  source: string,
  size: number | undefined,
  surroundings: Surroundings,
): Promise<{ name: string; credential: ListCredential | undefined; encodedList: string }> {
  if (/^u[\w-]{40,}$/.test(source)) return { name: 'The list', credential: undefined, encodedList: source }
  const path = source.startsWith('@') ? source.slice(1) : source
  const text = (await readText(path, surroundings)).trim()
  if (!text.startsWith('{')) return { name: path, credential: undefined, encodedList: text }
  return withPath(path, () => {
    const before = asObject(parseJson(text)) ?? {}
    const subject = asObject(before.credentialSubject)
    const encodedList = asText(subject?.encodedList) ?? asText(before.encodedList)
    const id = asText(before.id)
    if (encodedList === undefined) throw new OpenBadgesError('status-list-malformed', 'It is no status list: it has no encodedList.')
    if (!subject || id === undefined) return { name: path, credential: undefined, encodedList }
    // Most have several bits, and reading them as one would tell or change what is another badge's.
    if (size === undefined && asList(subject.statusPurpose).includes('message'))
      throw new UsageError('--size is missing: this is a list of messages, and it does not say itself how many bits each has.')
    return { name: path, credential: { id, statusPurpose: 'revocation', before }, encodedList }
  })
}
