type Schema = Record<string, unknown>

/** A JSON schema as people read it: the shape of the JSON, with what stands in each place. */
export function outline(schema: Schema, schemas: Record<string, Schema>, indent = ''): string {
  const deeper = `${indent}  `
  const write = (given: Schema, at: string): string => outline(given, schemas, at)
  if (typeof schema.$ref === 'string') {
    const found = schemas[schema.$ref.split('/').at(-1) ?? '']
    // What is long and the same everywhere is said where it is asked for by itself.
    return found && indent.length < 6 ? write(found, indent) : (schema.$ref.split('/').at(-1) ?? 'object')
  }
  if (Array.isArray(schema.enum)) return schema.enum.map((each) => JSON.stringify(each)).join(' | ')
  if ('const' in schema) return JSON.stringify(schema.const)
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (choices) return [...new Set(choices.map((each) => write(each, indent)))].join(' | ')
  if (schema.type === 'array') return `[ ${write((schema.items ?? {}) as Schema, indent)} ]`
  if (schema.type === 'object') {
    const required = (schema.required ?? []) as string[]
    const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(
      ([name, each]) => `${deeper}${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${write(each, deeper)}`,
    )
    if (fields.length > 0) return `{\n${fields.join(',\n')}\n${indent}}`
    return typeof schema.additionalProperties === 'object' ? `{ …: ${write(schema.additionalProperties as Schema, indent)} }` : '{ … }'
  }
  const plain: Record<string, string> = { string: 'text', integer: 'whole number', number: 'number', boolean: 'true | false', null: 'null' }
  return String(schema.format ?? plain[String(schema.type)] ?? 'anything')
}
