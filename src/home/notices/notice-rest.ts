import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { chooseLetters, letterSettingsOf } from '../../foundation/mail/choose-letters.ts'
import { chosenKinds, ways } from '../../foundation/mail/letter-ways.ts'
import { mostCounted } from '../../foundation/ui/bell.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { noticeKinds } from './notice-kinds.ts'
import { countUnread, listNotices } from './notices.ts'
import { readAllNotices, readNotice } from './read-notices.ts'
import { renewCalendar } from './renew-calendar.ts'

const notice = z
  .object({
    id: z.uuid(),
    kind: z.enum(noticeKinds),
    text: z.string().describe('What it says, in your language.'),
    link: z.url().describe('The page of what it tells of.'),
    organizationId: z.uuid().nullable(),
    madeAt: moment,
    readAt: moment.nullable(),
  })
  .meta({ id: 'Notice' })

const hour = z.int().min(0).max(23)
const settings = read({
  id: 'getNoticeSettings',
  at: 'GET /notices/settings',
  scope: 'account:read',
  says: 'How you hear of what concerns you. What is owed to you, such as an award or a decision, is not among it: it always comes at once.',
  query: {},
  answers: z
    .object({
      ways: z.record(z.enum(chosenKinds), z.enum(ways)),
      timeZone: z.string().nullable().describe('Null while it is that of your organization.'),
      quietFrom: hour.nullable(),
      quietUntil: hour.nullable(),
      dailyHour: hour.describe('The hour of the daily digest.'),
    })
    .meta({ id: 'NoticeSettings' }),
  find: async (reading) => letterSettingsOf(reading.db, personAsking(reading).id),
})

/** Notices, for programs in a person's name. */
export const noticeRest: readonly Operation[] = [
  list({
    id: 'listNotices',
    at: 'GET /notices',
    scope: 'account:read',
    says: 'What concerns you, the newest first.',
    query: { unread: z.stringbool().default(false).describe('Only those that you have not read.') },
    item: notice,
    find: async (reading, { unread }, { after, size }) => {
      const { id, locale } = personAsking(reading)
      const t = plainTextIn(locale ?? 'en')
      const { notices, next } = await listNotices(reading.db, id, { before: after, size, unreadOnly: unread })
      return { items: notices.map(({ says, to, ...kept }) => ({ ...kept, text: t(says), link: `${reading.baseUrl}${to}` })), next }
    },
  }),
  read({
    id: 'countNotices',
    at: 'GET /notices/count',
    scope: 'account:read',
    says: 'How many notices you have not read.',
    query: {},
    answers: z.object({
      unread: z.int().describe(`${mostCounted} at most.`),
      isMore: z.boolean().describe('Whether there are more than that.'),
    }),
    find: async (reading) => {
      const unread = await countUnread(reading.db, personAsking(reading).id)
      return { unread: Math.min(unread, mostCounted), isMore: unread > mostCounted }
    },
  }),
  rest(readAllNotices, {
    id: 'readAllNotices',
    at: 'POST /notices/read',
    scope: 'account:write',
    says: 'Marks your notices as read: all, or those up to one.',
  }),
  rest(readNotice, {
    id: 'readNotice',
    at: 'POST /notices/{noticeId}/read',
    scope: 'account:write',
    says: 'Marks a notice as read, or as unread again.',
  }),
  settings,
  rest(chooseLetters, {
    id: 'chooseNotices',
    at: 'PATCH /notices/settings',
    scope: 'account:write',
    says: 'Chooses how you hear of what concerns you. What is not named stays as it is.',
    guardedBy: settings,
    example: { input: { ways: { 'to-assess': 'digest' }, quietFrom: 20, quietUntil: 6 } },
  }),
  rest(renewCalendar, {
    id: 'renewCalendar',
    at: 'POST /account/calendar',
    scope: 'account:write',
    says: 'Gives the calendar of your due dates a new secret address; the one before leads nowhere from then on.',
    answers: z.object({ address: z.url() }),
  }),
]
