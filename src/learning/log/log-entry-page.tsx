import { bothTexts, theirsIn } from '../../foundation/doors/both-texts.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { zoneOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Theirs } from '../../foundation/ui/theirs.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/log-entry-page.ts'
import { changeLogEntry } from './change-entry.ts'
import { couldCountToward } from './could-count.ts'
import { CouldCountList } from './could-count-list.tsx'
import { LineAndMinutes, MoreOfEntry } from './entry-fields.tsx'
import { findEntry, findPurposes } from './find-entries.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (!isId(params.entryId)) throw missing('log entry')
  const entry = await findEntry(db, actor.id, params.entryId)
  if (!entry || entry.removedAt) throw missing('log entry')
  const [suggestions, purposes] = await Promise.all([couldCountToward(db, actor, entry, world.now()), findPurposes(db, actor.id)])
  return { entry, suggestions, purposes, today: dayIn(zoneOf(actor), world.now()) }
}

export const action = form(changeLogEntry, ({ result }) => `/learning?said=changed#entry-${result.entryId}`, {
  refused: (refusal, _args, sent) => bothTexts(refusal, sent),
})

export default function LogEntryPage({ loaderData: { entry, suggestions, purposes, today }, actionData }: Route.ComponentProps) {
  const t = useText()
  const theirs = theirsIn(actionData)
  return (
    <Page title={entry.line} width="reading" eyebrow={<TextLink to="/learning">{t('Learning log')}</TextLink>} index={false}>
      <Stack gap="xl">
        <PageForm answer={actionData}>
          <HiddenFields values={{ revision: entry.revision }} />
          {theirs && (
            <Theirs
              fields={[
                { label: t('What did you learn?'), value: theirs.line },
                { label: t('Minutes'), value: theirs.minutes },
                { label: t('Day'), value: theirs.learnedOn },
                { label: t('Link'), value: theirs.linkUrl },
                { label: t('What is it for?'), value: theirs.purpose },
                { label: t('Tags'), value: theirs.tags },
              ]}
            />
          )}
          <LineAndMinutes entry={entry} />
          <MoreOfEntry entry={entry} today={today} purposes={purposes} open />
          <div>
            <Button>{t('Save')}</Button>
          </div>
        </PageForm>
        {suggestions.length > 0 && (
          <Section
            title={t('This could count toward')}
            lede={t('Found by the words of your line. What earns it is the evidence you show.')}
          >
            <CouldCountList suggestions={suggestions} />
          </Section>
        )}
      </Stack>
    </Page>
  )
}
