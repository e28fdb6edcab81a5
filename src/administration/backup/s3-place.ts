import { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { openS3Client, statusOf, tryAgain } from '../../foundation/storage/s3-client.ts'
import type { StoreAddress } from '../../foundation/storage/store-address.ts'
import { BackupFault } from './backup-fault.ts'
import type { Place } from './place.ts'

type Bounds = { partBytes?: number; pauseMs?: number; silentMs?: number }

const tries = 4
/** S3 takes ten thousand parts of one file. After so many, parts are larger, so that any backup finds its end. */
const smallParts = 5000

/** Backups in a bucket. They are sent in parts, which are held in memory one at a time, and are there when the last one is. */
export function openS3Place(
  address: StoreAddress & { kind: 's3' },
  { partBytes = 32 * 1024 ** 2, pauseMs = 500, silentMs = 60_000 }: Bounds = {},
): Place {
  const { bucket: Bucket, prefix } = address
  const client = openS3Client(address, silentMs)
  const label = `${address.endpoint}/${Bucket}/${prefix}`

  const again = <Value>(doing: string, work: () => Promise<Value>): Promise<Value> =>
    tryAgain({ tries, pauseMs }, work).catch((error: unknown) => {
      throw new BackupFault(`The S3 server at ${address.endpoint} did not ${doing}: ${sentenceOf(error)}`, { cause: error })
    })
  const isThere = (Key: string) =>
    again('say whether the file is there', () =>
      client.send(new HeadObjectCommand({ Bucket, Key })).then(
        () => true,
        (error) => (statusOf(error) === 404 ? false : Promise.reject(error)),
      ),
    )
  const requireFree = async (Key: string) => {
    if (await isThere(Key))
      throw new BackupFault(
        `There is a ${label}${Key.slice(prefix.length)} already, and a backup is never written over. Name another file.`,
      )
  }

  return {
    label,
    async write(name, bytes) {
      const Key = prefix + name
      await requireFree(Key)
      const { UploadId } = await again('begin a file', () => client.send(new CreateMultipartUploadCommand({ Bucket, Key })))
      try {
        const Parts: { PartNumber: number; ETag: string | undefined }[] = []
        const lengthOf = () => (Parts.length < smallParts ? partBytes : 8 * partBytes)
        for await (const Body of inParts(bytes, lengthOf)) {
          const PartNumber = Parts.length + 1
          const { ETag } = await again('keep a part of the backup', () =>
            client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ContentLength: Body.length })),
          )
          Parts.push({ PartNumber, ETag })
        }
        await requireFree(Key)
        await again('put the parts of the backup together', () =>
          client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } })),
        )
      } catch (error) {
        // What can't be ended now is cleared away by a later backup.
        await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(quiet)
        throw error
      }
    },
    async read(name) {
      const found = await again('give the backup', () =>
        client
          .send(new GetObjectCommand({ Bucket, Key: prefix + name }))
          .catch((error) => (statusOf(error) === 404 ? null : Promise.reject(error))),
      )
      if (!found) throw new BackupFault(`There is no ${label}${name}.`)
      if (!(found.Body instanceof Readable)) throw new BackupFault(`The S3 server at ${address.endpoint} gave no bytes.`)
      return found.Body
    },
    async list() {
      const names: string[] = []
      for (let ContinuationToken: string | undefined; ; ) {
        const page = await again('list its files', () =>
          client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix, Delimiter: '/', ContinuationToken })),
        )
        for (const { Key } of page.Contents ?? []) if (Key) names.push(Key.slice(prefix.length))
        ContinuationToken = page.NextContinuationToken
        if (!ContinuationToken) return names
      }
    },
    async remove(name) {
      await again('remove a backup', () => client.send(new DeleteObjectCommand({ Bucket, Key: prefix + name })))
    },
    async clearUnfinished(before, isOurs) {
      const { Uploads } = await again('list unfinished uploads', () =>
        client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: prefix })),
      )
      for (const { Key, UploadId, Initiated } of Uploads ?? [])
        if (Initiated && Initiated < before && isOurs(Key?.slice(prefix.length) ?? ''))
          await again('end an unfinished upload', () => client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })))
    },
    close: () => client.destroy(),
  }
}

/** What comes, in parts of a length; the last may be shorter. */
async function* inParts(bytes: AsyncIterable<Uint8Array>, lengthOf: () => number): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    held.push(chunk)
    length += chunk.length
    if (length < lengthOf()) continue
    yield Buffer.concat(held)
    held = []
    length = 0
  }
  yield Buffer.concat(held)
}

const quiet = () => undefined

const sentenceOf = (error: unknown) => {
  const status = statusOf(error)
  if (status === 401 || status === 403) return 'it does not open the bucket to this key. Look at key, secret and region.'
  if (status === 404) return 'it has no such bucket. Make it there first.'
  return `${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}${status ? ` (${status})` : ''}`
}
