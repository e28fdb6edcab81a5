import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { couldCountToward } from './could-count.ts'

/** What an entry could count toward: to be read first, or begun at once. */
export function CouldCountList({ suggestions }: { suggestions: Awaited<ReturnType<typeof couldCountToward>> }) {
  const t = useText()
  return (
    <Rows label={t('This could count toward')}>
      {suggestions.map(({ id, slug, versionId, title, competency, language }) => (
        <RowItem
          key={id}
          lead={<BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" />}
          title={<Written language={language}>{title}</Written>}
          to={`/catalog/${slug}`}
          note={<Written language={language}>{competency}</Written>}
          aside={
            <PageForm action="/work">
              <HiddenFields values={{ achievementId: id, route: 'start' }} />
              <Button kind="quiet" small aria-label={t('Start “{title}”', { title })}>
                {t('Start')}
              </Button>
            </PageForm>
          }
        />
      ))}
    </Rows>
  )
}
