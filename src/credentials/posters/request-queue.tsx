import { Inbox, Search } from 'lucide-react'
import { Form } from 'react-router'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import type { RefusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { type RequestState, requestLabels, requestStates } from './poster-words.ts'
import { OneRequest, type ShownRequest } from './request-row.tsx'

type Given = {
  poster: { id: string; decision: string; decidedBy: string; record: string; named: number }
  counts: Partial<Record<RequestState, number>>
  requests: readonly ShownRequest[]
  next: string | null
  words: { decision: string | null; decidedBy: string | null } | null
  mayAnswer: boolean
  isOwn: boolean
  asked: { state: RequestState | null; q: string; after: string | null; tick: string | null }
  refused: RefusedForm | null
  answer: unknown
}

const approveForm = 'approve'

/** Who asked, by where they stand and by words, a page at a time; those who approve tick them, and name the decision once for all of them. */
export function RequestQueue({ poster, counts, requests, next, words, mayAnswer, isOwn, asked, refused, answer }: Given) {
  const t = useText()
  const here = `/issue/posters/${poster.id}`
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams(Object.entries({ state: asked.state ?? '', q: asked.q, ...more }).filter(([, value]) => value !== ''))
    return `${here}${query.size > 0 ? `?${query}` : ''}#requests`
  }
  const all = Object.values(counts).reduce((sum, count) => sum + (count ?? 0), 0)
  const isRefused = refused?.values.intent === approveForm
  const ticked = new Set(isRefused ? (refused.repeated?.requestIds ?? [refused.values.requestIds]) : [])
  const isTicked = ({ id, onRecord }: ShownRequest) =>
    isRefused ? ticked.has(id) : asked.tick === 'all' || (asked.tick === 'record' && (onRecord === 'address' || onRecord === 'name'))
  const open = requests.filter(({ state, isOwn: own }) => (state === 'waiting' || state === 'asked-back') && !own)
  const mayTick = mayAnswer && open.length > 0
  if (all === 0)
    return (
      <Section id="requests" title={t('Who asked')}>
        <EmptyState icon={Inbox} title={t('Nobody has asked yet')}>
          {t('Who scans the code and asks is here, with what they wrote and whether the record names them.')}
        </EmptyState>
      </Section>
    )
  return (
    <Section id="requests" title={t('Who asked')}>
      <Stack gap="m">
        {isOwn && (counts.waiting ?? 0) > 0 && (
          <Callout title={t('They wait for somebody else')}>
            {t(
              'You made this poster. Another admin, or somebody in HR, compares who asked with the record, and names the decision and who made it.',
            )}
          </Callout>
        )}
        <TabLinks
          label={t('Requests by where they stand')}
          links={[
            { to: address({ state: '' }), label: `${t('All')} (${all})`, current: asked.state === null },
            ...requestStates
              .filter((state) => (counts[state] ?? 0) > 0 || state === asked.state)
              .map((state) => ({
                to: address({ state }),
                label: `${t(requestLabels[state])} (${counts[state] ?? 0})`,
                current: asked.state === state,
              })),
          ]}
        />
        <Form method="get" action={`${here}#requests`} role="search">
          <HiddenFields values={{ state: asked.state }} />
          <SearchField label={t('Name, address or words')} defaultValue={asked.q} />
        </Form>
        {requests.length > 0 ? (
          <>
            {mayTick && (
              <Row gap="m" wrap>
                <TextLink to={address({ tick: 'all', after: asked.after ?? '' })}>{t('Tick all on this page')}</TextLink>
                {poster.named > 0 && (
                  <TextLink to={address({ tick: 'record', after: asked.after ?? '' })}>{t('Tick those whom the record names')}</TextLink>
                )}
              </Row>
            )}
            {/* A tick that was chosen by a link is another default of the same box. */}
            <Rows key={asked.tick ?? ''} label={t('Who asked')}>
              {requests.map((request) => (
                <OneRequest
                  key={request.id}
                  request={request}
                  mayAnswer={mayAnswer}
                  tick={mayTick ? { form: approveForm, isTicked: isTicked(request) } : null}
                  answer={answer}
                />
              ))}
            </Rows>
          </>
        ) : (
          <EmptyState icon={Search} title={t('No such request')}>
            {asked.q === ''
              ? t('No request is left here.')
              : t('No request here has “{q}” in it. Search for less, or among all.', { q: asked.q })}
          </EmptyState>
        )}
        <Pager
          previous={asked.after === null ? null : address({})}
          next={next === null ? null : address({ after: next })}
          label={t('Who asked')}
        />
        {mayTick && (
          <Section title={t('Approve those you ticked')} level={3}>
            <PageForm id={approveForm} answer={answer} intent={approveForm}>
              <p className="max-w-reading">
                {t(
                  'Look at the record first: {record}. Then name the decision about them and who made it, in your own words. It stands in each badge, for everyone to read; that somebody was there is no decision.',
                  { record: poster.record },
                )}
              </p>
              <Field
                name="decision"
                type="textarea"
                rows={3}
                label={t('What was decided')}
                help={t('The poster says: “{decision}”', { decision: poster.decision })}
                defaultValue={words?.decision ?? ''}
                required
                maxLength={600}
              />
              <Field
                name="decidedBy"
                label={t('Who decided it')}
                help={t('The poster says: “{decision}”', { decision: poster.decidedBy })}
                defaultValue={words?.decidedBy ?? ''}
                required
                maxLength={200}
              />
              <div>
                <Button>{t('Approve, and send the badges')}</Button>
              </div>
            </PageForm>
          </Section>
        )}
      </Stack>
    </Section>
  )
}
