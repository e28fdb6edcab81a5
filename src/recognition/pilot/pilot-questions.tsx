import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { PilotPerson, PilotTitle } from './find-pilots.ts'

/** What the file calls its micro-credentials: those that are nearly one of ours are asked, the others say what they are. */
export function PilotTitles({ titles, answer }: { titles: readonly PilotTitle[]; answer: unknown }) {
  const t = useText()
  const asked = titles.filter(({ choice }) => choice === 'ask')
  const fresh = titles.filter(({ choice }) => choice === 'new')
  const open = titles.filter(({ choice, isPublished }) => choice === 'new' || choice === 'drafted' || (choice === 'known' && !isPublished))
  const rest = titles.filter((title) => !asked.includes(title) && !open.includes(title))
  return (
    <Section
      id="titles"
      title={t('Micro-credentials')}
      lede={t(
        'The file names {count, plural, one {# micro-credential} other {# micro-credentials}}. What is called exactly like one of yours is that one; what is only nearly called so is asked.',
        {
          count: titles.length,
        },
      )}
    >
      <Stack gap="l">
        {asked.length > 0 && (
          <Rows label={t('Which is it?')}>
            {asked.map((title) => (
              <TitleRow key={title.number} title={title} answer={answer} />
            ))}
          </Rows>
        )}
        {open.length > 0 && (
          <Rows label={t('Not published yet')}>
            {open.map((title) => (
              <TitleRow key={title.number} title={title} answer={answer} />
            ))}
          </Rows>
        )}
        {fresh.length > 0 && (
          <PageForm answer={answer} intent="draft">
            <p className="text-soft">
              {t('A draft has the title, the level and the category of the file. Its author writes the rest, and publishes it.')}
            </p>
            <div>
              <Button kind="quiet">{t('{count, plural, one {Make a draft of it} other {Make # drafts}}', { count: fresh.length })}</Button>
            </div>
          </PageForm>
        )}
        {rest.length > 0 && (
          <Fold summary={t('{count, plural, one {# that is known} other {# that are known}}', { count: rest.length })} small>
            <Rows label={t('Known')}>
              {rest.map((title) => (
                <TitleRow key={title.number} title={title} answer={answer} />
              ))}
            </Rows>
          </Fold>
        )}
      </Stack>
    </Section>
  )
}

function TitleRow({ title, answer }: { title: PilotTitle; answer: unknown }) {
  const t = useText()
  const { number, written, choice, near, rows, achievementId, isPublished, slug, sameAs } = title
  const note = {
    ask: t('Nearly called like one that is there.'),
    new: t('No micro-credential of yours is called so.'),
    drafted: isPublished ? t('Made as a draft, and published.') : t('Made as a draft. Publish it before you close.'),
    known: isPublished
      ? t('It is “{title}”.', { title: title.title ?? '' })
      : t('It is the draft “{title}”. Publish it before you close.', { title: title.title ?? '' }),
    same: t('The same as “{title}”.', { title: title.title ?? '' }),
    aside: t('Left out.'),
  }[choice]
  const options = [
    ...near.map((one) =>
      one.kind === 'achievement'
        ? { value: one.achievementId, label: t('It is “{title}”', { title: one.title }) }
        : { value: `same ${one.number}`, label: t('The same as “{title}” in this file', { title: one.title }) },
    ),
    { value: 'new', label: t('A new one') },
    { value: 'aside', label: t('Leave its rows out') },
  ]
  const chosen = choice === 'known' ? achievementId : choice === 'same' ? `same ${sameAs}` : choice === 'ask' ? '' : choice
  return (
    <RowItem
      title={written}
      note={`${note} ${t('{rows, plural, one {# row} other {# rows}}.', { rows })}`}
      aside={
        choice === 'drafted' || (choice === 'known' && !isPublished) ? (
          isPublished ? (
            <LinkButton to={`/catalog/${slug}`} kind="quiet" small>
              {t('See it')}
            </LinkButton>
          ) : (
            <LinkButton to={`/authoring/${achievementId}`} kind="quiet" small>
              {t('Open the draft')}
            </LinkButton>
          )
        ) : (
          choice === 'ask' && <Status kind="attention">{t('Which is it?')}</Status>
        )
      }
      below={
        choice === 'drafted' || (choice === 'known' && near.length === 0) ? undefined : (
          <PageForm answer={answer} intent={`title:${number}`}>
            <HiddenFields values={{ number }} />
            <Row gap="s" align="end" wrap>
              <div className="min-w-60 flex-1">
                <Select
                  name="is"
                  label={t('What “{title}” is', { title: written })}
                  hideLabel
                  defaultValue={chosen}
                  options={choice === 'ask' ? [{ value: '', label: t('Choose…') }, ...options] : options}
                />
              </div>
              <Button kind="quiet" small aria-label={t('Keep it for “{title}”', { title: written })}>
                {t('Keep it')}
              </Button>
            </Row>
          </PageForm>
        )
      }
    />
  )
}

