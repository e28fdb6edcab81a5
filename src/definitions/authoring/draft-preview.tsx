import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition } from '../achievements/definition.ts'
import { type Issuer, previewAddress } from '../achievements/preview-address.ts'
import { AchievementFacts, AchievementView } from '../catalog/achievement-view.tsx'
import type { Worth } from '../value/worth.ts'
import type { DraftPart } from './draft-part-names.ts'

/** The micro-credential as its readers will see it, while it is written. */
export function DraftPreview({
  part,
  definition,
  issuer,
  organizationName,
  worth,
}: {
  part: DraftPart
  definition: Definition
  issuer: Issuer
  organizationName: string
  worth: Worth
}) {
  const t = useText()
  const { title, competency, category, level } = definition
  return (
    <aside aria-label={t('As readers will see it')} className="min-w-0">
      <p className="mb-2 text-s text-soft">{t('As readers will see it')}</p>
      <div>
        <Card level={2} title={title || t('Untitled')}>
          <Stack gap="s">
            <BadgeArt src={previewAddress(definition, issuer)} alt={t('The badge of this draft')} size="m" />
            <p className="text-soft">{t('{category} · level {level}', { category: t(category), level })}</p>
            <p className="font-serif text-l">{competency || t('One sentence that begins with a verb.')}</p>
            <AchievementFacts definition={definition} offeredBy={t('Offered by {organizationName}', { organizationName })} />
          </Stack>
        </Card>
      </div>
      <div className="mt-4">
        <Fold summary={t('The whole page')} open={part === 'show' || part === 'judging'}>
          <AchievementView definition={definition} worth={worth} narrow />
        </Fold>
      </div>
    </aside>
  )
}
