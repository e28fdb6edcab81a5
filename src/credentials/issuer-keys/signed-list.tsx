import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = {
  name: string
  isCompromised: boolean
  awards: readonly { id: string; earnerName: string; title: string; signedAt: Date }[]
  next: string | null
  here: string
}

/** What a key signed: all of it, or, of one that was named as compromised, what it signed since. These awards Laurel knows that it signed itself. */
export function SignedList({ name, isCompromised, awards, next, here }: Given) {
  const t = useText()
  return (
    <Section
      id="signed"
      title={isCompromised ? t('Signed with {name} since it was compromised', { name }) : t('Signed with {name}', { name })}
      lede={
        isCompromised
          ? t('Laurel signed these itself. They verify no more, as nobody else can tell them from what another may have signed.')
          : undefined
      }
    >
      <DataTable
        caption={t('Awards')}
        hideCaption
        rows={awards}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('Nothing')}>{t('No award was signed with this key then.')}</EmptyState>}
        columns={[
          {
            key: 'who',
            label: t('Earned by'),
            head: true,
            cell: ({ id, earnerName }) => (
              <span className="md:whitespace-nowrap">
                <TextLink to={`/awards/${id}`}>{earnerName}</TextLink>
              </span>
            ),
          },
          { key: 'what', label: t('Micro-credential'), wide: true, cell: ({ title }) => title },
          {
            key: 'when',
            label: t('Signed'),
            cell: ({ signedAt }) => (
              <span className="md:whitespace-nowrap">
                <Moment at={signedAt} />
              </span>
            ),
          },
        ]}
      />
      <Pager label={t('Awards')} previous={null} next={next && `${here}&key=${name}&after=${next}#signed`} />
    </Section>
  )
}
