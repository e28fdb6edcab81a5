import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { masksAs } from '../evidence/file-formats.ts'
import { masksNames } from '../evidence/read-kinds.ts'
import type { LeakSeen } from '../leaks/find-leaks-seen.ts'
import { leakSeen } from '../leaks/leak-kinds.ts'
import { letLeakBeSeen } from '../leaks/let-be-seen.ts'
import type { Route } from './+types/leaks-page.ts'
import { findWork } from './find-work.ts'
import { placeWords } from './leaks-seen.tsx'
import { MaskedFile } from './masked-file.tsx'

export const handle = { scripted: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const work = await findWork(db, actor, params.attemptId, world.now())
  return {
    attemptId: work.id,
    title: work.definition.title,
    leaks: work.leaks.filter(({ isOpen, artifactId }) => isOpen && artifactId !== null),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  seen: form(letLeakBeSeen, ({ result: { attemptId } }) => `/work/${attemptId}/leaks?said=seen`),
})

/** What told whose blind work it is, piece by piece, and how to mask it while the work is with the assessors. */
export default function OwnLeaksPage({ loaderData: { attemptId, title, leaks, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  const pieces = [...new Set(leaks.map(({ artifactId }) => artifactId ?? ''))]
  return (
    <Page
      title={t('What tells whose work this is')}
      eyebrow={<TextLink to={`/work/${attemptId}`}>{title}</TextLink>}
      lede={t('It counts against nobody. What you handed in stays as it is; the assessors are shown your masked copy in its place.')}
      width="reading"
      index={false}
    >
      {pieces.length === 0 && (
        <EmptyState title={t('Nothing is left to mask')}>{t('The assessors go on with what they are shown.')}</EmptyState>
      )}
      {pieces.map((artifactId) => (
        <Piece
          key={artifactId}
          attemptId={attemptId}
          artifactId={artifactId}
          leaks={leaks.filter((leak) => leak.artifactId === artifactId)}
          answer={actionData}
        />
      ))}
      <Toast>{actionData || said !== 'seen' ? null : t('The assessors see it as it is.')}</Toast>
    </Page>
  )
}

type Given = { attemptId: string; artifactId: string; leaks: readonly LeakSeen[]; answer: unknown }
function Piece({ attemptId, artifactId, leaks, answer }: Given) {
  const t = useText()
  const [first] = leaks
  if (!first) return null
  const { contentType, requirementId } = first
  const showing = masksAs(contentType)
  const place = `/work/${attemptId}/artifacts/${artifactId}`
  const isFile = contentType !== null
  return (
    <Section title={first.name ?? t('Evidence')}>
      <Stack gap="m">
        <ul className="list-disc pl-5">
          {leaks.map((leak) => (
            <li key={leak.leakId}>
              {t(leakSeen[leak.kind])} {placeWords(t, leak)}
            </li>
          ))}
        </ul>
        <Row>
          {isFile && showing && (
            <LinkButton to={`${place}/blur`}>{showing === 'audio' ? t('Mask the sound in a copy') : t('Mask it in a copy')}</LinkButton>
          )}
          {isFile && masksNames(contentType) && (
            <LinkButton to={`${place}/names`} kind="quiet">
              {t('Look for names')}
            </LinkButton>
          )}
          <PageForm answer={answer} intent={`seen:${artifactId}`}>
            <HiddenFields values={{ artifactId }} />
            <Button kind="plain">{t('Let the assessors see it as it is')}</Button>
          </PageForm>
        </Row>
        {isFile ? (
          <MaskedFile place={{ attemptId, requirementId, artifactId }} />
        ) : (
          <p className="text-s text-soft">
            {t('In a page that was linked nothing can be masked here. Where it may not be seen, an admin decides.')}
          </p>
        )}
      </Stack>
    </Section>
  )
}
