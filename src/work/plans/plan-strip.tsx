import { CalendarCheck } from 'lucide-react'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** The plan of an attempt in a line, beside its work: how far it is, and what comes next. */
export function PlanStrip({ attemptId, plan }: { attemptId: string; plan: { done: number; of: number; next: { title: string } | null } }) {
  const t = useText()
  const { done, of, next } = plan
  return (
    <p className="flex gap-2 text-s">
      <Icon of={CalendarCheck} className="mt-[0.2em] text-green" />
      <span>
        <TextLink to={`/work/${attemptId}/plan`}>{t('Learning plan')}</TextLink>
        <span className="text-soft">
          {of === 0
            ? t(': none yet, and none is needed.')
            : next
              ? t.rich(': {done} of {of} sessions done. Next: {title}', { done, of, title: <Written>{next.title}</Written> })
              : t(': {of, plural, one {its session is} other {all # sessions are}} done.', { of })}
        </span>
      </span>
    </p>
  )
}
