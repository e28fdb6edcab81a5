import { digestMultibase } from '@laurel/openbadges/ob3/evidence'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** What the page is told while a file is read: how far that is, and then its digest, plain and as credentials write it, or that it can't be read. */
export type DigestTold = { kind: 'share'; share: number } | { kind: 'digest'; digest: string; written: string } | { kind: 'unreadable' }

const tell = (told: DigestTold) => self.postMessage(told)

/** The SHA-256 of a file, read piece by piece: it may be larger than the memory of a phone. It goes nowhere. */
async function digestOf(file: Blob): Promise<string> {
  const hash = sha256.create()
  const reader = file.stream().getReader()
  let read = 0
  let told = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    hash.update(piece.value)
    read += piece.value.length
    if (read - told < file.size / 100) continue
    told = read
    tell({ kind: 'share', share: read / file.size })
  }
  return bytesToHex(hash.digest())
}

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  digestOf(data).then(
    (digest) => tell({ kind: 'digest', digest, written: digestMultibase(digest) }),
    () => tell({ kind: 'unreadable' }),
  )
})
