import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = {
  id: string
  title: string
  note: ReactNode
  lead?: ReactNode
  isRetired: boolean
  /** Counted from one, of so many. */
  place: number
  of: number
  /** Where it is changed, and where the list is without anything open. */
  open: string
  close: string
  isOpen: boolean
  /** What the intents of its forms begin with: currency or category. */
  kind: string
  /** Which one it is, for its forms. */
  which: Record<string, string>
  answer: unknown
  /** The fields by which it is changed. */
  children: ReactNode
}

/** One thing of a list of the organization: what it is, and, opened, how it is changed, moved, taken away or brought back. */
export function ListRow({ id, title, note, lead, isRetired, place, of, open, close, isOpen, kind, which, answer, children }: Given) {
  const t = useText()
  const move = (to: number, label: string, icon: typeof ArrowUp) => (
    <PageForm answer={answer} intent={`${kind}-move`}>
      <HiddenFields values={{ ...which, place: String(to) }} />
      <Button kind="quiet" small aria-label={label} disabled={to < 1 || to > of}>
        <Icon of={icon} />
      </Button>
    </PageForm>
  )
  return (
    <RowItem
      id={id}
      lead={lead}
      title={title}
      note={note}
      aside={
        <>
          {isRetired && <Status kind="waiting">{t('Retired')}</Status>}
          <TextLink to={isOpen ? close : open}>
            {isOpen ? t('Close') : t('Change')}
            <span className="sr-only"> {title}</span>
          </TextLink>
        </>
      }
      below={
        isOpen && (
          <div className="mt-4 mb-2">
            <Stack gap="m">
              {isRetired ? (
                <PageForm answer={answer} intent={`${kind}-bring-back`}>
                  <HiddenFields values={which} />
                  <Row>
                    <Button kind="quiet" small>
                      {t('Bring it back')}
                    </Button>
                  </Row>
                </PageForm>
              ) : (
                <PageForm answer={answer} intent={`${kind}-change`}>
                  <HiddenFields values={which} />
                  {children}
                  <Row>
                    <Button kind="quiet">{t('Save')}</Button>
                  </Row>
                </PageForm>
              )}
              <Row>
                {move(place - 1, t('Move up: {title}', { title }), ArrowUp)}
                {move(place + 1, t('Move down: {title}', { title }), ArrowDown)}
                {!isRetired && (
                  <PageForm
                    answer={answer}
                    intent={`${kind}-remove`}
                    confirm={t('Take “{title}” away? What was made with it stays as it is; then it is only retired.', { title })}
                  >
                    <HiddenFields values={which} />
                    <Button kind="plain" small>
                      {t('Take it away')}
                    </Button>
                  </PageForm>
                )}
              </Row>
            </Stack>
          </div>
        )
      }
    />
  )
}
