import { join, resolve } from 'node:path'
import { z } from 'zod'
import { readStoreAddress } from './foundation/storage/store-address.ts'

const flag = z.stringbool()
const seconds = z.coerce.number().int().positive()
const bytes = z.coerce.number().int().positive()
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )

/** Every setting of a Laurel instance, by environment variable. The descriptions are the operator's manual. */
export const configSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('The port the server listens on.'),
  HOST: z
    .string()
    .optional()
    .describe('The address the server binds to. Default: 0.0.0.0, which is every network; with the demo 127.0.0.1, this machine alone.'),
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe(
      'The public address of this instance. It is part of every badge, so choose it once. Default: http://localhost:PORT, or https with TLS_CERT.',
    ),
  DATA_DIR: z.string().default('data').describe('Where the embedded database, evidence files, files on their way and the master key live.'),
  STAGING_DIR: z
    .string()
    .optional()
    .describe(
      'Where files lie while they arrive or are made. Without it, DATA_DIR/staging. A folder that several machines mount lets a file go on at any of them.',
    ),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL 15 or newer to use. Without it, an embedded one is started in DATA_DIR.'),
  DIRECT_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe(
      'The address of PostgreSQL itself, where DATABASE_URL leads to a pooler that gives connections for a transaction each, such as PgBouncer. Migrations, queues and what listens go there.',
    ),
  STORE_URL: z
    .string()
    .optional()
    .describe(
      'Where evidence is kept: a folder (file:///srv/evidence) or a bucket of an S3 server (s3://key:secret@host:port/bucket?region=us-east-1&path-style; s3+http:// without TLS). Without it, in DATA_DIR/files.',
    ),
  STORE_KEY: z.string().optional().describe('The access key of the S3 server, where STORE_URL is to hold no secret.'),
  STORE_SECRET: z.string().optional().describe('The secret of STORE_KEY.'),
  MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits (32 bytes), for example from: openssl rand -hex 32')
    .optional()
    .describe(
      'Encrypts the signing keys of issuers. Without it, a key is made once and kept in DATA_DIR/master.key, readable by the owner only.',
    ),
  FFMPEG_PATH: z
    .string()
    .optional()
    .describe(
      'Where the program ffmpeg is, with ffprobe beside it, when it is not found by PATH. With it recordings get pictures, a waveform and a form that every browser plays; Laurel works without it.',
    ),
  BACKUP_TO: z
    .string()
    .optional()
    .describe(
      'Where a backup is made every day: a folder, or s3://key:secret@host/bucket/folder as in STORE_URL. Without it, backups are made by hand alone.',
    ),
  BACKUP_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of the day in UTC, such as 02:30')
    .default('02:30')
    .describe('When the daily backup is made, in UTC. One that was missed is made as soon as Laurel runs again.'),
  BACKUP_KEEP: z.coerce.number().int().min(1).default(14).describe('So many of the newest daily backups are kept, however old they are.'),
  BACKUP_KEEP_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Beside those, all daily backups that are younger than so many days.'),
  BACKUP_RECIPIENTS: list.describe(
    'To whom daily backups are encrypted, comma separated: recipients of age (age1…), made by npm run laurel -- backup new-key FILE. Without any, backups are not encrypted.',
  ),
  BACKUP_KEY: z
    .string()
    .optional()
    .describe('The access key of the S3 server of backups, where the address is to hold no secret. Without it, STORE_KEY.'),
  BACKUP_SECRET: z.string().optional().describe('The secret of BACKUP_KEY.'),
  BACKUP_BEFORE_UPGRADE: flag
    .default(true)
    .describe('Whether a start that changes the database makes a backup in BACKUP_TO first, and does not change it where that fails.'),
  WAL_ARCHIVE: z
    .string()
    .optional()
    .describe(
      'A folder, on another disk, into which the embedded PostgreSQL puts everything that it writes, so that the database can be brought back to any moment: npm run laurel -- recover.',
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Where mail is sent, such as smtp://user:password@host:587. Without it, mail is kept, and invitations are shown at /outbox.'),
  MAIL_FROM: z.string().default('Laurel <no-reply@localhost>').describe('The sender of all mail.'),
  MAX_UPLOAD_BYTES: bytes.default(2_147_483_648).describe('The largest evidence file, in bytes.'),
  PERSON_EVIDENCE_BYTES: bytes.default(20_000_000_000).describe('How much evidence one person may keep, in bytes.'),
  ORGANIZATION_EVIDENCE_BYTES: bytes
    .default(1_000_000_000_000)
    .describe('How much evidence the people of one organization may keep together, in bytes.'),
  EVIDENCE_CHECK_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3650)
    .default(30)
    .describe('Within so many days every file in the store is read whole and compared with its digest. 0: none is.'),
  FREE_DISK_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(2_000_000_000)
    .describe('Files are refused while less than this is free on the disk of DATA_DIR, so that the database keeps room.'),
  API_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .positive()
    .default(600)
    .describe('How many requests an API key has in a minute; who asks without one has a fifth of it.'),
  MOST_REQUESTS_AT_ONCE: z.coerce
    .number()
    .int()
    .min(1)
    .default(100)
    .describe(
      'How many requests this process answers at once before it asks those that only look to come again in some seconds (503, Retry-After); half as many more that change something are taken. Files on their way and open pages that listen do not count.',
    ),
  STOP_SECONDS: seconds.default(15).describe('How long a server that is asked to stop waits for what it is answering.'),
  STOP_UPLOAD_SECONDS: seconds.default(300).describe('How long it waits for files that are arriving.'),
  TRUST_PROXY: flag
    .default(false)
    .describe('Whether the last X-Forwarded-For entry names the client. Set it only behind a proxy of your own.'),
  TLS_CERT: z
    .string()
    .optional()
    .describe('A PEM file with the certificate and its chain. With TLS_KEY, this instance serves https itself instead of behind a proxy.'),
  TLS_KEY: z.string().optional().describe('A PEM file with the private key of TLS_CERT, readable by the owner only.'),
  VERIFY_PRIVATE_HOSTS: list.describe(
    'Hosts, comma separated, that /verify may ask although they are private: host:port by https, http://host:port in the clear. For tests and closed networks.',
  ),
  LINK_PRIVATE_HOSTS: list.describe(
    'Hosts, comma separated, whose pages are asked for and copied where evidence links to them, although they are private: host:port by https, http://host:port in the clear. For closed networks and tests.',
  ),
  WEBHOOK_PRIVATE_HOSTS: list.describe(
    'Hosts, comma separated, that webhooks may lead to although they are private: host:port by https, http://host:port in the clear. For closed networks and tests.',
  ),
  WEBHOOK_ANSWER_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(60)
    .default(15)
    .describe('How long an address that is told of facts has to answer.'),
  VC_API: flag.default(false).describe('Whether the VC-API doors under /vc-api are open, for conformance suites and other programs.'),
  VC_API_TOKEN: z
    .string()
    .min(24, 'must have at least 24 characters, for example from: openssl rand -hex 24')
    .optional()
    .describe('What a program must bear to have anything issued by the VC-API. Without it, the VC-API only verifies.'),
  VC_API_KEYS: list
    .pipe(z.array(z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{40,60}$/, 'must be secret Multikeys (z3u2… or z42t…), comma separated')))
    .describe('Secret Multikeys, comma separated, that the VC-API issues with, each as its did:key. Made by: npx openbadges keygen.'),
  VC_API_ORGANIZATION: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be the last part of an issuer’s address, such as maple-district')
    .optional()
    .describe(
      'The organization (the last part of its address /issuers/…) in whose name the VC-API signs whatever it is sent. Choose one made for testing.',
    ),
  VC_API_REPLACE_ISSUER: flag
    .default(false)
    .describe(
      'Whether the VC-API puts its own first issuer in place of one that it does not issue as, instead of refusing. Some suites expect it.',
    ),
  VC_API_CONTEXTS: z
    .string()
    .optional()
    .describe(
      'A folder of JSON-LD contexts that the VC-API takes beside its own, as wget -x lays them: www.w3.org/ns/credentials/examples/v2.',
    ),
  METRICS_TOKEN: z
    .string()
    .min(24, 'must have at least 24 characters, for example from: openssl rand -hex 24')
    .optional()
    .describe(
      'What a program must bear to read /metrics (Authorization: Bearer …). Without it, /metrics is there for this machine alone; behind a proxy, set it.',
    ),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('The least important log line that is written.'),
  SESSION_SECONDS: seconds.default(60 * 60 * 24 * 30).describe('How long a sign-in lasts without use.'),
  SIGN_UP: z
    .enum(['open', 'invitation'])
    .default('open')
    .describe('Who may make an account: anyone with an e-mail address (open), or only who was invited (invitation).'),
  WORKERS: flag.default(true).describe('Whether this process also runs background jobs.'),
  UI_GALLERY: flag.default(false).describe('Whether /ui-gallery shows all parts of the screens on one page, for those who build them.'),
  DEMO: flag
    .default(false)
    .describe('Whether the demo district is here and its people may be named on the sign-in page. Set by the start command.'),
})

export type Config = Omit<z.output<typeof configSchema>, 'BASE_URL' | 'STAGING_DIR'> & { BASE_URL: string; STAGING_DIR: string }

/**
 * Reads and checks the environment.
 * @throws Error that names every wrong variable in one sentence each
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => name in configSchema.shape && value !== ''))
  const parsed = configSchema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration is not usable:\n${lines.join('\n')}`)
  }
  const config = parsed.data
  try {
    readStoreAddress(config)
  } catch (error) {
    throw new Error(`The configuration is not usable:\n  STORE_URL: ${error instanceof Error ? error.message : error}`)
  }
  const scheme = config.TLS_CERT ? 'https' : 'http'
  const dataDir = resolve(config.DATA_DIR)
  return {
    ...config,
    DATA_DIR: dataDir,
    STAGING_DIR: config.STAGING_DIR ? resolve(config.STAGING_DIR) : join(dataDir, 'staging'),
    BASE_URL: config.BASE_URL ?? `${scheme}://localhost:${config.PORT}`,
  }
}
