import type { LucideIcon } from 'lucide-react'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { findFilters, findMutes, findOwnMoments } from './find-choices.ts'
import type { findGiven, findReceived } from './find-kudos.ts'
import { KudosNote } from './kudos-list.tsx'

type Pages = { previous: string | null; next: string | null }
type Items<Find extends (...given: never[]) => Promise<{ items: unknown[] }>> = Awaited<ReturnType<Find>>['items']

/** What colleagues gave them. */
export function ReceivedShelf({ items, pages, answer }: { items: Items<typeof findReceived>; pages: Pages; answer: unknown }) {
  const t = useText()
  return (
    <>
      <ul className="grid" aria-label={t('From colleagues')}>
        {items.map((one) => (
          <li key={one.id} className="grid gap-2 border-t border-rule py-5 first:border-0">
            <KudosNote
              one={one}
              after={
                <>
                  <Day at={one.givenAt} zone={one.timeZone} /> · <TextLink to={`/awards/${one.awardId}`}>{one.title}</TextLink>
                </>
              }
            />
            <div className="flex flex-wrap items-start gap-x-4 gap-y-1 pl-14">
              <PageForm answer={answer} intent={`remove:${one.id}`}>
                <HiddenFields values={{ id: one.id }} />
                <Button small kind="plain" aria-label={t('Remove what {name} gave', { name: one.giver })}>
                  {t('Remove')}
                </Button>
              </PageForm>
              <PageForm answer={answer} intent={`mute:${one.id}`}>
                <HiddenFields values={{ kind: 'person', id: one.giverId }} />
                <Button small kind="plain" aria-label={t('Mute {name}', { name: one.giver })}>
                  {t('Mute')}
                </Button>
              </PageForm>
              <Fold
                summary={
                  <>
                    {t('Report')}
                    <span className="sr-only">{t('what {name} gave', { name: one.giver })}</span>
                  </>
                }
                small
              >
                <PageForm answer={answer} intent={`report:${one.id}`} className="max-w-measure gap-3!">
                  <HiddenFields values={{ id: one.id }} />
                  <Field
                    name="why"
                    type="textarea"
                    rows={2}
                    maxLength={500}
                    label={t('What should an admin know?')}
                    help={t('Only admins read it. Nobody else learns that you asked. You don’t see the kudos any more.')}
                    optional
                  />
                  <div>
                    <Button small>{t('Ask an admin to look at it')}</Button>
                  </div>
                </PageForm>
              </Fold>
            </div>
          </li>
        ))}
      </ul>
      <Pager {...pages} label={t('From colleagues')} />
    </>
  )
}

