import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { fixturesFolder, haveFixtures } from '../packages/openbadges/src/testing/fixtures.ts'
import { heic, zip } from '../src/testing/files.ts'
import { openBrowser } from './browser.ts'
import { addFile, artifact } from './teacher.ts'
import { sitDownAs } from './visit.ts'

const portrait = join(fixturesFolder, 'faces/astronaut.png')
/** Where the face is in that portrait of 512 dots. */
const face = { left: 180, top: 75, width: 90, height: 110 }

/** So that a run meets nothing of the one before. */
const mark = `${process.pid}`
const group = `Group ${mark}.jpg`
const wall = `Wall ${mark}.jpg`

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
  // Finding faces takes all of a processor, and other journeys run beside this one.
  page.setDefaultTimeout(60_000)
})
/** For what follows when the browser has time again. */
const patient = { timeout: 30_000 }
afterAll(() => browser?.close())

/** The first part of her work that takes such a thing. */
async function openPartTaking(what: RegExp): Promise<string> {
  await page.goto('/work')
  const links = () => page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const work of new Set((await links()).filter((address) => /^\/work\/[0-9a-f-]{36}$/.test(address)))) {
    await page.goto(work)
    for (const address of (await links()).filter((each) => each.startsWith(`${work}?requirement=`))) {
      await page.goto(address)
      if ((await page.getByText(what).count()) > 0 && (await page.locator('input[type=file][name=file]').count()) > 0) return page.url()
    }
  }
  throw new Error('No work of hers takes that.')
}

/** How much the dots of a part differ from each other: a face has many edges, squares of one color nearly none. */
async function detail(bytes: Buffer, part: typeof face): Promise<number> {
  const { data } = await sharp(bytes)
    .extract(part)
    .greyscale()
    .convolve({ width: 3, height: 3, kernel: [0, -1, 0, -1, 4, -1, 0, -1, 0], scale: 1, offset: 128 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data].map((value) => Math.abs(value - 128)).sort((one, other) => one - other)[Math.floor(data.length / 2)] ?? 0
}

/** The bytes that an address gives to this page. */
const bytesAt = async (address: string) => (await page.request.get(address)).body()
const idOf = async (name: string) =>
  (
    await artifact(page, name)
      .getByRole('link', { name: `Blur faces in ${name}` })
      .getAttribute('href')
  )
    ?.split('/')
    .at(-2) ?? ''

test('a HEIC picture, which this browser can’t open, says what to do instead: when it is added, and where it would be blurred', async () => {
  const part = await openPartTaking(/^This part takes [^.]*a picture/)
  const name = `From a phone ${mark}.heic`
  await addFile(page, { name, mediaType: 'image/heic', bytes: heic() })
  await artifact(page, name).getByText('Save it as a JPEG and add that instead.').waitFor()
  expect(await artifact(page, name).getByRole('img').count()).toBe(0)
  await page.getByRole('link', { name: `Blur faces in ${name}` }).click()
  await page.getByRole('alert').filter({ hasText: 'add it as JPEG or PNG, and come back.' }).waitFor()
  expect(await page.getByRole('button', { name: 'Look for faces' }).count()).toBe(0)
  await page.goto(part, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: `Remove ${name}` }).click()
  await artifact(page, name).waitFor({ state: 'detached' })
})

