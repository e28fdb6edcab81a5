import { z } from 'zod'
import { texts } from '../../foundation/words/sentence.ts'

const presence =
  /\b(attend(?:ed|ance|ees?|ing|s)?|participat(?:ed|ion|ing|es?|ants?)|presen(?:t|ce)|was there|were there|took part|sat (?:in|through)|seat time|showed up|signed in|logged in|watched|completed (?:the |a )?(?:course|workshop|training|webinar|session|hours)|asisti(?:ó|eron|do)|asistencia|particip(?:ó|aron|ación|ado)|estuv(?:o|ieron)|presencia|presentes?|vi(?:o|eron) el)\b/iu
const judged =
  /\b(decid\w*|show\w*|shown|demonstrat\w*|assess\w*|judg\w*|weigh\w*|evaluat\w*|observ\w*|portfolios?|exam\w*|rubric\w*|criteri\w*|panel|jury|board|committee|evidence|proof|graded?|pass(?:ed|es)|review\w*|certif\w*|licens\w*|decidi\w*|mostr\w*|demostr\w*|evalu\w*|valor\w*|juzg\w*|tribunal|comité|evidencias?|aprob\w*|rúbrica\w*)\b/iu

/** Whether words tell of nothing but that somebody was there. Evidence, not attendance: hours sat never produce an award. */
export const tellsOfPresenceAlone = (text: string): boolean => presence.test(text) && !judged.test(text)

const question = texts(
  'Does this say that people were there? An award says what somebody showed. What was shown, and who decided that it was enough?',
)

/** A sentence about a decision: never of mere presence. */
export const aboutADecision = (tooShort: string) =>
  z
    .string()
    .trim()
    .min(15, tooShort)
    .max(600, 'Please keep it under 600 characters.')
    .refine((text) => !tellsOfPresenceAlone(text), question)
