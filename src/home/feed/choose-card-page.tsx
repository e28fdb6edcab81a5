import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/choose-card-page.ts'
import { awardIsShown } from './card-rules.ts'
import { mostOnCard } from './feed-fields.ts'
import { findForCard, findOwnCard } from './find-card.ts'
import { makeCard, withdrawCard } from './keep-card.ts'
import { Sticker } from './sticker.tsx'
import { isSticker, stickerWords } from './stickers.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  if (!isId(params.awardId)) throw missing('award')
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const award = await db
    .selectFrom('awards')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .where('awards.id', '=', params.awardId)
    .where('awards.earnerId', '=', actor.id)
    .select(['awards.id', 'version.title', awardIsShown.as('isShown')])
    .executeTakeFirstOrThrow(() => missing('award'))
  const [card, kudos] = await Promise.all([findOwnCard(db, award.id), findForCard(db, award.id)])
  return {
    award,
    card: card && { ...card, address: `${world.config.BASE_URL}/embed/kudos/${card.id}` },
    kudos: kudos.map((one) => ({ ...one, sticker: one.sticker !== null && isSticker(one.sticker) ? one.sticker : null })),
    said: new URL(request.url).searchParams.get('said'),
  }
}

const here =
  (said: string) =>
  ({ args: { params } }: { args: { params: { awardId?: string } } }) =>
    `/wallet/kudos/${params.awardId}/card?said=${said}`
export const action = forms<unknown>({
  make: form(makeCard, here('made')),
  withdraw: form(withdrawCard, here('withdrawn')),
})

/** A card of one award for other sites, with what its earner chooses of what colleagues said and let be shown. */
export default function ChooseCardPage({ loaderData: { award, card, kudos, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('A card for other sites')}
      eyebrow={<TextLink to="/wallet/kudos?show=moments">{award.title}</TextLink>}
      lede={t('Your award with what colleagues said, to show on a page of your own. It is withdrawn at once when you say so.')}
      index={false}
    >
      <WalletTabs current="/wallet/kudos" />
      <div className="max-w-reading">
        {award.isShown ? (
          <Stack gap="xl">
            {card && (
              <Section title={t('How it looks')}>
                <Stack gap="m">
                  <iframe
                    src={new URL(card.address).pathname}
                    title={t('How it looks')}
                    loading="lazy"
                    className="h-96 w-full rounded-card border border-rule"
                  />
                  <CopyField
                    label={t('To paste into your page')}
                    value={`<iframe src="${card.address}" title="${attribute(award.title)}" width="420" height="420" style="border:0" loading="lazy"></iframe>`}
                  />
                  <CopyField label={t('Its address, to send to somebody')} value={card.address} />
                  <PageForm answer={actionData} intent="withdraw">
                    <HiddenFields values={{ cardId: card.id }} />
                    <div>
                      <Button kind="quiet" small>
                        {t('Withdraw this card')}
                      </Button>
                    </div>
                  </PageForm>
                </Stack>
              </Section>
            )}
            <PageForm answer={actionData} intent="make">
              <HiddenFields values={{ awardId: award.id }} />
              {kudos.length > 0 ? (
                <fieldset className="min-w-0">
                  <legend className="mb-2 font-serif text-xl font-[560]">{t('What stands on it')}</legend>
                  <p className="mb-3 text-s text-soft">
                    {t(
                      'At most {most}. Only what its giver agreed to show outside is here; if they take it back or change it, it leaves the card.',
                      {
                        most: mostOnCard,
                      },
                    )}
                  </p>
                  <ul className="grid">
                    {kudos.map((one) => (
                      <li key={one.id} className="border-t border-rule">
                        <label className="flex items-center gap-3 py-3 hover:bg-wash">
                          <input
                            type="checkbox"
                            name="kudosIds"
                            value={one.id}
                            defaultChecked={card ? card.kudosIds.includes(one.id) : false}
                            className="size-5 shrink-0 accent-green pointer-coarse:size-6"
                          />
                          {one.sticker && <Sticker name={one.sticker} named={false} />}
                          <span className="min-w-0">
                            <span className="block font-serif wrap-anywhere">
                              {one.note ?? (one.sticker && t(stickerWords[one.sticker]))}
                            </span>
                            <span className="block text-s text-soft">{one.giver}</span>
                          </span>
                        </label>
                      </li>
                    ))}
                  </ul>
                </fieldset>
              ) : (
                <p className="text-soft">
                  {t('Nobody has said yet that what they gave may be shown outside. The card then shows your award alone.')}
                </p>
              )}
              <div>
                <Button>{card ? t('Save the choice') : t('Make the card')}</Button>
              </div>
            </PageForm>
          </Stack>
        ) : (
          <p>{t('The page of this award is not shown now, so no card of it is either.')}</p>
        )}
      </div>
      <Toast>{said === 'made' ? t('Saved') : said === 'withdrawn' ? t('Withdrawn. Its address shows nothing any more.') : null}</Toast>
    </Page>
  )
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
