import { sql } from 'kysely'
import type { Letter } from '../../foundation/mail/send-mail.ts'
import type { RoleName } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { readTotals } from '../../foundation/platform/totals.ts'
import type { Locale } from '../../foundation/words/format.ts'
import { listOf, sentence } from '../../foundation/words/sentence.ts'
import { hashLinkToken, type LinkFault, linkRefused } from '../accounts/link-tokens.ts'
import { rolesAsked } from '../accounts/role-labels.ts'
import { plainRoles } from './role-words.ts'

export const invitationDays = 30

export const invitationUntil = (now: Date) => new Date(now.getTime() + invitationDays * 86_400_000)

type Written = {
  address: string
  name: string
  roles: RoleName[]
  organizationId: string
  organization: string
  inviter: string | null
  /** Of who asks for the letter: nothing is known yet of who gets it. */
  locale: Locale | null
  token: string
}

/** The letter of an invitation. */
export function invitationLetter(
  baseUrl: string,
  { address, name, roles, organizationId, organization, inviter, locale, token }: Written,
): Letter {
  const asWhat = listOf(
    roles.map((role) => sentence(rolesAsked[role])),
    'commas',
  )
  return {
    to: address,
    organizationId,
    ...(locale && { locale }),
    kind: 'invitation',
    subject: sentence('{organization} invites you to Laurel', { organization }),
    paragraphs: [
      name ? sentence('Hello {name},', { name }) : sentence('Hello,'),
      inviter
        ? sentence('{inviter} invites you to join {organization} on Laurel as {roles}.', { inviter, organization, roles: asWhat })
        : sentence('You are invited to join {organization} on Laurel as {roles}.', { organization, roles: asWhat }),
      sentence(
        'Laurel is where educators show, with evidence from their own work, what they can do, and earn micro-credentials that count.',
      ),
      sentence('Open this link within {days, plural, one {# day} other {# days}}. It takes a minute, with or without an account.', {
        days: invitationDays,
      }),
    ],
    button: { label: sentence('Accept the invitation'), url: `${baseUrl}/invitations/${token}` },
    secret: token,
  }
}

const columns = [
  'id',
  'organizationId',
  'schoolId',
  'address',
  'name',
  'roles',
  'invitedBy',
  'invitedAt',
  'expiresAt',
  'acceptedAt',
  'cancelledAt',
] as const

/** What is wrong with an invitation, if anything. */
export function invitationFault(
  row: { acceptedAt: Date | null; cancelledAt: Date | null; expiresAt: Date } | undefined,
  now: Date,
): LinkFault | null {
  if (!row) return 'unknown'
  if (row.acceptedAt) return 'used'
  if (row.cancelledAt) return 'cancelled'
  return row.expiresAt < now ? 'expired' : null
}

/** The invitation behind a link, locked. @throws Refusal `link-…` */
export async function loadInvitationByToken({ db, now }: Scene, { token }: { token: string }) {
  const row = await db
    .selectFrom('invitations')
    .where('tokenHash', '=', hashLinkToken(token))
    .select(columns)
    .forUpdate()
    .executeTakeFirst()
  const fault = invitationFault(row, now)
  if (!row || fault) throw linkRefused(fault ?? 'unknown')
  const invitation = { ...row, roles: row.roles as RoleName[] }
  if (!(await isBacked(db, invitation))) throw linkRefused('unbacked')
  return invitation
}

type Backing = { organizationId: string; roles: RoleName[]; invitedBy: string | null }

/**
 * An invitation is the organization's, and outlives the one who sent it, but for roles that only an admin hands out: else an admin who was
 * let go could have left a way back in.
 */
async function isBacked(db: Queryable, { organizationId, roles, invitedBy }: Backing): Promise<boolean> {
  if (invitedBy === null || roles.every((role) => plainRoles.includes(role))) return true
  const admin = await db
    .selectFrom('memberships')
    .where('personId', '=', invitedBy)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .where(sql<boolean>`roles @> array['admin']`)
    .select('id')
    .executeTakeFirst()
  return admin !== undefined
}

/** An open invitation with what its letter says, locked. @throws Refusal `missing` */
export async function loadOpenInvitation({ db }: Scene, { invitationId }: { invitationId: string }) {
  const row = await db
    .selectFrom('invitations')
    .innerJoin('organizations', 'organizations.id', 'invitations.organizationId')
    .where('invitations.id', '=', invitationId)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .select(['invitations.id', 'invitations.organizationId', 'address', 'invitations.name', 'roles', 'organizations.name as organization'])
    .forUpdate('invitations')
    .executeTakeFirstOrThrow(() => missing('invitation'))
  return { ...row, roles: row.roles as RoleName[] }
}

/** What the page of an invitation says. The link itself is the permission to read it. */
export async function findInvitationByToken(db: Queryable, token: string, now: Date) {
  const row = await db
    .selectFrom('invitations')
    .innerJoin('organizations', 'organizations.id', 'invitations.organizationId')
    .leftJoin('organizations as schools', 'schools.id', 'invitations.schoolId')
    .leftJoin('people as inviters', 'inviters.id', 'invitations.invitedBy')
    .where('tokenHash', '=', hashLinkToken(token))
    .select([
      'invitations.id',
      'invitations.organizationId',
      'address',
      'invitations.name',
      'roles',
      'expiresAt',
      'acceptedAt',
      'cancelledAt',
    ])
    .select([
      'invitedBy',
      'organizations.name as organization',
      'organizations.email as contact',
      'schools.name as school',
      'inviters.name as inviter',
    ])
    .executeTakeFirst()
  const invitation = row ? { ...row, roles: row.roles as RoleName[] } : null
  const fault = invitationFault(row, now)
  if (fault || !invitation) return { fault: fault ?? 'unknown', invitation }
  return { fault: (await isBacked(db, invitation)) ? null : ('unbacked' as const), invitation }
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []

/** Whether two names can't well be one person's: neither has all the words of the other. A name that isn't given is nobody else's. */
export function isOtherName(name: string, other: string): boolean {
  const [one, two] = [wordsOf(name), wordsOf(other)]
  return one.length > 0 && two.length > 0 && !one.every((word) => two.includes(word)) && !two.every((word) => one.includes(word))
}

/** Invitations that are not accepted yet, newest first. `next` is where the following page begins. */
export async function listInvitations(
  db: Queryable,
  organizationId: string,
  { before, size = 50 }: { before?: string | null; size?: number },
) {
  const rows = await db
    .selectFrom('invitations')
    .leftJoin('organizations as schools', 'schools.id', 'invitations.schoolId')
    .where('organizationId', '=', organizationId)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .$if(Boolean(before), (query) => query.where('invitations.id', '<', before ?? ''))
    .orderBy('invitations.id', 'desc')
    .limit(size + 1)
    .select(['invitations.id', 'address', 'invitations.name', 'roles', 'invitedAt', 'expiresAt', 'schools.name as school'])
    .execute()
  const page = rows.slice(0, size).map((row) => ({ ...row, roles: row.roles as RoleName[] }))
  return { invitations: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null }
}

/** How many invitations of an organization are open: a total that is kept. */
export const countInvitations = async (db: Queryable, organizationId: string): Promise<number> =>
  (await readTotals(db, 'invitations', [organizationId])).get('') ?? 0
