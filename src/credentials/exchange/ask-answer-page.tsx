import { BadgeCheck } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CheckList } from '../../foundation/ui/check-list.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { QrCode } from '../../work/consent/qr-code.tsx'
import type { Route } from './+types/ask-answer-page.ts'
import { askTokenOf, findAsk, type HolderAnswer } from './ask-holder.ts'
import { qrSquares } from './qr-squares.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, clientAddress } = context.get(pageContext)
  await limitTries(world.db, `wallet ${clientAddress}`, { tries: 120, seconds: 60 })
  const { expiresAt, answeredAt, answer } = await findAsk(readsOfAll(world.db), 'secretDigest', params.secret)
  const link = `${world.config.BASE_URL}/asks/${askTokenOf(params.secret)}`
  return { expiresAt, answeredAt, answer, link, squares: qrSquares(link), isOver: expiresAt <= world.now() }
}

/** What a verifier gave as a link, and reads as the answer. */
export default function AskAnswerPage({ loaderData: { expiresAt, answeredAt, answer, link, squares, isOver } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page title={t('Ask the holder')} width="reading" index={false}>
      {answer && answeredAt ? (
        <Answered answer={answer} at={answeredAt} />
      ) : isOver ? (
        <Callout kind="attention" title={t('Nobody answered')}>
          <p>{t('The link has run out. That says nothing about the badge.')}</p>
        </Callout>
      ) : (
        <Stack gap="l">
          <p>
            {t.rich('Give this link to the person who shows you the badge. It can be answered once, until {time}.', {
              time: <Moment at={expiresAt} />,
            })}
          </p>
          <QrCode squares={squares} label={t('QR code of the link')} />
          <CopyField label={t('The link for them')} value={link} />
          <p className="text-s text-soft">
            {t('Keep the address of this page to yourself: the answer is read here. Load it again to see whether they have answered.')}
          </p>
          <div>
            <LinkButton to="?" kind="quiet">
              {t('Load again')}
            </LinkButton>
          </div>
        </Stack>
      )}
    </Page>
  )
}

function Answered({ answer: { holder, badges }, at }: { answer: HolderAnswer; at: Date }) {
  const t = useText()
  const isSame = badges.length > 0 && badges.every(({ namesHolder, holds }) => namesHolder && holds === 'holds')
  return (
    <Stack gap="l">
      {isSame ? (
        <Callout icon={BadgeCheck} title={t('The same person')}>
          <p>{t('The person who answered holds the key that these badges name. They signed your question, and nobody else can.')}</p>
        </Callout>
      ) : (
        <Callout kind="attention" title={t('Not all of it is shown')}>
          <p>{t('The person who answered signed your question with a key of theirs. What that says of each badge stands below.')}</p>
        </Callout>
      )}
      <CheckList
        label={t('The badges that were shown')}
        items={badges.map(({ name, issuer, namesHolder, holds }) => ({
          title: issuer ? t('{badge}, by {issuer}', { badge: name, issuer }) : name,
          state: holds === 'fails' ? 'no' : namesHolder && holds === 'holds' ? 'yes' : 'unknown',
          note:
            holds === 'fails'
              ? t('It does not hold: it was changed, taken back or has ended. Check the badge itself.')
              : !namesHolder
                ? t('It does not name this key, so whose it is was not shown.')
                : holds === 'holds'
                  ? t('Signed by the key that this badge names.')
                  : t('It names this key, and not all of it could be checked just now.'),
        }))}
      />
      <p className="text-s text-soft wrap-anywhere">
        <Moment at={at} /> · {holder}
      </p>
    </Stack>
  )
}
