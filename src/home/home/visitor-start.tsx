import { BadgeCheck, BookOpen, FolderOpen, Scale } from 'lucide-react'
import { AchievementCard } from '../../foundation/ui/achievement-card.tsx'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { IconList } from '../../foundation/ui/icon-list.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { SignInAs } from '../../foundation/ui/sign-in-as.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { findVisitorHome } from './visitor-home.ts'

type Given = Awaited<ReturnType<typeof findVisitorHome>> & {
  demo: { password: string; people: { name: string; email: string; role: string; shows: string }[] } | null
  baseUrl: string
}

/** What a visitor reads first: what this is, what there is to see without an account, and where to come in. */
export function VisitorStart({ organizations, published, earned, badges, demo, baseUrl }: Given) {
  const t = useText()
  return (
    <Page
      title={t('Show what you can do')}
      lede={t(
        'Micro-credentials for educators: evidence from your own classroom, weighed against a public rubric, earned for life, and worth something.',
      )}
      description={t('Micro-credentials for educators: evidence from the classroom, a public rubric, a badge anyone can check.')}
      social={{ url: `${baseUrl}/` }}
    >
      <Row gap="s" className="mb-10">
        <LinkButton to="/catalog">{t('Open the catalog')}</LinkButton>
        <LinkButton to="/verify" kind="quiet">
          {t('Check a badge')}
        </LinkButton>
        <LinkButton to="/sign-in" kind="quiet">
          {t('Sign in')}
        </LinkButton>
      </Row>
      {demo && (
        <Section
          title={t('Look around as someone of the demo district')}
          lede={t('Everyone and everything in it is invented. Each sees another side.')}
        >
          <SignInAs
            action="/sign-in"
            people={demo.people.map(({ name, email, role, shows }) => ({
              name,
              role,
              does: shows,
              fields: { intent: 'password', email, password: demo.password, to: '/' },
            }))}
          />
        </Section>
      )}
      <Section title={t('How it works')}>
        <IconList
          items={[
            {
              icon: BookOpen,
              title: t('Read everything first'),
              note: t('What to show, how it is judged and what it is worth, before you start. No account needed.'),
            },
            {
              icon: FolderOpen,
              title: t('Collect evidence'),
              note: t('Clips, plans and student work from your own teaching. No minimum time; nothing is ever lost.'),
            },
            {
              icon: Scale,
              title: t('A qualified colleague reads it'),
              note: t('Against the public rubric. It is earned, or you hear what to work on; what was shown stays shown.'),
            },
            {
              icon: BadgeCheck,
              title: t('It is yours'),
              note: t('A signed Open Badge that anyone can check, in hours and pay where your district says so.'),
            },
          ]}
        />
      </Section>
      {badges.length > 0 && (
        <Section
          title={t('{published, plural, one {# micro-credential} other {# micro-credentials}} to read now', { published })}
          lede={earned > 0 ? t('{earned, plural, one {Earned once so far.} other {Earned # times so far.}}', { earned }) : undefined}
          actions={<TextLink to="/catalog">{t('All of them')}</TextLink>}
        >
          <Columns kind="cards">
            {badges.map(({ slug, versionId, title, competency, language, category, level }) => (
              <li key={slug}>
                <AchievementCard
                  to={`/catalog/${slug}`}
                  art={`/versions/${versionId}/badge.svg`}
                  title={title}
                  category={t(category)}
                  level={level}
                  competency={competency}
                  language={language}
                  headingLevel={3}
                />
              </li>
            ))}
          </Columns>
        </Section>
      )}
      {organizations.length > 0 && (
        <Section title={t('Who offers them')}>
          <Row gap="m">
            {organizations.map(({ slug, name }) => (
              <TextLink key={slug} to={`/issuers/${slug}`}>
                {name}
              </TextLink>
            ))}
          </Row>
        </Section>
      )}
    </Page>
  )
}
