/** Structured logs: one JSON object a line on standard output, with what a reader needs and no personal data. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'
export type LogFields = Record<string, unknown>
export type Log = {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
  /** The same log with fields that every line carries, such as a request id. */
  with(fields: LogFields): Log
}

const order: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 }

/** Field names whose values never reach a log. */
const secret = /pass|secret|token|cookie|authorization|masterkey|email|address/i

const redact = (fields: LogFields): LogFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (secret.test(name)) return [name, '[redacted]']
      if (value instanceof Error)
        return [
          name,
          { name: value.name, message: value.message, stack: value.stack, cause: value.cause ? String(value.cause) : undefined },
        ]
      return [name, value]
    }),
  )

/** A log that writes lines of at least this level. */
export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  carried: LogFields = {},
): Log {
  const at =
    (lineLevel: Exclude<LogLevel, 'silent'>) =>
    (message: string, fields: LogFields = {}) => {
      if (order[lineLevel] < order[level]) return
      write(JSON.stringify({ at: new Date().toISOString(), level: lineLevel, message, ...carried, ...redact(fields) }))
    }
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    with: (fields) => createLog(level, write, { ...carried, ...redact(fields) }),
  }
}
