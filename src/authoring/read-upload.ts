import { invalid } from '../platform/refusal.ts'

/**
 * The form of a request that carries a small file. What is larger is refused before it is read to its end.
 * @throws Refusal `file-too-large`
 */
export async function readSmallUpload(request: Request, maxBytes: number): Promise<FormData> {
  const tooLarge = () => invalid('file-too-large', `This file is larger than ${Math.floor(maxBytes / 1_000_000)} MB. Nothing was changed.`)
  // Names and boundaries of the form come on top of the file.
  const limit = maxBytes + 10_000
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return new Response(Buffer.concat(chunks), { headers: { 'Content-Type': request.headers.get('content-type') ?? '' } }).formData()
}
