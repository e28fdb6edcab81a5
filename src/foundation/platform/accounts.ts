import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { asDatabaseFault, databaseAway } from './connections.ts'
import { newId } from './new-id.ts'
import { recentlyUsed } from './recently-used.ts'

/** Passwords, sessions and sign-in links, by a library made for them, behind what Laurel asks of it. */
export type Accounts = {
  /** @returns the new person's id, or null where the address has an account already */
  signUp(input: { name: string; email: string; password: string }): Promise<string | null>
  /** @returns the cookies of a new session, or null when address or password is wrong */
  signIn(input: { email: string; password: string }, headers: Headers): Promise<string[] | null>
  /** Begins a session for someone who has shown in another way who they are. @returns its cookies */
  openSession(personId: string, headers: Headers): Promise<string[]>
  /** Makes a single-use token for the address of an existing account, good for 20 minutes. */
  makeLink(email: string): Promise<string>
  /** Uses a token. @returns the cookies of a new session, or null when it is forged, used or expired */
  redeemLink(token: string, headers: Headers): Promise<string[] | null>
  /** Whose session the cookies of a request belong to; renews it when that is due, and clears it away when it has ended. */
  personIn(headers: Headers): Promise<string | null>
  /** The session that the cookies of a request name, if this instance wrote them. Whether it still holds is for the database to say. */
  sessionNamedIn(headers: Headers): string | null
  /** Ends this session. @returns cookies that clear the browser's */
  signOut(headers: Headers): Promise<string[]>
  /** Ends every session of this person. @returns cookies that clear the browser's */
  signOutEverywhere(headers: Headers): Promise<string[]>
  /** Sets a password without the old one, for a person who has just proved their address. */
  setPassword(personId: string, password: string): Promise<void>
  /** What is kept of a password, for a command that writes it. Slow by design. */
  hashPassword(password: string): Promise<string>
  /** Whether this is the person's password. */
  passwordFits(personId: string, password: string): Promise<boolean>
  /** The session of a request, for what needs one that has just begun. */
  sessionIn(headers: Headers): Promise<Session | null>
}

/** Someone signed in at one browser. */
export type Session = { id: string; signedInAt: Date }

type Options = { pool: pg.Pool; baseUrl: string; secret: string; sessionSeconds: number }

/** A session is renewed when it was last renewed longer ago than this. */
const renewAfterSeconds = 60 * 60 * 24

/** So long before its end a session is not due to be renewed. */
export const freshUntil = (sessionSeconds: number): number => Math.max(0, sessionSeconds - renewAfterSeconds)

/** A name that the library also gives its cookies, with the mark by which browsers hold it to this site over https. */
/** The cookie by which a browser is signed in. */
export const sessionCookie = (baseUrl: string) => (baseUrl.startsWith('https:') ? '__Host-laurel_session' : 'laurel_session')

/** Reads the library's signed cookie: the session's token, a dot, and the HMAC-SHA256 of it in base64, as a URI component. */
function tokenIn(written: string, secret: string): string | null {
  const signed = written.length <= longestCookie ? decodeComponent(written) : ''
  const dot = signed.lastIndexOf('.')
  if (dot < 1) return null
  const token = signed.slice(0, dot)
  // Compared as texts: read as bytes, base64 has many spellings of the same.
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  const given = Buffer.from(signed.slice(dot + 1))
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

/** Writes it as the library does. */
const signed = (token: string, secret: string) =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)

/** Ours have about a hundred characters. */
const longestCookie = 500
const longestAgent = 500

/** Finds the session that a request's cookies name. A cookie that was found to be ours stays so, so it is worked out once. */
function sessionFinder(name: string, secret: string): (headers: Headers) => string | null {
  const ours = recentlyUsed<string>(5000)
  return (headers) => {
    const cookies = headers.get('cookie')?.split(/;\s*/) ?? []
    const written = cookies.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
    if (!written) return null
    const token = ours.get(written) ?? tokenIn(written, secret)
    if (token !== null) ours.set(written, token)
    return token
  }
}

function decodeComponent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** Asks the library. Where it could not ask the database that is told as such, never as a no: nobody’s password is wrong because of it. */
const asked = async <Answer>(asking: Promise<Answer>): Promise<Answer> => {
  const answer = await asking.catch((error: unknown) => {
    throw error instanceof Error && 'statusCode' in error && Number(error.statusCode) >= 500 ? databaseAway() : asDatabaseFault(error)
  })
  if (answer instanceof Response && answer.status >= 500) throw databaseAway()
  return answer
}

