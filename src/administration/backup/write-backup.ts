import { createHash, createHmac } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import type { ClientBase } from 'pg'
import { to } from 'pg-copy-streams'
import type { Store } from '../../foundation/platform/store.ts'
import {
  type BackupHead,
  type BackupManifest,
  fileNameOf,
  headName,
  jobsName,
  manifestName,
  pieceNameOf,
  sealName,
} from './backup-format.ts'
import { type KeptTable, quoted, readSequences, readTables } from './catalog.ts'
import { tarEnd, tarHeader, tarPadding } from './tar.ts'

/** How far a backup or its restoration is. */
export type Progress = { doing: 'database' | 'files'; done: number; of: number; bytes: number }
export type Tell = (progress: Progress) => void

type Given = {
  /** In the transaction whose picture of the database is kept. */
  client: ClientBase
  store: Pick<Store, 'read'>
  head: Omit<BackupHead, 'tables'>
  /** The key of the seal over what was written, from the master key. */
  sealKey: string
  tell: Tell
}

/** A piece of a table is held in memory while it is written. */
const pieceBytes = 4 * 1024 ** 2
const filesAtOnce = 1000

/** Writes a backup as it is asked for: the database, then the files that it names, then what was written. Of all that, little is held at once. */
export async function* writeBackup({ client, store, head, sealKey, tell }: Given): AsyncGenerator<Buffer, BackupManifest> {
  const madeAt = new Date(head.madeAt)
  function* entry(name: string, bytes: Buffer) {
    yield tarHeader(name, bytes.length, madeAt)
    yield bytes
    yield tarPadding(bytes.length)
  }
  const tables = await readTables(client)
  const beginning = Buffer.from(JSON.stringify({ ...head, tables } satisfies BackupHead, null, 1))
  yield* entry(headName, beginning)

  const manifest: BackupManifest = {
    head: sha256Of(beginning),
    tables: [],
    sequences: await readSequences(client),
    files: { count: 0, bytes: 0, sha256: '', missing: [] },
  }
  let written = 0
  for (const { name, query } of [...tables.map(copyOf), ...(await copyOfJobs(client))]) {
    const kept: BackupManifest['tables'][number] = { name, rows: 0, pieces: [] }
    const copy = client.query(to(query))
    for await (const piece of inPieces(copy)) {
      const pieceName = pieceNameOf(name, kept.pieces.length + 1)
      kept.pieces.push({ name: pieceName, bytes: piece.length, sha256: sha256Of(piece) })
      written += piece.length
      yield* entry(pieceName, piece)
    }
    kept.rows = copy.rowCount
    manifest.tables.push(kept)
    tell({ doing: 'database', done: manifest.tables.length, of: tables.length + 1, bytes: written })
  }

  const digests = createHash('sha256')
  const { rows: counts } = await client.query<{ files: number }>('select count(*)::int as files from files')
  for await (const { digest, sizeBytes, isNamed } of filesIn(client)) {
    const body = await store.read({ digest, sizeBytes })
    if (body) {
      yield tarHeader(fileNameOf(digest), sizeBytes, madeAt)
      for await (const part of body) yield part
      yield tarPadding(sizeBytes)
      manifest.files.count++
      manifest.files.bytes += sizeBytes
      digests.update(digest)
    }
    // A file that nothing names may have lost its bytes: its row goes in the next sweep.
    else if (isNamed) manifest.files.missing.push(digest)
    tell({ doing: 'files', done: manifest.files.count, of: counts[0]?.files ?? 0, bytes: manifest.files.bytes })
  }
  manifest.files.sha256 = digests.digest('hex')

  const end = Buffer.from(JSON.stringify(manifest))
  yield* entry(manifestName, end)
  yield* entry(sealName, Buffer.from(sealOf(sealKey, end)))
  yield tarEnd()
  return manifest
}

/** What proves that a manifest was written by who held the master key, and changed by nobody since. */
export const sealOf = (sealKey: string, manifest: Buffer): string => createHmac('sha256', sealKey).update(manifest).digest('hex')

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const copyOf = ({ name, columns }: KeptTable) => ({
  name,
  query: `copy public.${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`,
})

/** What waits to be done: letters to send, credentials to sign. What comes round by itself comes round at the new place too. */
async function copyOfJobs(client: ClientBase): Promise<{ name: string; query: string }[]> {
  const { rows } = await client.query<{ there: boolean }>("select to_regclass('jobs.job') is not null as there")
  if (!rows[0]?.there) return []
  return [
    {
      name: jobsName,
      query: `copy (select name, data, start_after from jobs.job where state in ('created', 'retry', 'active') and name not like '\\_\\_%'
        and name not in (select name from jobs.schedule) order by created_on) to stdout`,
    },
  ]
}

/** A table's rows, compressed, in pieces of a known length. */
async function* inPieces(rows: Readable): AsyncGenerator<Buffer> {
  const compressed = createZstdCompress()
  const flow = pipeline(rows, compressed)
  // Its fault is thrown below, when the pieces break off.
  flow.catch(() => undefined)
  let parts: Buffer[] = []
  let length = 0
  for await (const part of compressed) {
    parts.push(part)
    length += part.length
    if (length < pieceBytes) continue
    yield Buffer.concat(parts)
    parts = []
    length = 0
  }
  await flow
  if (length > 0) yield Buffer.concat(parts)
}

type NamedFile = { digest: string; sizeBytes: number; isNamed: boolean }

/** What points at files that must be there. A database of an earlier version, from which an upgrade begins, has not all of them. */
const namedBy = ['artifacts', 'model_clips', 'link_copies', 'comment_recordings', 'imported_badges', 'arrived_archives'] as const

/** The files that the database knows, by digest, few at a time. */
async function* filesIn(client: ClientBase): AsyncGenerator<NamedFile> {
  const { rows: there } = await client.query<{ name: (typeof namedBy)[number] }>(
    'select name from unnest($1::text[]) as name where to_regclass(name) is not null',
    [namedBy],
  )
  const isNamed = there.map(({ name }) => `exists (select from ${name} where file_digest = files.digest)`).join(' or ')
  for (let after = ''; ; ) {
    const { rows } = await client.query<NamedFile>(
      `select digest, size_bytes as "sizeBytes", ${isNamed} as "isNamed"
        from files where digest > $1 order by digest limit ${filesAtOnce}`,
      [after],
    )
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < filesAtOnce) return
    after = last.digest
  }
}
