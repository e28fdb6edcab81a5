import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Item = { id?: string | undefined }
type Given<Of extends Item> = {
  /** The path of the list, by which its buttons name it. */
  list: string
  legend: ReactNode
  help?: ReactNode
  /** What one row is called, such as "component". */
  noun: string
  rows: readonly Of[]
  most: number
  level?: 2 | 3
  children: (row: Of, name: string, index: number) => ReactNode
}

/** A list of rows that can be added to, taken from and reordered. Its buttons send the form; with script it changes in place. */
export function RowEditor<Of extends Item>({ list, legend, help, noun, rows, most, children }: Given<Of>) {
  const t = useText()
  return (
    <fieldset className="min-w-0 border-t border-rule pt-4">
      <legend className="float-left mb-1 w-full font-semibold">{legend}</legend>
      {help && <p className="clear-both mb-2 text-s text-soft">{help}</p>}
      <ol className="clear-both grid gap-4">
        {rows.map((row, index) => {
          const id = row.id ?? `row-${index}`
          const number = index + 1
          return (
            <li key={id} className="grid gap-3 rounded-card border border-rule bg-card p-4">
              <input type="hidden" name={`${list}.${id}.at`} value={index} />
              {children(row, `${list}.${id}`, index)}
              <Row gap="s">
                {index > 0 && (
                  <Button
                    small
                    kind="plain"
                    icon={ArrowUp}
                    name="do"
                    value={`up:${list}:${id}`}
                    aria-label={t('Move {noun} {number} up', { noun, number })}
                  >
                    {t('Up')}
                  </Button>
                )}
                {index < rows.length - 1 && (
                  <Button
                    small
                    kind="plain"
                    icon={ArrowDown}
                    name="do"
                    value={`down:${list}:${id}`}
                    aria-label={t('Move {noun} {number} down', { noun, number })}
                  >
                    {t('Down')}
                  </Button>
                )}
                <Button
                  small
                  kind="plain"
                  icon={Trash2}
                  name="do"
                  value={`remove:${list}:${id}`}
                  aria-label={t('Take out {noun} {number}', { noun, number })}
                >
                  {t('Take out')}
                </Button>
              </Row>
            </li>
          )
        })}
      </ol>
      {rows.length < most && (
        <div className={rows.length > 0 ? 'mt-3' : ''}>
          <Button small kind="quiet" icon={Plus} name="do" value={`add:${list}`}>
            {t('Add {noun}', { noun })}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
