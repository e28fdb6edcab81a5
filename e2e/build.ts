import { ensureBuilt } from '../src/ensure-built.ts'

/** Builds the pages once, before the first product of a test starts. */
export const setup = ensureBuilt
