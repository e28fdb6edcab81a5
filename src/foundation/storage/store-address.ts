import { fileURLToPath } from 'node:url'

/** Where files are kept, as `STORE_URL` says it. */
export type StoreAddress =
  | { kind: 'folder'; folder: string }
  | { kind: 's3'; endpoint: string; bucket: string; prefix: string; region: string; pathStyle: boolean; key: string; secret: string }

type Settings = { STORE_URL?: string | undefined; STORE_KEY?: string | undefined; STORE_SECRET?: string | undefined }

const known = new Set(['region', 'path-style'])

/**
 * Reads where files are kept; null where nothing is said of it. What is wrong is told without what was given, which may be a secret.
 * @throws Error with one sentence
 */
export function readStoreAddress({ STORE_URL, STORE_KEY, STORE_SECRET }: Settings): StoreAddress | null {
  if (STORE_URL === undefined) return null
  const url = URL.parse(STORE_URL)
  if (url?.protocol === 'file:') {
    if (url.host !== '') throw new Error('a folder is named from the root, with three slashes: file:///srv/evidence')
    return { kind: 'folder', folder: fileURLToPath(url) }
  }
  if (!url || !/^s3(\+http)?:$/.test(url.protocol) || url.host === '') throw new Error(`must be like ${likeThis} or file:///srv/evidence`)
  const unknown = [...url.searchParams.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0) throw new Error('knows region and path-style behind the question mark, and nothing else')
  const [bucket = '', ...prefix] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent)
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new Error(`must name a bucket behind the host, as in ${likeThis}`)
  const key = STORE_KEY ?? decodeURIComponent(url.username)
  const secret = STORE_SECRET ?? decodeURIComponent(url.password)
  if (!key || !secret) throw new Error('needs a key and its secret: before the host, or as STORE_KEY and STORE_SECRET')
  return {
    kind: 's3',
    endpoint: `${url.protocol === 's3:' ? 'https' : 'http'}://${url.host}`,
    bucket,
    prefix: prefix.map((part) => `${part}/`).join(''),
    region: url.searchParams.get('region') ?? 'us-east-1',
    pathStyle: url.searchParams.has('path-style') && url.searchParams.get('path-style') !== 'false',
    key,
    secret,
  }
}

const likeThis = 's3://key:secret@host:port/bucket?region=us-east-1&path-style'
