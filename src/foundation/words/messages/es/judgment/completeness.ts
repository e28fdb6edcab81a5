import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/judgment/completeness`, by the English text of each message. */
export const completeness: Dictionary = {
  'Look only whether it is all there and can be opened; others weigh it. Since it is weighed blind, you are none of them.':
    'Mira solo si está todo y se puede abrir; otras personas lo evalúan. Como se evalúa a ciegas, tú no eres una de ellas.',
  'Look only whether it is all there and can be opened; it is weighed after that.':
    'Mira solo si está todo y se puede abrir; después se evalúa.',
  'Everything is there': 'Está todo',
  'It goes on to the assessors.': 'Pasa a quienes evalúan.',
  'Something is missing': 'Falta algo',
  'It goes back to the earner. Nothing is judged, and it does not count as handing in.':
    'Vuelve a quien lo entregó. No se juzga nada, y no cuenta como entrega.',
  'What is missing': 'Qué falta',
  'Write it where something is missing, as the earner can act on it. Leave the others empty.':
    'Escríbelo donde falta algo, de modo que se pueda actuar. Deja vacío lo demás.',
  'Say so': 'Decirlo',
  'Please keep it under 600 characters.': 'Escribe menos de 600 caracteres.',
  'Say whether everything is there.': 'Di si está todo.',
  'Please keep the message under 2,000 characters.': 'Escribe un mensaje de menos de 2000 caracteres.',
  'Somebody has looked through this already, or it was taken back. Nothing was changed.':
    'Alguien ya lo revisó o se retiró. No se cambió nada.',
  'This micro-credential has no such requirement.': 'Esta microcredencial no tiene ese requisito.',
  'You named something that is missing. Send it back, or take the words out.':
    'Has nombrado algo que falta. Devuélvelo o quita esas palabras.',
  'Name what is missing in at least one part, so that the earner knows what to add.':
    'Nombra lo que falta en al menos una parte, para que se sepa qué añadir.',
  'Something is missing in “{title}”': 'Falta algo en «{title}»',
  '{name}, somebody looked whether everything is there in your evidence for “{title}”, and something is missing:':
    '{name}, alguien miró si está todo en tu evidencia de «{title}», y falta algo:',
  '{part}: {what}': '{part}: {what}',
  'Nothing was judged, and this does not count as handing in. Everything you collected is still there: add what is missing, and hand in again.':
    'No se juzgó nada, y esto no cuenta como entrega. Todo lo que reuniste sigue ahí: añade lo que falta y vuelve a entregar.',
  'Add what is missing': 'Añadir lo que falta',
  'This page is for assessors and admins. An admin of your organization can make you one.':
    'Esta página es para quienes evalúan y administran. Alguien que administra tu organización puede darte ese papel.',
  '{total, plural, =0 {Some micro-credentials ask that somebody looks first whether everything is there.} one {# submission waits for a short look, before it is weighed.} other {# submissions wait for a short look, before they are weighed.}}':
    '{total, plural, =0 {Algunas microcredenciales piden que alguien mire primero si está todo.} one {# entrega espera una mirada breve antes de evaluarse.} other {# entregas esperan una mirada breve antes de evaluarse.}}',
  'Nothing is waiting for a look': 'No hay nada por revisar',
  'What is handed in appears here, the earliest due date first.': 'Lo que se entrega aparece aquí, primero lo que vence antes.',
  'Submissions that wait for a look, by due date': 'Entregas por revisar, según el plazo',
  'Submission {code} · handed in on <a></a> · to be looked through by <b></b>':
    'Entrega {code} · entregada el <a></a> · por revisar a más tardar el <b></b>',
  'It is back with the earner, with your words.': 'Volvió a quien lo entregó, con tus palabras.',
  'Somebody looked whether everything was there, and it was': 'Alguien miró si estaba todo, y lo estaba',
  'A submission came back to its earner because something was missing': 'Una entrega volvió a quien la hizo porque faltaba algo',
  'Only assessors and admins of the organization that offers this micro-credential look whether everything is there.':
    'Solo quienes evalúan o administran en la organización que ofrece esta microcredencial miran si está todo.',
  'This is your own work. Somebody else will look through it.': 'Es tu propio trabajo. Otra persona lo revisará.',
}
