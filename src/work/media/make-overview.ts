import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CannotMake } from '../renditions/found.ts'
import { type Beside, type Made, makingRenditions, type Original } from '../renditions/make-renditions.ts'
import { findTools, type Tools } from './find-tools.ts'
import { listen } from './listen.ts'
import type { Overview } from './media-facts.ts'
import { overviews } from './media-jobs.ts'
import { readIndex } from './read-index.ts'
import { readRecording } from './read-recording.ts'
import { planThumbnails, takePoster, takeThumbnails } from './take-pictures.ts'

/** The work behind `overviews`: what a recording is and how it sounds, and beside it the pictures that stand for it. */
export const { making: makingOverview, makingWaiting: makingWaitingOverviews } = makingRenditions({
  jobs: overviews,
  make: async (original, from, to, { config }) => {
    const tools = await findTools(config.FFMPEG_PATH)
    return tools ? look(tools, original, from, to) : { isOriginal: true, found: await byIndex(from) }
  },
  mostBytes: ({ sizeBytes }) => sizeBytes,
})

async function byIndex(from: string): Promise<Overview> {
  const { pixelFormat: _format, streams: _streams, ...known } = await readIndex(from)
  return { ...known, by: 'index', loudness: null, peaks: null }
}

async function look(tools: Tools, { contentType }: Original, from: string, to: string): Promise<Made> {
  const folder = await mkdtemp(join(dirname(to), 'look-'))
  try {
    const { pixelFormat: _format, streams: _streams, ...known } = await readRecording(tools, contentType, from, folder)
    const film = { contentType, from, folder, seconds: known.seconds }
    const sound = known.hasSound ? await listen(tools, film) : null
    const seconds = known.seconds ?? (sound && sound.heardSeconds > 0 ? sound.heardSeconds : null)
    const beside = known.hasPicture ? await picturesOf(tools, { ...film, seconds }) : []
    const found: Overview = { ...known, seconds, by: 'ffmpeg', loudness: sound?.loudness ?? null, peaks: sound?.peaks ?? null }
    return { isOriginal: true, found, beside }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The pictures that stand for a film. One that can't be taken is left out: the film may play all the same. */
async function picturesOf(tools: Tools, film: Parameters<typeof takePoster>[1]): Promise<Beside[]> {
  const facts = { contentType: 'image/jpeg', seconds: null }
  const poster = await unlessOfFile(takePoster(tools, film))
  const plan = film.seconds !== null && film.seconds >= 2 ? planThumbnails(film.seconds) : null
  const thumbnails = plan && (await unlessOfFile(takeThumbnails(tools, film, plan)))
  return [
    ...(poster ? [{ kind: 'poster', bytes: poster, facts, found: {} }] : []),
    ...(thumbnails && plan ? [{ kind: 'thumbnails', bytes: thumbnails, facts, found: plan }] : []),
  ]
}

const unlessOfFile = (work: Promise<Buffer>): Promise<Buffer | null> =>
  work.catch((error: unknown) => {
    if (error instanceof CannotMake) return null
    // Without a picture, it ends well and writes none.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
