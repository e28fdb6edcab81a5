import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../demo')

/** A file of the demo district’s content, as text. It lies outside `src`, in the forms that anyone can read or replace. */
export const demoFile = (path: string): string => readFileSync(join(folder, path), 'utf8')

/** A JSON file of it. Its shape is held by `texts.test.ts`; nothing but the demo is made of it. */
export const demoJson = <Shape>(path: string): Shape => JSON.parse(demoFile(path)) as Shape
