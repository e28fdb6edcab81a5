import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An organization of a student system. */
export type ProviderOrg = { id: string; name: string; type?: string; gone?: boolean; changed?: string }
/** Somebody of a student system: what they are in each of some organizations. */
export type ProviderUser = {
  id: string
  name: string
  email: string
  orgs?: string[]
  role?: string
  enabled?: boolean
  gone?: boolean
  changed?: string
}

/** What a student system answers instead of a page, once. */
type Fault = {
  things: 'orgs' | 'users' | 'token'
  offset?: number
  status?: number
  headers?: Record<string, string>
  does?: 'cuts off' | 'hangs'
}

const longAgo = '2026-08-01T00:00:00.000Z'

/**
 * A student system that answers by the REST of OneRoster 1.1 and 1.2 at one host: OAuth 2 client credentials, pages by limit and offset with `Link` and
 * `X-Total-Count`, a filter by date. What it holds, how long its tokens last, and what goes wrong is changed while a test goes on.
 */
export async function aOneRosterProvider() {
  const state = {
    orgs: [] as ProviderOrg[],
    users: [] as ProviderUser[],
    secret: 'maple & syrup: 100%',
    /** It gives no more than so many at once, whatever is asked for. */
    most: 100,
    /** So many questions a token is good for. */
    lasts: Number.POSITIVE_INFINITY,
    counts: true,
    /** Gives its first page whatever the offset is. */
    stuck: false,
  }
  const faults: Fault[] = []
  const asked: string[] = []
  let given = 0
  let left = 0
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', origin)
    const things = url.pathname === '/token' ? 'token' : url.pathname.endsWith('/orgs') ? 'orgs' : 'users'
    const offset = Number(url.searchParams.get('offset') ?? 0)
    asked.push(`${request.method} ${decodeURIComponent(request.url ?? '')}`)
    const place = faults.findIndex((one) => one.things === things && (one.offset ?? offset) === offset)
    const [fault] = place < 0 ? [] : faults.splice(place, 1)
    if (fault?.does === 'hangs') return
    if (fault?.does === 'cuts off') {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' }).write('{"users":[{"sourcedId":')
      setImmediate(() => response.destroy())
      return
    }
    if (fault) return void response.writeHead(fault.status ?? 500, fault.headers).end('{"imsx_codeMajor":"failure"}')
    if (things === 'token') return void (await giveToken(request, response))
    if (request.headers.authorization !== `Bearer token-${given}` || left <= 0)
      return void answer(response, 401, { imsx_codeMajor: 'failure' })
    left--
    givePage(response, url, things, offset)
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function giveToken(request: IncomingMessage, response: ServerResponse) {
    let body = ''
    for await (const part of request) body += part
    const form = new URLSearchParams(body)
    const [id = '', secret = ''] = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64')
      .toString()
      .split(':')
    const isRight = decodeURIComponent(id) === 'laurel' && decodeURIComponent(secret) === state.secret
    if (request.method !== 'POST' || form.get('grant_type') !== 'client_credentials' || !isRight)
      return answer(response, 401, { error: 'invalid_client' })
    if (!/^https:\/\/purl\.imsglobal\.org\/spec\/or\/v1p[12]\/scope\/roster-core\.readonly$/.test(form.get('scope') ?? ''))
      return answer(response, 400, { error: 'invalid_scope' })
    left = state.lasts
    answer(response, 200, { access_token: `token-${++given}`, token_type: 'bearer', expires_in: 3600 })
  }

  function givePage(response: ServerResponse, url: URL, things: 'orgs' | 'users', offset: number) {
    const version = url.pathname.startsWith('/ims/oneroster/v1p1/') ? 1 : url.pathname.startsWith('/ims/oneroster/rostering/v1p2/') ? 2 : 0
    if (version === 0) return answer(response, 404, { imsx_codeMajor: 'failure' })
    const filter = /^dateLastModified>'([^']+)'$/.exec(url.searchParams.get('filter') ?? '')
    if (url.searchParams.has('filter') && !filter) return answer(response, 400, { imsx_codeMajor: 'failure' })
    const since = filter?.[1] ?? ''
    // Without a filter what is gone is not told of, as most systems do it.
    const isTold = ({ changed = longAgo, gone }: { changed?: string; gone?: boolean }) => (since === '' ? !gone : changed > since)
    const all: object[] =
      things === 'orgs'
        ? state.orgs.filter(isTold).map(orgOf)
        : state.users.filter(isTold).map((user) => (version === 1 ? userOf11(user) : userOf12(user)))
    const limit = Math.min(Number(url.searchParams.get('limit') ?? 100), state.most)
    const from = state.stuck ? 0 : offset
    const next = new URL(url)
    next.searchParams.set('offset', String(offset + limit))
    const headers = {
      ...(state.counts && { 'X-Total-Count': String(all.length) }),
      ...(offset + limit < all.length && { Link: `<${next.href}>; rel="next"` }),
    }
    answer(response, 200, { [things]: all.slice(from, from + limit) }, headers)
  }

  return {
    origin,
    state,
    faults,
    asked,
    /** How many tokens were given. */
    tokens: () => given,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
}

const common = ({ id, gone, changed = longAgo }: { id: string; gone?: boolean; changed?: string }) => ({
  sourcedId: id,
  status: gone ? 'tobedeleted' : 'active',
  dateLastModified: changed,
})
const refOf = (id: string) => ({ href: `https://maple.example/orgs/${id}`, sourcedId: id, type: 'org' })
const orgOf = ({ name, type = 'school', ...rest }: ProviderOrg) => ({ ...common(rest), name, type, identifier: `S-${rest.id}` })

function namesOf({ id, name, email, enabled = true, gone, changed }: ProviderUser) {
  const [givenName = '', ...family] = name.split(' ')
  return {
    ...common({ id, ...(gone !== undefined && { gone }), ...(changed !== undefined && { changed }) }),
    username: email,
    givenName,
    familyName: family.join(' '),
    email,
    identifier: `T-${id}`,
    // A string in 1.1, and in 1.2 as well.
    enabledUser: String(enabled),
  }
}
const userOf11 = (user: ProviderUser) => ({ ...namesOf(user), role: user.role ?? 'teacher', orgs: (user.orgs ?? ['o1']).map(refOf) })
const userOf12 = (user: ProviderUser) => ({
  ...namesOf(user),
  userMasterIdentifier: `M-${user.id}`,
  roles: (user.orgs ?? ['o1']).map((org, place) => ({
    roleType: place === 0 ? 'primary' : 'secondary',
    role: user.role ?? 'teacher',
    org: refOf(org),
  })),
})