/** What of theirs colleagues may see, one by one. */
export function OwnMomentsShelf({ items, pages, answer }: { items: Items<typeof findOwnMoments>; pages: Pages; answer: unknown }) {
  const t = useText()
  return (
    <Section
      title={t('One by one')}
      lede={t('What is not shown to colleagues stays in your wallet, and its own page stays as it is. You can show an earlier award too.')}
    >
      <Rows label={t('One by one')}>
        {items.map(({ id, versionId, title, isOut, cardId }) => (
          <RowItem
            key={id}
            lead={<BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" state={isOut ? 'open' : 'earned'} />}
            title={title}
            note={isOut ? t('Not shown to colleagues') : t('Shown to colleagues')}
            aside={
              <>
                <TextLink to={`/wallet/kudos/${id}/card`} className="text-s" aria-label={t('A card for other sites: {title}', { title })}>
                  {cardId ? t('Its card') : t('A card for other sites')}
                </TextLink>
                <PageForm answer={answer} intent={`leave-out:${id}`}>
                  <HiddenFields values={{ awardId: id, out: isOut ? 'false' : 'true' }} />
                  <Button small kind="quiet" aria-label={isOut ? t('Show: {title}', { title }) : t('Leave out: {title}', { title })}>
                    {isOut ? t('Show') : t('Leave out')}
                  </Button>
                </PageForm>
              </>
            }
          />
        ))}
      </Rows>
      <Pager {...pages} label={t('One by one')} />
    </Section>
  )
}

/** What they gave, with why an admin removed it where one did. */
export function GivenShelf({ items, pages, answer }: { items: Items<typeof findGiven>; pages: Pages; answer: unknown }) {
  const t = useText()
  return (
    <>
      <ul className="grid" aria-label={t('What I gave')}>
        {items.map((one) => (
          <li key={one.id} className="grid gap-2 border-t border-rule py-5 first:border-0">
            <KudosNote
              one={{ ...one, giver: one.earner }}
              by={t('To {name}', { name: one.earner })}
              after={
                <>
                  {one.title} · <Day at={one.givenAt} zone={one.timeZone} />
                </>
              }
            />
            {one.removedReason !== null && (
              <p className="pl-14 text-s">
                {t('An admin looked at it and removed it: {reason}', { reason: one.removedReason || t('No reason is kept any more.') })}
              </p>
            )}
            <div className="flex flex-wrap gap-x-4 pl-14">
              {one.mayChange && (
                <TextLink
                  to={`/feed/moments/${one.awardId}`}
                  className="self-center text-s"
                  aria-label={t('Change it: {title}', { title: one.title })}
                >
                  {t('Change it')}
                </TextLink>
              )}
              <PageForm answer={answer} intent={`take-back:${one.id}`}>
                <HiddenFields values={{ id: one.id }} />
                <Button small kind="plain" aria-label={t('Take it back: {title}, {name}', { title: one.title, name: one.earner })}>
                  {t('Take it back')}
                </Button>
              </PageForm>
            </div>
          </li>
        ))}
      </ul>
      <Pager {...pages} label={t('What I gave')} />
    </>
  )
}

type Muted = {
  mutes: Awaited<ReturnType<typeof findMutes>>
  filters: Awaited<ReturnType<typeof findFilters>>
  answer: unknown
  icon: LucideIcon
}

/** What they do not want to see, and a school or pathway more. */
export function MutedShelf({ mutes, filters, answer, icon }: Muted) {
  const t = useText()
  const kinds = { person: t('A colleague'), school: t('A school'), pathway: t('A pathway') }
  const choosing = (kind: 'school' | 'pathway', label: string, options: readonly { id: string; name: string }[]) =>
    options.length > 0 && (
      <PageForm answer={answer} intent={`mute:${kind}`} className="flex! flex-wrap items-end gap-3!">
        <HiddenFields values={{ kind }} />
        <div className="min-w-0 flex-1 basis-52">
          <Select name="id" label={label} options={options.map(({ id, name }) => ({ value: id, label: name }))} />
        </div>
        <Button kind="quiet" aria-label={t('Mute: {label}', { label })}>
          {t('Mute')}
        </Button>
      </PageForm>
    )
  return (
    <>
      {mutes.length > 0 ? (
        <div className="mb-9">
          <Rows label={t('Muted')}>
            {mutes.map(({ id, name, kind }) => (
              <RowItem
                key={id}
                title={name}
                note={kinds[kind]}
                aside={
                  <PageForm answer={answer} intent={`unmute:${id}`}>
                    <HiddenFields values={{ muteId: id }} />
                    <Button small kind="quiet" aria-label={t('See again: {name}', { name })}>
                      {t('See again')}
                    </Button>
                  </PageForm>
                }
              />
            ))}
          </Rows>
        </div>
      ) : (
        <div className="mb-9">
          <EmptyState icon={icon} title={t('You have muted nothing')}>
            {t(
              'On a moment you can mute its person. What somebody you muted gives is not shown on your moments either, to nobody. They are not told.',
            )}
          </EmptyState>
        </div>
      )}
      <div className="grid gap-5">
        {choosing('school', t('A school that you would rather not see'), filters.schools)}
        {choosing('pathway', t('A pathway that you would rather not see'), filters.pathways)}
      </div>
    </>
  )
}