type Given = {
  unknown: { people: readonly PilotPerson[]; next: number | null }
  mayInvite: boolean
  here: string
  isFirst: boolean
  answer: unknown
}

/** Those whom nobody knows: matched by hand, invited or left out, never guessed. */
export function PilotPeople({ unknown: { people, next }, mayInvite, here, isFirst, answer }: Given) {
  const t = useText()
  if (people.length === 0 && isFirst) return null
  return (
    <Section
      id="people"
      title={t('People who are not known')}
      lede={t('Their rows wait. Say who they are, invite them, or leave them out; who stays unknown when you close is left out.')}
      actions={
        <PageForm answer={answer} intent="again">
          <Button kind="plain" small>
            {t('Look again')}
          </Button>
        </PageForm>
      }
    >
      <Rows label={t('People who are not known')}>
        {people.map((person) => (
          <PersonRow key={person.number} person={person} mayInvite={mayInvite} answer={answer} />
        ))}
      </Rows>
      <Pager
        previous={isFirst ? null : `${here}#people`}
        next={next === null ? null : `${here}?people=${next}#people`}
        label={t('People who are not known')}
      />
    </Section>
  )
}

function PersonRow({
  person: { number, email, name, namesakes, invitedAt, rows },
  mayInvite,
  answer,
}: {
  person: PilotPerson
  mayInvite: boolean
  answer: unknown
}) {
  const t = useText()
  const called = name || email
  const why =
    email !== ''
      ? t('Nobody here has confirmed {email}.', { email })
      : namesakes > 1
        ? t('{namesakes, plural, one {# person here is} other {# people here are}} called so.', { namesakes })
        : t('Nobody here is called so.')
  return (
    <RowItem
      title={called}
      note={`${why} ${t('{rows, plural, one {# row} other {# rows}}.', { rows })}`}
      aside={invitedAt && <Status kind="waiting">{t.rich('Invited on {day}', { day: <Day at={invitedAt} form="medium" /> })}</Status>}
      below={
        <Fold summary={t('Say who {name} is', { name: called })} small>
          <Stack gap="m">
            <PageForm answer={answer} intent={`person:${number}`}>
              <HiddenFields values={{ number }} />
              <Row gap="s" align="end" wrap>
                <div className="min-w-60 flex-1">
                  <Field name="is" type="email" label={t('An e-mail address that {name} has here', { name: called })} />
                </div>
                <Button kind="quiet" small>
                  {t('It is them')}
                </Button>
              </Row>
            </PageForm>
            <Row gap="s" wrap>
              {mayInvite && email !== '' && (
                <PageForm answer={answer} intent={`invite:${number}`}>
                  <HiddenFields values={{ number }} />
                  <Button kind="quiet" small>
                    {invitedAt ? t('Invite {email} again', { email }) : t('Invite {email}', { email })}
                  </Button>
                </PageForm>
              )}
              <PageForm answer={answer} intent={`person:${number} aside`}>
                <HiddenFields values={{ number, is: 'aside' }} />
                <Button kind="plain" small aria-label={t('Leave out {name}', { name: called })}>
                  {t('Leave out')}
                </Button>
              </PageForm>
            </Row>
            {mayInvite && email === '' && (
              <PageForm answer={answer} intent={`invite:${number}`}>
                <HiddenFields values={{ number }} />
                <Row gap="s" align="end" wrap>
                  <div className="min-w-60 flex-1">
                    <Field name="email" type="email" label={t('Invite {name} at', { name: called })} />
                  </div>
                  <Button kind="quiet" small>
                    {t('Invite')}
                  </Button>
                </Row>
              </PageForm>
            )}
          </Stack>
        </Fold>
      }
    />
  )
}
