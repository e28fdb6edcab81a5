import { z } from 'zod'
import { type Scope, scopes } from '../platform/scopes.ts'
import { type Operation, tagOf } from './rest.ts'

type Schema = Record<string, unknown>
type Document = {
  openapi: '3.1.1'
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  servers: { url: string }[]
  security: Record<string, string[]>[]
  tags: { name: string }[]
  paths: Record<string, Record<string, Described>>
  components: {
    securitySchemes: Schema
    schemas: Record<string, Schema>
    responses: Record<string, Schema>
    headers: Record<string, Schema>
  }
}
/** One operation as the document has it. */
export type Described = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  security: Record<string, string[]>[]
  parameters: Schema[]
  requestBody?: Schema
  responses: Record<string, Schema>
  'x-scope'?: string
}

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })

/** Every operation as one OpenAPI 3.1 document, made of the schemas by which requests are read and answers written. */
export function openApiOf(operations: readonly Operation[], baseUrl: string): Document {
  const schemas: Record<string, Schema> = { Problem: problemSchema }
  const paths: Document['paths'] = {}
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operation, schemas) }
  }
  const tags = [...new Set(operations.map(areaOfOperation))].map((name) => ({ name }))
  return {
    openapi: '3.1.1',
    info: {
      title: 'Laurel',
      version: '1',
      description:
        'Micro-credentials for school districts. A key from the settings is sent as `Authorization: Bearer laurel_…`. Refusals are problem details (RFC 9457), each with a documented code.',
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: baseUrl }],
    security: [{ key: [] }],
    tags,
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'laurel_…',
          description: `An API key of a person or of an organization. Scopes: ${scopes.join(', ')}.`,
        },
      },
      schemas,
      responses: Object.fromEntries(
        Object.entries(problems).map(([status, description]) => [
          `Problem${status}`,
          {
            description,
            content: {
              'application/problem+json': { schema: ref('schemas', 'Problem'), example: exampleProblem(status, description, baseUrl) },
            },
          },
        ]),
      ),
      headers,
    },
  }
}

/** Under which heading an operation stands: the area of its scope, else the first word of its address. */
export const areaOfOperation = ({ scope, path }: Operation): string =>
  scope && scope !== 'any' ? scope.slice(0, scope.indexOf(':')) : (path.split('/')[1]?.replace(/^me$/, 'account') ?? '')

const problems: Record<string, string> = {
  401: 'There is no key, or one that is not known, has run out, or was revoked.',
  403: 'The key was not made for this, or the one it stands for may not do it.',
  404: 'There is no such thing, or none that you may see.',
  408: 'It did not arrive in time.',
  409: 'It can’t be done as things stand now.',
  412: 'It was changed since the text that If-Match names.',
  413: 'It is larger than what is read here.',
  415: 'It was sent in a form that is not read here.',
  422: 'Something in it does not fit; `errors` says which field, and what.',
  428: 'A change must name the text it is of, as If-Match.',
  429: 'These are more requests than there are in a minute.',
  503: 'Too much else is being done just now; ask again in half a minute.',
  507: 'There is no room for it.',
}

const codes: Record<string, string> = {
  401: 'key-needed',
  403: 'scope-needed',
  404: 'organization-missing',
  408: 'form-too-slow',
  409: 'already-handed-in',
  412: 'changed-meanwhile',
  413: 'form-too-large',
  415: 'json-needed',
  422: 'input-invalid',
  428: 'if-match-needed',
  429: 'too-many-tries',
  503: 'database-busy',
  507: 'disk-full',
}

const exampleProblem = (status: string, title: string, baseUrl: string) => ({
  type: `${baseUrl}/problems/${codes[status]}`,
  title,
  status: Number(status),
  code: codes[status],
  ...(status === '422' && { errors: [{ field: 'name', message: 'Please give a name.' }] }),
})

const problemSchema: Schema = {
  type: 'object',
  description: 'RFC 9457. A refusal changes nothing.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'The page that explains the code.' },
    title: { type: 'string', description: 'A sentence for people.' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable, for programs.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string', description: 'Its path in dots.' }, message: { type: 'string' } },
      },
    },
  },
}

const headers: Record<string, Schema> = {
  ETag: { description: 'The mark of this text: for If-Match and If-None-Match.', schema: { type: 'string' } },
  Link: { description: 'The next page, as `rel="next"`, where there is one.', schema: { type: 'string' } },
  RateLimit: { description: 'How many requests are left in this window, and how many seconds it goes on.', schema: { type: 'string' } },
  'RateLimit-Policy': { description: 'How many requests there are in a window.', schema: { type: 'string' } },
}
const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ref('headers', name)]))

