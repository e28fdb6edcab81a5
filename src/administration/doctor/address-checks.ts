import { X509Certificate } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { readCertificate } from '../../foundation/platform/certificate.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import type { Check, Finding } from './finding.ts'

type Found = Omit<Finding, 'name'>

const isHere = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.localhost)$/.test(host)

/** Asks our own public address, as everybody who checks a badge does. */
const ask = (address: string) =>
  fetch(address, { signal: AbortSignal.timeout(8000), redirect: 'manual', headers: { Accept: 'application/json' } })

export const addressCheck: Check = {
  name: 'address',
  async look({ config: { BASE_URL } }): Promise<Found> {
    const { hostname, protocol } = new URL(BASE_URL)
    if (isHere(hostname))
      return {
        state: 'look',
        says: sentence('This Laurel is at {address}, which only this machine can reach. Badges signed here verify nowhere else.', {
          address: BASE_URL,
        }),
        todo: sentence('Set BASE_URL to its public address before the first badge that counts.'),
      }
    const insecure = protocol === 'http:'
    try {
      await lookup(hostname)
    } catch {
      return {
        state: 'wrong',
        says: sentence('{host} has no address in DNS as seen from here, so nobody can check a badge.', { host: hostname }),
        todo: sentence('Let DNS lead to this machine or to its proxy.'),
      }
    }
    const response = await ask(`${BASE_URL}/healthz`).catch(() => null)
    if (!response?.ok)
      // A network may not let a machine ask itself by its public name.
      return {
        state: 'unknown',
        says: sentence('{address} could not be reached from this machine. Look at it from outside.', { address: BASE_URL }),
      }
    if (insecure)
      return {
        state: 'wrong',
        says: sentence('{address} is plain http: anyone on the way can read passwords and evidence.', { address: BASE_URL }),
        todo: sentence('Use https: TLS_CERT and TLS_KEY, or a proxy.'),
      }
    return { state: 'fine', says: sentence('{address} answers.', { address: BASE_URL }) }
  },
}

/** So many issuers are asked for; the others have the same door. */
const mostIssuers = 20

export const issuerCheck: Check = {
  name: 'issuers',
  async look(world): Promise<Found> {
    const { BASE_URL } = world.config
    const issuers = await readsOfAll(world.db)
      .selectFrom('organizations')
      .innerJoin('issuerKeys', 'issuerKeys.organizationId', 'organizations.id')
      .where('issuerKeys.retiredAt', 'is', null)
      .select(['organizations.slug', 'organizations.name', 'issuerKeys.publicMultibase'])
      .orderBy('organizations.createdAt')
      .limit(mostIssuers)
      .execute()
    if (issuers.length === 0) return { state: 'fine', says: sentence('No organization issues badges yet.') }
    const answers = await Promise.all(
      issuers.map(async ({ slug, name, publicMultibase }) => {
        const response = await ask(`${BASE_URL}/issuers/${slug}/did.json`).catch(() => null)
        if (!response) return { name, is: 'unreached' as const }
        const text = response.ok ? await response.text() : ''
        return { name, is: text.includes(publicMultibase) ? ('there' as const) : ('other' as const) }
      }),
    )
    const named = (is: string) => answers.filter((answer) => answer.is === is).map(({ name }) => name)
    const [other] = named('other')
    if (other !== undefined)
      return {
        state: 'wrong',
        says: sentence('The public address of {name} does not show the key that it signs with, so its badges can’t be checked.', {
          name: other,
        }),
        todo: sentence('See that {address} leads to this Laurel, unchanged.', { address: BASE_URL }),
      }
    if (named('unreached').length > 0)
      return { state: 'unknown', says: sentence('Whether the keys of issuers are public could not be seen from this machine.') }
    return { state: 'fine', says: sentence('The keys of issuers are public, as those who check badges need them.') }
  },
}

const days = { look: 21, wrong: 3 }

export const certificateCheck: Check = {
  name: 'certificate',
  async look(world: World): Promise<Found> {
    const certificate = await readCertificate(world.config)
    if (!certificate)
      return { state: 'fine', says: sentence('This Laurel serves no https itself; the certificate of a proxy is not seen from here.') }
    const left = Math.floor((new X509Certificate(certificate.cert).validToDate.getTime() - world.now().getTime()) / 86_400_000)
    const todo = sentence('Renew it in the file of TLS_CERT; it is taken up within the hour.')
    if (left < 0) return { state: 'wrong', says: sentence('The certificate has run out.'), todo }
    const says = sentence('The certificate is good for {left, plural, one {# more day} other {# more days}}.', { left })
    if (left < days.wrong) return { state: 'wrong', says, todo }
    return left < days.look ? { state: 'look', says, todo } : { state: 'fine', says }
  },
}
