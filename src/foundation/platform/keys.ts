import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type pg from 'pg'

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

/** Under this name the database keeps a few sealed bytes, by which the right key is known from any other. */
export const keyMarkName = 'master-key'
/** Beside the master key, the one that is to take its place, while it does. */
export const nextKeyName = 'master.key.next'
const markWords = Buffer.from('sealed with the master key of this instance')

type Settings = { MASTER_KEY?: string | undefined; DATA_DIR: string }

/**
 * The master key from the configuration, or from a file that only its owner can read, made at the very first start.
 * @throws Error when there is none and the database holds what was sealed with one, or when it is not the one
 */
export async function openKeyring(config: Settings, pool: pg.Pool): Promise<Keyring> {
  const path = join(config.DATA_DIR, 'master.key')
  const hex = config.MASTER_KEY ?? (await readKey(path)) ?? (await makeKey(path, pool))
  const keyring = createKeyring(Buffer.from(hex, 'hex'))
  const opens = await fits(keyring, pool)
  if (opens) return keyring
  if (config.MASTER_KEY === undefined && (await readFile(join(config.DATA_DIR, nextKeyName)).catch(() => null)))
    throw new Error('Changing the master key was cut off, so Laurel did not start. Go on with it: npm run laurel -- master-key rotate')
  const given = config.MASTER_KEY ? 'The master key in MASTER_KEY' : `The master key in ${path}`
  throw new Error(
    `${given} is not the one this database was sealed with, so Laurel did not start and changed nothing. Put the right one back (a backup has it), or see “The master key” in docs/operate.`,
  )
}

/** The key in the file; null where there is no file. @throws Error when the file holds something else */
async function readKey(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  // A copy from a backup often comes back readable to everyone. Where it is someone else's file, how it may be read is theirs to say.
  await chmod(path, 0o600).catch(() => undefined)
  const hex = text.trim()
  if (!/^[0-9a-f]{64}$/i.test(hex))
    throw new Error(`${path} is not a master key. Restore it from a backup: without it the signing keys are lost.`)
  return hex
}

async function makeKey(path: string, pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ sealed: boolean }>(
    'select exists (select from instance_facts where name = $1) or exists (select from issuer_keys) as sealed',
    [keyMarkName],
  )
  // Another process may have made it since this one looked, and sealed the mark with it.
  const meanwhile = await readKey(path)
  if (meanwhile !== null) return meanwhile
  if (rows[0]?.sealed)
    throw new Error(
      `The master key is missing: there is no ${path} and no MASTER_KEY, but this database holds keys that were sealed with one, so Laurel did not start and changed nothing. Put it back (a backup has it), or see “The master key” in docs/operate.`,
    )
  await mkdir(dirname(path), { recursive: true })
  // Written aside and put in place whole: a second process sees no key, or all of it, and a process that comes later takes the first one's.
  const aside = `${path}.${randomUUID()}`
  await writeFile(aside, randomBytes(32).toString('hex'), { mode: 0o600, flush: true })
  await link(aside, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await rm(aside)
  const made = await readKey(path)
  if (made === null) throw new Error(`${path} could not be kept.`)
  return made
}

/** Whether a key opens the mark in the database. A database without one gets it, once the key has opened what was sealed before marks were. */
async function fits(keyring: Keyring, pool: pg.Pool): Promise<boolean> {
  const opens = (sealed: Uint8Array, context: string) => {
    try {
      keyring.unseal(sealed, context)
      return true
    } catch {
      return false
    }
  }
  const readMark = async () =>
    (await pool.query<{ value: string }>('select value from instance_facts where name = $1', [keyMarkName])).rows[0]
  if (!(await readMark())) {
    const { rows } = await pool.query<{ organization_id: string; secret_sealed: Buffer }>(
      'select organization_id, secret_sealed from issuer_keys order by created_at limit 1',
    )
    const earlier = rows[0]
    if (earlier && !opens(earlier.secret_sealed, earlier.organization_id)) return false
    const mark = JSON.stringify(keyring.seal(markWords, keyMarkName).toString('base64'))
    // Of two first starts with two keys, one leaves its mark and the other is refused by it.
    await pool.query('insert into instance_facts (name, value) values ($1, $2) on conflict do nothing', [keyMarkName, mark])
  }
  const mark = await readMark()
  return mark !== undefined && opens(Buffer.from(mark.value, 'base64'), keyMarkName)
}