function describe(operation: Operation, schemas: Record<string, Schema>): Described {
  const { id, says, scope, method, body, answers, status, isPaged, isGuarded, command, example } = operation
  const isRead = command === null && method === 'GET'
  const statuses = [
    ...(scope === null ? [] : ['401', '403']),
    '404',
    ...(isRead ? [] : ['408', '409', '413', ...(body === 'bytes' ? ['507'] : ['415'])]),
    ...(isGuarded ? ['412', '428'] : []),
    '422',
    '429',
    '503',
  ]
  const limits = named('RateLimit', 'RateLimit-Policy')
  const marks =
    answers === 'bytes' ? limits : { ...limits, ...(isRead || isGuarded ? named('ETag') : {}), ...(isPaged ? named('Link') : {}) }
  return {
    operationId: id,
    summary: says,
    description: [
      scope === null ? 'Open to everyone.' : scope === 'any' ? 'Any key may.' : `Needs the scope \`${scope}\`.`,
      ...(isGuarded ? ['`If-Match` names the text that is changed.'] : []),
      ...(isPaged ? ['A page at a time: the next is in the `Link` header.'] : []),
    ].join(' '),
    tags: [areaOfOperation(operation)],
    security: scope === null ? [{}, { key: [] }] : [{ key: [] }],
    ...(scope !== null && { 'x-scope': scope }),
    parameters: [
      ...parametersOf(operation),
      ...(isGuarded
        ? [
            {
              name: 'If-Match',
              in: 'header',
              required: true,
              description: 'The ETag of what is changed, or `*`.',
              schema: { type: 'string' },
            },
          ]
        : []),
      ...(command === null
        ? []
        : [
            {
              name: 'Idempotency-Key',
              in: 'header',
              description: 'Any text of up to 200 signs. Sent again within a day, the same request is answered as it was, and done once.',
              schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
            },
          ]),
    ],
    ...(body !== null && {
      requestBody: {
        required: body === 'bytes' || requires(body),
        content:
          body === 'bytes'
            ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
            : {
                'application/json': {
                  schema: schemaOf(body, 'input', schemas),
                  ...(example.input !== undefined && { example: example.input }),
                },
              },
      },
    }),
    responses: {
      [status]: {
        description: method === 'GET' ? 'What was asked for.' : 'Done.',
        headers: marks,
        ...(answers !== null && {
          content:
            answers === 'bytes'
              ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
              : {
                  'application/json': {
                    schema: schemaOf(answers, 'output', schemas),
                    ...(example.answer !== undefined && { example: example.answer }),
                  },
                },
        }),
      },
      ...(isRead && answers !== 'bytes' && { 304: { description: 'You have this text already.' } }),
      ...Object.fromEntries(statuses.map((each) => [each, ref('responses', `Problem${each}`)])),
    },
  }
}

const requires = (body: z.ZodType): boolean => !body.safeParse({}).success

function parametersOf({ parameters, path }: Operation): Schema[] {
  const { properties = {}, required = [] } = plain(z.toJSONSchema(parameters, { io: 'input', unrepresentable: 'any' })) as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => {
    const inPath = path.includes(`{${name}}`)
    return {
      name,
      in: inPath ? 'path' : 'query',
      required: inPath || required.includes(name),
      ...(description !== undefined && { description }),
      schema,
    }
  })
}

/** A schema as JSON Schema; what has a name goes to the components, apart for what is sent and what is answered. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Record<string, Schema>): Schema {
  const suffix = io === 'input' ? 'Input' : ''
  const { $defs = {}, ...own } = plain(z.toJSONSchema(schema, { io, unrepresentable: 'any' })) as Schema & {
    $defs?: Record<string, Schema>
  }
  const lead = (value: unknown): unknown =>
    mapObjects(value, (object) =>
      typeof object.$ref === 'string'
        ? { ...object, $ref: `${object.$ref.replace('#/$defs/', '#/components/schemas/')}${suffix}` }
        : object,
    )
  for (const [name, found] of Object.entries($defs)) schemas[name + suffix] = lead(withoutId(found)) as Schema
  const id = typeof own.id === 'string' ? own.id : undefined
  const whole = lead(withoutId(own)) as Schema
  if (id === undefined) return whole
  schemas[id + suffix] = whole
  return ref('schemas', id + suffix)
}

const withoutId = ({ id: _, ...rest }: Schema): Schema => rest

/** Without what only a validator of ours needs: the dialect, and patterns where a format says the same. */
const plain = (value: unknown): unknown =>
  mapObjects(value, ({ $schema: _, ...object }) => {
    const { pattern, ...rest } = object
    return pattern !== undefined && typeof rest.format !== 'string' ? { pattern, ...rest } : rest
  })

function mapObjects(value: unknown, change: (object: Schema) => Schema): unknown {
  if (Array.isArray(value)) return value.map((each) => mapObjects(each, change))
  if (typeof value !== 'object' || value === null) return value
  return change(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapObjects(each, change)])))
}

/** The document as it is sent, with its tag; made once, as operations never change while we run. */
export function openApiText(operations: readonly Operation[]): (baseUrl: string) => { text: string; tag: string } {
  const made = new Map<string, { text: string; tag: string }>()
  return (baseUrl) => {
    const kept = made.get(baseUrl)
    if (kept) return kept
    const text = JSON.stringify(openApiOf(operations, baseUrl))
    const answer = { text, tag: tagOf(text) }
    made.set(baseUrl, answer)
    return answer
  }
}

/** The scopes for which there is an operation. */
export const scopesIn = (operations: readonly Operation[]): Set<Scope> =>
  new Set(operations.flatMap(({ scope }) => (scope && scope !== 'any' ? [scope] : [])))
