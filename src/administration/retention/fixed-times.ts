import { waitingMs } from '../../foundation/storage/staging.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'

type Config = { SESSION_SECONDS: number; BACKUP_TO?: string | undefined; BACKUP_KEEP: number; BACKUP_KEEP_DAYS: number }
export type FixedTime = { name: string; what: Sentence; time: Sentence; because: Sentence }

const days = (count: number): Sentence => sentence('{count, plural, one {# day} other {# days}}', { count })
const hours = (count: number): Sentence => sentence('{count, plural, one {# hour} other {# hours}}', { count })
const untilForgotten = sentence('Until the person is forgotten')
const forever = sentence('Forever')

function backupTime(to: string | undefined, newest: number, lastDays: number): Sentence {
  if (!to) return sentence('None are made by themselves')
  if (lastDays === 0) return sentence('The newest {count}', { count: newest })
  return sentence('The newest {count}, and all of the last {days}', { count: newest, days: days(lastDays) })
}

/** What nobody sets here, and why: it is promised elsewhere, is a setting of the machine, or has to stay. */
export const fixedTimes = ({ SESSION_SECONDS, BACKUP_TO, BACKUP_KEEP, BACKUP_KEEP_DAYS }: Config): readonly FixedTime[] => [
  {
    name: 'sessions',
    what: sentence('Being signed in at a browser, with its network address'),
    time: sentence('{time} without use', { time: days(Math.max(1, Math.round(SESSION_SECONDS / 86_400))) }),
    because: sentence('Set by who runs this Laurel (SESSION_SECONDS). What has run out goes the next night.'),
  },
  {
    name: 'sign-in-links',
    what: sentence('Links that sign in'),
    time: sentence('{count, plural, one {# minute} other {# minutes}}', { count: 20 }),
    because: sentence('They open an account. What has run out goes the next night.'),
  },
  {
    name: 'answers',
    what: sentence('What a program was answered'),
    time: hours(24),
    because: sentence('So long a program may ask again without doing something twice.'),
  },
  {
    name: 'uploads',
    what: sentence('Files that never arrived whole'),
    time: days(Math.round(waitingMs / 86_400_000)),
    because: sentence('So long after its last piece an upload can go on where it broke off.'),
  },
  {
    name: 'removed',
    what: sentence('Artifacts that were removed before they were handed in'),
    time: hours(6),
    because: sentence('So long they can be brought back; until then their bytes count.'),
  },
  {
    name: 'evidence',
    what: sentence('Evidence that was handed in'),
    time: untilForgotten,
    because: sentence('A decision and its appeal rest on it. What shows students goes sooner, as set above.'),
  },
  {
    name: 'decisions',
    what: sentence('Decisions, awards, their signed files, and lines of the ledger'),
    time: forever,
    because: sentence(
      'An award can be checked for life, and hours and pay are accounted for. Once a person is forgotten they no longer say who.',
    ),
  },
  {
    name: 'facts',
    what: sentence('Activity: what happened, when, and who did it'),
    time: forever,
    because: sentence(
      'Each fact bears the mark of the one before, so that a change shows; and it is the log of what was disclosed. Once a person is forgotten it no longer says who.',
    ),
  },
  {
    name: 'erasures',
    what: sentence('Requests to be forgotten'),
    time: forever,
    because: sentence('After a backup is restored they have to be carried out again. They name nobody once they are done.'),
  },
  {
    name: 'backups',
    what: sentence('Backups'),
    time: backupTime(BACKUP_TO, BACKUP_KEEP, BACKUP_KEEP_DAYS),
    because: sentence('Set by who runs this Laurel (BACKUP_KEEP and BACKUP_KEEP_DAYS). They hold what has gone since, until they go.'),
  },
]
