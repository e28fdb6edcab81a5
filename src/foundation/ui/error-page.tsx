import type { ReactNode } from 'react'
import { isRouteErrorResponse } from 'react-router'
import { useText } from '../words/text.tsx'
import { LinkButton } from './button.tsx'
import { Page } from './page.tsx'
import { Row } from './stack.tsx'

/** What a refusal or a bug in a page's loader or action arrives as. */
type Problem = { status: number; message: string | null; requestId: string | null }

/** The status and words of anything thrown: a refusal keeps its sentence, anything unknown is our mistake. */
export function problemShown(error: unknown): Problem {
  if (!isRouteErrorResponse(error)) return { status: 500, message: null, requestId: null }
  const { message, requestId } = (typeof error.data === 'object' && error.data !== null ? error.data : {}) as {
    message?: unknown
    requestId?: unknown
  }
  return {
    status: error.status,
    message: (error.status < 500 || error.status === 503) && typeof message === 'string' ? message : null,
    requestId: typeof requestId === 'string' ? requestId : null,
  }
}

/** The page instead of the page: what happened, what was kept, what to do. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useText()
  const { status, message, requestId } = problemShown(error)
  if (status === 404)
    return (
      <Told title={t('There is no such page')} actions={<Ways />}>
        <p>{message ?? t('The address may be misspelled, or what was here is gone.')}</p>
      </Told>
    )
  if (status === 401)
    return (
      <Told title={t('Please sign in first')} actions={<LinkButton to="/sign-in">{t('Sign in')}</LinkButton>}>
        <p>{t('This page is for people with an account.')}</p>
      </Told>
    )
  if (status === 403)
    return (
      <Told title={t('This is not open to you')} actions={<Ways />}>
        <p>{message ?? t('Your roles do not include this page. Someone who runs Laurel in your organization can change that.')}</p>
      </Told>
    )
  if (status === 429)
    return (
      <Told title={t('Too many tries')} actions={<Ways />}>
        <p>{message ?? t('Wait a few minutes, then try again.')}</p>
      </Told>
    )
  if (status < 500)
    return (
      <Told title={t('That did not work')} actions={<Ways />}>
        <p>{message ?? t('Nothing was changed. Go back and try again.')}</p>
      </Told>
    )
  if (status === 503)
    return (
      <Told title={t('Laurel is busy')} actions={<Ways />}>
        <p>{message ?? t('Too much is asked at once. Nothing was changed. Please try again in a minute.')}</p>
      </Told>
    )
  return (
    <Told title={t('Something went wrong on our side')} actions={<Ways />}>
      <p>{t('We are sorry. What was saved before is safe, and this request changed nothing. Please try again in a minute.')}</p>
      {requestId && (
        <p className="text-s text-soft">
          {t.rich('If you ask for help, give this number: <code>{requestId}</code>', {
            requestId,
            code: (inside) => <code className="font-sans">{inside}</code>,
          })}
        </p>
      )}
    </Told>
  )
}

const Told = ({ title, actions, children }: { title: string; actions: ReactNode; children: ReactNode }) => (
  <Page title={title} width="reading" index={false}>
    <div className="grid gap-3">{children}</div>
    <Row className="mt-6">{actions}</Row>
  </Page>
)

function Ways() {
  const t = useText()
  return (
    <>
      <LinkButton to="/">{t('To the start')}</LinkButton>
      <LinkButton to="/catalog" kind="quiet">
        {t('To the catalog')}
      </LinkButton>
    </>
  )
}
