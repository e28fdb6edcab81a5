import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { Log } from '../platform/log.ts'
import { type ByteRange, isDigest, markName, placeInStore, type StagedFile, type Store, storeAway } from '../platform/store.ts'
import { openS3Client, statusOf, tryAgain } from './s3-client.ts'
import type { StoreAddress } from './store-address.ts'

type Bounds = {
  log: Log
  /** Files larger than this are sent in parts of this size; S3 takes none under 5 MiB but the last. */
  partBytes?: number
  /** So long a server may say nothing. */
  silentMs?: number
  /** A request may take this long, and longer by what it carries: the slowest a server may take or give it. */
  mostMs?: number
  slowestBytesPerSecond?: number
  /** The pause before what failed is tried again; four times as long before the last try. */
  pauseMs?: number
  /** So many files are asked for at once; S3 tells no more than a thousand. */
  listedAtOnce?: number
}

const tries = 3
const partsAtOnce = 3
/** The most parts that S3 takes for one file. */
const mostParts = 10_000

/**
 * A store in a bucket of any server that speaks S3: `ab/abcdef…`, as in a folder. Each part is signed with its own SHA-256, which the server checks.
 * @throws Error with one sentence where the server doesn't know the bucket or the key. A server that doesn't answer is logged; it may come back
 */
export async function openS3Store(
  address: StoreAddress & { kind: 's3' },
  {
    log,
    partBytes = 32 * 1024 ** 2,
    silentMs = 30_000,
    mostMs = 60_000,
    slowestBytesPerSecond = 100_000,
    pauseMs = 200,
    listedAtOnce = 1000,
  }: Bounds,
): Promise<Store> {
  const { bucket: Bucket, prefix } = address
  const client = openS3Client(address, silentMs)
  signWhatIsSent(client)
  const keyOf = (digest: string) => prefix + placeInStore(digest)
  /** A server that gives or takes a byte now and then is never silent, and would hold whoever waits for it for hours. */
  const within = (bytes = 0) => ({ abortSignal: AbortSignal.timeout(Math.ceil(mostMs + (bytes / slowestBytesPerSecond) * 1000)) })

  const again = <Value>(doing: string, work: () => Promise<Value>): Promise<Value> =>
    tryAgain({ tries, pauseMs }, work).catch((error: unknown) => {
      throw fault(doing, error)
    })
  const fault = (doing: string, error: unknown) => {
    log.error('The S3 server did not do what it was asked', { doing, status: statusOf(error), because: sentenceOf(error) })
    return storeAway(sentenceOf(error))
  }
  /** What the server has under a digest; null where it has nothing. */
  const sizeIn = (Key: string) =>
    again('look for a file', () =>
      client.send(new HeadObjectCommand({ Bucket, Key }), within()).then(
        ({ ContentLength }) => ContentLength ?? -1,
        (error) => (statusOf(error) === 404 ? null : Promise.reject(error)),
      ),
    )

  const keepWhole = (Key: string, { path, digest, sizeBytes }: StagedFile) =>
    again('keep a file', () => {
      const whole = { Body: createReadStream(path), ContentLength: sizeBytes, ChecksumSHA256: inBase64(digest) }
      return client.send(new PutObjectCommand({ Bucket, Key, ...whole }), within(sizeBytes))
    })

  const keepInParts = async (Key: string, file: StagedFile) => {
    const length = Math.max(partBytes, Math.ceil(file.sizeBytes / mostParts))
    const { UploadId } = await again('begin a file', () => client.send(new CreateMultipartUploadCommand({ Bucket, Key }), within()))
    const ranges = Array.from({ length: Math.ceil(file.sizeBytes / length) }, (_, index) => ({
      start: index * length,
      end: Math.min((index + 1) * length, file.sizeBytes) - 1,
    }))
    const Parts: { PartNumber: number; ETag: string | undefined }[] = []
    const waiting = ranges.entries()
    let isBroken = false
    const send = async () => {
      for (const [index, range] of waiting) {
        if (isBroken) return
        const ChecksumSHA256 = inBase64(await digestOf(file.path, range))
        const { ETag } = await again('keep a part of a file', () => {
          const part = { Body: createReadStream(file.path, range), ContentLength: range.end - range.start + 1, ChecksumSHA256 }
          return client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: index + 1, ...part }), within(part.ContentLength))
        })
        Parts[index] = { PartNumber: index + 1, ETag }
      }
    }
    const sending = Array.from({ length: partsAtOnce }, send)
    try {
      await Promise.all(sending)
      await again('put the parts of a file together', () =>
        client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }), within(file.sizeBytes)),
      )
    } catch (error) {
      isBroken = true
      // No part may come after the end.
      await Promise.allSettled(sending)
      await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }), within()).catch((error) => {
        log.warn('An upload that was broken off stays on the S3 server until the sweep', { because: sentenceOf(error) })
      })
      throw error
    }
  }

  const store: Store = {
    async keep(file) {
      const key = keyOf(file.digest)
      if ((await sizeIn(key)) === file.sizeBytes) return
      await (file.sizeBytes > partBytes ? keepInParts(key, file) : keepWhole(key, file))
      const foundBytes = await sizeIn(key)
      if (foundBytes !== file.sizeBytes) throw fault('keep a file', `It says that it kept ${foundBytes} of ${file.sizeBytes} bytes.`)
    },

    async read({ digest, sizeBytes }, range) {
      const wanted = range ? range.end - range.start + 1 : sizeBytes
      const asked = { Bucket, Key: keyOf(digest), Range: range && `bytes=${range.start}-${range.end}` }
      const found = await again('give a file', () =>
        client.send(new GetObjectCommand(asked)).catch((error) => (statusOf(error) === 404 ? null : Promise.reject(error))),
      )
      if (!found) return null
      const body = found.Body
      if (!(body instanceof Readable)) throw fault('give a file', 'It gave no bytes.')
      if (found.ContentLength === wanted) return counted(body, wanted, (because) => fault('give a file', because))
      body.destroy()
      throw fault('give a file', `It offers ${found.ContentLength} bytes where ${wanted} were asked for.`)
    },

    has: async (digest) => (await sizeIn(keyOf(digest))) !== null,

    async remove(digest) {
      const Key = keyOf(digest)
      await again('remove a file', () => client.send(new DeleteObjectCommand({ Bucket, Key }), within()))
    },

    async *list() {
      for (let ContinuationToken: string | undefined; ; ) {
        const page = await again('list its files', () =>
          client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix, MaxKeys: listedAtOnce, ContinuationToken }), within()),
        )
        for (const { Key = '' } of page.Contents ?? []) {
          const digest = Key.split('/').at(-1) ?? ''
          if (isDigest(digest) && Key === keyOf(digest)) yield digest
        }
        ContinuationToken = page.NextContinuationToken
        if (!ContinuationToken) return
      }
    },

    async clearUnfinished(before) {
      for (let marker: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {}; ; ) {
        const page = await again('list unfinished uploads', () =>
          client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: prefix, ...marker })),
        )
        for (const { Key, UploadId, Initiated } of page.Uploads ?? [])
          if (Initiated && Initiated < before)
            await again('end an unfinished upload', () => client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })))
        if (!page.IsTruncated) return
        marker = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
      }
    },

    async belongsTo(mark) {
      const place = { Bucket, Key: prefix + markName }
      const there = await again('read the mark', () =>
        client.send(new GetObjectCommand(place)).then(
          ({ Body }) => Body?.transformToString() ?? null,
          (error) => (statusOf(error) === 404 ? null : Promise.reject(error)),
        ),
      )
      if (there !== null) return there === mark
      await again('leave the mark', () => client.send(new PutObjectCommand({ ...place, Body: mark })))
      return true
    },

    async giveMark(mark) {
      await again('leave the mark', () => client.send(new PutObjectCommand({ Bucket, Key: prefix + markName, Body: mark })))
    },

    close: () => client.destroy(),
  }

  await client.send(new HeadBucketCommand({ Bucket })).catch((error) => {
    const status = statusOf(error)
    if (status === 404) throw new Error(`STORE_URL: the S3 server has no bucket ${Bucket}. Make it there first.`)
    if (status === 401 || status === 403)
      throw new Error(`STORE_URL: the S3 server does not open the bucket ${Bucket} to this key. Look at key, secret and region.`)
    fault('open the bucket', error)
  })
  return store
}

