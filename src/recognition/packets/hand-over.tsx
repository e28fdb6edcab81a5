import { PackageOpen } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Closing } from '../periods/find-closings.ts'
import type { Packet } from './packet-content.ts'
import { StandingOfPacket } from './standing-of-packet.tsx'

/** How a month is handed over: closed first, then packed; with what was done before. */
export function HandOver({
  organization,
  month,
  isOver,
  isClosed,
  closings,
  packets,
  toPack,
  answer,
}: {
  organization: { id: string; timeZone: string }
  month: string
  isOver: boolean
  isClosed: boolean
  closings: readonly Closing[]
  packets: readonly Packet[]
  toPack: { lines: number; people: number } | null
  answer: unknown
}) {
  const t = useText()
  const locale = useLocale()
  const where = { organizationId: organization.id, month: month.slice(0, 7) }
  const zone = organization.timeZone
  return (
    <Section title={t('Close and hand over')}>
      <Stack gap="l">
        {!isClosed && !isOver && <p>{t('This month is not over. It can be closed from the first day of the next one.')}</p>}
        {!isClosed && isOver && (
          <PageForm answer={answer} intent="close">
            <HiddenFields values={where} />
            <Stack gap="s">
              <p>
                {t(
                  'Once it is closed nothing is entered in it any more. What comes late, such as an award that is taken back, counts in the next month that is open.',
                )}
              </p>
              <div>
                <Button>{t('Close this month')}</Button>
              </div>
            </Stack>
          </PageForm>
        )}
        {packets.length > 0 && (
          <Rows label={t('Packets')}>
            {packets.map((packet) => (
              <RowItem
                key={packet.id}
                to={`/value/packets/${packet.id}`}
                title={t('Packet {number}', { number: packet.number })}
                note={t('{lines, plural, one {# line} other {# lines}}, {people, plural, one {# person} other {# people}}', {
                  lines: packet.lines,
                  people: packet.people,
                })}
                aside={
                  <>
                    <StandingOfPacket packet={packet} />
                    <Day at={packet.closedAt ?? packet.withdrawnAt ?? packet.approvedAt ?? packet.preparedAt} zone={zone} form="medium" />
                  </>
                }
              />
            ))}
          </Rows>
        )}
        {toPack &&
          (toPack.lines > 0 ? (
            <PageForm answer={answer} intent="prepare">
              <HiddenFields values={{ ...where, language: locale }} />
              <Stack gap="s">
                <p>
                  {t(
                    '{lines, plural, one {# line} other {# lines}} of {people, plural, one {# person} other {# people}} up to this month {lines, plural, one {is} other {are}} in no packet yet.',
                    toPack,
                  )}
                </p>
                <div>
                  <Button icon={PackageOpen}>{t('Prepare the packet')}</Button>
                </div>
              </Stack>
            </PageForm>
          ) : (
            <p>{t('Everything up to this month is in a packet, or waits for approval.')}</p>
          ))}
        {closings.length > 0 && (
          <Fold summary={t('When it was closed and opened')} small>
            <Rows label={t('When it was closed and opened')}>
              {closings.map(({ id, closedAt, closedBy, reopenedAt, reopenedBy, reopenReason, held }) => (
                <RowItem
                  key={id}
                  title={
                    closedBy
                      ? t.rich('Closed by {name} on {day}', { name: closedBy, day: <Day at={closedAt} zone={zone} /> })
                      : t.rich('Closed on {day}', { day: <Day at={closedAt} zone={zone} /> })
                  }
                  note={
                    <>
                      <span className="block">
                        {t('{lines, plural, one {# line} other {# lines}}, {people, plural, one {# person} other {# people}}', {
                          lines: held.lines,
                          people: held.people,
                        })}
                      </span>
                      {reopenedAt && (
                        <span className="block">
                          {reopenedBy
                            ? t.rich('Opened again by {name} on {day}: {reason}', {
                                name: reopenedBy,
                                day: <Day at={reopenedAt} zone={zone} />,
                                reason: reopenReason ?? '',
                              })
                            : t.rich('Opened again on {day}: {reason}', {
                                day: <Day at={reopenedAt} zone={zone} />,
                                reason: reopenReason ?? '',
                              })}
                        </span>
                      )}
                    </>
                  }
                />
              ))}
            </Rows>
          </Fold>
        )}
        {isClosed && (
          <Fold summary={t('Open this month again')} small>
            <PageForm answer={answer} intent="reopen">
              <HiddenFields values={where} />
              <Field
                name="reason"
                type="textarea"
                rows={2}
                label={t('Why')}
                help={t('A packet that was handed over stays as it is. What is entered now comes in a new one, as the difference.')}
              />
              <div>
                <Button kind="quiet">{t('Open it again')}</Button>
              </div>
            </PageForm>
          </Fold>
        )}
      </Stack>
    </Section>
  )
}
