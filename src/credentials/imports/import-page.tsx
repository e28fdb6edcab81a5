import { PackageOpen } from 'lucide-react'
import { useRevalidator } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { form, forms, performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { WatchChanges } from '../../foundation/live/watch.tsx'
import { isId } from '../../foundation/platform/is-id.ts'
import { oversized, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { useScripted } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/import-page.ts'
import { ArrivalList } from './arrival-list.tsx'
import { bringInBadge } from './bring-in-badge.ts'
import { clearArrivals, tryArrivalAgain } from './change-wallet.ts'
import { DropAnswer, type ShownDrop } from './drop-answer.tsx'
import { DropMany } from './drop-many.tsx'
import { countWaiting, findArrivals } from './find-imported.ts'
import { mostSentBytes } from './import-bounds.ts'
import { receiveDrop } from './receive-drop.ts'

export const handle = { scripted: true }

const pageSize = 60

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor, locale } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const after = await watchFrom(world)
  const key = new URL(request.url).searchParams.get('before') ?? undefined
  const before = isId(key) ? key : undefined
  const [rows, waiting] = await Promise.all([
    findArrivals(db, actor.id, { before, limit: pageSize + 1 }, locale),
    countWaiting(db, actor.id),
  ])
  const arrivals = rows.slice(0, pageSize)
  return {
    personId: actor.id,
    after,
    arrivals,
    waiting,
    isFirst: before === undefined,
    next: rows.length > pageSize ? (arrivals.at(-1)?.id ?? null) : null,
  }
}

const tooMuch = () => oversized('drop-too-large', 'Together these are larger than 30 MB, so none was taken. Bring fewer at a time.')
const bounds = { upTo: mostSentBytes, discard: 150_000_000, tooLarge: tooMuch }

/** By hand: what is dropped is as many commands as there are badges, and each that is refused leaves the others. */
async function drop(args: Route.ActionArgs): Promise<{ dropped: ShownDrop } | ReturnType<typeof refuse>> {
  const { world, actor, t } = args.context.get(pageContext)
  const sent = await sentForm(args, bounds)
  try {
    // Nothing is unpacked for who has no wallet.
    if (actor.kind !== 'person') throw unauthenticated()
    const { taken, refused } = await receiveDrop(world, sent, (given) => performHere(args, bringInBadge, given))
    return { dropped: { taken, refused: refused.map(({ name, because }) => ({ name, because: t(because) })) } }
  } catch (error) {
    return refuse(error, sent)
  }
}

export const action = forms<unknown>(
  {
    drop: (args) => drop(args as Route.ActionArgs),
    again: form(tryArrivalAgain, () => '/wallet/import'),
    clear: form(clearArrivals, () => '/wallet/import'),
  },
  { bounds, unread: 'drop' },
)

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, after, arrivals, waiting, isFirst, next } = loaderData
  const t = useText()
  const { revalidate } = useRevalidator()
  const scripted = useScripted()
  const answer = actionData as { dropped?: ShownDrop } | undefined
  return (
    <Page
      title={t('Bring in badges')}
      lede={t(
        'What you earned elsewhere belongs in your wallet too: from Badgr or Canvas, Credly, Open Badge Factory, edubadges, Moodle, another Laurel. Each is kept as it is, checked, and asked about again every month.',
      )}
      width="reading"
      index={false}
    >
      <WalletTabs current="/wallet/import" />
      <Stack gap="xl">
        <Stack gap="l">
          <PageForm answer={actionData} intent="drop" encType="multipart/form-data">
            <DropMany />
            <Field
              name="text"
              label={t('Or paste')}
              type="textarea"
              rows={3}
              optional
              spellCheck={false}
              help={t('The address of a badge, or several, one on each line; or a badge as JSON or token.')}
            />
            <div>
              {/* With script, files are on their way once they are chosen. */}
              <Button>{scripted ? t('Bring in what is pasted') : t('Bring in')}</Button>
            </div>
          </PageForm>
          {answer?.dropped && <DropAnswer dropped={answer.dropped} />}
          <p className="text-soft">
            {t.rich('You have an archive of another Laurel, with all your work? <a>Arrive with everything</a>.', {
              a: (inside) => <TextLink to="/wallet/arrive">{inside}</TextLink>,
            })}
          </p>
        </Stack>
        <Section
          title={t('What you brought in')}
          lede={waiting > 0 && t('{waiting, plural, one {One is} other {# are}} being checked.', { waiting })}
        >
          {arrivals.length > 0 ? (
            <>
              <ArrivalList arrivals={arrivals} answer={actionData} />
              <Pager previous={isFirst ? null : '/wallet/import'} next={next && `/wallet/import?before=${next}`} />
              <PageForm answer={actionData} intent="clear" className="mt-4">
                <div>
                  <Button kind="quiet" small>
                    {t('Clear this list')}
                  </Button>
                </div>
              </PageForm>
            </>
          ) : (
            <EmptyState icon={PackageOpen} title={t('Nothing brought in lately')}>
              {t(
                'What you bring in is listed here while it is checked, and for two weeks after. The badges themselves stay in your wallet.',
              )}
            </EmptyState>
          )}
        </Section>
      </Stack>
      <WatchChanges
        topics={[`imports:${personId}`]}
        after={after}
        onChange={() => {
          void revalidate()
          return true
        }}
      />
    </Page>
  )
}
