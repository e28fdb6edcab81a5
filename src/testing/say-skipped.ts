import { rmSync } from 'node:fs'
import { skippedList, skippedSentence } from './skip-reporter.ts'

const sentence = skippedSentence()
rmSync(skippedList, { force: true })
if (sentence) console.log(sentence)
