import { parentPort, workerData } from 'node:worker_threads'
import { OpenBadgesError } from '../errors.ts'
import { importSigningKey } from '../keys/ed25519.ts'
import type { JsonObject } from '../vc/json.ts'
import { jsonText } from '../vc/json-text.ts'
import { sealed } from '../vc/sealed.ts'
import { signDocument } from './sign.ts'
import type { Delivery, Hole, Order, Parcel, SignManyOptions } from './sign-many.ts'

// One of the threads of sign-many. It is only ever started from there, so what it is given has the shape that is written there.
const given = workerData as SignManyOptions
const options = { ...given, key: await importSigningKey(given.key) }
const parts: JsonObject[] = []
const holesOf = new Map<string, readonly Hole[]>()

parentPort?.on('message', async ({ order, parts: more, parcels }: Order) => {
  // Before anything is awaited: the next order may refer to them, too.
  for (const text of more) parts.push(sealed(JSON.parse(text) as JsonObject))
  const done: Delivery['done'][number][] = []
  for (const parcel of parcels) {
    try {
      done.push(jsonText(await signDocument(unpack(parcel), options)))
    } catch (error) {
      if (!(error instanceof OpenBadgesError)) throw error
      done.push({ code: error.code, message: error.message })
    }
  }
  parentPort?.postMessage({ order, done } satisfies Delivery)
})

function unpack({ text, holes }: Parcel): JsonObject {
  const document = JSON.parse(text) as JsonObject
  for (const [path, part] of readHoles(holes)) {
    let at = document as Record<string | number, unknown>
    for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
    at[path.at(-1) ?? ''] = parts[part]
  }
  return document
}

/** Documents of one shape have their holes in the same places, mostly with the same parts. */
function readHoles(text: string): readonly Hole[] {
  let holes = holesOf.get(text)
  if (holes === undefined) {
    holes = JSON.parse(text) as readonly Hole[]
    if (holesOf.size < 1000) holesOf.set(text, holes)
  }
  return holes
}
