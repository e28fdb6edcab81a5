import { ArrowRight, Scale } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { leadsWhere, organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/calibration-page.ts'
import { goOnCalibrating } from './begin-calibration.ts'
import { type CalibrationStanding, findOwnCalibrations } from './find-own-calibration.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (organizationsWhere(actor, 'assessor').length === 0)
    throw forbidden('not-an-assessor', 'This page is for assessors. An admin of your organization can make you one.')
  return { ...(await findOwnCalibrations(db, actor, readFrom(request))), leads: leadsWhere(actor) }
}

/** How many rows to pass over, as an address says. */
export const readFrom = (request: Request): number =>
  Number(/^\d{1,5}$/.exec(new URL(request.url).searchParams.get('from') ?? '')?.[0] ?? 0)

export const action = form(goOnCalibrating, ({ result }) => `/review/${result.assessmentId}`)

export default function CalibrationPage({ loaderData: { rows, previous, next, leads }, actionData }: Route.ComponentProps) {
  const t = useText()
  const address = (from: number | null) => (from === null ? null : `/calibration${from > 0 ? `?from=${from}` : ''}`)
  return (
    <Page
      title={t('Calibration')}
      eyebrow={<TextLink to="/review">{t('Review')}</TextLink>}
      lede={t(
        'Anchors are samples of work whose levels were agreed. You weigh them as you weigh everything, and then see what was agreed and why.',
      )}
      index={false}
    >
      {rows.length > 0 ? (
        <Rows label={t('Micro-credentials')}>
          {rows.map((row) => (
            <RowItem
              key={row.achievementId}
              title={row.title}
              {...(row.last && { to: `/calibration/${row.slug}` })}
              note={
                <>
                  <Standing {...row} />
                  {leads.includes(row.organizationId) && (
                    <span className="relative z-1 block">
                      <TextLink to={`/authoring/${row.achievementId}/calibration`}>{t('Keep its anchors')}</TextLink>
                    </span>
                  )}
                </>
              }
              aside={<Begin {...row} answer={actionData} />}
            />
          ))}
        </Rows>
      ) : (
        <EmptyState icon={Scale} title={t('No anchors yet')}>
          {t('When the authors of a micro-credential that you assess add anchors to it, you can practice on them here.')}
        </EmptyState>
      )}
      <Pager previous={address(previous)} next={address(next)} />
    </Page>
  )
}

/** Where someone stands, in a sentence. */
export function Standing({ isRequired, isClosed, done, needed, since, lapsedAt, last }: CalibrationStanding) {
  const t = useText()
  if (done !== null)
    return t('{done} of {needed, plural, one {# anchor} other {# anchors}} weighed.', { done: Math.min(done, needed), needed })
  if (lapsedAt)
    return t.rich('Since {day} what you gave lies further from what was agreed. Talk it over with a colleague, then calibrate again.', {
      day: <Day at={lapsedAt} />,
    })
  if (since) return t.rich('Qualified since {day}.', { day: <Day at={since} /> })
  if (last)
    return t(
      'Not yet: {exact} of {criteria} criteria as agreed{crossed, plural, =0 {} one {, one essential criterion on the other side} other {, # essential criteria on the other side}}. Read why, and try again.',
      last,
    )
  if (isClosed) return t('Its queue opens once you have weighed {needed, plural, one {one anchor} other {# anchors}}.', { needed })
  return isRequired
    ? t('You qualified for another micro-credential of this category, and that counts here.')
    : t('For practice. Nothing waits for it.')
}

function Begin({ achievementId, title, done, needed, inUse, since, lapsedAt, last, answer }: CalibrationStanding & { answer: unknown }) {
  const t = useText()
  const refused = refusedForm(answer)
  if (inUse < needed && done === null)
    return (
      <Status kind="open">
        {t('{inUse, plural, =0 {no anchors} one {one anchor} other {# anchors}} of {needed} in use', { inUse, needed })}
      </Status>
    )
  const label = done !== null ? t('Go on') : last || since ? t('Calibrate again') : t('Begin')
  return (
    <PageForm answer={refused?.values.achievementId === achievementId ? answer : undefined}>
      <HiddenFields values={{ achievementId }} />
      <div>
        <Button
          kind={(since && !lapsedAt) || (last && done === null && !lapsedAt) ? 'quiet' : 'primary'}
          small
          icon={ArrowRight}
          aria-label={t('{action}: {title}', { action: label, title })}
        >
          {label}
        </Button>
      </div>
    </PageForm>
  )
}