/**
 * A digest of what is sent goes into the signature, so that the server refuses other bytes than were meant: every S3 server knows that way,
 * while the header in which the library would send it is newer than many.
 */
function signWhatIsSent(client: S3Client): void {
  client.middlewareStack.add(
    (next) => (args) => {
      // What is sent has headers by this step; the library's type leaves open what it is.
      const { headers } = args.request as { headers: Record<string, string> }
      const digest = headers['x-amz-checksum-sha256']
      if (digest) headers['x-amz-content-sha256'] = Buffer.from(digest, 'base64').toString('hex')
      delete headers['x-amz-checksum-sha256']
      return next(args)
    },
    { step: 'build', name: 'signWhatIsSent' },
  )
}

const inBase64 = (digest: string) => Buffer.from(digest, 'hex').toString('base64')

async function digestOf(path: string, range: ByteRange): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, range), hash)
  return hash.digest('hex')
}

/** The bytes as they come, which break off with a fault unless they are as many as were promised. */
function counted(body: Readable, wanted: number, fault: (because: unknown) => Error): Readable {
  let seen = 0
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > wanted) done(fault(`It gave more than the ${wanted} bytes that were asked for.`))
      else done(null, chunk)
    },
    flush(done) {
      done(seen === wanted ? null : fault(`It ended after ${seen} of ${wanted} bytes.`))
    },
  })
  body.on('error', (error) => {
    // The reader may have left, which is no fault.
    if (!checked.destroyed) checked.destroy(fault(error))
  })
  checked.on('close', () => body.destroy())
  // It may break off before anyone reads; who reads then is told.
  checked.on('error', () => undefined)
  return body.pipe(checked)
}

// Of its faults the library says much, what was signed too; only their names and sentences are for the log.
const sentenceOf = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
