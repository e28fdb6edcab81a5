import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { type Identity, type Recipient, Stanza } from 'age-encryption'

const label = 'age-encryption.org/v1/scrypt'
const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
const derive = promisify((secret: string, salt: Buffer, work: number, done: (error: Error | null, key: Buffer) => void) =>
  scrypt(secret, salt, 32, { N: 2 ** work, r: 8, p: 1, maxmem: 2 ** work * 2048 }, done),
)

/**
 * A passphrase as a recipient of age (age-encryption.org/v1, “The scrypt recipient type”), whose key is derived beside the thread that answers
 * everyone: the library’s own does it there, and nobody is served for half a second.
 */
export const passphraseRecipient = (passphrase: string, work: number): Recipient => ({
  async wrapFileKey(fileKey) {
    const salt = randomBytes(16)
    const key = await derive(passphrase, Buffer.concat([Buffer.from(label), salt]), work)
    // A key of its own for each file, so the nonce may be the same.
    const cipher = createCipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: 16 })
    const sealed = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
    return [new Stanza(['scrypt', unpadded(salt), String(work)], new Uint8Array(sealed))]
  },
})

/**
 * A passphrase that opens what one sealed. A file that asks for more work than `mostWork` is not opened: who wrote it would have us use as much memory
 * as they like.
 */
export const passphraseIdentity = (passphrase: string, mostWork: number): Identity => ({
  async unwrapFileKey(stanzas) {
    const [stanza, ...others] = stanzas
    const [kind, salted = '', worked = ''] = stanza?.args ?? []
    if (kind !== 'scrypt' || !stanza || others.length > 0 || stanza.args.length !== 3) return null
    const work = /^[1-9]\d?$/.test(worked) ? Number(worked) : Number.POSITIVE_INFINITY
    const salt = Buffer.from(salted, 'base64')
    if (work > mostWork || salt.length !== 16 || stanza.body.length !== 32) return null
    const key = await derive(passphrase, Buffer.concat([Buffer.from(label), salt]), work)
    const opening = createDecipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: 16 })
    opening.setAuthTag(stanza.body.subarray(16))
    try {
      return new Uint8Array(Buffer.concat([opening.update(stanza.body.subarray(0, 16)), opening.final()]))
    } catch {
      // Another passphrase sealed it.
      return null
    }
  },
})
