import { randomBytes } from 'node:crypto'
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { Connection } from './database.ts'
import { createKeyring, type Keyring, keyMarkName, nextKeyName } from './keys.ts'
import type { Store } from './store.ts'

/** Why the master key can't be changed just now, in a sentence for who runs this instance. */
export class RotationFault extends Error {}

/** Every column that holds what is sealed, and what it is sealed for, as SQL says it of its row. */
export const sealedColumns: readonly { table: string; column: string; context: string }[] = [
  { table: 'calendars', column: 'secret_sealed', context: 'person_id::text' },
  { table: 'classes', column: 'join_sealed', context: "'consent:' || id" },
  { table: 'students', column: 'code_sealed', context: "'consent:' || id" },
  { table: 'cohorts', column: 'join_sealed', context: "'cohort:' || id" },
  { table: 'holder_keys', column: 'secret_sealed', context: "'holder:' || person_id" },
  { table: 'issuer_keys', column: 'secret_sealed', context: 'organization_id::text' },
  { table: 'messages', column: 'secret_sealed', context: 'id::text' },
  { table: 'posters', column: 'token_sealed', context: "'poster:' || id" },
  { table: 'roster_sources', column: 'secret_sealed', context: "'roster:' || organization_id" },
  { table: 'shares', column: 'token_sealed', context: "'share:' || id" },
  { table: 'shares', column: 'code_sealed', context: "'share-code:' || id" },
  { table: 'transcript_links', column: 'token_sealed', context: "'transcript-link:' || id" },
  { table: 'two_steps', column: 'secret_sealed', context: "'two-step:' || person_id" },
  { table: 'webhooks', column: 'secret_sealed', context: "'webhook:' || id" },
  { table: 'webhooks', column: 'old_secret_sealed', context: "'webhook:' || id" },
]

type Settings = { DATA_DIR: string; MASTER_KEY?: string | undefined; NEW_MASTER_KEY?: string | undefined }
/** The store by its mark alone, opened once both keys are known. */
type MarkStore = (mark: { before: string; after: string }) => Promise<void>

/** What came of it: how much was sealed anew, and where the key before is kept. */
export type Rotation = { resealed: number; keptAt: string | null }

/**
 * Seals everything anew under another master key, while no Laurel runs. What was cut off goes on when it is asked for again: the key before stays until
 * all is done, and everything in the database changes in one transaction.
 * @throws RotationFault where a Laurel runs, or a key is not the one of this database
 */
export async function rotateMasterKey(connection: Connection, settings: Settings, markStore: MarkStore, now: Date): Promise<Rotation> {
  const { old, next } = await readKeys(settings)
  const client = new pg.Client({ ...connection, application_name: 'laurel-master-key' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await refuseRunning(client)
    const resealed = await resealAll(client, old, next)
    await markStore({ before: old.derive('store'), after: next.derive('store') })
    return { resealed, keptAt: await putInPlace(settings, now) }
  } finally {
    await client.end()
  }
}

const pathOf = ({ DATA_DIR }: Settings) => join(DATA_DIR, 'master.key')

/** The key of now, and the one that is to come: of the environment, or of a file beside it that is made once. */
async function readKeys(settings: Settings): Promise<{ old: Keyring; next: Keyring }> {
  const path = pathOf(settings)
  if (settings.MASTER_KEY !== undefined) {
    if (settings.NEW_MASTER_KEY === undefined)
      throw new RotationFault('The master key stands in MASTER_KEY, so give the new one in NEW_MASTER_KEY: openssl rand -hex 32')
    return { old: keyringOf(settings.MASTER_KEY, 'MASTER_KEY'), next: keyringOf(settings.NEW_MASTER_KEY, 'NEW_MASTER_KEY') }
  }
  const old = await readFile(path, 'utf8').catch(() => null)
  if (old === null) throw new RotationFault(`There is no master key in ${path}.`)
  const beside = join(settings.DATA_DIR, nextKeyName)
  const given = settings.NEW_MASTER_KEY ?? randomBytes(32).toString('hex')
  // One that is there belongs to a rotation that was cut off, and may be the only key to what was sealed.
  await writeFile(beside, given, { mode: 0o600, flag: 'wx', flush: true }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  return { old: keyringOf(old, path), next: keyringOf(await readFile(beside, 'utf8'), beside) }
}

function keyringOf(hex: string, where: string): Keyring {
  if (!/^[0-9a-f]{64}$/i.test(hex.trim())) throw new RotationFault(`${where} is not a master key: that is 64 hexadecimal digits.`)
  return createKeyring(Buffer.from(hex.trim(), 'hex'))
}

/** So long a Laurel that was stopped just now may take to be gone: PostgreSQL ends a connection a moment after its client. */
const goneWithinMs = 3000

/** A Laurel that runs has the old key in hand and would seal on with it. */
async function refuseRunning(client: pg.Client): Promise<void> {
  const isRunning = async () => {
    const { rows } = await client.query(
      "select 1 from pg_stat_activity where datname = current_database() and application_name like 'laurel%' and pid <> pg_backend_pid() limit 1",
    )
    return rows.length > 0
  }
  const until = performance.now() + goneWithinMs
  while (await isRunning()) {
    if (performance.now() > until)
      throw new RotationFault('A Laurel runs on this database. Stop every process of it first; nothing was changed.')
    await setTimeout(100)
  }
}

const opens = (keyring: Keyring, sealed: Uint8Array, context: string) => {
  try {
    return keyring.unseal(sealed, context)
  } catch {
    return null
  }
}

async function resealAll(client: pg.Client, old: Keyring, next: Keyring): Promise<number> {
  const { rows } = await client.query<{ value: string }>('select value from instance_facts where name = $1', [keyMarkName])
  const mark = Buffer.from(rows[0]?.value ?? '', 'base64')
  // Cut off after its commit, it only has the files to put in place.
  if (opens(next, mark, keyMarkName)) return 0
  const words = opens(old, mark, keyMarkName)
  if (!words) throw new RotationFault('The master key that is here is not the one of this database. Nothing was changed.')
  let resealed = 0
  await client.query('begin')
  try {
    for (const { table, column, context } of sealedColumns) {
      const { rows: sealed } = await client.query<{ place: string; context: string; sealed: Buffer }>(
        `select ctid::text as place, ${context} as context, ${column} as sealed from ${table} where ${column} is not null for update`,
      )
      for (const row of sealed) {
        const secret = old.unseal(row.sealed, row.context)
        await client.query(`update ${table} set ${column} = $2 where ctid = $1::tid`, [row.place, next.seal(secret, row.context)])
        resealed++
      }
    }
    const anew = JSON.stringify(next.seal(words, keyMarkName).toString('base64'))
    await client.query('update instance_facts set value = $2 where name = $1', [keyMarkName, anew])
    await client.query('commit')
    return resealed
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** The new key takes the name, and the one before stays beside it, since backups of before open by it. */
async function putInPlace(settings: Settings, now: Date): Promise<string | null> {
  if (settings.MASTER_KEY !== undefined) return null
  const path = pathOf(settings)
  const kept = `${path}.until-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`
  await copyFile(path, kept)
  await rename(join(settings.DATA_DIR, nextKeyName), path)
  return kept
}

/** Gives a store the mark of the new key, where it bore that of the old one, or has the new one already. */
export const markingStore =
  (store: Store): MarkStore =>
  async ({ before, after }) => {
    if (await store.belongsTo(after)) return
    if (!(await store.belongsTo(before))) throw new RotationFault('The store of files is another Laurel’s. Look at STORE_URL.')
    await store.giveMark(after)
  }
