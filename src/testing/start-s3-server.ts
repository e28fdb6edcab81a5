import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { readStoreAddress } from '../foundation/storage/store-address.ts'

/** Whether this machine has the S3 server that tests and benchmarks start: `apt-get install swift-proxy swift-account swift-container swift-object`. */
export const hasS3Server = existsSync('/usr/lib/python3/dist-packages/swift/common/middleware/s3api')

export type S3Server = {
  /** The address for `STORE_URL`; its secret holds signs that an address must escape. */
  storeUrl: string
  /** A client with every right. */
  client: S3Client
  /** Ends it as a machine does that loses its power; it is started again with what it kept. @returns when it answers again */
  killAndStart: () => Promise<void>
  stop: () => void
}

/** Starts a real S3 server with one empty bucket, in a folder of its own. It ends when this process does. */
export async function startS3Server(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-s3-'))
  const start = async (at: string[] = []) => {
    const child = spawn('/usr/bin/python3', [join(import.meta.dirname, 's3-server.py'), folder, 'test:laurel', 'se/cr+et@', ...at], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const answersAt = await new Promise<number>((resolve, reject) => {
      child.stdout.once('data', (line) => resolve(Number(line)))
      child.once('exit', (code) => reject(new Error(`The S3 server ended with ${code}.`)))
    })
    return { child, port: answersAt }
  }
  const first = await start()
  const { port } = first
  let server = first.child
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
  await client.send(new CreateBucketCommand({ Bucket: address.bucket }))
  return {
    storeUrl,
    client,
    async killAndStart() {
      server.kill('SIGKILL')
      await once(server, 'exit')
      server = (await start([String(port)])).child
    },
    stop() {
      client.destroy()
      server.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
