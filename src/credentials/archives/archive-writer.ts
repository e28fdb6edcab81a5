import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'
import { places } from './archive-format.ts'

/** What is put into an archive, one file after the other: none is opened before its turn, and none is ever in memory as a whole. */
export type ArchiveWriter = {
  readonly bytes: NodeJS.ReadableStream
  add: (name: string, open: () => Promise<Readable>, how?: { compress?: boolean }) => void
  /** Ends it with the list of digests, and with the statement that `sign` makes of that list; without one where nobody signs. */
  finish: (sign: ((files: { sha256: string; count: number }) => Promise<string>) | null) => void
}

type Options = {
  now: Date
  /** Hears of every piece that was read, for who waits. */
  onBytes?: (count: number) => void
  onError: (error: Error) => void
}

export function archiveWriter({ now, onBytes, onError }: Options): ArchiveWriter {
  const zip = new ZipFile()
  zip.on('error', onError)
  const lines: string[] = []
  const named = new Set<string>()
  const put = (name: string, open: () => Promise<Readable>, compress: boolean, isListed: boolean) =>
    zip.addReadStreamLazy(name, { mtime: now, compress }, (give) =>
      open().then(
        (stream) => give(null, isListed ? digested(stream, (digest) => lines.push(`${digest}  ${name}\n`), onBytes) : stream),
        (error) => give(error, Readable.from([])),
      ),
    )
  return {
    bytes: zip.outputStream,
    add(name, open, { compress = true } = {}) {
      // Two files of one name would make an archive that no reader takes.
      if (named.has(name)) throw new Error(`The archive has ${name} already.`)
      named.add(name)
      put(name, open, compress, true)
    },
    finish(sign) {
      // Their turn comes last, when the digest of everything else is known.
      const list = () => lines.join('')
      put(places.files, async () => Readable.from([list()]), true, false)
      const files = () => ({ sha256: createHash('sha256').update(list()).digest('hex'), count: lines.length })
      if (sign) put(places.statement, async () => Readable.from([await sign(files())]), true, false)
      zip.end()
    },
  }
}

/** The same stream; at its end the digest of what went through. */
function digested(stream: Readable, tell: (digest: string) => void, onBytes: ((count: number) => void) | undefined): Readable {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      onBytes?.(piece.length)
      done(null, piece)
    },
    flush(done) {
      tell(hash.digest('hex'))
      done()
    },
  })
  stream.on('error', (error) => through.destroy(error))
  return stream.pipe(through)
}
