import { DataTable } from '../../foundation/ui/data-table.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AppealsHeard, AppealsOfDefinition } from './appeals-heard.ts'
import { fewestSubmissions } from './figures.ts'

/** What became of appeals, apart from how far assessors agree. */
export function AppealsSection({
  appeals: { whole, definitions },
}: {
  appeals: { whole: AppealsHeard | null; definitions: AppealsOfDefinition[] }
}) {
  const t = useText()
  const shareOf = ({ heard, changed }: AppealsHeard) => t('{share, number, percent}', { share: changed / heard })
  return (
    <Section
      title={t('Appeals')}
      lede={t(
        'Counted apart: what is given on an appeal is no part of the agreement above, since it is known there that somebody appealed.',
      )}
    >
      {whole === null ? (
        <p className="text-soft">{t('Told once {count} were decided: fewer would tell of persons.', { count: fewestSubmissions })}</p>
      ) : (
        <>
          <p className="max-w-reading font-serif text-l">
            {t.rich('Of {heard} appeals that were decided, <b>{share, number, percent}</b> changed something.', {
              heard: whole.heard,
              share: whole.changed / whole.heard,
              b: (words) => <b>{words}</b>,
            })}
          </p>
          {definitions.length > 0 && (
            <div className="mt-4">
              <DataTable
                caption={t('Appeals by micro-credential')}
                hideCaption
                rows={definitions}
                rowKey={({ slug }) => slug}
                columns={[
                  { key: 'title', label: t('Micro-credential'), head: true, cell: ({ title }) => title },
                  { key: 'heard', label: t('Decided'), align: 'end', cell: ({ heard }) => heard },
                  { key: 'changed', label: t('Changed'), align: 'end', cell: shareOf },
                ]}
              />
            </div>
          )}
        </>
      )}
    </Section>
  )
}
