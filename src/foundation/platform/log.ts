/** Structured logs: one JSON object a line on standard output, with what a reader needs; personal data and secrets are taken out by name and by value. */
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

/** What is secret or personal wherever it stands: passwords in addresses of servers, e-mail addresses, tokens of links and keys. */
const hidden: [RegExp, string][] = [
  [/(?<=:\/\/)[^\s/@]+@/g, '[redacted]@'],
  [/[^\s<>"'(),;:@/=]+@[^\s<>"'(),;:@/]+\.[a-z]{2,}/gi, '[address]'],
  // A family holds no more than sixteen signs: by their length alone they look like words.
  [/(?<=\/consent\/(?:class\/)?)(?!class\/)[^\s/?#"']+/gi, '[token]'],
  [/(?<=\b(?:token|code|key|secret|password|access_token)=)[^\s&"']+/gi, '[redacted]'],
  [/(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{20,}(?![\w-])/gi, '[token]'],
]
/** An id of ours names a row and opens nothing; a log without them would help nobody. */
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const redactText = (text: string): string =>
  hidden.reduce((rest, [pattern, shown]) => rest.replace(pattern, (found) => (id.test(found) ? found : shown)), text)

/** The places in a stack are names of files, which may look like tokens; what stands before them is the message. */
const redactStack = (stack: string): string =>
  stack
    .split('\n')
    .map((line) => (/^\s+at /.test(line) ? line : redactText(line)))
    .join('\n')

function redactValue(name: string, value: unknown): unknown {
  if (secret.test(name)) return '[redacted]'
  if (typeof value === 'string') return redactText(value)
  if (value instanceof Error) {
    const { name: kind, message, stack, cause } = value
    return {
      name: kind,
      message: redactText(message),
      stack: stack && redactStack(stack),
      cause: cause ? redactText(String(cause)) : undefined,
    }
  }
  if (Array.isArray(value)) return value.map((each) => redactValue('', each))
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return redact(value as LogFields)
  return value
}

const redact = (fields: LogFields): LogFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redactValue(name, value)]))

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
