import { Eye, EyeOff, Globe } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = { award: { isListed: boolean; isHidden: boolean }; answer: ComponentProps<typeof PageForm>['answer'] }

/** For its earner alone: who finds the page of the award. */
export function OwnAward({ award, answer }: Given) {
  const t = useText()
  return (
    <>
      {!award.isHidden && (
        <PageForm answer={answer} intent="list" className="print:hidden">
          <HiddenFields values={{ listed: award.isListed ? 'false' : 'true' }} />
          <p className="text-s text-soft">
            {award.isListed
              ? t('Search engines may list this page.')
              : t('Only people who have the link find this page. You may let search engines list it.')}
          </p>
          <div>
            <Button kind="quiet" small icon={Globe}>
              {award.isListed ? t('Keep it out of search engines') : t('Let search engines find it')}
            </Button>
          </div>
        </PageForm>
      )}

      {!award.isHidden && (
        <p className="text-s text-soft print:hidden">
          {t.rich('Whether colleagues see it among what is earned, you choose under <a>Kudos</a>.', {
            a: (inside) => <TextLink to="/wallet/kudos?show=moments">{inside}</TextLink>,
          })}
        </p>
      )}

      <PageForm answer={answer} intent="hide" className="print:hidden">
        <HiddenFields values={{ hidden: award.isHidden ? 'false' : 'true' }} />
        <p className="text-s text-soft">
          {award.isHidden
            ? t(
                'Whoever opens the link reads only that it is not shown publicly. Its files are given out to nobody meanwhile; the copy of your data has them.',
              )
            : t('You may take this page down. The award stays yours, and anyone who has its file can still check it.')}
        </p>
        <div>
          <Button kind="quiet" small icon={award.isHidden ? Eye : EyeOff}>
            {award.isHidden ? t('Show this page again') : t('Take this page down')}
          </Button>
        </div>
      </PageForm>
    </>
  )
}
