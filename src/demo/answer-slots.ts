import { demoJson } from './demo-content.ts'
import type { Slots } from './slots.ts'

type ByTitle<Text> = Readonly<Record<string, Readonly<Record<string, Text>>>>

/**
 * Answers in parts: to the ten full micro-credentials by title and requirement, and common ones. In braces stand what the writer brings:
 * {class}, {day}, {month}, {initial}, and numbers {few}, {some}, {many}. `written` are whole answers of the named persons.
 */
export const { written, answerSlots, settingSlots, furtherSlots, reflectionSlots, additionSlots } = demoJson<{
  written: ByTitle<readonly string[]>
  answerSlots: ByTitle<Slots>
  settingSlots: Slots
  furtherSlots: Slots
  reflectionSlots: Slots
  additionSlots: Slots
}>('answers.json')
