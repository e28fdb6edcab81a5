import { CalendarCheck, CalendarDays } from 'lucide-react'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { MeetingTime } from '../../learning/cohorts/meeting-time.tsx'
import type { NextLearning } from './next-learning.ts'

/** The next dates and sessions, where there are any. */
export function NextInLearning({ learning: { meetings, units } }: { learning: NextLearning }) {
  const t = useText()
  if (meetings.length + units.length === 0) return null
  return (
    <Section title={t('Next in your learning')} actions={<TextLink to="/learning">{t('Your learning')}</TextLink>}>
      <Rows>
        {meetings.map(({ id, cohortId, cohort, title, startsAt, endsAt, timeZone }) => (
          <RowItem
            key={id}
            lead={<Icon of={CalendarDays} size="m" className="text-green" />}
            title={t('{cohort}: {title}', { cohort, title })}
            to={`/learning/cohorts/${cohortId}`}
            note={<MeetingTime startsAt={startsAt} endsAt={endsAt} timeZone={timeZone} />}
          />
        ))}
        {units.map(({ attemptId, id, title, work, minutes }) => (
          <RowItem
            key={`${attemptId} ${id}`}
            lead={<Icon of={CalendarCheck} size="m" className="text-green" />}
            title={title}
            to={`/work/${attemptId}/plan#unit-${id}`}
            note={t('{minutes, number} min, for “{work}”', { minutes, work })}
          />
        ))}
      </Rows>
    </Section>
  )
}
