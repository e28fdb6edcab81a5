import { data } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isRefusal, statusOf, writeRefusal } from '../../foundation/platform/refusal.ts'
import { Page } from '../../foundation/ui/page.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { goesByLists } from '../trust-lists/find-known.ts'
import type { Route } from './+types/verify-page.ts'
import { Answered } from './answered.tsx'
import { findBuiltVerifier } from './built-verifier.ts'
import { CheckHere } from './check-here-frame.tsx'
import { OfflineCopy } from './offline-copy.tsx'
import { type Asked, givenUrl, maximumBadgeBytes } from './read-given.ts'
import { badgeBounds, readVerifyForm } from './read-sent.ts'
import type { CheckedBy } from './report.ts'
import { limitVerifying, verifyForPage } from './verify-badge.ts'
import { VerifyForm } from './verify-form.tsx'

/** A form that is too large is taken in and thrown away, so that the browser gets to read the answer. */
const discardBytes = 150_000_000

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, clientAddress, locale } = context.get(pageContext)
  const url = new URL(request.url).searchParams.get('url')?.trim() ?? ''
  const shared = {
    url,
    baseUrl: world.config.BASE_URL,
    maximumBytes: maximumBadgeBytes,
    verifier: findBuiltVerifier(),
    byLists: await goesByLists(db),
  }
  if (!url) return { ...shared, report: null, refused: null }
  try {
    const given = givenUrl(url)
    await limitVerifying(world, clientAddress)
    const checked: CheckedBy = { by: 'site', why: 'address' }
    return { ...shared, report: { ...(await verifyForPage(world, { given, recipient: undefined }, locale)), checked }, refused: null }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return data(
      { ...shared, report: null, refused: { refused: writeRefusal(error, locale), values: { url } } },
      { status: statusOf[error.kind] },
    )
  }
}

/** By hand: checking a badge is no command, as nothing changes; and its form is larger than any other, and read by the verifier alone. */
export async function action({ context }: Route.ActionArgs) {
  const { world, clientAddress, locale } = context.get(pageContext)
  let sent = new FormData()
  try {
    await limitVerifying(world, clientAddress)
    sent = await sentForm({ context }, { ...badgeBounds, discard: discardBytes })
    const what = (await readVerifyForm(sent))()
    return { report: { ...(await verifyForPage(world, what, locale)), checked: whyHere(what, sent.get('why')) } }
  } catch (error) {
    return refuse(error, sent)
  }
}

/** A browser that checks by itself says why it sends all the same. */
const whyHere = ({ given }: Asked, why: unknown): CheckedBy => ({
  by: 'site',
  why: given.kind !== 'url' ? 'sent' : why === 'browser-may-not' ? why : 'address',
})

export default function VerifyPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { url, baseUrl, maximumBytes, verifier, byLists } = loaderData
  const answer = actionData ?? loaderData.refused
  const report = actionData ? ('report' in actionData ? actionData.report : null) : loaderData.report
  const form = (
    <div data-verify-form="">
      <VerifyForm answer={answer} url={url} maximumBytes={maximumBytes} />
    </div>
  )
  return (
    <Page
      title={t('Check a badge')}
      lede={
        !report && (
          <span data-verify-lede="">
            {t('Is it real, unchanged, current, about this person, and who says so? Any Open Badge, of any issuer, without an account.')}
          </span>
        )
      }
      width="reading"
      description={t('Check any Open Badge: whether it is real, unchanged, current and about the right person, and who stands behind it.')}
      social={{ url: `${baseUrl}/verify` }}
      index={url === ''}
    >
      <CheckHere baseUrl={baseUrl} goesByLists={byLists}>
        {report ? <Answered report={report} isAnswer={actionData !== undefined} form={form} /> : form}
      </CheckHere>
      {verifier && <OfflineCopy verifier={verifier} />}
    </Page>
  )
}
