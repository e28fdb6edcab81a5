import { useLayoutEffect } from 'react'
import { useLocation } from 'react-router'

/** What was typed and not sent, by the entry of the history and the form, then by field. */
const kept = new Map<string, Map<string, string>>()

/** Text of a person's own. A form that saves itself keeps its own, and a secret is kept nowhere. */
const written =
  'textarea[name], input[name]:is([type=text], [type=email], [type=url], [type=tel], [type=date], [type=number], :not([type]))'

/** Tells the forms of a page from each other, the same each time it is shown. */
const signatureOf = (form: HTMLFormElement) =>
  Array.from(form.elements, (element) =>
    element instanceof HTMLInputElement && element.type === 'hidden' && element.name !== 'revision'
      ? `${element.name}=${element.value}`
      : (element.getAttribute('name') ?? ''),
  ).join(' ')

/**
 * Going back within pages that run React brings what was typed there, as a browser does between pages of their own. What was sent is not typed
 * again. Stands inside a form.
 */
export function KeptTyping({ formId }: { formId: string }) {
  const { key } = useLocation()
  useLayoutEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const place = `${key} ${signatureOf(form)}`
    const fields = () => (form.dataset.savesItself === undefined ? [...form.querySelectorAll<HTMLInputElement>(written)] : [])
    let isSent = false
    const send = () => {
      isSent = true
    }
    const type = () => {
      isSent = false
    }
    form.addEventListener('submit', send)
    form.addEventListener('input', type)
    const before = kept.get(place)
    kept.delete(place)
    for (const field of before ? fields() : []) {
      const text = before?.get(field.name)
      if (text === undefined || field.value === text) continue
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    return () => {
      form.removeEventListener('submit', send)
      form.removeEventListener('input', type)
      const typed = fields().filter(({ value, defaultValue }) => value !== defaultValue)
      if (!isSent && typed.length > 0) kept.set(place, new Map(typed.map(({ name, value }) => [name, value])))
    }
  }, [key, formId])
  return null
}
