import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { World } from '../../foundation/platform/world.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { mp4 } from '../../testing/files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { keepFile } from '../evidence/keep-file.ts'
import { findTools } from './find-tools.ts'
import { makingOverview } from './make-overview.ts'
import { makingPlayable } from './make-playable.ts'
import { readPeaks } from './peaks.ts'
import { readIndex } from './read-index.ts'
import { readRecording } from './read-recording.ts'
import { runTool } from './run-tool.ts'

vi.setConfig({ testTimeout: 180_000 })

const tools = await findTools(undefined)
const folder = mkdtempSync(join(tmpdir(), 'laurel-media-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A recording as ffmpeg makes it of drawn and computed things. */
function film(name: string, ...args: string[]): Buffer {
  const path = join(folder, name)
  execFileSync(tools?.ffmpeg ?? '', ['-v', 'error', '-y', ...args, path])
  return readFileSync(path)
}
const picture = (size = '320x180', seconds = 4) => ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=25:duration=${seconds}`]
const tone = (seconds = 4, volume = 1) => ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds},volume=${volume}`]

/** Programs that misbehave, at a place where the operator said that ffmpeg is. */
function badTools(name: string, ffmpeg: string, ffprobe: string): string {
  const place = join(folder, name)
  execFileSync('mkdir', ['-p', place])
  const write = (program: string, script: string) => {
    const path = join(place, program)
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
    return path
  }
  write('ffprobe', ffprobe)
  return write(
    'ffmpeg',
    `case "$*" in *-encoders*) echo ' V..... libx264  x'; echo ' A..... aac  x'; exit 0;; *-version*) echo 'ffmpeg version bad'; exit 0;; esac\n${ffmpeg}`,
  )
}

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)

