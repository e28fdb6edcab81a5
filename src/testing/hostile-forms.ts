export type HostileForm = { what: string; type: string; body: Uint8Array<ArrayBuffer> }

const urlencoded = 'application/x-www-form-urlencoded'
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Bodies that were made to cost much to read, none larger than `most` bytes. */
export function hostileForms(most: number, fields: Record<string, string> = {}): HostileForm[] {
  // What the form asks for comes first, so that the action is found and gets the rest.
  const head = new URLSearchParams(fields).toString()
  const fill = (piece: string) => bytesOf(`${head}&${piece.repeat(Math.max(0, Math.floor((most - head.length - 1) / piece.length)))}`)
  const numbered = (piece: (number: number) => string) => {
    const pieces = [head]
    for (let number = 0, length = head.length; length < most; number++) {
      const next = piece(number)
      length += next.length + 1
      if (length <= most) pieces.push(next)
    }
    return bytesOf(pieces.join('&'))
  }
  const part = (name: string, value: string, more = '') =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
  const parts = (piece: string) => {
    const first = Object.entries(fields)
      .map(([name, value]) => part(name, value))
      .join('')
    return bytesOf(`${first}${piece.repeat(Math.max(0, Math.floor((most - first.length - 8) / piece.length)))}--x--\r\n`)
  }
  const multipart = 'multipart/form-data; boundary=x'
  return [
    { what: 'names without a value', type: urlencoded, body: fill('a&') },
    { what: 'nothing but ampersands', type: urlencoded, body: fill('&') },
    { what: 'nothing but equals signs', type: urlencoded, body: fill('=') },
    { what: 'nothing but percent signs', type: urlencoded, body: fill('%') },
    { what: 'a name that never ends', type: urlencoded, body: bytesOf(`${head}&${'a'.repeat(most - head.length - 1)}`) },
    { what: 'one huge field', type: urlencoded, body: bytesOf(`${head}&email=${'%C3%A9'.repeat((most - head.length - 7) / 6)}`) },
    { what: 'very many fields', type: urlencoded, body: numbered((number) => `f${number}=`) },
    { what: 'the same name many times', type: urlencoded, body: fill('email=a&') },
    { what: 'very many dotted names', type: urlencoded, body: numbered((number) => `a.b.c.${number}=`) },
    { what: 'a name of nothing but dots', type: urlencoded, body: bytesOf(`${head}&${'a.'.repeat((most - head.length - 3) / 2)}=1`) },
    { what: 'signs that no text can hold', type: urlencoded, body: bytesOf(`${head}&email=%00%ED%A0%80&name=%00&text=%00&token=%00`) },
    { what: 'very many parts', type: multipart, body: parts(part('a', '')) },
    { what: 'very many files', type: multipart, body: parts(part('file', '', '; filename="a.txt"')) },
    {
      what: 'one part with very many headers',
      type: multipart,
      body: parts(`--x\r\n${'A: b\r\n'.repeat(Math.min(2000, most / 12))}\r\n\r\n`),
    },
    {
      what: 'nearly the boundary, again and again',
      type: `multipart/form-data; boundary=${'a'.repeat(70)}`,
      body: bytesOf(`--${'a'.repeat(most - 2)}`),
    },
    { what: 'a boundary of great length', type: `multipart/form-data; boundary=${'a'.repeat(8000)}`, body: bytesOf('a'.repeat(most)) },
    { what: 'a boundary that is not there', type: 'multipart/form-data; boundary=y', body: parts(part('a', '')) },
    { what: 'no boundary at all', type: 'multipart/form-data', body: parts(part('a', '')) },
    { what: 'parts that never end', type: multipart, body: bytesOf(part('a', 'a'.repeat(most - 100)).slice(0, -4)) },
    { what: 'words', type: 'text/plain', body: bytesOf('a'.repeat(most)) },
    { what: 'JSON, deeply nested', type: 'application/json', body: bytesOf('['.repeat(most)) },
    { what: 'a kind that is none', type: 'nonsense', body: bytesOf('a=1') },
    { what: 'nothing', type: '', body: new Uint8Array() },
  ]
}

/**
 * The most work that was done at one piece, before others got their turn: in milliseconds of this thread's own processor time, so that it is the same
 * however busy the machine is.
 */
export async function heldFor(work: () => Promise<unknown>): Promise<number> {
  const used = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let [last, most, isOver] = [used(), 0, false]
  const turn = () => {
    const now = used()
    most = Math.max(most, now - last)
    last = now
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  // One more turn, or what held the loop to the end would not have been seen.
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  isOver = true
  return most
}