describe.runIf(haveFixtures)('pictures with faces', () => {
  test('a face is found, a box is moved and sized by keys, another is added and taken away, and the copy takes its place', {
    timeout: 180_000,
  }, async () => {
    await openPartTaking(/^This part takes [^.]*a picture/)
    // With what a phone writes beside the picture.
    const photo = await sharp(readFileSync(portrait))
      .withExif({ IFD0: { Artist: 'Maya Ortiz', Copyright: `Room ${mark}` } })
      .jpeg({ quality: 95 })
      .toBuffer()
    await addFile(page, { name: group, mediaType: 'image/jpeg', bytes: photo })
    const before = await idOf(group)
    await page.getByRole('link', { name: `Blur faces in ${group}` }).click()
    await page.getByRole('button', { name: 'Look for faces' }).click()
    await page.getByText(/^(One face was|\d faces were) found\./).waitFor({ timeout: 60_000 })

    const box = page.getByRole('button', { name: /^Face 1: / })
    const place = async () => ((await box.getAttribute('aria-label')) ?? '').match(/\d+/g)?.slice(1).map(Number) ?? []
    const [left = 0, top = 0, width = 0] = await place()
    expect(left).toBeGreaterThan(25)
    expect(left + width).toBeLessThan(65)
    await box.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await place()).toEqual([left - 1, top - 1, width + 1])

    await page.getByRole('button', { name: 'Add a box' }).click()
    const added = page.getByRole('button', { name: /^Box \d: / })
    await expect.poll(() => added.evaluate((one) => one === document.activeElement), patient).toBe(true)
    const from = await added.boundingBox()
    if (!from) throw new Error('The box is not there.')
    await page.mouse.move(from.x + 20, from.y + 20)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 50, { steps: 4 })
    await page.mouse.up()
    const to = await added.boundingBox()
    expect(to?.x).toBeCloseTo(from.x + 40, -1)
    await added.focus()
    await page.keyboard.press('Delete')
    expect(await added.count()).toBe(0)

    await page.getByRole('button', { name: 'Make the masked copy' }).click()
    await page.getByRole('heading', { name: 'Look at the masked copy' }).waitFor()
    const put = page.getByRole('button', { name: 'Put it in the place of the original' })
    await put.click()
    await page.getByText('Please look at it first, then say so.').waitFor()
    await page.getByLabel('I looked at all of it myself').check()
    const who = page.getByLabel('No, nobody: not by face, voice, name or what they wear')
    if ((await who.count()) > 0) await who.check()
    await put.click()
    await page.waitForURL(/said=masked/)
    const card = artifact(page, group)
    await card.getByText('This is a masked copy').waitFor()
    const after = await idOf(group)
    expect(after).not.toBe(before)
    const [original, masked] = [await bytesAt(`/evidence/${before}`), await bytesAt(`/evidence/${after}`)]
    expect(original.equals(photo)).toBe(true)
    expect(await detail(masked, face)).toBeLessThan((await detail(original, face)) / 3)
    // Beside the face all is as it was, and nothing is said of who took it.
    const corner = { left: 320, top: 130, width: 120, height: 120 }
    expect(await detail(masked, corner)).toBeGreaterThan((await detail(original, corner)) * 0.7)
    expect((await sharp(masked).metadata()).exif).toBeUndefined()

    await card.getByRole('button', { name: /^Take the original back/ }).click()
    await page.waitForURL(/said=original-back/)
    await expect.poll(() => idOf(group), patient).toBe(before)
  })

  test('a scan in TIFF, on its side, is masked the right way up; one of several pages is refused in words', {
    timeout: 120_000,
  }, async () => {
    const part = await openPartTaking(/^This part takes [^.]*a picture/)
    // Kept a quarter to the left, with the word that it is to be turned to the right.
    const turned = await sharp(readFileSync(portrait)).rotate(270).toBuffer()
    const scan = await sharp(turned).withMetadata({ orientation: 6 }).tiff().toBuffer()
    const [name, pages] = [`Scan ${mark}.tif`, `Pages ${mark}.tif`]
    await addFile(page, { name, mediaType: 'image/tiff', bytes: scan })
    await page.getByRole('link', { name: `Blur faces in ${name}` }).click()
    await page.getByRole('img', { name }).waitFor()
    await page.getByRole('button', { name: 'Look for faces' }).click()
    await page.getByText(/^(One face was|\d faces were) found\./).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Make the masked copy' }).click()
    await page.getByRole('heading', { name: 'Look at the masked copy' }).waitFor({ timeout: 30_000 })
    await page.getByLabel('I looked at all of it myself').check()
    const who = page.getByLabel('No, nobody: not by face, voice, name or what they wear')
    if ((await who.count()) > 0) await who.check()
    await page.getByRole('button', { name: 'Put it in the place of the original' }).click()
    await page.waitForURL(/said=masked/)
    const masked = await bytesAt(`/evidence/${await idOf(`Scan ${mark}.jpg`)}`)
    expect(await detail(masked, face)).toBeLessThan((await detail(readFileSync(portrait), face)) / 3)

    const twoPages = await sharp({ create: { width: 40, height: 80, channels: 3, background: '#fff', pageHeight: 40 } })
      .tiff()
      .toBuffer()
    expect((await sharp(twoPages, { pages: -1 }).metadata()).pages).toBe(2)
    await page.goto(part)
    await addFile(page, { name: pages, mediaType: 'image/tiff', bytes: twoPages })
    await page.getByRole('link', { name: `Blur faces in ${pages}` }).click()
    await page.getByText('This TIFF has several pages').waitFor()
    // The part is left as it was found. What moves while pictures come is not pressed.
    for (const left of [pages, `Scan ${mark}.jpg`]) {
      await page.goto(part, { waitUntil: 'networkidle' })
      await page.getByRole('button', { name: `Remove ${left}` }).click()
      await artifact(page, left).waitFor({ state: 'detached' })
    }
  })

  test('stopped in the middle, and replaced in another window, nothing is lost', { timeout: 180_000 }, async () => {
    const part = await openPartTaking(/^This part takes [^.]*a picture/)
    // Many dots and no face: it takes a while.
    const wide = await sharp({
      create: {
        width: 4000,
        height: 3000,
        channels: 3,
        background: { r: process.pid % 200, g: 170, b: Math.floor(process.pid / 200) % 200 },
      },
    })
      .jpeg()
      .toBuffer()
    await addFile(page, { name: wall, mediaType: 'image/jpeg', bytes: wide })
    await page.getByRole('link', { name: `Blur faces in ${wall}` }).click()
    await page.getByRole('button', { name: 'Add a box' }).click()
    await page.getByRole('button', { name: 'Look for faces' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped. Nothing was changed, and your boxes are still there.').waitFor()
    expect(await page.getByRole('button', { name: /^Box 1: / }).count()).toBe(1)

    const other = await page.context().newPage()
    other.setDefaultTimeout(60_000)
    await page.getByRole('button', { name: 'Make the masked copy' }).click()
    await page.getByRole('heading', { name: 'Look at the masked copy' }).waitFor({ timeout: 30_000 })
    await other.goto(part, { waitUntil: 'networkidle' })
    await other
      .getByRole('link', { name: `Blur faces in ${wall}` })
      .first()
      .waitFor()
    await other.getByRole('button', { name: `Remove ${wall}` }).click()
    await artifact(other, wall).waitFor({ state: 'detached', timeout: 30_000 })
    await other.close()
    await page.getByLabel('I looked at all of it myself').check()
    const who = page.getByLabel('Yes: what I said of them before stays')
    if ((await who.count()) > 0) await who.check()
    await page.getByRole('button', { name: 'Put it in the place of the original' }).click()
    await page.getByText('What this is a copy of was removed or replaced meanwhile').waitFor()
  })
})

