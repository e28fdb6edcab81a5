import { ArrowDown, ArrowUp, type LucideIcon, Medal, X } from 'lucide-react'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { whyNotShown } from './not-shown.ts'
import type { Piece } from './shared-evidence.ts'

type Given = {
  item: {
    id: string
    versionId: string
    title: string
    issuerName: string
    revokedAt: Date | null
    hiddenAt: Date | null
    shown: string[]
    pieces: Piece[]
  }
  isFirst: boolean
  isLast: boolean
  /** Whether nothing can be changed any more. */
  isFixed: boolean
  answer: unknown
}

/** One award in a collection: where it stands in its order, and which of its evidence is shown. */
export function ShareItem({ item, isFirst, isLast, isFixed, answer }: Given) {
  const t = useText()
  const { id, versionId, title, issuerName, revokedAt, hiddenAt, shown, pieces } = item
  const seen = pieces.filter((piece) => shown.includes(piece.id) && piece.fault === null).length
  return (
    <RowItem
      id={`a-${id}`}
      lead={<BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="s" state={revokedAt ? 'open' : 'earned'} />}
      title={title}
      to={`/awards/${id}`}
      note={issuerName}
      aside={
        !isFixed && (
          <>
            <Act id={id} act="up" answer={answer} label={t('Move {title} up', { title })} icon={ArrowUp} isOff={isFirst} />
            <Act id={id} act="down" answer={answer} label={t('Move {title} down', { title })} icon={ArrowDown} isOff={isLast} />
            <Act id={id} act="remove" answer={answer} label={t('Take {title} out', { title })} icon={X} />
          </>
        )
      }
      below={
        !isFixed &&
        pieces.length > 0 && (
          <div className="relative z-1 sm:pl-[5.6rem]">
            <Fold
              small
              open={seen > 0}
              summary={t(
                '{seen, plural, =0 {No evidence is shown} one {# piece of evidence is shown} other {# pieces of evidence are shown}} of {all}',
                {
                  seen,
                  all: pieces.length,
                },
              )}
            >
              <PageForm answer={answer} intent={`evidence:${id}`}>
                <HiddenFields values={{ awardId: id }} />
                <fieldset className="grid gap-3">
                  <legend className="sr-only">{t('Evidence that is shown with {title}', { title })}</legend>
                  {pieces.map(({ id: pieceId, name, fault }) => (
                    <Checkbox
                      key={pieceId}
                      name="artifactIds"
                      value={pieceId}
                      label={<span className="wrap-anywhere">{name}</span>}
                      help={fault ? t(whyNotShown[fault]) : undefined}
                      defaultChecked={shown.includes(pieceId) && fault === null}
                      disabled={fault !== null}
                    />
                  ))}
                </fieldset>
                <p>
                  {t(
                    'Others see a copy without what the file says of where and by whom it was made. Show nothing in which a student can be recognized.',
                  )}
                </p>
                <div>
                  <Button kind="quiet" small aria-label={t('Save what is shown with {title}', { title })}>
                    {t('Save what is shown')}
                  </Button>
                </div>
              </PageForm>
            </Fold>
          </div>
        )
      }
    >
      {revokedAt && (
        <p>
          <Status kind="attention">{t('Taken back, and shown as that')}</Status>
        </p>
      )}
      {hiddenAt && (
        <p>
          <Status kind="waiting">{t('Left out: you took its page down')}</Status>
        </p>
      )}
    </RowItem>
  )
}

/** A badge from elsewhere in a collection: it has no evidence here. */
export function BadgeItem({
  item,
  isFirst,
  isLast,
  isFixed,
  answer,
}: Pick<Given, 'isFirst' | 'isLast' | 'isFixed' | 'answer'> & { item: { id: string; title: string; issuerName: string } }) {
  const t = useText()
  const { id, title, issuerName } = item
  return (
    <RowItem
      id={`a-${id}`}
      lead={
        <span className="flex size-[74px] shrink-0 items-center justify-center rounded-card bg-wash">
          <Icon of={Medal} className="text-gold" />
        </span>
      }
      title={title}
      to={`/wallet/brought-in/${id}`}
      note={t('{issuer} · from elsewhere', { issuer: issuerName })}
      aside={
        !isFixed && (
          <>
            <Act id={id} isBadge act="up" answer={answer} label={t('Move {title} up', { title })} icon={ArrowUp} isOff={isFirst} />
            <Act id={id} isBadge act="down" answer={answer} label={t('Move {title} down', { title })} icon={ArrowDown} isOff={isLast} />
            <Act id={id} isBadge act="remove" answer={answer} label={t('Take {title} out', { title })} icon={X} />
          </>
        )
      }
    />
  )
}

type Act = {
  id: string
  isBadge?: boolean
  act: 'up' | 'down' | 'remove'
  label: string
  icon: LucideIcon
  isOff?: boolean
  answer: unknown
}

/** A button of its own form, so that it works without script; where there is no further to go it is not there, and its place stays. */
function Act({ id, isBadge = false, act, label, icon, isOff = false, answer }: Act) {
  return (
    <PageForm answer={answer} intent={`arrange:${act} ${id}`} className={isOff ? 'invisible' : undefined}>
      <HiddenFields values={isBadge ? { badgeId: id, act } : { awardId: id, act }} />
      <Button kind="plain" small icon={icon} aria-label={label} title={label} disabled={isOff} />
    </PageForm>
  )
}
