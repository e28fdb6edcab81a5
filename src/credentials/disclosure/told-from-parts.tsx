import { Section } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What can be told from parts that were left out, said before any is shown. */
export function ToldFromParts({ isKeyed }: { isKeyed: boolean }) {
  const t = useText()
  return (
    <Section title={t('What can still be told')}>
      <ul className="grid list-disc gap-2 ps-5">
        <li>{t('Two readers who compare can tell that both were shown the same award, whatever each of them reads of it.')}</li>
        <li>
          {t(
            'Who knows the whole award too, as its issuer does and everyone who opens its page, can tell that this is a part of it. If that matters, take its page down first.',
          )}
        </li>
        {isKeyed && <li>{t('Everyone who sees two badges that name your key knows that they are one person’s.')}</li>}
        <li>{t('What somebody was shown once, they can keep and hand on.')}</li>
      </ul>
    </Section>
  )
}
