import { api } from '../api.ts'
import { createWeb } from '../foundation/doors/web.ts'
import type { Person } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import { organizationScopes, type Scope, scopes } from '../foundation/platform/scopes.ts'
import type { World } from '../foundation/platform/world.ts'
import { makeKey } from '../people/api-keys/make-key.ts'

/** A program with a key, asking the API as over HTTP. */
export type Program = {
  keyId: string
  secret: string
  ask: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<ProgramAnswer>
}
export type ProgramAnswer = { status: number; headers: Headers; body: Record<string, unknown> & { items?: Record<string, unknown>[] } }

const asksFrom = new WeakMap<World, ReturnType<typeof createWeb>>()

/** Asks the API of this World, with a key or without. */
export async function askApi(
  world: World,
  secret: string | null,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<ProgramAnswer> {
  const web =
    asksFrom.get(world) ??
    createWeb({
      world,
      recognize: async () => {
        throw new Error('The API reads no cookie.')
      },
      resources: [],
      api,
      pages: async () => new Response('A page.'),
      files: async () => null,
    })
  asksFrom.set(world, web)
  const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
  const answer = await web.request(`/api/v1${path}`, {
    method,
    headers: {
      ...(secret && { Authorization: `Bearer ${secret}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isRaw ? (body as string) : JSON.stringify(body), duplex: 'half' }),
  } as RequestInit)
  const text = await answer.text()
  const isJson = /json/.test(answer.headers.get('content-type') ?? '')
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : { text } }
}

/** A program in the name of a person, with every scope or with these. */
export const programOf = async (world: World, person: Person, chosen: readonly Scope[] = scopes): Promise<Program> =>
  programWith(world, await perform(world, person, makeKey, { name: 'A program', scopes: [...chosen], days: 30 }))

/** A program of an organization, whose key an admin made. */
export const programFor = async (
  world: World,
  admin: Person,
  organizationId: string,
  chosen: readonly Scope[] = organizationScopes,
): Promise<Program> =>
  programWith(world, await perform(world, admin, makeKey, { organizationId, name: 'A program', scopes: [...chosen], days: 30 }))

const programWith = (world: World, { id, secret }: { id: string; secret: string }): Program => ({
  keyId: id,
  secret,
  ask: (method, path, body, headers) => askApi(world, secret, method, path, body, headers),
})
