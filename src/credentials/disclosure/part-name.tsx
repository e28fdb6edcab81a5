import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Part } from './award-parts.ts'

export type NamedPart = Omit<Part, 'pointers'>

/** What a part is, in plain words and in those of the award. */
export function PartName({ part: { kind, says, more }, language }: { part: NamedPart; language: string }) {
  const t = useText()
  const written = (text: string) => <Written language={language}>{text}</Written>
  if (kind === 'name') return t('Your name: {name}', { name: says })
  if (kind === 'addresses') return t('Your e-mail addresses, as hashes')
  if (kind === 'result')
    return says && more
      ? t.rich('Your level at “{criterion}”: {level}', { criterion: written(says), level: written(more) })
      : t('One of your results')
  return more
    ? t.rich('That there is evidence: {name} ({kind})', { name: written(says), kind: written(more) })
    : t.rich('That there is evidence: {name}', { name: written(says) })
}