/**
 * A video of three seconds: the face moves from the left to the right, and a tone is heard all the while. Drawn by the browser, each frame at its
 * time however busy the machine is.
 */
async function aVideo(): Promise<Buffer> {
  const drawn = await sharp(readFileSync(portrait)).extract({ left: 100, top: 20, width: 260, height: 260 }).jpeg().toBuffer()
  const library = readFileSync(join(import.meta.dirname, '../node_modules/mediabunny/dist/bundles/mediabunny.min.cjs'), 'utf8')
  await page.evaluate(`${library}; globalThis.Mediabunny = Mediabunny`)
  const url = await page.evaluate(
    async (face) => {
      const { Output, WebMOutputFormat, BufferTarget, CanvasSource, AudioBufferSource } = (
        globalThis as unknown as { Mediabunny: typeof import('mediabunny') }
      ).Mediabunny
      const image = new Image()
      image.src = face
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = 960
      canvas.height = 540
      const context = canvas.getContext('2d') as CanvasRenderingContext2D
      const sound = new OfflineAudioContext(1, 3 * 48_000, 48_000)
      const tone = new OscillatorNode(sound, { frequency: 440 })
      tone.connect(sound.destination)
      tone.start()
      const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() })
      const pictures = new CanvasSource(canvas, { codec: 'vp8', bitrate: 2_000_000 })
      const sounds = new AudioBufferSource({ codec: 'opus', bitrate: 96_000 })
      output.addVideoTrack(pictures, { frameRate: 20 })
      output.addAudioTrack(sounds)
      await output.start()
      await sounds.add(await sound.startRendering())
      for (let frame = 0; frame < 60; frame++) {
        context.fillStyle = '#7a8b99'
        context.fillRect(0, 0, 960, 540)
        context.drawImage(image, 60 + frame * 8, 140)
        await pictures.add(frame / 20, 1 / 20)
      }
      await output.finalize()
      const reader = new FileReader()
      const read = new Promise((done) => reader.addEventListener('load', done))
      reader.readAsDataURL(new Blob([output.target.buffer as ArrayBuffer], { type: 'video/webm' }))
      await read
      return String(reader.result)
    },
    `data:image/jpeg;base64,${drawn.toString('base64')}`,
  )
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

