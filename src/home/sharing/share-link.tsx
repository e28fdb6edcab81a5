import { ExternalLink, QrCode } from 'lucide-react'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { FrameSnippet } from './frame-snippet.tsx'

type Given = {
  share: { id: string; standing: 'shown' | 'over' | 'withdrawn'; access: 'link' | 'code' | 'address'; address: string | null }
  link: string
  code: string | null
  isEmpty: boolean
}

/** The link of a share and what leads to it: to copy, to look at, to post, to print. */
export function ShareLink({ share: { id, standing, access, address }, link, code, isEmpty }: Given) {
  const t = useText()
  return (
    <Stack gap="m">
      {standing === 'over' && (
        <Callout kind="attention" title={t('Its time is over')}>
          {t('The link shows nothing now. Choose a later end below and it is there again, under the same link.')}
        </Callout>
      )}
      {standing === 'shown' && isEmpty && (
        <Callout kind="attention" title={t('It shows nothing yet')}>
          {t('Add an award below before you give the link to anybody.')}
        </Callout>
      )}
      <CopyField label={t('The link')} value={link} />
      {code && <CopyField label={t('The code')} value={code} />}
      {access === 'code' && <p className="text-s text-soft">{t('Tell the code another way than the link: by phone, or in person.')}</p>}
      {access === 'address' && (
        <p className="text-s text-soft">
          {t('Only who reads the mail of {address} gets in, however the link is passed on.', { address: address ?? '' })}
        </p>
      )}
      <Row gap="s" wrap>
        <LinkButton kind="quiet" icon={ExternalLink} to={link} external>
          {t('See it as others do')}
        </LinkButton>
        {access === 'link' && (
          <LinkButton
            kind="quiet"
            to={`https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(link)}`}
            external
            rel="noopener"
          >
            {t('Post on LinkedIn')}
          </LinkButton>
        )}
        <LinkButton kind="quiet" icon={QrCode} to={`/wallet/shares/${id}/qr.png`} download>
          {t('QR code (PNG)')}
        </LinkButton>
        <LinkButton kind="quiet" icon={QrCode} to={`/wallet/shares/${id}/qr.svg`} download>
          {t('QR code (SVG)')}
        </LinkButton>
      </Row>
      {access === 'link' && standing === 'shown' && !isEmpty && (
        <FrameSnippet address={link.replace('/shared/', '/embed/shares/')} title={t('Awards')} />
      )}
    </Stack>
  )
}
