import { expect, test } from 'vitest'
import { asDataAddress, pictureType, showablePicture } from './picture.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
const never = async () => {
  throw new Error('was asked')
}

test('a picture is known by its bytes, whatever it calls itself', () => {
  expect(pictureType(png)).toBe('image/png')
  expect(pictureType(bytes('<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="x">'))).toBe('image/svg+xml')
  expect(pictureType(bytes('<html><svg>'))).toBeNull()
  expect(pictureType(bytes(''))).toBeNull()
})

test('five hundred bytes made to be looked at for good are looked at in no time', () => {
  const began = performance.now()
  expect(pictureType(bytes('<!---->'.repeat(73)))).toBeNull()
  expect(pictureType(bytes(`${'<!---->'.repeat(60)}<svg>`))).toBe('image/svg+xml')
  expect(performance.now() - began).toBeLessThan(1000)
})

test('a picture that only seems to be ours sends the browser nowhere', async () => {
  expect(await showablePicture('https://laurel.example//elsewhere.example/a.png', never, 'https://laurel.example')).toBeNull()
})

test('the picture of a badge from elsewhere travels inside the page; the browser asks nobody', async () => {
  const load = async () => ({ status: 200, contentType: 'text/html', bytes: png })
  expect(await showablePicture('https://elsewhere.example/badge', load, 'https://laurel.example')).toMatch(/^data:image\/png;base64,/)
})

test('our own is shown from its place, without a request', async () => {
  expect(await showablePicture('https://laurel.example/versions/1/badge.png', never, 'https://laurel.example')).toBe(
    '/versions/1/badge.png',
  )
})

test('what is no picture, too large, or out of reach is left out', async () => {
  const page = async () => ({ status: 200, contentType: 'image/png', bytes: bytes('<html>') })
  expect(await showablePicture('https://elsewhere.example/badge', page, 'https://laurel.example')).toBeNull()
  expect(await showablePicture('https://elsewhere.example/badge', never, 'https://laurel.example')).toBeNull()
  expect(await showablePicture(undefined, never, 'https://laurel.example')).toBeNull()
  const large = new Uint8Array(500_000)
  large.set(png)
  expect(asDataAddress(large)).toBeNull()
})
