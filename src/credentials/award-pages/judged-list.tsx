import { type CheckItem, CheckList } from '../../foundation/ui/check-list.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { type Text, useText } from '../../foundation/words/text.tsx'
import type { Judged, JudgedPiece, Proven } from './judged-evidence.ts'

const stateOf: Record<Proven, CheckItem['state']> = { judged: 'yes', other: 'no', unknown: 'unknown' }

const ofFile: Record<Proven, string> = texts({
  judged: 'This is the file that was judged.',
  other: 'This is not the file that was judged: it has another digest. Please tell the operator of this site.',
  unknown: 'Not known: there is nothing to compare it with just now.',
})
const ofPage = texts('This is the copy that was judged of what the link showed.')
const ofWhole: Record<Proven, string> = texts({
  judged: 'The answers, texts and the list of files are those that were judged.',
  other: 'The answers, texts and the list of files are not those that were judged. Please tell the operator of this site.',
  unknown: 'Not known until the award is signed.',
})

/** For those who may see it: whether the evidence that is kept is that which was judged. */
export function JudgedList({ judged, zone, language }: { judged: Judged; zone: string; language: string }) {
  const t = useText()
  const items: CheckItem[] = [
    { title: t('All that was handed in'), state: stateOf[judged.whole], note: t(ofWhole[judged.whole]) },
    ...judged.pieces.map((piece) => itemOf(t, piece, judged.whole, { zone, language })),
  ]
  return (
    <Section title={t('The evidence behind it')} className="print:hidden">
      <Stack gap="s">
        <p className="text-s text-soft">{t('This part is shown only to those who may see the evidence.')}</p>
        <CheckList label={t('The evidence behind it')} items={items} />
      </Stack>
    </Section>
  )
}

function itemOf(
  t: Text,
  { name, requirement, digest, proven, gone, heldSince, isCopy, src, kind }: JudgedPiece,
  whole: Proven,
  { zone, language }: { zone: string; language: string },
): CheckItem {
  const isWords = kind === 'text' || kind === 'link'
  // What was written is part of the whole, and pinned with it.
  const known = isWords && digest === null ? whole : proven
  const title = (
    <>
      <span className="wrap-anywhere">{name}</span>{' '}
      {requirement && (
        <span className="font-normal text-soft">
          · <Written language={language}>{requirement}</Written>
        </span>
      )}
    </>
  )
  if (gone)
    return {
      title,
      state: 'unknown',
      note: (
        <>
          <p>
            {gone.because === 'rule'
              ? t.rich('Expired on <d></d> by rule: it is no longer kept.', { d: () => <Day at={gone.since} zone={zone} /> })
              : t.rich('Deleted on <d></d>, because a family asked for it.', { d: () => <Day at={gone.since} zone={zone} /> })}{' '}
            {digest && t('Its digest stays in the award: who has a copy can compare it below.')}
          </p>
          {digest && <Digest value={digest} />}
        </>
      ),
    }
  return {
    title,
    state: stateOf[known],
    note: (
      <>
        <p>
          {isWords && digest === null && known === 'judged'
            ? kind === 'link'
              ? t('This is the address that was handed in. A copy of what it showed is not part of what was signed.')
              : t('This is the text that was judged.')
            : t(kind === 'link' && known === 'judged' ? ofPage : ofFile[known])}{' '}
          {heldSince && t('Only its earner sees it: a family took back its consent.')}{' '}
          {src && isCopy && t('You get a copy without what the file says of its author, so its digest is another.')}{' '}
          {src && (
            <TextLink to={src} external>
              {t('Look at it')}
            </TextLink>
          )}
        </p>
        {digest && <Digest value={digest} />}
      </>
    ),
  }
}

const Digest = ({ value }: { value: string }) => <p className="text-xs break-all">SHA-256 {value}</p>
