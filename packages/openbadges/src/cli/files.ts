import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { OpenBadgesError } from '../errors.ts'
import { concatBytes } from '../keys/crypto.ts'
import { asObject, type JsonObject, parseJson } from '../vc/json.ts'
import { MAXIMUM_INPUT_BYTES } from '../verify/read-input.ts'
import { FileError, type Surroundings, textOf, type Values } from './command.ts'

/** The bytes of a file, or of standard input for `-`. No more than the library looks at is ever held. */
export async function readBytes(path: string, { stdin }: Surroundings): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of path === '-' ? stdin : createReadStream(path)) {
      const part = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
      length += part.length
      if (length > MAXIMUM_INPUT_BYTES) throw new OpenBadgesError('too-large', `It is larger than ${MAXIMUM_INPUT_BYTES / 1e6} MB.`)
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof OpenBadgesError ? about(path, error) : cannot('read', path, error)
  }
  return concatBytes(...parts)
}

/** The text of a file; what is not UTF-8 is refused, as half a text would be signed or baked. */
export async function readText(path: string, surroundings: Surroundings): Promise<string> {
  const bytes = await readBytes(path, surroundings)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw about(path, new OpenBadgesError('invalid-json', 'It is not text in UTF-8.'))
  }
}

/** The JSON object in a file. */
export async function readObject(path: string, surroundings: Surroundings): Promise<JsonObject> {
  const text = await readText(path, surroundings)
  if (text.trim() === '') throw about(path, new OpenBadgesError('invalid-json', 'It is empty.'))
  const object = await withPath(path, () => asObject(parseJson(text)))
  if (!object) throw about(path, new OpenBadgesError('invalid-json', 'It is JSON, but not an object.'))
  return object
}

/** Does something with what is in a file, and says which file it was when the library refuses it. */
export async function withPath<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof OpenBadgesError ? about(path, error) : error
  }
}

/** What a file is written with: its mode, and whether `--force` may write over one that is there. */
type Manner = { readonly mode?: number; readonly mayForce?: boolean }

/** Writes to `--out`, or prints where there is none. A file that is there already stays, unless `--force` is given. */
export async function put(
  output: string | Uint8Array,
  values: Values,
  { print, printBytes }: Surroundings,
  { mode = 0o666, mayForce = true }: Manner = {},
): Promise<void> {
  const path = textOf(values, 'out')
  if (path === undefined || path === '-') {
    if (typeof output === 'string') print(output)
    else printBytes(output)
    return
  }
  try {
    const file = await open(path, mayForce && values.force ? 'w' : 'wx', mode)
    try {
      await file.writeFile(typeof output === 'string' ? `${output}\n` : output)
    } finally {
      await file.close()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannot('write', path, error)
    throw new FileError(`${path} is there already${mayForce ? '; add --force to write over it' : ''}.`)
  }
}

const nameOf = (path: string): string => (path === '-' ? 'Standard input' : path)

const about = (path: string, error: OpenBadgesError): OpenBadgesError =>
  new OpenBadgesError(error.code, `${nameOf(path)}: ${error.message}`, { cause: error })

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'part of its path is not a folder',
  EACCES: 'that is not allowed',
  EPERM: 'that is not allowed',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
}

function cannot(what: 'read' | 'write', path: string, error: unknown): FileError {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new FileError(`${nameOf(path)} cannot be ${what === 'read' ? 'read' : 'written'}: ${reasons[code] ?? message}.`)
}
