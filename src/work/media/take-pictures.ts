import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tools } from './find-tools.ts'
import type { ThumbnailFacts } from './media-facts.ts'
import { opening } from './read-recording.ts'
import { runTool } from './run-tool.ts'

type Film = { contentType: string; from: string; folder: string; seconds: number | null }
const quiet = ['-hide_banner', '-nostdin', '-v', 'error']
const bare = ['-map', '0:v:0', '-an', '-sn', '-dn', '-map_metadata', '-1', '-fflags', '+bitexact', '-threads', '1']
const bounds = { seconds: 300, fileBytes: 4_000_000 }

/** One picture that stands for a film: a typical one near its beginning, since the first is often black. @throws CannotMake */
export async function takePoster(tools: Tools, { contentType, from, folder, seconds }: Film): Promise<Buffer> {
  const to = join(folder, 'poster.jpg')
  const start = ['-ss', String(Math.min(5, (seconds ?? 0) / 10))]
  const look = "thumbnail=24,scale='min(1280,iw)':'min(1280,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2"
  await runTool(
    tools.ffmpeg,
    [...quiet, ...start, ...opening(contentType, from), ...bare, '-vf', look, '-frames:v', '1', '-q:v', '4', '-y', to],
    {
      ...bounds,
      folder,
    },
  )
  return readFile(to)
}

const small = { width: 160, height: 90 }
const columns = 10
const mostPictures = 100

/** How many small pictures there are of so many seconds, and for how long each stands. */
export function planThumbnails(seconds: number): ThumbnailFacts {
  const every = Math.max(1, Math.ceil(seconds / mostPictures))
  return { every, columns, count: Math.max(1, Math.min(mostPictures, Math.round(seconds / every))), ...small }
}

/** Small pictures of a whole film on one, from those that are whole by themselves: so an hour is looked through in seconds. @throws CannotMake */
export async function takeThumbnails(tools: Tools, { contentType, from, folder }: Film, facts: ThumbnailFacts): Promise<Buffer> {
  const to = join(folder, 'thumbnails.jpg')
  const { width, height } = facts
  const fit = `scale=${width}:${height}:force_original_aspect_ratio=decrease,pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2`
  const look = `fps=1/${facts.every}:start_time=0:round=up,${fit},tile=${columns}x${Math.ceil(facts.count / columns)}`
  const input = ['-skip_frame', 'nokey', ...opening(contentType, from)]
  await runTool(tools.ffmpeg, [...quiet, ...input, ...bare, '-vf', look, '-frames:v', '1', '-q:v', '6', '-y', to], { ...bounds, folder })
  return readFile(to)
}
