import { OpenBadgesError } from '../errors.ts'
import { concatBytes, nodeZlib, webBytes } from '../keys/crypto.ts'
import { told } from '../words.ts'

/**
 * Unpacks a zlib stream within bounds.
 *
 * @throws OpenBadgesError `too-large` as soon as more than `maximumBytes` come out; `png-text` when it is not a zlib stream
 */
export async function inflate(packed: Uint8Array, maximumBytes: number): Promise<Uint8Array> {
  try {
    if (nodeZlib) return nodeZlib.inflateSync(packed, { maxOutputLength: maximumBytes })
    return await gather(new Blob([webBytes(packed)]).stream().pipeThrough(new DecompressionStream('deflate')), maximumBytes)
  } catch (error) {
    if (error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new OpenBadgesError('too-large', told('The baked text unpacks to more than {maximumBytes} bytes.', { maximumBytes }))
    }
    throw new OpenBadgesError('png-text', 'The baked text cannot be unpacked.', { cause: error })
  }
}

/** Whether bytes begin as gzip does, with its magic number and its one method. RFC 1952, §2.3.1. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8

/**
 * Unpacks gzip within bounds.
 *
 * @throws RangeError as soon as more than `maximumBytes` come out; anything else for what is no gzip
 */
export async function gunzip(packed: Uint8Array, maximumBytes: number): Promise<Uint8Array> {
  if (!nodeZlib) return gather(new Blob([webBytes(packed)]).stream().pipeThrough(new DecompressionStream('gzip')), maximumBytes)
  try {
    return new Uint8Array(nodeZlib.gunzipSync(packed, { maxOutputLength: maximumBytes }))
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new RangeError(`more than ${maximumBytes} bytes`, { cause: error })
    throw error
  }
}

/** All bytes of a stream; a `RangeError`, and the stream is cancelled, as soon as there are more than `maximumBytes`. */
export async function gather(stream: ReadableStream<Uint8Array>, maximumBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return concatBytes(...parts)
    length += value.length
    if (length > maximumBytes) {
      await reader.cancel()
      throw new RangeError(`more than ${maximumBytes} bytes`)
    }
    parts.push(value)
  }
}
