import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { World } from '../../foundation/platform/world.ts'
import { placeOfFile, signedPlace } from './anchor-set.ts'

type Exported = { token: string; files: readonly { digest: string; sizeBytes: number }[]; title: string }

/** The archive of a signed set, written while it is read: its signed part first, then each file as it is. */
export function archiveOf({ store, log, now }: Pick<World, 'store' | 'log' | 'now'>, { token, files, title }: Exported): Response {
  const zip = new ZipFile()
  const mtime = now()
  zip.addBuffer(Buffer.from(token), signedPlace, { mtime, compress: false })
  for (const { digest, sizeBytes } of files)
    zip.addReadStreamLazy(placeOfFile(digest), { mtime, compress: false, size: sizeBytes }, (give) =>
      store.read({ digest, sizeBytes }).then(
        (bytes) => {
          if (bytes) return give(null, bytes)
          log.error('A file of an anchor is not in the store', { digest })
          give(new Error('A file of an anchor is not in the store.'), Readable.from([]))
        },
        (error) => give(error, Readable.from([])),
      ),
    )
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error))
  zip.end()
  const name =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'micro-credential'
  return new Response(Readable.toWeb(zip.outputStream as Readable) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="anchors-${name}.zip"`,
      'cache-control': 'private, no-store',
    },
  })
}
