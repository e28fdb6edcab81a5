import { sentence } from '../../foundation/words/sentence.ts'
import { type Patience, type Provider, ProviderFault, providerClient, type Things } from './provider-client.ts'
import { readJson } from './read-json.ts'
import type { RosterPiece } from './roster-record.ts'

/** So many things are asked for at once; what a system gives less of, it is asked for again. */
const pageSize = 1000
const mostThings = 2_000_000

type Asking = {
  insecureHosts: readonly string[]
  /** A time since which something must have changed to be told; null for everybody. */
  since?: Date | null
  knows: (sourcedId: string) => boolean
  patience?: Patience
}
type Client = ReturnType<typeof providerClient>

/** What a student system says, one thing after the other, as a folder would. @throws ProviderFault where it can’t be asked to the end */
export async function* askProvider(
  provider: Provider,
  { insecureHosts, since = null, knows, patience }: Asking,
): AsyncGenerator<RosterPiece> {
  const client = providerClient(provider, insecureHosts, patience)
  const mode = since ? 'delta' : 'bulk'
  yield { is: 'begins', version: provider.version, mode, isEveryOrg: mode === 'bulk', system: new URL(provider.baseUrl).hostname }
  for (const [kind, things] of [
    ['org', 'orgs'],
    ['user', 'users'],
  ] as const) {
    let line = 0
    for await (const given of allOf(client, things, since)) {
      line++
      const read = readJson(kind, given, knows)
      if ('says' in read) yield { is: 'fault', fault: { file: things, line, sourcedId: read.sourcedId, says: read.says, stops: false } }
      else if ('isOutsider' in read) yield { is: 'outsider' }
      else yield { is: 'record', record: { file: things, line, sourcedId: read.sourcedId, ...read.told } }
    }
  }
}

/** What a system says it has, for who sets it up. @throws ProviderFault */
export async function tryProvider(
  provider: Provider,
  insecureHosts: readonly string[],
): Promise<{ orgs: number | null; users: number | null; names: string[] }> {
  // Somebody waits before their screen: once, and not for long.
  const client = providerClient(provider, insecureHosts, { timeoutMilliseconds: 10_000, triesWhereBusy: 0, triesWhereUnreached: 0 })
  const [orgs, users] = [await client.page('orgs', 0, null, 3), await client.page('users', 0, null, 3)]
  return {
    orgs: orgs.total ?? (orgs.items.length < 3 ? orgs.items.length : null),
    users: users.total ?? (users.items.length < 3 ? users.items.length : null),
    names: orgs.items
      .map((one) =>
        String((one as { name?: unknown })?.name ?? '')
          .slice(0, 120)
          .toWellFormed(),
      )
      .filter(Boolean),
  }
}

/**
 * Everything of one kind, page by page. A page that comes twice, a count that is not reached and a list that became shorter meanwhile look like people who
 * left: then it is not the whole. What is added meanwhile is met the next time.
 */
async function* allOf(client: Client, things: Things, since: Date | null): AsyncGenerator<unknown> {
  const met = new Set<string>()
  let promised: number | null = null
  for (let offset = 0; ; ) {
    const { items, total } = await client.page(things, offset, since, pageSize)
    promised ??= total
    if (promised !== null && total !== null && total < promised)
      throw new ProviderFault(sentence('The roster became shorter while it was read, so it is not taken for the whole. Ask again.'))
    const before = met.size
    for (const item of items) {
      const id = (item as { sourcedId?: unknown } | null)?.sourcedId
      // What has no id is told as a fault further on, and counts as something of its own.
      met.add(typeof id === 'string' || typeof id === 'number' ? String(id) : `no id ${met.size}`)
    }
    if (items.length > 0 && met.size === before) throw notTheWhole(things, promised, before)
    offset += items.length
    yield* items
    // Without a count, an empty page is the end: a system may give fewer at once than it was asked for.
    if (items.length === 0 || (total !== null && offset >= total)) {
      if (promised !== null && met.size < promised) throw notTheWhole(things, promised, met.size)
      return
    }
    if (offset >= mostThings) throw new ProviderFault(sentence('The student system answered with more than can be taken at once.'))
  }
}

const notTheWhole = (things: Things, total: number | null, given: number) =>
  new ProviderFault(
    total === null
      ? sentence('The student system gave the same {things} again and again, so the rest of them is not known.', { things })
      : sentence(
          'The student system has {total, number} {things} and gave {given, number}. A part of a roster is not taken for the whole.',
          {
            total,
            things,
            given,
          },
        ),
  )
