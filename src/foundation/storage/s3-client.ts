import { setTimeout as wait } from 'node:timers/promises'
import { S3Client } from '@aws-sdk/client-s3'
import type { StoreAddress } from './store-address.ts'

const quiet = () => undefined

/**
 * A client of any server that speaks S3, for the store and for backups.
 * @param silentMs so long a server may say nothing
 */
export const openS3Client = (address: StoreAddress & { kind: 's3' }, silentMs: number): S3Client =>
  new S3Client({
    endpoint: address.endpoint,
    region: address.region,
    forcePathStyle: address.pathStyle,
    credentials: { accessKeyId: address.key, secretAccessKey: address.secret },
    // The library's newer checksums are unknown to many servers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // It can't send a stream twice; `tryAgain` begins with a new one.
    maxAttempts: 1,
    // It would say on the console what was signed. Who asks tells what goes wrong, in its own words.
    logger: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
    requestHandler: { connectionTimeout: Math.min(5000, silentMs), socketTimeout: silentMs },
  })

/** What a server answered with, where it answered. */
export const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && '$metadata' in error
    ? (error.$metadata as { httpStatusCode?: number }).httpStatusCode
    : undefined

/** Without an answer, or with one that says "not now". */
const mayPass = (error: unknown) => {
  const status = statusOf(error)
  return status === undefined || status === 408 || status === 429 || status >= 500
}

/** Tries once more what may have failed by chance: after a pause, and four times as long each time. @throws what it failed with last */
export async function tryAgain<Value>({ tries, pauseMs }: { tries: number; pauseMs: number }, work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= tries || !mayPass(error)) throw error
      await wait(pauseMs * 4 ** (attempt - 1))
    }
  }
}
