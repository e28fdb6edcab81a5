import type { PlainText } from '../words/format.ts'

/** More unread notices than this are told as “more than”. */
export const mostCounted = 99

/** What the bell says of so many unread notices: in words, and in the small space beside it. */
export const bellWords = (t: PlainText, unread: number): { says: string; shown: string } => ({
  says:
    unread > mostCounted
      ? t('Notices: more than {count} unread', { count: mostCounted })
      : t('Notices: {unread, plural, =0 {none unread} other {# unread}}', { unread }),
  shown: unread > mostCounted ? `${mostCounted}+` : String(unread),
})