async function added(bytes: Buffer, name: string, own = world) {
  const earner = await aPerson(own, `Dana ${++count}`, [{ organizationId: district.district.id, roles: ['earner'] }])
  const attemptId = await anAttempt(district, earner)
  const { digest } = await keepFile(own, { name, bytes: Readable.from([bytes]) })
  const id = own.newId()
  const artifact = { id, attemptId, requirementId: 'tally', kind: 'video', name, fileDigest: digest, addedAt: own.now() }
  await own.db.insertInto('artifacts').values(artifact).execute()
  return {
    digest,
    media: async () => (await findEvidence(own.db, [attemptId])).artifacts[0]?.media ?? null,
    get: (place: string, headers: Record<string, string> = {}) => aWeb(own, earner).request(`/evidence/${id}${place}`, { headers }),
    stranger: (place: string) => aWeb(own, district.colleague).request(`/evidence/${id}${place}`),
  }
}
let count = 0
const made = async (file: Awaited<ReturnType<typeof added>>, own = world) => {
  await makingOverview.work(own, { digest: file.digest })
  await makingPlayable.work(own, { digest: file.digest })
  const media = await file.media()
  if (!media) throw new Error('Nothing is known of it.')
  return media
}
const within = (tool: string): World => ({ ...world, config: { ...world.config, FFMPEG_PATH: tool } })
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe.skipIf(!tools)('with ffmpeg (needs ffmpeg)', () => {
  test('a film that few browsers play gets pictures, and a form that all play, without a word of who made it', async () => {
    const vp9 = film(
      'lesson.webm',
      ...picture('400x300', 4),
      ...tone(4),
      '-metadata',
      'artist=Maya Ortiz',
      '-c:v',
      'libvpx',
      '-deadline',
      'realtime',
      '-c:a',
      'libvorbis',
    )
    const file = await added(vp9, 'lesson.webm')
    const { overview, poster: shown, thumbnails, playable } = await made(file)
    expect(overview).toMatchObject({
      by: 'ffmpeg',
      width: 400,
      height: 300,
      framesPerSecond: 25,
      videoCodec: 'vp8',
      hasSound: true,
      rotation: 0,
    })
    expect(overview?.seconds).toBeCloseTo(4, 0)
    expect(overview?.loudness).toBeGreaterThan(-40)
    expect([shown, thumbnails?.count, playable.state]).toEqual(['poster', 4, 'made'])

    const poster = await sharp(await bytesOf(await file.get('/poster'))).metadata()
    expect([poster.format, poster.width, poster.height, poster.exif]).toEqual(['jpeg', 400, 300, undefined])
    expect(await sharp(await bytesOf(await file.get('/thumbnails'))).metadata()).toMatchObject({ width: 1600, height: 90 })

    const served = await file.get('/playable', { Range: 'bytes=0-' })
    const bytes = await bytesOf(served)
    expect([served.status, served.headers.get('content-type')]).toEqual([206, 'video/mp4'])
    expect(bytes.toString('latin1')).not.toMatch(/Maya|Ortiz|Lavf/)
    // The index comes before what it points at, so that it plays while it comes.
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
    writeFileSync(join(folder, 'made.mp4'), bytes)
    expect(await readIndex(join(folder, 'made.mp4'))).toMatchObject({ videoCodec: 'h264', audioCodec: 'aac', width: 400, height: 300 })
    for (const place of ['', '/poster', '/thumbnails', '/playable']) expect((await file.stranger(place)).status).toBe(404)
    // No other kind has a door: the address is one of the pages, which know none.
    expect(await (await file.get('/clean')).text()).toBe('A page.')
  })

  test('what plays everywhere stays as it is, and what only lies wrong is written again without encoding', async () => {
    const h264 = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
    const fine = await added(film('fine.mp4', ...picture(), ...tone(), ...h264, '-movflags', '+faststart'), 'fine.mp4')
    expect((await made(fine)).playable).toEqual({ state: 'original' })
    expect((await fine.get('/playable')).status).toBe(404)
    const late = await added(film('late.mov', ...picture(), ...tone(), ...h264), 'late.mov')
    expect((await made(late)).playable).toEqual({ state: 'made' })
    const row = await world.db
      .selectFrom('renditions')
      .where('ofDigest', '=', late.digest)
      .where('kind', '=', 'playable')
      .select('found')
      .executeTakeFirst()
    expect(row?.found).toMatchObject({ way: 'rewritten' })
  })

  test('a picture that was held upright, a silent sound and a long side are seen', async () => {
    film('plain.mp4', ...picture('640x360'), ...tone(4, 0), '-c:v', 'libx264', '-pix_fmt', 'yuv420p')
    const turned = film('turned.mp4', '-i', join(folder, 'plain.mp4'), '-c', 'copy', '-metadata:s:v', 'rotate=270')
    const { overview, playable } = await made(await added(turned, 'turned.mp4'))
    expect(overview).toMatchObject({ loudness: -70, hasSound: true, rotation: (await readIndex(join(folder, 'turned.mp4'))).rotation })
    expect(overview?.rotation).not.toBe(0)
    expect(playable.state).not.toBe('failed')
    const wide = await added(film('wide.webm', ...picture('2600x400', 1), '-c:v', 'libvpx', '-deadline', 'realtime'), 'wide.webm')
    await made(wide)
    writeFileSync(join(folder, 'wide.mp4'), await bytesOf(await wide.get('/playable')))
    expect((await readIndex(join(folder, 'wide.mp4'))).width).toBe(1920)
  })

  test('a sound has a waveform that shows where it is loud', async () => {
    const wave = film('talk.wav', '-f', 'lavfi', '-i', "sine=frequency=300:duration=4,volume='if(lt(t,2),0.05,1)':eval=frame", '-ac', '1')
    const { overview, playable, poster } = await made(await added(wave, 'talk.wav'))
    const peaks = readPeaks(overview?.peaks) ?? []
    expect(peaks.length).toBeGreaterThan(600)
    const mean = (part: number[]) => part.reduce((sum, peak) => sum + peak, 0) / part.length
    expect(mean(peaks.slice(peaks.length / 2 + 10))).toBeGreaterThan(5 * mean(peaks.slice(0, peaks.length / 2 - 10)))
    expect([playable.state, poster]).toEqual(['original', null])
  })

  test('what was cut off, claims to be another or holds a crowd of streams ends with a reason, and stops nobody', async () => {
    const whole = film('whole.webm', ...picture('320x180', 3), '-c:v', 'libvpx')
    const damaged = Buffer.from(whole)
    damaged.fill(0xff, 700)
    const of = async (bytes: Buffer, contentType: string) => {
      const path = join(folder, `hostile-${++count}`)
      writeFileSync(path, bytes)
      return tools
        ? readRecording(tools, contentType, path, folder).then(
            (found) => found.streams,
            (error: { because?: string }) => error.because,
          )
        : null
    }
    expect(await of(Buffer.from('#EXTM3U\nfile:///etc/passwd\n'), 'video/mp4')).toBe('damaged')
    expect(await of(whole, 'video/mp4')).toBe('damaged')
    const many = film('many.mkv', ...tone(0.2), ...Array.from({ length: 60 }, () => ['-map', '0:a']).flat(), '-c:a', 'pcm_s16le')
    expect(['damaged', 'too-large', 32]).toContain(await of(many, 'video/matroska'))
    const list = await added(damaged, 'damaged.webm').catch((error: { code?: string }) => error.code)
    if (typeof list !== 'string') expect(['failed', 'made']).toContain((await made(list ?? never())).playable.state)
  })
})