/** How loud a recording is in each half second, and one of its frames as a picture. */
const heardAndSeen = (address: string, at: number) =>
  page.evaluate(
    async ({ address, at }) => {
      const bytes = await (await fetch(address)).arrayBuffer()
      const video = document.createElement('video')
      video.muted = true
      video.src = URL.createObjectURL(new Blob([bytes]))
      await new Promise((resolve) => video.addEventListener('loadeddata', resolve))
      video.currentTime = at
      await new Promise((resolve) => video.addEventListener('seeked', resolve))
      const canvas = document.createElement('canvas')
      canvas.width = video.videoWidth
      canvas.height = video.videoHeight
      canvas.getContext('2d')?.drawImage(video, 0, 0)
      const sound = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(bytes.slice(0))
      const samples = sound.getChannelData(0)
      const loud = Array.from({ length: Math.floor(sound.duration * 2) }, (_, half) => {
        const part = samples.subarray((half * sound.sampleRate) / 2, ((half + 1) * sound.sampleRate) / 2)
        return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length)
      })
      return { frame: canvas.toDataURL('image/jpeg', 1), loud, width: video.videoWidth, seconds: video.duration }
    },
    { address, at },
  )

describe.runIf(haveFixtures)('recordings with faces', () => {
  test('a face that moves is followed, a span of sound is silenced, and both are so in the copy that takes its place', {
    timeout: 240_000,
  }, async () => {
    const lesson = `Lesson ${mark}.webm`
    await openPartTaking(/^This part takes [^.]*a video/)
    await addFile(page, { name: lesson, mediaType: 'video/webm', bytes: await aVideo() })
    const to = `Blur faces or mask sound in ${lesson}`
    const idOfLesson = async (name: string) =>
      (await page.getByRole('link', { name: `Blur faces or mask sound in ${name}` }).getAttribute('href'))?.split('/').at(-2) ?? ''
    const before = await idOfLesson(lesson)
    await page.getByRole('link', { name: to }).click()
    await page.getByLabel(/^Look closely/).uncheck()
    await page.getByRole('button', { name: 'Look for faces' }).click()
    await page.getByText(/^(One face was|\d+ faces were) found\./).waitFor({ timeout: 120_000 })
    const slider = page.getByRole('slider', { name: 'Place in the recording' })
    const faceLeft = async () => {
      const label = await page.getByRole('button', { name: /^Face 1: / }).getAttribute('aria-label')
      return Number(label?.match(/\d+/g)?.[1])
    }
    await slider.fill('0.5')
    await expect.poll(faceLeft, patient).toBeLessThan(35)
    const early = await faceLeft()
    await slider.fill('2')
    // It has gone a quarter of the picture by then.
    await expect.poll(faceLeft, patient).toBeGreaterThan(early + 15)
    await slider.fill('1.5')
    const label = (await page.getByRole('button', { name: /^Face 1: / }).getAttribute('aria-label')) ?? ''
    const [, fromLeft = 0, fromTop = 0, wide = 0] = label.match(/\d+/g)?.map(Number) ?? []

    await slider.fill('1')
    await page.getByRole('button', { name: 'Mask the sound from here' }).click()
    await slider.fill('2')
    await page.getByRole('button', { name: 'End here: Sound 1' }).click()
    await page.getByText('0:01 to 0:02').last().waitFor()
    await page.getByRole('button', { name: 'Make the masked copy' }).click()
    await page.getByRole('heading', { name: 'Look at the masked copy' }).waitFor({ timeout: 120_000 })
    await page.getByLabel('I looked and listened through all of it myself').check()
    const who = page.getByLabel('No, nobody: not by face, voice, name or what they wear')
    if ((await who.count()) > 0) await who.check()
    await page.getByRole('button', { name: 'Put it in the place of the original' }).click()
    await page.waitForURL(/said=masked/)
    const masked = `Lesson ${mark}.mp4`
    await artifact(page, masked).getByText('This is a masked copy').waitFor()

    const [old, copy] = [await heardAndSeen(`/evidence/${before}`, 1.5), await heardAndSeen(`/evidence/${await idOfLesson(masked)}`, 1.5)]
    expect(copy.width).toBe(old.width)
    expect(copy.seconds).toBeGreaterThan(2.5)
    const [first = 0, , inSpan = 1] = copy.loud
    const last = copy.loud.at(-1) ?? 0
    expect([first > 0.1, inSpan < 0.01, last > 0.1], JSON.stringify(copy.loud)).toEqual([true, true, true])
    const picture = (url: string) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
    const where = {
      left: Math.round((fromLeft / 100) * 960),
      top: Math.round((fromTop / 100) * 540),
      width: Math.round((wide / 100) * 960),
      height: Math.round((wide / 100) * 960),
    }
    expect(await detail(picture(copy.frame), where)).toBeLessThan((await detail(picture(old.frame), where)) / 2)
  })
})

test('a number in a document is found with its place, and masked in a copy that takes the place of the original', async () => {
  const notes = `Notes ${mark}.docx`
  await openPartTaking(/^This part takes [^.]*a document/)
  const open = 'http://schemas.openxmlformats.org'
  const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const bytes = zip({
    '[Content_Types].xml': `${declared}<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${declared}<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="r1" Type="${open}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${declared}<w:document xmlns:w="${open}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Run ${mark}.</w:t></w:r></w:p><w:p><w:r><w:t>Call 555-010-</w:t></w:r><w:r><w:t>1234 at noon.</w:t></w:r></w:p></w:body></w:document>`,
  })
  await addFile(page, { name: notes, mediaType: 'application/octet-stream', bytes })
  await page.getByRole('link', { name: `Look for names in ${notes}` }).click()
  await page.getByText('Paragraph 2 · A phone number').waitFor()
  expect(await page.getByRole('checkbox', { name: /555-010-1234/ }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Mask what is ticked in a copy' }).click()
  await page.waitForURL(/said=names-masked/)
  await artifact(page, notes).getByText('This is a masked copy').waitFor()
  await page.getByRole('link', { name: `Look for names in ${notes}` }).click()
  await page.getByText('Nothing found', { exact: true }).waitFor()
})
