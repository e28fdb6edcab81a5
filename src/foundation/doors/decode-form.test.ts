import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldFor, hostileForms } from '../../testing/hostile-forms.ts'
import { decodeForm } from './decode-form.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const entries = async (form: FormData) =>
  Promise.all(
    [...form].map(async ([name, value]) => [name, typeof value === 'string' ? value : [value.name, value.type, await value.text()]]),
  )

test('a form is read as the web reads it', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 5 }), async (pairs) => {
      const body = new URLSearchParams(pairs).toString()
      expect([...(await decodeForm(bytesOf(body), urlencoded))]).toEqual([...new URLSearchParams(body)])
    }),
  )
  for (const written of [
    'a=1&a=2&&b',
    'a=%',
    'a=%E0%A4',
    'a+b=c+d',
    '=',
    '%00=%00',
    'a=\uFEFFb',
    'a=%2',
    'a=%2g',
    'a=%c3%a9',
    '&',
    'a==b',
    'é=ü',
  ])
    expect([...(await decodeForm(bytesOf(written), `${urlencoded}; charset=UTF-8`))], written).toEqual([...new URLSearchParams(written)])
})

test('a form with files is read as the web reads it, names with quotes and line ends too', async () => {
  const sent = new FormData()
  sent.append('text', 'two\r\nlines')
  sent.append('a "quoted" name', '')
  sent.append('file', new File(['bytes'], 'Maya “and” Tom.txt', { type: 'text/plain' }))
  sent.append('file', new File([new Uint8Array(200_000)], 'an "essay".pdf', { type: 'application/pdf' }))
  sent.append('none', new File([], '', { type: 'application/octet-stream' }))
  const request = new Request('http://here/', { method: 'POST', body: sent })
  const read = await decodeForm(new Uint8Array(await request.arrayBuffer()), request.headers.get('content-type') ?? '')
  expect(await entries(read)).toEqual(await entries(sent))
})

test('no body is an empty form, and what is no form is refused', async () => {
  expect([...(await decodeForm(new Uint8Array(), ''))]).toEqual([])
  for (const type of [
    '',
    'text/plain',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/mixed; boundary=x',
  ])
    await expect(decodeForm(bytesOf('a=1'), type), type).rejects.toMatchObject({ code: 'form-unreadable' })
})

test.each(hostileForms(5_000_000))('it holds nobody up: $what', async ({ type, body }) => {
  const held = await heldFor(() =>
    decodeForm(body, type).catch((error: unknown) => expect(error).toMatchObject({ code: 'form-unreadable' })),
  )
  // What it must not be is a time that grows with the square: that would be minutes.
  expect(held).toBeLessThan(1500)
})
