import { ArrowRight } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** One click to the next submission that waits. */
export function OpenNext({
  answer,
  achievementId,
  kind = 'primary',
}: {
  answer?: unknown
  achievementId?: string | null
  kind?: 'primary' | 'quiet'
}) {
  const t = useText()
  return (
    <PageForm answer={answer} intent="next" action="/review">
      <HiddenFields values={{ achievementId }} />
      <div>
        <Button kind={kind} icon={ArrowRight}>
          {t('Open the next one')}
        </Button>
      </div>
    </PageForm>
  )
}
