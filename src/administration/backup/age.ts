import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { BackupFault } from './backup-fault.ts'

/** What every file of age begins with. */
const mark = Buffer.from('age-encryption.org/v1\n')
/** Whether bytes are encrypted the way of age: told from their beginning. */
export const isAge = (beginning: Uint8Array): boolean => Buffer.from(beginning).subarray(0, mark.length).equals(mark)
/** So many bytes tell it. */
export const ageMarkBytes = mark.length

// The streams of Node and of the web are the same ones; their types are not.
type WebStream = Parameters<Encrypter['encrypt']>[0] & object
const toWeb = (bytes: AsyncIterable<Uint8Array>) => Readable.toWeb(Readable.from(bytes)) as unknown as globalThis.ReadableStream<Uint8Array>
const fromWeb = (stream: WebStream): AsyncIterable<Uint8Array> => Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>)

/** Encrypts a stream so that only those open it who hold the identity of one of these recipients. @throws BackupFault where one is none */
export async function encryptTo(recipients: readonly string[], bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  return fromWeb(await encrypterTo(recipients).encrypt(toWeb(bytes)))
}

/** @throws BackupFault where one of them is no recipient of age */
export function encrypterTo(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch {
      throw new BackupFault(
        `${recipient.slice(0, 12)}… is not a recipient of age. One begins with age1; make one: npm run laurel -- backup new-key backup.key`,
      )
    }
  }
  return encrypter
}

/** Decrypts a stream by one of these identities. @throws BackupFault where none opens it, or one is none */
export async function decryptBy(identities: readonly string[], bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter()
  for (const identity of identities) {
    try {
      decrypter.addIdentity(identity)
    } catch {
      throw new BackupFault('The file of the identity holds no identity of age. One begins with AGE-SECRET-KEY-1.')
    }
  }
  try {
    return fromWeb(await decrypter.decrypt(toWeb(bytes)))
  } catch (error) {
    if (error instanceof BackupFault) throw error
    throw new BackupFault('This backup is encrypted to somebody else: the identity that was given does not open it.')
  }
}

/** A new pair: what opens backups, and what they are encrypted to. */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** The identities in a file, one a line, comments passed over: as age-keygen writes it. */
export const identitiesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
