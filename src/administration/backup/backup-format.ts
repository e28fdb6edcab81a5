import { z } from 'zod'

/** The number of the form in which backups are written; one that is read may be of this or an earlier one. */
export const format = 1

/** What a backup begins with: what it is, and what it takes to open it. */
export const headName = 'laurel-backup.json'
/** What it ends with: what was written, by number and digest, and the seal over that. */
export const manifestName = 'manifest.json'
export const sealName = 'manifest.hmac'
/** Jobs that waited, by name and data. */
export const jobsName = 'jobs'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const backupHead = z.object({
  format: z.number().int(),
  laurel: z.string(),
  postgres: z.string(),
  madeAt: z.iso.datetime(),
  baseUrl: z.string(),
  migrations: z.array(z.string()).min(1),
  /** A few sealed bytes, by which the right master key is known from any other. */
  keyMark: z.string(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type BackupHead = z.output<typeof backupHead>

export const backupManifest = z.object({
  head: sha256,
  tables: z.array(
    z.object({
      name: z.string(),
      rows: z.number().int(),
      /** Its pieces in their order; together they are one stream of zstd. */
      pieces: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256 })),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), isCalled: z.boolean() })),
  files: z.object({
    count: z.number().int(),
    bytes: z.number().int(),
    /** Over the digests of all of them, in their order. */
    sha256,
    /** Those that the database names and the store did not have. */
    missing: z.array(sha256),
  }),
})
export type BackupManifest = z.output<typeof backupManifest>

export const fileNameOf = (digest: string): string => `files/${digest.slice(0, 2)}/${digest}`
export const pieceNameOf = (table: string, number: number): string => `tables/${table}/${String(number).padStart(6, '0')}.zst`
