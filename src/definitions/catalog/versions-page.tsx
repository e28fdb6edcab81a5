import { pageContext } from '../../foundation/doors/page-context.ts'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findPublished, versionsOf } from '../achievements/achievements.ts'
import { diffDefinitions } from '../achievements/definition-diff.ts'
import type { Route } from './+types/versions-page.ts'
import { ChangeList } from './change-list.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, t } = context.get(pageContext)
  const { id, slug, definition, timeZone } = await findPublished(db, params.slug)
  const versions = await versionsOf(db, id)
  return {
    slug,
    timeZone,
    title: definition.title,
    versions: versions.map(({ definition: now, ...version }, index) => {
      const before = versions[index + 1]?.definition
      return { ...version, changes: before ? diffDefinitions(before, now, t) : null }
    }),
  }
}

export default function VersionsPage({ loaderData: { slug, title, timeZone, versions } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Versions of {title}', { title })}
      eyebrow={<TextLink to={`/catalog/${slug}`}>{title}</TextLink>}
      lede={t('Every published text stays. An award points at the one it was judged by.')}
      width="reading"
      index={false}
    >
      {versions.map(({ id, number, publishedAt, changeNote, changes }, index) => (
        <Section
          key={id}
          title={t('Version {number}', { number })}
          actions={<TextLink to={`/catalog/${slug}/versions/${number}`}>{t('Read it')}</TextLink>}
        >
          <p className="mb-2 text-soft">
            {t.rich('Published on {day}.', { day: <Day at={publishedAt} zone={timeZone} /> })} {changeNote}
          </p>
          {changes ? (
            <Fold
              open={index === 0}
              summary={t('{count, plural, =0 {No changes} one {# change} other {# changes}} since version {before}', {
                count: changes.length,
                before: number - 1,
              })}
            >
              <ChangeList changes={changes} />
            </Fold>
          ) : (
            <p>{t('The first version.')}</p>
          )}
        </Section>
      ))}
    </Page>
  )
}
