import { data } from 'react-router'
import { refuse } from '../doors/form.ts'
import { scene } from '../doors/scene.ts'
import { isRefusal, statusOf } from '../platform/refusal.ts'
import { Fold } from '../ui/fold.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { Stack } from '../ui/stack.tsx'
import { useText } from '../ui/text.tsx'
import type { Route } from './+types/verify-page.ts'
import { givenUrl, maximumBadgeBytes, readVerifyForm } from './read-given.ts'
import { ReportView } from './report-view.tsx'
import { limitVerifying, verifyForPage } from './verify-badge.ts'
import { VerifyForm } from './verify-form.tsx'

/** A form that is too large is taken in and thrown away, so that the browser gets to read the answer. */
const discardBytes = 150_000_000

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, clientAddress } = context.get(scene)
  const url = new URL(request.url).searchParams.get('url')?.trim() ?? ''
  const shared = { url, canonical: `${world.config.BASE_URL}/verify`, maximumBytes: maximumBadgeBytes }
  if (!url) return { ...shared, report: null, refused: null }
  try {
    const given = givenUrl(url)
    await limitVerifying(world, clientAddress)
    return { ...shared, report: await verifyForPage(world, { given, recipient: undefined }), refused: null }
  } catch (error) {
    if (!isRefusal(error)) throw error
    const { code, message, fields } = error
    return data(
      { ...shared, report: null, refused: { refused: { code, message, fields }, values: { url } } },
      { status: statusOf[error.kind] },
    )
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { world, clientAddress } = context.get(scene)
  let sent = new FormData()
  try {
    const { form, asked } = await readVerifyForm(request, discardBytes)
    sent = form
    const what = asked()
    await limitVerifying(world, clientAddress)
    return { report: await verifyForPage(world, what) }
  } catch (error) {
    return refuse(error, sent)
  }
}

export default function VerifyPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { url, canonical, maximumBytes } = loaderData
  const answer = actionData ?? loaderData.refused
  const report = actionData ? ('report' in actionData ? actionData.report : null) : loaderData.report
  const form = <VerifyForm answer={answer} url={url} maximumBytes={maximumBytes} />
  return (
    <Page
      title={t('Check a badge')}
      lede={
        !report &&
        t('Is it real, unchanged, current, about this person, and who says so? Any Open Badge, of any issuer, without an account.')
      }
      width="reading"
      description={t('Check any Open Badge: whether it is real, unchanged, current and about the right person, and who stands behind it.')}
      social={{ url: canonical }}
      index={url === ''}
    >
      {report ? (
        <Stack gap="xl">
          <ReportView report={report} isAnswer={actionData !== undefined} />
          <Section title={report.badge ? t('Check another') : t('Try again')}>
            {report.badge ? <Fold summary={t('File, address or text')}>{form}</Fold> : form}
          </Section>
        </Stack>
      ) : (
        form
      )}
    </Page>
  )
}
