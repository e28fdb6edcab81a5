import { Trash2 } from 'lucide-react'
import { theirsIn } from '../../foundation/doors/both-texts.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Theirs } from '../../foundation/ui/theirs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Meeting } from './find-cohorts.ts'
import { MeetingTime } from './meeting-time.tsx'

/** The fields of a date. */
export function MeetingFields({ meeting, answer, intent }: { meeting?: Omit<Meeting, 'id'>; answer?: unknown; intent?: string }) {
  const t = useText()
  const theirs = theirsIn(answer, intent)
  return (
    <>
      {theirs && (
        <Theirs
          fields={[
            { label: t('What it is about'), value: theirs.title },
            { label: t('Day'), value: theirs.day },
            { label: t('From'), value: theirs.from },
            { label: t('Until'), value: theirs.until },
            { label: t('Where'), value: theirs.place },
          ]}
        />
      )}
      <Field name="title" label={t('What it is about')} defaultValue={meeting?.title} maxLength={120} autoComplete="off" />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="day" type="date" label={t('Day')} defaultValue={meeting?.day} />
        <Field name="from" type="time" label={t('From')} defaultValue={meeting?.from} />
        <Field name="until" type="time" label={t('Until')} defaultValue={meeting?.until} />
      </div>
      <Field
        name="place"
        label={t('Where')}
        help={t('A room, or the link of a call.')}
        optional
        defaultValue={meeting?.place}
        maxLength={300}
        autoComplete="off"
      />
    </>
  )
}

type Given = { meeting: Meeting; cohort: { id: string; timeZone: string }; mayChange: boolean; answer: unknown }

/** One date: when, where, and for organizers the way to change it. */
export function MeetingRow({ meeting, cohort, mayChange, answer }: Given) {
  const t = useText()
  const intent = `change-meeting:${meeting.id}`
  return (
    <RowItem
      id={`meeting-${meeting.id}`}
      title={<MeetingTime startsAt={meeting.startsAt} endsAt={meeting.endsAt} timeZone={cohort.timeZone} />}
      note={meeting.title}
      below={
        mayChange && (
          <Fold small summary={t('Change')} open={refusedForm(answer)?.values.intent === intent}>
            <Stack gap="m">
              <PageForm answer={answer} intent={intent}>
                <HiddenFields values={{ cohortId: cohort.id, meetingId: meeting.id, revision: meeting.revision }} />
                <MeetingFields meeting={meeting} answer={answer} intent={intent} />
                <div>
                  <Button small kind="quiet">
                    {t('Save')}
                  </Button>
                </div>
              </PageForm>
              <PageForm answer={answer} intent={`remove-meeting:${meeting.id}`} confirm={t('Remove “{title}”?', { title: meeting.title })}>
                <HiddenFields values={{ cohortId: cohort.id, meetingId: meeting.id }} />
                <div>
                  <Button small kind="plain" icon={Trash2}>
                    {t('Remove this date')}
                  </Button>
                </div>
              </PageForm>
            </Stack>
          </Fold>
        )
      }
    >
      {meeting.place && <Prose text={meeting.place} size="s" />}
    </RowItem>
  )
}
