import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findColleagues } from '../draft-review/find-colleagues.ts'
import type { Route } from './+types/trial-page.ts'
import { beginTrial, endTrial, inviteToTrial } from './begin-trial.ts'
import { findFindings } from './find-findings.ts'
import { FindingsList } from './findings-list.tsx'
import { InviteForm } from './invite-form.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const findings = await findFindings(db, actor, params.id, world.now())
  const q = (new URL(request.url).searchParams.get('q') ?? '').replaceAll(/\p{C}/gu, ' ').trim().slice(0, 100)
  const { draftSavedAt: _savedAt, published: _published, definition, ...told } = findings
  const isOpen = findings.trial?.isOpen ?? false
  return {
    ...told,
    language: definition.language,
    hasParts: definition.requirements.length > 0,
    q,
    people: await findColleagues(db, findings.organizationId, {
      q,
      roles: null,
      except: isOpen ? findings.members.map(({ personId }) => personId) : [],
    }),
  }
}

const here = ({ args: { params } }: { args: { params: Record<string, string | undefined> } }) => `/authoring/${params.id}/trial`
export const action = forms<unknown>({
  begin: form(beginTrial, here, { input: ({ params }) => ({ achievementId: String(params.id) }) }),
  invite: form(inviteToTrial, here, { input: () => ({}) }),
  end: form(endTrial, here, { input: () => ({}) }),
})

/** The trial of a draft, for its authors: who is invited, and what came of it without names. */
export default function TrialPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, trial, members, parts, minutes, language, hasParts } = loaderData
  const t = useText()
  const isOpen = trial?.isOpen ?? false
  return (
    <Page
      title={t('Trial with colleagues')}
      eyebrow={<TextLink to={`/authoring/${id}/publish`}>{title || t('Untitled')}</TextLink>}
      width="reading"
      index={false}
      lede={t(
        'Up to five colleagues go through the draft before it is published, and say of each part whether it is clear, possible, and how long it took. It counts nowhere, and no award comes of it.',
      )}
    >
      <Stack gap="xl">
        {trial && (
          <Section
            title={isOpen ? t('The trial goes on') : t('The last trial')}
            lede={t.rich(isOpen ? 'Until <a></a>.' : 'It was open until <a></a>.', {
              a: () => <Day at={trial.endedAt && !isOpen ? trial.endedAt : trial.endsOn} />,
            })}
          >
            <Stack gap="m">
              {members.length > 0 && (
                <Rows label={t('Who is invited')}>
                  {members.map(({ personId, name, part, finishedAt }) => (
                    <RowItem
                      key={personId}
                      title={name}
                      note={part === 'weighs' ? t('tries the rubric on what others write') : t('goes through the draft')}
                      aside={part === 'tries' && finishedAt && <Status kind="done">{t('Has gone through it')}</Status>}
                    />
                  ))}
                </Rows>
              )}
              {isOpen && (
                <PageForm answer={actionData} intent="end" confirm={t('End the trial now? Nobody can write in it any more.')}>
                  <HiddenFields values={{ trialId: trial.id }} />
                  <Row>
                    <Button kind="quiet" small>
                      {t('End the trial')}
                    </Button>
                  </Row>
                </PageForm>
              )}
            </Stack>
          </Section>
        )}
        {trial && (
          <WrittenIn value={language}>
            <FindingsList parts={parts} minutes={minutes} />
          </WrittenIn>
        )}
        <Section title={isOpen ? t('Invite one more') : t('Begin a trial')}>
          {hasParts ? (
            <InviteForm {...loaderData} trialId={isOpen && trial ? trial.id : null} answer={actionData} />
          ) : (
            <p className="text-soft">{t('Nothing is asked for in this draft yet, so there is nothing to try.')}</p>
          )}
        </Section>
      </Stack>
    </Page>
  )
}
