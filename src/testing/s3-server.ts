import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll } from 'vitest'
import { readStoreAddress } from '../foundation/platform/store-address.ts'

/** Whether this machine has the S3 server that the tests start: `apt-get install swift-proxy swift-account swift-container swift-object`. */
export const hasS3Server = existsSync('/usr/lib/python3/dist-packages/swift/common/middleware/s3api')

/**
 * A real S3 server of its own for a test file, with one empty bucket, ended after it. Its secret holds signs that an address must escape.
 * @returns the address for `STORE_URL`, and a client with every right
 */
export async function anS3Server(): Promise<{ storeUrl: string; client: S3Client }> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-s3-'))
  const server = spawn('/usr/bin/python3', [join(import.meta.dirname, 's3-server.py'), folder, 'test:laurel', 'se/cr+et@'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  afterAll(() => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(Number(line)))
    server.once('exit', (code) => reject(new Error(`The S3 server ended with ${code}.`)))
  })
  const storeUrl = `s3+http://test%3Alaurel:se%2Fcr%2Bet%40@127.0.0.1:${port}/evidence?region=us-east-1&path-style`
  const address = readStoreAddress({ STORE_URL: storeUrl })
  if (address?.kind !== 's3') throw new Error('That is no S3 server.')
  const client = new S3Client({
    endpoint: address.endpoint,
    region: address.region,
    forcePathStyle: true,
    credentials: { accessKeyId: address.key, secretAccessKey: address.secret },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  afterAll(() => client.destroy())
  await client.send(new CreateBucketCommand({ Bucket: address.bucket }))
  return { storeUrl, client }
}
