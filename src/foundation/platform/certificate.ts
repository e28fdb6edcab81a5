import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** What https is served with, in PEM. */
export type Certificate = { cert: string; key: string }

type Places = { TLS_CERT?: string | undefined; TLS_KEY?: string | undefined }

/**
 * Reads and checks the certificate that the configuration names; null where it names none.
 * @throws Error with one sentence about the setting that can't be used
 */
export async function readCertificate({ TLS_CERT, TLS_KEY }: Places): Promise<Certificate | null> {
  if (TLS_CERT === undefined && TLS_KEY === undefined) return null
  if (TLS_KEY === undefined) throw new Error('TLS_CERT is set, but TLS_KEY is not: https needs the certificate and its private key.')
  if (TLS_CERT === undefined) throw new Error('TLS_KEY is set, but TLS_CERT is not: https needs the certificate and its private key.')
  const [cert, key] = await Promise.all([readPem('TLS_CERT', TLS_CERT), readPem('TLS_KEY', TLS_KEY)])
  const certificate = parsed('TLS_CERT', TLS_CERT, 'a certificate in PEM', () => new X509Certificate(cert))
  const secret = parsed('TLS_KEY', TLS_KEY, 'a private key in PEM without a password', (): KeyObject => createPrivateKey(key))
  if (!certificate.checkPrivateKey(secret)) throw new Error(`TLS_KEY: ${TLS_KEY} is not the key of the certificate in ${TLS_CERT}.`)
  return { cert, key }
}

async function readPem(setting: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Error(`${setting}: the file ${path} can't be read (${why}).`)
  }
}

function parsed<Value>(setting: string, path: string, what: string, parse: () => Value): Value {
  try {
    return parse()
  } catch (error) {
    throw new Error(`${setting}: ${path} is not ${what}.`, { cause: error })
  }
}
