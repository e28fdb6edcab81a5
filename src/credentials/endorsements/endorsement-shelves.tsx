import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { type Asked, AskedItem, GivenItem, Items, type Received, ReceivedItem } from './endorsement-rows.tsx'

type Pages = { previous: string | null; next: string | null }

/** What waits for their decision; nothing where nothing does. */
export function WaitingShelf({ items, answer }: { items: readonly Received[]; answer: unknown }) {
  const t = useText()
  if (items.length === 0) return null
  return (
    <Section title={t('For you to decide')}>
      <Items label={t('For you to decide')}>
        {items.map((one) => (
          <ReceivedItem key={one.id} one={one} answer={answer} />
        ))}
      </Items>
    </Section>
  )
}

/** Whom they asked, and what was said and decided. */
export function ReceivedShelves({
  asked,
  said,
  now,
  pages,
  answer,
}: {
  asked: readonly Asked[]
  said: readonly Received[]
  now: Date
  pages: Pages
  answer: unknown
}) {
  const t = useText()
  return (
    <>
      {asked.length > 0 && (
        <Section title={t('Whom you asked')}>
          <ul aria-label={t('Whom you asked')}>
            {asked.map((one) => (
              <AskedItem key={one.id} one={one} now={now} answer={answer} />
            ))}
          </ul>
        </Section>
      )}
      {said.length > 0 && (
        <Section title={t('What was said')}>
          <Items label={t('What was said')}>
            {said.map((one) => (
              <ReceivedItem key={one.id} one={one} answer={answer} />
            ))}
          </Items>
          <Pager {...pages} label={t('What was said')} />
        </Section>
      )}
    </>
  )
}

/** What they said of others. */
export function GivenShelf({ items, pages, answer }: { items: readonly Received[]; pages: Pages; answer: unknown }) {
  const t = useText()
  return (
    <Section title={t('What you said')}>
      <Items label={t('What you said')}>
        {items.map((one) => (
          <GivenItem key={one.id} one={one} answer={answer} />
        ))}
      </Items>
      <Pager {...pages} label={t('What you said')} />
    </Section>
  )
}
