import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { runTool } from './run-tool.ts'

/** The programs that see and write recordings, where the operator has installed them, and what they can write. */
export type Tools = { ffmpeg: string; ffprobe: string; version: string; writesH264: boolean; writesAac: boolean }

const isProgram = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

const known = new Map<string, Promise<Tools | null>>()

/** Looks once for each place, since starting one takes a while; whoever installs it meanwhile starts Laurel again. */
export function findTools(given: string | undefined): Promise<Tools | null> {
  const key = given ?? ''
  const found = known.get(key) ?? look(given)
  known.set(key, found)
  return found
}

async function look(given: string | undefined): Promise<Tools | null> {
  const places = given ? [given] : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'ffmpeg'))
  for (const ffmpeg of places) {
    const ffprobe = join(dirname(ffmpeg), 'ffprobe')
    if (!(await isProgram(ffmpeg)) || !(await isProgram(ffprobe))) continue
    const bounds = { seconds: 20, fileBytes: 0, folder: '/' }
    const said = await runTool(ffmpeg, ['-hide_banner', '-encoders'], bounds).catch(() => null)
    if (!said) continue
    const encoders = said.out.toString('utf8')
    const version = await runTool(ffmpeg, ['-version'], bounds).catch(() => null)
    return {
      ffmpeg,
      ffprobe,
      version: /version (\S+)/.exec(version?.out.toString('utf8') ?? '')?.[1] ?? '',
      writesH264: /^\s*V\S*\s+libx264\s/m.test(encoders),
      writesAac: /^\s*A\S*\s+aac\s/m.test(encoders),
    }
  }
  return null
}
