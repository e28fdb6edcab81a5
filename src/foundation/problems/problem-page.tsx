import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { missing } from '../platform/refusal.ts'
import { LinkButton } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Stack } from '../ui/stack.tsx'
import { useText } from '../words/text.tsx'
import type { Route } from './+types/problem-page.ts'

export async function loader({ params }: Route.LoaderArgs) {
  const page = await readFile(join(process.cwd(), 'docs/problems.md'), 'utf8')
  const line = page.split('\n').find((row) => row.includes(`</a>\`${params.code}\` |`))
  const [, , status = '', says = ''] = line?.split(/(?<!\\)\|/).map((cell) => cell.trim()) ?? []
  if (!line) throw missing('problem')
  return { code: params.code, status, says: says.replaceAll('\\|', '|') }
}

export default function ProblemPage({ loaderData: { code, status, says } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page title={t('What “{code}” means', { code })} width="reading" index={false}>
      <Stack gap="l">
        <p className="text-l">{says}</p>
        <p className="text-soft">
          {t('Over HTTP this is status {status}. A refusal changes nothing: what was there before is there still.', { status })}
        </p>
        <div>
          <LinkButton kind="quiet" to="/">
            {t('To the start')}
          </LinkButton>
        </div>
      </Stack>
    </Page>
  )
}
