import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** The criteria of an award with the level reached and the kinds of evidence that showed it. */
export function ShownCriteria({ shown }: { shown: { id: string; name: string; level: string; kinds: string[] }[] }) {
  const t = useText()
  const kinds: Record<string, string> = {
    video: t('video'),
    audio: t('sound'),
    document: t('document'),
    image: t('picture'),
    'student-work': t('student work'),
    'assessment-data': t('assessment data'),
    link: t('link'),
    text: t('text'),
  }
  return (
    <table className="w-full border-collapse text-start">
      <caption className="sr-only">{t('Criteria and levels reached')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('Criterion')}</th>
          <th scope="col">{t('Level')}</th>
          <th scope="col">{t('Shown by')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, name, level, kinds: seen }) => (
          <tr key={id} className="border-b border-rule align-top">
            <th scope="row" className="py-2.5 pe-3 text-start print:py-1 font-normal wrap-anywhere">
              <Written>{name}</Written>
            </th>
            <td className="py-2.5 pe-3 font-semibold print:py-1 text-green">{t(level)}</td>
            <td className="py-2.5 text-end text-soft print:py-1">{seen.map((kind) => kinds[kind] ?? kind).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
