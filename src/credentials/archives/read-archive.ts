import { asObject, asObjects, asText, type JsonObject } from '@laurel/openbadges/vc/json'
import { listZip, type ReadableAt, readWhole, type ZipEntry } from '../../foundation/zips/read-zip.ts'
import { type ArchiveStatement, archiveBounds, archiveFormat, archiveType, places } from './archive-format.ts'

/** An archive that was opened: what its statement says, not yet whose signature that bears, and what else is in it. */
export type OpenedArchive = {
  file: ReadableAt
  entries: ReadonlyMap<string, ZipEntry>
  /** The statement with its proof, as it lies there. */
  document: JsonObject
  statement: ArchiveStatement
  issuer: { id: string; name: string }
  /** SHA-256 that the statement vouches for, by name, in hex. */
  digests: ReadonlyMap<string, string>
}

export type ArchiveTrouble = 'no-archive' | 'newer' | 'altered' | 'malformed'

/** An archive that can’t be taken for one, and why. */
export class ArchiveFault extends Error {
  readonly trouble: ArchiveTrouble
  /** The file it is about, or the form that is not known. */
  readonly about: string
  constructor(trouble: ArchiveTrouble, about = '') {
    super(about ? `${trouble}: ${about}` : trouble)
    this.name = 'ArchiveFault'
    this.trouble = trouble
    this.about = about
  }
}

/**
 * Opens an archive, with the list of its files as the statement vouches for it. Whose signature the statement bears is for the caller to ask, who knows
 * where keys are to be had. Also in a browser.
 * @throws ArchiveFault, ZipFault
 */
export async function openArchive(file: ReadableAt, listed?: ZipEntry[]): Promise<OpenedArchive> {
  const entries = new Map((listed ?? (await listZip(file))).map((entry) => [entry.name, entry]))
  const [statementEntry, filesEntry] = [entries.get(places.statement), entries.get(places.files)]
  if (!statementEntry) throw new ArchiveFault('no-archive')
  const document = parsed(await readWhole(file, statementEntry, archiveBounds.statement))
  const { statement, issuer } = statementIn(document)
  if (!filesEntry) throw new ArchiveFault('altered', places.files)
  const list = await readWhole(file, filesEntry, archiveBounds.files)
  if ((await hexDigest(list)) !== statement.files.sha256) throw new ArchiveFault('altered', places.files)
  return { file, entries, document, statement, issuer, digests: digestsIn(new TextDecoder().decode(list)) }
}

/** A small file of an archive, as the statement vouches for it; null where there is none. @throws ArchiveFault `altered` */
export async function readVouched(archive: OpenedArchive, name: string, mostBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const entry = archive.entries.get(name)
  if (!entry) return null
  const bytes = await readWhole(archive.file, entry, mostBytes)
  if ((await hexDigest(bytes)) !== archive.digests.get(name)) throw new ArchiveFault('altered', name)
  return bytes
}

/** The names in a folder of an archive. */
export const namesIn = ({ entries }: OpenedArchive, folder: string): string[] =>
  [...entries.keys()].filter((name) => name.startsWith(folder) && name.length > folder.length)

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const hexDigest = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

function parsed(bytes: Uint8Array): JsonObject {
  try {
    const document = asObject(JSON.parse(new TextDecoder().decode(bytes)))
    if (document) return document
  } catch {
    // Told below.
  }
  throw new ArchiveFault('malformed')
}

function statementIn(document: JsonObject): Pick<OpenedArchive, 'statement' | 'issuer'> {
  const types = Array.isArray(document.type) ? document.type : [document.type]
  const said = asObject(asObject(document.credentialSubject)?.archive)
  if (!said || !types.includes(archiveType)) throw new ArchiveFault('malformed')
  if (typeof said.format === 'number' && said.format > archiveFormat) throw new ArchiveFault('newer', String(said.format))
  const [holder, files, issuer] = [asObject(said.holder), asObject(said.files), asObject(document.issuer)]
  const madeAt = asText(said.madeAt) ?? ''
  const sha256Hex = asText(files?.sha256) ?? ''
  const home = asText(said.home) ?? ''
  if (typeof said.format !== 'number' || Number.isNaN(Date.parse(madeAt)) || !/^[0-9a-f]{64}$/.test(sha256Hex) || !URL.canParse(home))
    throw new ArchiveFault('malformed')
  const addresses = Array.isArray(holder?.addresses) ? holder.addresses : []
  return {
    issuer: { id: asText(issuer?.id) ?? '', name: (asText(issuer?.name) ?? '').slice(0, 200) },
    statement: {
      format: said.format,
      home,
      madeAt,
      holder: {
        id: (asText(holder?.id) ?? '').slice(0, 300),
        name: (asText(holder?.name) ?? '').slice(0, 200),
        addresses: addresses.filter((one): one is string => typeof one === 'string').slice(0, 100),
      },
      files: { sha256: sha256Hex, count: typeof files?.count === 'number' ? files.count : 0 },
      credentials: typeof said.credentials === 'number' ? said.credentials : 0,
      documents: asObjects(said.documents).flatMap(({ address, path }) =>
        typeof address === 'string' && typeof path === 'string' ? [{ address, path }] : [],
      ),
    },
  }
}

function digestsIn(list: string): Map<string, string> {
  const digests = new Map<string, string>()
  for (const line of list.split('\n')) {
    const [, digest, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (digest && name) digests.set(name, digest)
  }
  return digests
}
