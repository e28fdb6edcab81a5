import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { HttpContext } from '../../foundation/doors/http.ts'
import { forAll } from '../../foundation/platform/asked-by.ts'
import type { Database } from '../../foundation/platform/database.ts'
import { type RecentlyUsed, recentlyUsed } from '../../foundation/platform/recently-used.ts'

const keptMinutes = 10
/** A map of 5,000 addresses has about 60 KB packed. */
const mostKept = 60

type Kept = { packed: Promise<Buffer>; until: number }
const kept = new WeakMap<Database, RecentlyUsed<Kept>>()
const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

async function packed(texts: AsyncIterable<string>): Promise<Buffer> {
  let whole = ''
  for await (const text of texts) whole += text
  return pack(whole)
}

/** Answers with a map that is made once in ten minutes, however many ask for it, and sent as it was packed then. */
export async function keptMap(context: HttpContext, key: string, make: () => AsyncIterable<string>): Promise<Response> {
  const { db, now } = context.var.world
  const maps = kept.get(db) ?? recentlyUsed<Kept>(mostKept)
  kept.set(db, maps)
  let known = maps.get(key)
  if (!known || known.until <= now().getTime()) {
    known = { packed: forAll(() => packed(make())), until: now().getTime() + keptMinutes * 60_000 }
    maps.set(key, known)
    // What came to nothing is made again for the next one.
    const mine = known
    mine.packed.catch(() => {
      mine.until = 0
    })
  }
  const bytes = await known.packed
  const takesPacked = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
  return context.body(Uint8Array.from(takesPacked ? bytes : await unpack(bytes)), 200, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
    Vary: 'Accept-Encoding',
    ...(takesPacked && { 'Content-Encoding': 'gzip' }),
  })
}
