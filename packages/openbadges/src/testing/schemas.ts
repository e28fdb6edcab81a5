import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { asObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { fixtureJson } from './fixtures.ts'

const validators = new Map<string, (document: JsonObject) => readonly string[]>()

/** What 1EdTech's JSON Schema finds wrong with a document; nothing when it is valid. The schema comes from the fixtures. */
export const schemaFaults = (name: string, document: JsonObject): readonly string[] => faultsBy(name, name, (schema) => schema, document)

/**
 * The same by the formal schema, which wants an array wherever there may be several, and texts without languages. What is published under one
 * name is the laxer flavor for JSON-LD: the formal one, with “or one of it” and “or a language map” added everywhere. Here they are taken off.
 */
export const strictSchemaFaults = (name: string, document: JsonObject): readonly string[] =>
  faultsBy(`strict ${name}`, name, formal, document)

function formal(schema: JsonValue): JsonValue {
  if (Array.isArray(schema)) return (schema as readonly JsonValue[]).map(formal)
  const object = asObject(schema)
  if (!object) return schema
  const { oneOf, ...rest } = object
  const choices = (Array.isArray(oneOf) ? oneOf : []) as readonly JsonValue[]
  const isArray = (choice: JsonValue): boolean =>
    asObject(choice)?.type === 'array' ||
    ((asObject(choice)?.allOf ?? []) as readonly JsonValue[]).some((part) => asObject(part)?.type === 'array')
  const isLanguageMap = (choice: JsonValue): boolean => asObject(choice)?.type === 'object' && asObject(choice)?.propertyNames !== undefined
  const several = choices.find(isArray)
  const kept = several === undefined ? choices.filter((choice) => !isLanguageMap(choice)) : [several]
  const members = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, formal(value as JsonValue)]))
  return choices.length === 0 ? members : { ...members, oneOf: kept.map(formal) }
}

function faultsBy(key: string, name: string, change: (schema: JsonValue) => JsonValue, document: JsonObject): readonly string[] {
  let validate = validators.get(key)
  if (!validate) {
    const ajv = new Ajv2019({ strict: false, allErrors: true })
    ;(addFormats as unknown as (ajv: Ajv2019) => void)(ajv)
    const compiled = ajv.compile(change(fixtureJson(`schemas/${name}`)) as JsonObject)
    validate = (one) => (compiled(one) ? [] : (compiled.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`))
    validators.set(key, validate)
  }
  return validate(document)
}
