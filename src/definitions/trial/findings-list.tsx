import { Quote } from '../../foundation/ui/quote.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Findings } from './find-findings.ts'

type Part = Findings['parts'][number]

/** What a trial came to, part by part, in words. */
export function FindingsList({ parts, minutes }: { parts: readonly Part[]; minutes: number | null }) {
  const t = useText()
  return (
    <Section
      title={t('What they found')}
      lede={
        minutes === null
          ? t('Said without names, and in another order for each part.')
          : t('Said without names, and in another order for each part. The whole took about {hours, number} hours, in the middle.', {
              hours: Math.round(minutes / 6) / 10,
            })
      }
    >
      <ol className="grid gap-6">
        {parts.map((part) => (
          <li key={part.id} className="border-s-2 border-rule ps-4">
            <PartFindings part={part} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function PartFindings({ part: { title, said, clear, possible, minutes, remarks, criteria } }: { part: Part }) {
  const t = useText()
  const names = useLevelNames()
  const weighed = criteria.filter(({ given, remarks: own }) => given.length > 0 || own.length > 0)
  return (
    <Stack gap="s">
      <h3 className="font-semibold">
        <Written>{title || t('Untitled')}</Written>
      </h3>
      {said === 0 ? (
        <p className="text-soft">{t('Nobody has said anything of it yet.')}</p>
      ) : (
        <p>
          {t('Clear to {yes, number}, partly to {partly, number}, not to {no, number}.', clear)}{' '}
          {t('Possible for {yes, number}, partly for {partly, number}, not for {no, number}.', possible)}
        </p>
      )}
      {minutes && (
        <p>
          {minutes.least === minutes.most
            ? t('It took {most, plural, one {# minute} other {# minutes}}.', minutes)
            : t('It took {least, number} to {most, number} minutes, {middle, number} in the middle.', minutes)}
        </p>
      )}
      {remarks.map((remark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no names, and two may say the same
        <Quote key={index} text={remark} />
      ))}
      {weighed.map(({ id, name, given, remarks: own }) => (
        <div key={id}>
          <p>
            <Written>{name}</Written>: {given.map((level) => names[level]).join(', ')}
          </p>
          {own.map((remark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no names, and two may say the same
            <Quote key={index} text={remark} />
          ))}
        </div>
      ))}
    </Stack>
  )
}
