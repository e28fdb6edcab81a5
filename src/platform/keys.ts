import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Encrypts what must not be readable from a copied database: the signing keys of issuers. */
export type Keyring = {
  /** AES-256-GCM; the context (such as the organization's id) is authenticated, so a sealed key can't be moved to another row. */
  seal(secret: Uint8Array, context: string): Buffer
  /** @throws Error when the bytes were changed, or sealed under another master key or context */
  unseal(sealed: Uint8Array, context: string): Buffer
  /** A secret of its own for one use, such as session cookies, derived from the master key. */
  derive(use: string): string
}

/** A keyring from a 32 byte master key. */
export function createKeyring(masterKey: Buffer): Keyring {
  if (masterKey.length !== 32) throw new Error('The master key must have 32 bytes.')
  return {
    seal(secret, context) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', masterKey, nonce).setAAD(Buffer.from(context))
      return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
    },
    unseal(sealed, context) {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', masterKey, bytes.subarray(0, 12))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-16))
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
    },
    derive: (use) => createHmac('sha256', masterKey).update(use).digest('hex'),
  }
}

/** The master key from the configuration, or from a file that only its owner can read, made at the first start. */
export async function openKeyring(config: { MASTER_KEY?: string | undefined; DATA_DIR: string }): Promise<Keyring> {
  if (config.MASTER_KEY) return createKeyring(Buffer.from(config.MASTER_KEY, 'hex'))
  const path = join(config.DATA_DIR, 'master.key')
  await mkdir(config.DATA_DIR, { recursive: true })
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(randomBytes(32).toString('hex'))
    await file.sync()
    await file.close()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const hex = (await readFile(path, 'utf8')).trim()
  if (!/^[0-9a-f]{64}$/i.test(hex))
    throw new Error(`${path} is not a master key. Restore it from a backup: without it the signing keys are lost.`)
  return createKeyring(Buffer.from(hex, 'hex'))
}
