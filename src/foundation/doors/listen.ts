import { createServer as createHttps, type Server as HttpsServer } from 'node:https'
import { type ServerType, serve } from '@hono/node-server'
import { type Certificate, readCertificate } from '../platform/certificate.ts'
import type { Log } from '../platform/log.ts'

type Fetch = Parameters<typeof serve>[0]['fetch']
type Place = { PORT: number; HOST?: string | undefined; TLS_CERT?: string | undefined; TLS_KEY?: string | undefined }

/**
 * How long a connection may be quiet, may take to say what it wants, and to say all of it: longer than two gigabytes take over a school's
 * line, and short enough that connections which only wait are given back.
 */
const patience = { quietMs: 120_000, headersMs: 30_000, wholeMs: 3 * 3_600_000 }

/**
 * Listens where the configuration says: by https where it names a certificate, else by http.
 * @throws Error about the certificate, in one sentence; or the machine's own, as for a port that is taken
 */
export async function listen(fetch: Fetch, config: Place, log: Log, { quietMs, headersMs, wholeMs } = patience): Promise<ServerType> {
  const certificate = await readCertificate(config)
  const server = await new Promise<ServerType>((resolve, reject) => {
    const where = { fetch, port: config.PORT, hostname: config.HOST ?? '0.0.0.0' }
    const listening = certificate
      ? serve({ ...where, createServer: createHttps, serverOptions: certificate }, () => resolve(listening))
      : serve(where, () => resolve(listening))
    listening.once('error', reject)
  })
  server.setTimeout(quietMs)
  if ('headersTimeout' in server) Object.assign(server, { headersTimeout: headersMs, requestTimeout: wholeMs })
  if (certificate) renewHourly(server as HttpsServer, certificate, config, log)
  return server
}

/** Takes up a certificate that was renewed in its files. One that can't be used is logged, and the one in use stays. */
export async function renewCertificate(server: HttpsServer, inUse: Certificate, config: Place, log: Log): Promise<Certificate> {
  try {
    const found = await readCertificate(config)
    if (!found || (found.cert === inUse.cert && found.key === inUse.key)) return inUse
    server.setSecureContext(found)
    log.info('A renewed certificate is in use')
    return found
  } catch (error) {
    log.error('The certificate could not be renewed', { error })
    return inUse
  }
}

/** A program that renews certificates does not need to start us again. */
function renewHourly(server: HttpsServer, certificate: Certificate, config: Place, log: Log): void {
  let inUse = certificate
  const timer = setInterval(async () => {
    inUse = await renewCertificate(server, inUse, config, log)
  }, 3_600_000).unref()
  server.once('close', () => clearInterval(timer))
}
