import { z } from 'zod'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, perform, type Stage } from '../../foundation/platform/command.ts'
import { conflict, invalid, invalidAt, oversized, unauthenticated } from '../../foundation/platform/refusal.ts'
import { shownName } from '../../work/evidence/clean-name.ts'
import { givenUrl } from '../verification/read-given.ts'
import { importLimit, maximumBadgeBytes, mostBadges } from './import-bounds.ts'
import { checkArrival } from './import-jobs.ts'
import { mayKeepWallet, theirWallet } from './import-policy.ts'
import { keepBytes } from './keep-bytes.ts'
import { waitForImports } from './wait-for-imports.ts'

export const badgeTooLarge = () => oversized('badge-too-large', 'This is larger than 5 MB, which no badge is. It was not taken.')

/** Where something comes from that is brought in. */
const sources = ['file', 'text', 'address', 'archive'] as const

export const bringInBadge = command({
  name: 'import.bring-in',
  says: 'Brings a badge from elsewhere into a wallet: a file, a text or an address. It is checked after that, by itself.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `import ${personIdOf(actor) ?? ''}`, ...importLimit }],
  input: z.object({
    name: z.string().trim().max(2000).default('').describe('What the file is called.'),
    file: z
      .base64()
      .max(maximumBadgeBytes * 1.4)
      .optional()
      .describe('The bytes of a PNG, SVG, JSON or token, in base64.'),
    text: z.string().max(maximumBadgeBytes).optional().describe('A badge as JSON or as a token.'),
    url: z.string().max(2000).optional().describe('Where the badge is.'),
    source: z.enum(sources).optional(),
  }),
  async prepare(stage, actor, { file, text, url }) {
    // Nothing is stored for who may not keep it.
    if (!personIdOf(actor)) throw unauthenticated()
    const given = readGiven({ file, text, url })
    if ('address' in given) return given
    return { digest: await keepBytes(stage, given.bytes) }
  },
  load: async ({ actor }) => {
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    return { personId }
  },
  may: mayKeepWallet,

  async run({ db, now, newId, later }, { name, file, text, source }, { personId }, given) {
    await waitForImports(db, personId)
    const { count } = await db
      .selectFrom('importedBadges')
      .where('personId', '=', personId)
      .where('removedAt', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostBadges)
      throw conflict('wallet-full', 'Your wallet has room for 5,000 badges from elsewhere. Take some out first.')
    const address = 'address' in given ? given.address : null
    const digest = 'digest' in given ? given.digest : null
    const same = db.selectFrom('badgeArrivals').where('personId', '=', personId).where('state', '=', 'waiting').select('id')
    const waiting = await (address
      ? same.where('address', '=', address)
      : same.where('fileDigest', '=', digest).where('address', 'is', null)
    ).executeTakeFirst()
    // The same twice is one.
    if (waiting) return { arrivalId: waiting.id }
    const id = newId()
    await db
      .insertInto('badgeArrivals')
      .values({
        id,
        personId,
        source: source ?? (address ? 'address' : file !== undefined ? 'file' : text !== undefined ? 'text' : 'file'),
        name: shownName(name).slice(0, 200),
        address,
        fileDigest: digest,
        arrivedAt: now,
        dueAt: now,
      })
      .execute()
    await later(checkArrival, { arrivalId: id })
    return { arrivalId: id }
  },

  record: theirWallet,
})

type Given = { file?: string | undefined; text?: string | undefined; url?: string | undefined }

/** What counts of what was given: the file, then the address, then the text, which may be an address itself. @throws Refusal as documented */
function readGiven({ file, text, url }: Given): { address: string } | { bytes: Uint8Array } {
  if (file !== undefined) return { bytes: whole(Buffer.from(file, 'base64'), 'file') }
  const address = url?.trim() || (text && /^\s*https?:\/\/\S+\s*$/i.test(text) ? text.trim() : undefined)
  if (address) {
    const given = givenUrl(address)
    if (given.kind === 'url') return { address: given.url }
  }
  if (text?.trim()) return { bytes: whole(Buffer.from(text), 'text') }
  throw invalid('nothing-brought', 'There is nothing to bring in yet: choose files, paste a badge, or enter an address.')
}

function whole(bytes: Buffer, field: string): Uint8Array {
  if (bytes.length === 0) throw invalidAt('file-empty', field, 'This file is empty.')
  if (bytes.length > maximumBadgeBytes) throw badgeTooLarge()
  return bytes
}

/**
 * Takes a badge into the wallet of whoever acts, and has it checked after the commit: for what comes from another Laurel as for a file that was dropped.
 * @throws Refusal `badge-too-large`, `file-empty`, `wallet-full`
 */
export const takeInBadge = (
  stage: Stage,
  actor: Actor,
  { bytes, name = '', from = 'archive' }: { bytes: Uint8Array; name?: string; from?: (typeof sources)[number] },
): Promise<{ arrivalId: string }> =>
  perform(stage, actor, bringInBadge, { file: Buffer.from(bytes).toString('base64'), name, source: from })
