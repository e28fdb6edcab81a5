import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The verifier that was built with the pages: one file, its name, and the digest by which it is known. */
export type BuiltVerifier = { name: string; digest: string; sizeBytes: number }

/** Where the build says what it made. */
export const builtVerifierNote = 'build/verifier.json'

let known: BuiltVerifier | null | undefined

/** The verifier of this build; null where pages were not built, as in tests of what stands behind them. */
export function findBuiltVerifier(): BuiltVerifier | null {
  if (known === undefined) {
    const path = pathFrom(import.meta.dirname)
    known = path ? (JSON.parse(readFileSync(path, 'utf8')) as BuiltVerifier) : null
  }
  return known
}

/** Pages run as they were built, from another folder than their sources. */
function pathFrom(folder: string): string | null {
  const path = join(folder, builtVerifierNote)
  if (existsSync(path)) return path
  return dirname(folder) === folder ? null : pathFrom(dirname(folder))
}
