import { Button } from '../../foundation/ui/button.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { CohortSeen } from './find-cohorts.ts'
import type { CohortShare, OwnWork } from './find-shares.ts'

type Given = { share: CohortShare; cohort: CohortSeen; work: OwnWork; isLive: boolean; answer: unknown }

/** One piece of shared work: what it is, whose part was what, and what a member may do with it. */
export function ShareCard({ share, cohort, work, isLive, answer }: Given) {
  const t = useText()
  const { id, name, note, sharer, sharedAt, parts } = share
  return (
    <li id={`share-${id}`}>
      <Card as="article">
        <Stack gap="m">
          <div>
            <Heading level={3} className="wrap-anywhere">
              {name}
            </Heading>
            <p className="text-s text-soft">
              {t.rich('Shared by {name} on {day}', { name: sharer, day: <Day at={sharedAt} zone={cohort.timeZone} /> })}
            </p>
          </div>
          {note && <Prose text={note} size="s" />}
          <ShownWork share={share} />
          {parts.length > 0 && (
            <dl className="grid gap-2">
              {parts.map(({ personId, name: member, words }) => (
                <div key={personId}>
                  <dt className="font-semibold">{member}</dt>
                  <dd className="whitespace-pre-line wrap-anywhere">{words}</dd>
                </div>
              ))}
            </dl>
          )}
          {isLive && <ShareActions share={share} cohort={cohort} work={work} answer={answer} />}
        </Stack>
      </Card>
    </li>
  )
}

function ShownWork({ share: { artifactId, name, linkUrl, body, hasFile } }: Pick<Given, 'share'>) {
  const t = useText()
  if (hasFile)
    return (
      <p>
        <a href={`/evidence/${artifactId}`} className="text-green underline underline-offset-3">
          {t('Open “{name}”', { name })}
        </a>
      </p>
    )
  if (linkUrl)
    return (
      <TextLink to={linkUrl} external className="wrap-anywhere" rel="noopener noreferrer nofollow ugc">
        {linkUrl}
      </TextLink>
    )
  return body ? (
    <Fold small summary={t('Read it')}>
      <Prose text={body} size="s" />
    </Fold>
  ) : null
}

function ShareActions({ share, cohort, work, answer }: Omit<Given, 'isLive'>) {
  const t = useText()
  const { id, sharedBy, kind, name, parts } = share
  const isOwn = sharedBy === cohort.personId
  const mine = parts.find(({ personId }) => personId === cohort.personId)?.words
  const which = { cohortId: cohort.id, shareId: id }
  const sent = refusedForm(answer)?.values.intent
  const places = work.flatMap(({ id: attemptId, title, parts: open }) =>
    open
      .filter(({ accepts }) => accepts.includes(kind))
      .map((part) => ({ value: `${attemptId} ${part.id}`, label: part.title, group: title })),
  )
  return (
    <>
      <Fold small summary={mine ? t('Change what was your part') : t('Say what was your part')} open={sent === `part:${id}`}>
        <PageForm answer={answer} intent={`part:${id}`} className="gap-3!">
          <HiddenFields values={which} />
          <Field
            name="words"
            label={t('What part of it was yours?')}
            help={t('In your own words. It goes along when you hand it in.')}
            type="textarea"
            rows={2}
            defaultValue={mine}
            maxLength={1000}
          />
          <div>
            <Button small kind="quiet">
              {t('Save')}
            </Button>
          </div>
        </PageForm>
      </Fold>
      {!isOwn && places.length > 0 && (
        <Fold small summary={t('Take it into your own work')} open={sent === `take:${id}`}>
          <PageForm answer={answer} intent={`take:${id}`} className="gap-3!">
            <HiddenFields values={which} />
            <Select name="to" label={t('For which part?')} options={places} />
            <div>
              <Button small kind="quiet">
                {t('Take it over')}
              </Button>
            </div>
          </PageForm>
        </Fold>
      )}
      {(isOwn || cohort.isOrganizer) && (
        <PageForm answer={answer} intent={`end:${id}`} confirm={t('Show “{name}” to the cohort no longer?', { name })}>
          <HiddenFields values={which} />
          <Row>
            <Button small kind="plain">
              {t('End sharing')}
            </Button>
          </Row>
        </PageForm>
      )}
    </>
  )
}
