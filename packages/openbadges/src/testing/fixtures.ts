import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { JsonObject } from '../vc/json.ts'
import type { Load } from '../verify/load.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** Where the fixtures that others wrote are; not part of the project, so they may be missing. */
export const fixturesFolder: string = resolve(root, process.env.LAUREL_FIXTURES ?? '../shared/fixtures')

/** Whether they are here. Tests that need them are skipped, with a line, where they are not. */
export const haveFixtures: boolean = existsSync(fixturesFolder)
if (!haveFixtures) console.info(`No fixtures at ${fixturesFolder}: tests against documents of others are skipped.`)

/** Bytes of a fixture. */
export const fixtureBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(resolve(fixturesFolder, path)))

/** Text of a fixture. */
export const fixtureText = (path: string): string => readFileSync(resolve(fixturesFolder, path), 'utf8')

/** A fixture as JSON. */
export const fixtureJson = (path: string): JsonObject => JSON.parse(fixtureText(path)) as JsonObject

/** Paths of the fixtures that match, relative to the folder; none where the folder is missing. */
export const fixturePaths = (pattern: string): readonly string[] => (haveFixtures ? globSync(pattern, { cwd: fixturesFolder }).sort() : [])

/** A loader that knows these addresses and answers 404 to all others: there is no network in tests. */
export const loaderOf = (pages: Readonly<Record<string, JsonObject | Uint8Array | string | number>>): Load => {
  const encoder = new TextEncoder()
  return async (url) => {
    const page = pages[url]
    if (page === undefined) return { status: 404, contentType: 'text/plain', bytes: new Uint8Array() }
    if (typeof page === 'number') return { status: page, contentType: 'text/plain', bytes: new Uint8Array() }
    const bytes = page instanceof Uint8Array ? page : encoder.encode(typeof page === 'string' ? page : JSON.stringify(page))
    return { status: 200, contentType: 'application/json', bytes }
  }
}

/** Addresses nobody answers at: as if there were no network. */
export const noNetwork: Load = async () => {
  throw new Error('no network')
}