const timed = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** Options of the library: our tables and columns, no telemetry, no HTTP routes of its own. */
const authOptions = ({ pool, baseUrl, secret, sessionSeconds }: Options, onToken: (ask: string, token: string) => void) => ({
  // Its own Kysely without our plugin: it maps names itself, by the fields below.
  database: { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), type: 'postgres' as const, transaction: true },
  baseURL: baseUrl,
  secret,
  telemetry: { enabled: false },
  logger: { level: 'error' as const },
  emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: 10, maxPasswordLength: 200 },
  user: { modelName: 'people', fields: { emailVerified: 'email_verified', ...timed } },
  session: {
    modelName: 'sessions',
    fields: { userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...timed },
    expiresIn: sessionSeconds,
    updateAge: renewAfterSeconds,
  },
  account: {
    modelName: 'sign_in_methods',
    fields: {
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...timed,
    },
  },
  verification: { modelName: 'sign_in_tokens', fields: { expiresAt: 'expires_at', ...timed } },
  // Limits are ours, by address and account, and hold for every door.
  rateLimit: { enabled: false },
  plugins: [
    magicLink({
      expiresIn: 20 * 60,
      disableSignUp: true,
      storeToken: 'hashed' as const,
      sendMagicLink: ({ token, metadata }) => onToken(String(metadata?.ask), token),
    }),
  ],
  advanced: {
    database: { generateId: () => newId() },
    cookiePrefix: 'laurel',
    useSecureCookies: false,
    cookies: {
      session_token: {
        name: sessionCookie(baseUrl),
        attributes: { ...(baseUrl.startsWith('https:') && { secure: true }), path: '/', sameSite: 'lax' as const },
      },
    },
  },
})

/** Opens the accounts of this instance. */
export function openAccounts(options: Options): Accounts {
  const fresh = new Map<string, string>()
  const auth = betterAuth(authOptions(options, (ask, token) => fresh.set(ask, token)))
  const cookiesOf = (headers: Headers) => headers.getSetCookie()
  const ofUser = (headers: Headers) => {
    const kept = new Headers()
    for (const name of ['cookie', 'user-agent', 'x-forwarded-for']) {
      const value = headers.get(name)
      if (value) kept.set(name, value)
    }
    return kept
  }
  return {
    async signUp(body) {
      const answer = await asked(auth.api.signUpEmail({ body, asResponse: true }))
      if (!answer.ok) return null
      const { user }: { user?: { id: string } } = await answer.json()
      // For an address that is taken the library answers as if it were new, with an id that is nobody's.
      const { rows } = await options.pool.query('select id from people where id = $1', [user?.id])
      return rows.length > 0 ? (user?.id ?? null) : null
    },
    async signIn(body, headers) {
      const answer = await asked(auth.api.signInEmail({ body, headers: ofUser(headers), asResponse: true }))
      return answer.ok ? cookiesOf(answer.headers) : null
    },
    async openSession(personId, headers) {
      const { internalAdapter, authCookies } = await auth.$context
      const network = headers.get('x-forwarded-for') ?? ''
      const seen = { userAgent: headers.get('user-agent')?.slice(0, longestAgent) ?? '', ipAddress: isIP(network) ? network : '' }
      const { token } = await asked(internalAdapter.createSession(personId, false, seen))
      const { name, attributes } = authCookies.sessionToken
      const secure = attributes.secure ? '; Secure' : ''
      return [`${name}=${signed(token, options.secret)}; Max-Age=${options.sessionSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`]
    },
    async makeLink(email) {
      // Two may ask for the same address at once; each gets the token they asked for.
      const ask = randomUUID()
      await asked(auth.api.signInMagicLink({ body: { email, metadata: { ask } }, headers: new Headers() }))
      const token = fresh.get(ask)
      fresh.delete(ask)
      if (!token) throw new Error('No sign-in token was made.')
      return token
    },
    async redeemLink(token, headers) {
      const answer = await asked(auth.api.magicLinkVerify({ query: { token }, headers: ofUser(headers), asResponse: true }))
      const cookies = cookiesOf(answer.headers)
      return answer.status < 300 && cookies.length > 0 ? cookies : null
    },
    sessionNamedIn: sessionFinder(sessionCookie(options.baseUrl), options.secret),
    async personIn(headers) {
      if (!headers.get('cookie')?.includes('laurel_session')) return null
      const session = await asked(auth.api.getSession({ headers: ofUser(headers) }))
      return session?.user.id ?? null
    },
    async signOut(headers) {
      const answer = await asked(auth.api.signOut({ headers: ofUser(headers), asResponse: true }))
      return cookiesOf(answer.headers)
    },
    async signOutEverywhere(headers) {
      await asked(auth.api.revokeSessions({ headers: ofUser(headers) }))
      const answer = await asked(auth.api.signOut({ headers: ofUser(headers), asResponse: true }))
      return cookiesOf(answer.headers)
    },
    async hashPassword(password) {
      return (await auth.$context).password.hash(password)
    },
    async passwordFits(personId, password) {
      const context = await auth.$context
      const methods = await context.internalAdapter.findAccounts(personId)
      const hash = methods.find(({ providerId }) => providerId === 'credential')?.password
      return hash ? context.password.verify({ hash, password }) : false
    },
    async sessionIn(headers) {
      const found = await asked(auth.api.getSession({ headers: ofUser(headers) }))
      return found && { id: found.session.id, signedInAt: new Date(found.session.createdAt) }
    },
    async setPassword(personId, password) {
      const context = await auth.$context
      const hash = await context.password.hash(password)
      const methods = await context.internalAdapter.findAccounts(personId)
      if (methods.some(({ providerId }) => providerId === 'credential')) await context.internalAdapter.updatePassword(personId, hash)
      else await context.internalAdapter.createAccount({ userId: personId, accountId: personId, providerId: 'credential', password: hash })
    },
  }
}
