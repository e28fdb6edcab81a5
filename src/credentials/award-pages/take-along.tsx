import { Download, FileJson, FileKey, FileText, Image as ImageIcon, QrCode, ScanEye, Share2 } from 'lucide-react'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { EmbedSnippets } from './embed-snippets.tsx'

type Given = { award: { id: string; title: string; linkedIn: string | null; isEarner: boolean; addresses: { page: string } } }

/** The ways in which an award is shown elsewhere, and the forms in which it goes there: each file carries the signed credential, or leads to it. */
export function TakeAlong({ award }: Given) {
  const t = useText()
  const { id, title, linkedIn, isEarner, addresses } = award
  return (
    <>
      <Section title={t('Share')} className="print:hidden">
        <Stack gap="m">
          <CopyField label={t('Link to this page')} value={addresses.page} />
          <Row gap="s" wrap>
            {linkedIn && (
              <LinkButton to={linkedIn} external>
                {t('Add to LinkedIn')}
              </LinkButton>
            )}
            {isEarner && (
              <>
                <LinkButton
                  kind="quiet"
                  to={`https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(addresses.page)}`}
                  external
                  rel="noopener"
                >
                  {t('Post on LinkedIn')}
                </LinkButton>
                <LinkButton kind="quiet" icon={Share2} to={`/wallet/shares/new?award=${id}`}>
                  {t('Share it with evidence, or with others')}
                </LinkButton>
                <LinkButton kind="quiet" icon={ScanEye} to={`/awards/${id}/parts`}>
                  {t('Show only parts of it')}
                </LinkButton>
              </>
            )}
            <LinkButton kind="quiet" icon={QrCode} to={`/awards/${id}/qr.png`} download>
              {t('QR code (PNG)')}
            </LinkButton>
            <LinkButton kind="quiet" icon={QrCode} to={`/awards/${id}/qr.svg`} download>
              {t('QR code (SVG)')}
            </LinkButton>
          </Row>
          {isEarner && <EmbedSnippets page={addresses.page} title={title} />}
        </Stack>
      </Section>
      <Section title={t('Take it along')} className="print:hidden">
        <Stack gap="m">
          <Row gap="s" wrap>
            <LinkButton kind="quiet" icon={ImageIcon} to={`/awards/${id}.png?download`} download>
              {t('Picture (PNG)')}
            </LinkButton>
            <LinkButton kind="quiet" icon={Download} to={`/awards/${id}.svg?download`} download>
              {t('Picture (SVG)')}
            </LinkButton>
            <LinkButton kind="quiet" icon={FileText} to={`/awards/${id}.pdf?download`} download>
              {t('Certificate (PDF)')}
            </LinkButton>
            <LinkButton kind="quiet" icon={FileJson} to={`/awards/${id}.json?download`} download>
              {t('Credential (JSON)')}
            </LinkButton>
            <LinkButton kind="quiet" icon={FileKey} to={`/awards/${id}.jwt?download`} download>
              {t('Credential (JWT)')}
            </LinkButton>
          </Row>
          <p className="text-s text-soft">
            {t('The pictures and the certificate carry the signed credential inside, so anyone who has the file can check it.')}
          </p>
        </Stack>
      </Section>
    </>
  )
}
