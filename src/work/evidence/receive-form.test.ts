import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { receiveForm } from './receive-form.ts'

const contentType = 'multipart/form-data; boundary=edge'
const whole = `--edge\r\nContent-Disposition: form-data; name="file"; filename="tally.txt"\r\nContent-Type: text/plain\r\n\r\n${'Seven spoke. '.repeat(20_000)}\r\n--edge--\r\n`

async function* inPieces(text: string, fault?: Error) {
  for (let place = 0; place < text.length; place += 10_000) yield Buffer.from(text.slice(place, place + 10_000))
  if (fault) throw fault
}

test.each([
  ['the store ends the line', Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })],
  ['the database is killed', new Error('Connection terminated unexpectedly')],
  ['a disk is full', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })],
])('where %s while a file is kept, that is told, not that the sender stopped', async (_what, fault) => {
  const receiving = receiveForm({ contentType, bytes: Readable.from(inPieces(whole)) }, async ({ bytes }) => {
    let seen = 0
    for await (const piece of bytes) {
      seen += piece.length
      if (seen > 100_000) throw fault
    }
  })
  await expect(receiving).rejects.toBe(fault)
})

test.each([
  ['ends in the middle of a file', () => Readable.from(inPieces(whole.slice(0, 150_000)))],
  ['is cut off on the way', () => Readable.from(inPieces(whole.slice(0, 150_000), new Error('aborted')))],
])('a form that %s is told as such', async (_what, bytes) => {
  const receiving = receiveForm({ contentType, bytes: bytes() }, async (arrival) => {
    for await (const piece of arrival.bytes) expect(piece.length).toBeGreaterThan(0)
  })
  await expect(receiving).rejects.toMatchObject({ code: 'upload-cut-off' })
})

test('who needs only the beginning of a file gets the next one all the same', async () => {
  const two = whole.replace('--edge--', whole.slice(0, -'--edge--\r\n'.length).concat('--edge--'))
  const { files } = await receiveForm({ contentType, bytes: Readable.from(inPieces(two)) }, async ({ name, bytes }) => {
    for await (const _piece of bytes) break
    return name
  })
  expect(files).toMatchObject([{ kept: 'tally.txt' }, { kept: 'tally.txt' }])
})
