import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { AllowedContexts } from '@laurel/openbadges/jsonld/canonize'
import { asObject, type JsonObject, parseJson } from '@laurel/openbadges/vc/json'

const read = new Map<string, AllowedContexts>()

/**
 * The JSON-LD contexts that the operator put into a folder, by address: the path below the folder is the address without its `https://`, as
 * `wget -x` lays files. A name that ends in `.jsonld` stands for the address without that ending too. Read once: a context never changes.
 * @throws Error with one sentence about the folder or file that cannot be used
 */
export function allowedContexts(folder: string | undefined): AllowedContexts | undefined {
  if (folder === undefined) return undefined
  const known = read.get(folder)
  if (known) return known
  const contexts = new Map<string, JsonObject>()
  for (const path of filesIn(folder)) {
    const address = `https://${relative(folder, path).split(sep).join('/')}`
    const context = contextIn(path)
    contexts.set(address, context)
    if (address.endsWith('.jsonld')) contexts.set(address.slice(0, -'.jsonld'.length), context)
  }
  read.set(folder, contexts)
  return contexts
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
  } catch (error) {
    throw new Error(`VC_API_CONTEXTS: ${folder} is not a folder that can be read (${codeOf(error)}).`)
  }
}

function contextIn(path: string): JsonObject {
  let object: JsonObject | undefined
  try {
    object = asObject(parseJson(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new Error(`VC_API_CONTEXTS: ${path} is not JSON that can be read (${codeOf(error)}).`)
  }
  if (object?.['@context'] === undefined) throw new Error(`VC_API_CONTEXTS: ${path} has no @context, so it is no JSON-LD context.`)
  return object
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error))
