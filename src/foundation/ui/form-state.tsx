import { createContext, useContext } from 'react'

/** What is wrong with one field, as a refused form says it. */
export type FieldMessage = { field: string; message: string }
/** A refused form: the reason, the faults by field, and what was typed; of a name that was sent more than once, all of it. */
export type RefusedForm = {
  refused: { code: string; message: string; fields: FieldMessage[] }
  values: Record<string, string>
  repeated: Record<string, string[]>
}

/** The refusal in an action's answer, if it is one: told by shape, for it came over the network. */
export function refusedForm(answer: unknown): RefusedForm | null {
  if (typeof answer !== 'object' || answer === null || !('refused' in answer)) return null
  const { refused, values, repeated } = answer as Partial<RefusedForm>
  if (!refused || typeof refused.message !== 'string') return null
  return {
    refused: { code: refused.code, message: refused.message, fields: refused.fields ?? [] },
    values: values ?? {},
    repeated: repeated ?? {},
  }
}

export type FormState = { id: string; busy: boolean; answer: RefusedForm | null }

const FormContext = createContext<FormState>({ id: 'form', busy: false, answer: null })
export const FormStateProvider = FormContext.Provider

/** The form around a field: whether it is on its way, and what came back. */
export const useFormState = (): FormState => useContext(FormContext)

/** The id of a field in its form, which the summary of faults links to. */
export const fieldId = (formId: string, name: string): string => `${formId}-${name.replace(/\[\]$/, '').replace(/[^a-zA-Z0-9]+/g, '-')}`

export type FieldGiven = { name: string; error?: string | undefined; help?: React.ReactNode }

/** What a field takes from the form around it: its id, its fault, what was typed, and the ids that describe it. */
export function useField({ name, error, help }: FieldGiven) {
  const { id: formId, answer } = useFormState()
  const id = fieldId(formId, name)
  const plain = name.replace(/\[\]$/, '')
  const fault = error ?? answer?.refused.fields.find(({ field }) => field === plain || field.startsWith(`${plain}.`))?.message
  const describedBy = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined
  return { id, fault, typed: answer?.values[name], repeated: answer?.repeated[name], describedBy, wasRefused: answer !== null }
}
