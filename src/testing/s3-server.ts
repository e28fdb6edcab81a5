import { afterAll } from 'vitest'
import { type S3Server, startS3Server } from './start-s3-server.ts'

/** A real S3 server of its own for a test file, ended after it. */
export async function anS3Server(): Promise<S3Server> {
  const server = await startS3Server()
  afterAll(server.stop)
  return server
}
