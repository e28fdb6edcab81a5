import { type ReactNode, useLayoutEffect } from 'react'

/**
 * Remembers what is typed into texts while the script is still on its way: taking the page over, React would put back what they came with.
 * @returns puts it in again, as if typed now
 */
export function rememberTyping(): () => void {
  const typed = new Map<HTMLTextAreaElement, { text: string; from: number; to: number }>()
  const remember = (area: HTMLTextAreaElement) => typed.set(area, { text: area.value, from: area.selectionStart, to: area.selectionEnd })
  const hear = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) remember(target)
  }
  for (const area of document.querySelectorAll('textarea')) if (area.value !== area.defaultValue) remember(area)
  document.addEventListener('input', hear)
  return () => {
    document.removeEventListener('input', hear)
    // React takes for typed only what did not come by its own way of setting.
    const setText = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    for (const [area, { text, from, to }] of typed) {
      if (area.value === text) continue
      setText?.call(area, text)
      area.setSelectionRange(from, to)
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }
    typed.clear()
  }
}

/** Puts in again what was typed early, before anything on the page looks at its fields. */
export function EarlyTyping({ putIn, children }: { putIn: () => void; children: ReactNode }) {
  useLayoutEffect(putIn, [putIn])
  return children
}
