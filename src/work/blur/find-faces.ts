import { type Config, Human } from '@vladmandic/human'
import type { Box } from '../../foundation/ui/box.ts'
import { faceModelPlace } from './face-model.ts'
import { withoutDoubles } from './regions.ts'

/** The files of the detector, under this page's own origin (vite.config.ts puts them there). */
const place = new URL(`/${faceModelPlace}`, location.origin).href

// Only the detector, without anything that looks at who somebody is.
const off = { enabled: false }
const settings: Partial<Config> = {
  backend: 'wasm',
  wasmPath: place,
  modelBasePath: place,
  cacheModels: false,
  validateModels: false,
  warmup: 'none',
  cacheSensitivity: 0,
  debug: false,
  filter: off,
  gesture: off,
  face: {
    enabled: true,
    detector: { modelPath: 'blazeface.json', rotation: false, maxDetected: 50, minConfidence: 0.2, skipFrames: 0, skipTime: 0 },
    mesh: off,
    attention: off,
    iris: off,
    emotion: off,
    description: off,
    antispoof: off,
    liveness: off,
  },
  body: off,
  hand: off,
  object: off,
  segmentation: off,
}

/** The detector looks at few dots; a face far back in a classroom is seen in a part of the picture that is looked at by itself. */
const tileSize = 720

let started: Promise<Human> | null = null
const detector = () => {
  started ??= (async () => {
    const human = new Human(settings)
    await human.init()
    await human.load()
    return human
  })()
  started.catch(() => {
    started = null
  })
  return started
}

type Drawn = OffscreenCanvas | HTMLCanvasElement
/** Faces in a picture that is drawn, the largest first. @param closely also in parts of it, for faces far away */
export async function findFaces(canvas: Drawn, closely: boolean): Promise<Box[]> {
  const found: Box[] = []
  for (const tile of [whole(canvas), ...(closely ? tilesOf(canvas) : [])]) found.push(...(await inTile(canvas, tile)))
  return withoutDoubles(found)
}

type Tile = { x: number; y: number; width: number; height: number }
const whole = ({ width, height }: Drawn): Tile => ({ x: 0, y: 0, width, height })

/** Parts that lie over each other by a fifth, so that a face on a seam is whole in one of them. */
function tilesOf({ width, height }: Drawn): Tile[] {
  if (Math.max(width, height) <= tileSize) return []
  const starts = (length: number) => {
    const size = Math.min(tileSize, length)
    const count = Math.ceil((length - size) / (size * 0.8)) + 1
    return Array.from({ length: count }, (_, place) => (count === 1 ? 0 : Math.round(((length - size) * place) / (count - 1))))
  }
  return starts(height).flatMap((y) =>
    starts(width).map((x) => ({ x, y, width: Math.min(tileSize, width), height: Math.min(tileSize, height) })),
  )
}

async function inTile(canvas: Drawn, { x, y, width, height }: Tile): Promise<Box[]> {
  const human = await detector()
  const context = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D | null
  if (!context) return []
  const { face } = await human.detect(context.getImageData(x, y, width, height))
  return face.map(({ boxRaw: [left, top, wide, high] }) => ({
    x: (x + left * width) / canvas.width,
    y: (y + top * height) / canvas.height,
    width: (wide * width) / canvas.width,
    height: (high * height) / canvas.height,
  }))
}
