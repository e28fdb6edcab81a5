/** Of a longer text the beginning is shown: a page holds no more. */
export const mostTextBytes = 1_000_000

/** A text as it stands in a file, whose ends of lines are those of a page, so that places in it are counted alike everywhere. */
export function asText(bytes: Uint8Array, contentType: string): string {
  const charset = /charset=([\w-]+)/.exec(contentType)?.[1] ?? 'utf-8'
  return new TextDecoder(charset).decode(bytes).replaceAll(/\r\n?/g, '\n')
}

/** Reads a file of text as it comes, and no more of it than is shown. */
export async function readTextFile(response: Response): Promise<{ text: string; isWhole: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done && length < mostTextBytes; part = await reader?.read()) {
    parts.push(part.value)
    length += part.value.length
  }
  await reader?.cancel().catch(() => undefined)
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { text: asText(bytes.subarray(0, mostTextBytes), response.headers.get('content-type') ?? ''), isWhole: length < mostTextBytes }
}
