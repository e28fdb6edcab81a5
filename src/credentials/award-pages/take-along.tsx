import { Download, FileJson, FileKey, FileText, Image as ImageIcon } from 'lucide-react'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = { award: { id: string; linkedIn: string | null; addresses: { page: string } } }

/** The forms in which an award goes elsewhere: each carries the signed credential, or leads to it. */
export function TakeAlong({ award }: Given) {
  const t = useText()
  return (
    <Section title={t('Take it along')} className="print:hidden">
      <Stack gap="m">
        <Row gap="s" wrap>
          {award.linkedIn && (
            <LinkButton to={award.linkedIn} external>
              {t('Add to LinkedIn')}
            </LinkButton>
          )}
          <LinkButton kind="quiet" icon={ImageIcon} to={`/awards/${award.id}.png?download`} download>
            {t('Picture (PNG)')}
          </LinkButton>
          <LinkButton kind="quiet" icon={Download} to={`/awards/${award.id}.svg?download`} download>
            {t('Picture (SVG)')}
          </LinkButton>
          <LinkButton kind="quiet" icon={FileText} to={`/awards/${award.id}.pdf?download`} download>
            {t('Certificate (PDF)')}
          </LinkButton>
          <LinkButton kind="quiet" icon={FileJson} to={`/awards/${award.id}.json?download`} download>
            {t('Credential (JSON)')}
          </LinkButton>
          <LinkButton kind="quiet" icon={FileKey} to={`/awards/${award.id}.jwt?download`} download>
            {t('Credential (JWT)')}
          </LinkButton>
        </Row>
        <p className="text-s text-soft">
          {t('The pictures and the certificate carry the signed credential inside, so anyone who has the file can check it.')}
        </p>
        <CopyField label={t('Link to this page')} value={award.addresses.page} />
      </Stack>
    </Section>
  )
}
