import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition } from '../achievements/definition.ts'
import { type Issuer, previewAddress } from '../achievements/preview-address.ts'
import type { MarkGroup } from '../badges/badge-marks.ts'

/** Step 5: the mark. Frame, color and ribbon follow from level, category and organization, so that a district's badges are one family. */
export function BadgeFields({
  definition,
  issuer,
  marks: groups,
}: {
  definition: Definition
  issuer: Issuer
  marks: readonly MarkGroup[]
}) {
  const t = useText()
  const chosen = definition.badge.mark
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1 font-semibold">{t('Mark')}</legend>
      <p className="text-s text-soft">
        {t('The level gives the frame, the category the color, and the ribbon carries the name of who offers it.')}
      </p>
      {groups.map(({ title, marks }) => (
        <Fold key={title} summary={t(title)} open={marks.some(({ name }) => name === chosen)}>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2">
            {marks.map(({ name, word }) => (
              <label
                key={name}
                className="relative grid justify-items-center gap-1 rounded-card border border-rule p-2 text-center text-s target has-checked:border-green has-checked:bg-wash"
              >
                <input
                  type="radio"
                  name="mark"
                  value={name}
                  defaultChecked={name === chosen}
                  className="absolute top-2 left-2 size-[1.1em] accent-green"
                />
                <BadgeArt src={previewAddress({ ...definition, badge: { mark: name } }, issuer)} alt="" size="s" />
                {t(word)}
              </label>
            ))}
          </div>
        </Fold>
      ))}
    </fieldset>
  )
}
