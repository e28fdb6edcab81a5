import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import type { JsonObject } from '../vc/json.ts'
import { fixtureJson } from './fixtures.ts'

const validators = new Map<string, (document: JsonObject) => readonly string[]>()

/** What 1EdTech's JSON Schema finds wrong with a document; nothing when it is valid. The schema comes from the fixtures. */
export function schemaFaults(name: string, document: JsonObject): readonly string[] {
  let validate = validators.get(name)
  if (!validate) {
    const ajv = new Ajv2019({ strict: false, allErrors: true })
    ;(addFormats as unknown as (ajv: Ajv2019) => void)(ajv)
    const compiled = ajv.compile(fixtureJson(`schemas/${name}`))
    validate = (one) => (compiled(one) ? [] : (compiled.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`))
    validators.set(name, validate)
  }
  return validate(document)
}
