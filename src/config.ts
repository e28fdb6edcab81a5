import { resolve } from 'node:path'
import { z } from 'zod'

const flag = z.stringbool()
const seconds = z.coerce.number().int().positive()

/** Every setting of a Laurel instance, by environment variable. The descriptions are the operator's manual. */
export const configSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('The port the server listens on.'),
  HOST: z.string().default('0.0.0.0').describe('The address the server binds to.'),
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('The public address of this instance. It is part of every badge, so choose it once. Default: http://localhost:PORT.'),
  DATA_DIR: z.string().default('data').describe('Where the embedded database, evidence files and the master key live.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL 15 or newer to use. Without it, an embedded one is started in DATA_DIR.'),
  MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits (32 bytes), for example from: openssl rand -hex 32')
    .optional()
    .describe(
      'Encrypts the signing keys of issuers. Without it, a key is made once and kept in DATA_DIR/master.key, readable by the owner only.',
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Where mail is sent, such as smtp://user:password@host:587. Without it, mail is kept and shown at /outbox.'),
  MAIL_FROM: z.string().default('Laurel <no-reply@localhost>').describe('The sender of all mail.'),
  MAX_UPLOAD_BYTES: z.coerce.number().int().positive().default(2_147_483_648).describe('The largest evidence file, in bytes.'),
  TRUST_PROXY: flag
    .default(false)
    .describe('Whether the last X-Forwarded-For entry names the client. Set it only behind a proxy of your own.'),
  VERIFY_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform((hosts) =>
      hosts
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    )
    .describe('Host:port pairs, comma separated, that /verify may ask although they are private. For tests and closed networks.'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('The least important log line that is written.'),
  SESSION_SECONDS: seconds.default(60 * 60 * 24 * 30).describe('How long a sign-in lasts without use.'),
  WORKERS: flag.default(true).describe('Whether this process also runs background jobs.'),
  DEMO: flag
    .default(false)
    .describe('Whether the demo district is here and its people may be named on the sign-in page. Set by the start command.'),
})

export type Config = Omit<z.output<typeof configSchema>, 'BASE_URL'> & { BASE_URL: string }

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
  return { ...config, DATA_DIR: resolve(config.DATA_DIR), BASE_URL: config.BASE_URL ?? `http://localhost:${config.PORT}` }
}