describe('with a program that misbehaves', () => {
  const probes = `echo '{"streams":[{"index":0,"codec_type":"audio","codec_name":"mp3"}],"format":{"duration":"2"}}'`
  const outcome = async (ffmpeg: string, ffprobe = probes) => {
    const own = within(badTools(`bad-${++count}`, ffmpeg, ffprobe))
    const file = await added(await mp4Of(count), `sound-${count}.mp4`)
    const faults = await makingPlayable.work(own, { digest: file.digest }).then(
      () => null,
      (error: Error) => error.message,
    )
    return { playable: (await file.media())?.playable, faults }
  }
  test('one that takes all memory, writes without end or says nonsense is stopped, with the reason', async () => {
    expect(await outcome('tail /dev/zero')).toMatchObject({ playable: { state: 'failed', because: 'too-large' } })
    expect(await outcome('for last; do :; done; cat /dev/zero > "$last"')).toMatchObject({
      playable: { state: 'failed', because: 'too-large' },
    })
    expect(await outcome('true', 'yes')).toMatchObject({ playable: { state: 'failed', because: 'damaged' } })
    expect(await outcome('echo "Invalid data found" >&2; exit 1')).toMatchObject({ playable: { state: 'failed', because: 'damaged' } })
  })
  test('one that hangs is ended, with all that it started', async () => {
    const mark = join(folder, 'still-here')
    const path = badTools('hangs', '', `(sleep 3; touch ${mark}) & sleep 600`).replace(/ffmpeg$/, 'ffprobe')
    await expect(runTool(path, [], { seconds: 0.5, fileBytes: 0, folder })).rejects.toMatchObject({ because: 'slow' })
    await vi.waitFor(() => expect(execFileSync('ps', ['ax', '-o', 'args']).toString()).not.toContain(mark))
  })
  test('one that is gone, or was killed by somebody, is tried again', async () => {
    expect(await outcome('kill -9 $$')).toMatchObject({ playable: { state: 'waiting' }, faults: expect.stringContaining('ended') })
  })
})

describe('without ffmpeg', () => {
  const without = within(join(folder, 'nowhere'))
  test('what stands in the index is known, what plays everywhere stays, and the rest plays where it can', async () => {
    const file = await added(await mp4Of(900), 'plain.mp4')
    const { overview, playable } = await made(file, without)
    expect(overview).toMatchObject({ by: 'index', audioCodec: 'mp3', hasPicture: false, peaks: null, loudness: null })
    expect(overview?.seconds).toBeCloseTo(2, 0)
    expect(playable).toEqual({ state: 'failed', because: 'kind' })
    expect((await file.get('')).status).toBe(200)
  })
  test.skipIf(!tools)(
    'a film whose index comes last is written again with its index first, picture by picture the same (needs ffmpeg)',
    async () => {
      const bytes = film(
        'phone.mov',
        ...picture(),
        ...tone(),
        '-metadata',
        'artist=Maya Ortiz',
        '-c:v',
        'libx264',
        '-pix_fmt',
        'yuv420p',
        '-c:a',
        'aac',
      )
      const file = await added(bytes, 'phone.mov')
      expect((await made(file, without)).playable).toEqual({ state: 'made' })
      const copy = await bytesOf(await file.get('/playable'))
      expect(copy.indexOf('moov')).toBeLessThan(copy.indexOf('mdat'))
      expect(copy.toString('latin1')).not.toMatch(/Maya|Ortiz/)
      const pictures = (name: string, from: Buffer) => {
        writeFileSync(join(folder, name), from)
        return execFileSync(tools?.ffmpeg ?? '', ['-v', 'error', '-i', join(folder, name), '-map', '0:v', '-f', 'md5', '-'], {
          encoding: 'utf8',
        })
      }
      expect(pictures('after.mp4', copy)).toBe(pictures('before.mov', bytes))
    },
  )
})

/** A sound that no other test has. */
const mp4Of = async (seed: number) =>
  Buffer.concat([await mp4(), Buffer.from([0, 0, 0, 12, 0x66, 0x72, 0x65, 0x65, 0, 0, seed >> 8, seed & 255])])
const never = (): never => {
  throw new Error('There is one.')
}
