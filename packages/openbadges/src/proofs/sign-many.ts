import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { OpenBadgesError, type OpenBadgesErrorCode } from '../errors.ts'
import { importSigningKey } from '../keys/ed25519.ts'
import type { JsonObject, JsonValue } from '../vc/json.ts'
import { isSealed } from '../vc/sealed.ts'
import { invalid } from '../vc/values.ts'
import { proofWithoutValue, type SignOptions } from './sign.ts'

/**
 * How to sign many documents.
 *
 * @property key an Ed25519 pair of `keys/ed25519`. Not a key made ready, as for one document: each thread makes its own
 * @property threads how many work, besides the one that asks; as many as the machine has cores unless said otherwise
 */
export type SignManyOptions = Omit<SignOptions, 'key'> & {
  readonly key: { readonly secretKeyMultibase: string; readonly publicKeyMultibase?: string }
  readonly threads?: number
}

/** What became of one document: its signed JSON as text, or why it could not be signed. `index` counts from 0, as documents were given. */
export type SignedOne =
  | { readonly index: number; readonly text: string; readonly error?: undefined }
  | { readonly index: number; readonly text?: undefined; readonly error: OpenBadgesError }

/** A document on its way to a thread: its text without sealed parts, and where which of them go. @internal */
export type Parcel = { readonly text: string; readonly holes: string }

/** Where a sealed part goes: the members that lead to it, and its number. @internal */
export type Hole = readonly [path: readonly (string | number)[], part: number]

/** What a thread is asked for, and what it answers. @internal */
export type Order = { readonly order: number; readonly parts: readonly string[]; readonly parcels: readonly Parcel[] }
/** @internal */
export type Delivery = { readonly order: number; readonly done: readonly (string | { readonly code: string; readonly message: string })[] }

const CHUNK = 32
const CHUNKS_PER_THREAD = 2

/**
 * Signs many documents on all cores, each as `signDocument` would. Node only.
 *
 * Documents are asked for as threads become free, and answers come in the order of the documents; if they are taken slowly, all of it slows
 * down, so that neither piles up. One document that cannot be signed is answered with its error, and the others go on. Threads end with
 * the last answer, when the loop over the answers is left, and when anything throws.
 *
 * @param documents unsigned, made one by one: a generator is best. Parts given to `vc/sealed` go to each thread once, so seal what many
 *   documents share, and hand over the same object each time
 * @returns one answer for each document, in their order
 * @throws OpenBadgesError `invalid-key` and `invalid-input` for options with which nothing could be signed; what `documents` itself throws;
 *   an `Error` when a thread breaks down
 */
export async function* signMany(
  documents: Iterable<JsonObject> | AsyncIterable<JsonObject>,
  { threads = availableParallelism(), ...options }: SignManyOptions,
): AsyncGenerator<SignedOne, void, undefined> {
  if (!Number.isSafeInteger(threads) || threads < 1) throw invalid('threads', 'is a whole number, 1 or more')
  await importSigningKey(options.key)
  proofWithoutValue(options, undefined)

  const crew = Array.from({ length: threads }, () => startThread(options))
  const given = Symbol.asyncIterator in documents ? documents[Symbol.asyncIterator]() : documents[Symbol.iterator]()
  const pending: Promise<Delivery['done']>[] = []
  let index = 0
  let more = true
  try {
    for (;;) {
      while (more && pending.length < threads * CHUNKS_PER_THREAD) {
        const chunk: JsonObject[] = []
        while (chunk.length < CHUNK && more) {
          const next = await given.next()
          if (next.done) more = false
          else chunk.push(next.value)
        }
        if (chunk.length === 0) break
        const [freest] = crew.toSorted((one, other) => one.busy() - other.busy())
        if (!freest) break
        const answer = freest.ask(chunk)
        // It is awaited in its turn; until then nobody else should hear of it.
        answer.catch(() => undefined)
        pending.push(answer)
      }
      const first = pending.shift()
      if (!first) return
      for (const done of await first) {
        if (typeof done === 'string') yield { index, text: done }
        else yield { index, error: new OpenBadgesError(done.code as OpenBadgesErrorCode, done.message) }
        index++
      }
    }
  } finally {
    await Promise.all(crew.map((thread) => thread.end()))
    if (more) await given.return?.()
  }
}

type Thread = {
  readonly busy: () => number
  readonly ask: (documents: readonly JsonObject[]) => Promise<Delivery['done']>
  readonly end: () => Promise<unknown>
}

function startThread(options: Omit<SignManyOptions, 'threads'>): Thread {
  // Beside this file, whether it runs as TypeScript or was compiled.
  const worker = new Worker(new URL(import.meta.url.replace(/sign-many(\.\w+)$/, 'sign-many-thread$1')), { workerData: options })
  const waiting = new Map<number, { readonly resolve: (done: Delivery['done']) => void; readonly reject: (error: Error) => void }>()
  const numbers = new Map<object, number>()
  let orders = 0
  let broken: Error | undefined
  const breakDown = (error: Error): void => {
    broken ??= error
    for (const { reject } of waiting.values()) reject(broken)
    waiting.clear()
  }
  worker.on('error', (error) => breakDown(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => breakDown(new Error('A thread that signs has ended.')))
  worker.on('message', ({ order, done }: Delivery) => {
    waiting.get(order)?.resolve(done)
    waiting.delete(order)
  })
  return {
    busy: () => waiting.size,
    ask: (documents) => {
      const parts: string[] = []
      const numberOf = (part: JsonObject): number => {
        let number = numbers.get(part)
        if (number === undefined) {
          number = numbers.size
          numbers.set(part, number)
          parts.push(JSON.stringify(part))
        }
        return number
      }
      const parcels = documents.map((document) => pack(document, numberOf))
      return new Promise((resolve, reject) => {
        if (broken) {
          reject(broken)
          return
        }
        const order = orders++
        waiting.set(order, { resolve, reject })
        worker.postMessage({ order, parts, parcels } satisfies Order)
      })
    },
    end: () => worker.terminate(),
  }
}

function pack(document: JsonObject, numberOf: (part: JsonObject) => number): Parcel {
  const holes: Hole[] = []
  const copy = withoutSealed(document, [], (path, part) => holes.push([path, numberOf(part)]))
  return { text: JSON.stringify(copy), holes: JSON.stringify(holes) }
}

/** A copy of the value as far as there are sealed parts in it; each is reported, and a `0` stands in its place. */
function withoutSealed(
  value: JsonValue | undefined,
  path: readonly (string | number)[],
  report: (path: readonly (string | number)[], part: JsonObject) => void,
): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    let copy: (JsonValue | undefined)[] | undefined
    for (const [index, item] of (value as readonly JsonValue[]).entries()) {
      const inner = typeof item === 'object' ? withoutSealed(item, [...path, index], report) : item
      if (inner === item) continue
      copy ??= [...value]
      copy[index] = inner
    }
    return (copy as readonly JsonValue[] | undefined) ?? value
  }
  const object = value as JsonObject
  if (path.length > 0 && isSealed(object)) {
    report(path, object)
    return 0
  }
  let copy: Record<string, JsonValue | undefined> | undefined
  for (const name in object) {
    const member = object[name]
    if (typeof member !== 'object' || member === null) continue
    const inner = withoutSealed(member, [...path, name], report)
    if (inner === member) continue
    copy ??= { ...object }
    copy[name] = inner
  }
  return copy ?? value
}
