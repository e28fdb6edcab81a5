import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/definitions/pathways`, by the English text of each message. */
export const pathways: Dictionary = {
  'A pathway was started': 'Se empezó una ruta',
  'A pathway was published': 'Se publicó una ruta',
  'A pathway was retired': 'Se retiró una ruta',
  'A retired pathway was brought back': 'Una ruta retirada volvió',
  'A person began a pathway, or took its newest version': 'Una persona empezó una ruta o tomó su versión más reciente',
  'A pathway was completed and its milestone awarded': 'Se completó una ruta y se otorgó su hito',
  'A milestone was taken back, since an award it rests on was': 'Se retiró un hito porque se retiró un reconocimiento en que se basa',
  'A milestone stays, though an award it rests on was taken back': 'Un hito se conserva, aunque se retiró un reconocimiento en que se basa',
  'after {steps}': 'después de {steps}',
  '{have, number} of {of, number}': '{have, number} de {of, number}',
  'Map of the pathway': 'Mapa de la ruta',
  '{name}: {state}': '{name}: {state}',
  '{count, plural, one {# assessment of a colleague’s work} other {# assessments of colleagues’ work}}':
    '{count, plural, one {# evaluación del trabajo de un colega} other {# evaluaciones del trabajo de colegas}}',
  '{count, plural, one {Any micro-credential} other {Any # micro-credentials}} of level {level} or above':
    '{count, plural, one {Cualquier microcredencial} other {# microcredenciales cualesquiera}} de nivel {level} o más',
  '{count, plural, one {Any micro-credential} other {Any # micro-credentials}} of level {level} or above in {category}':
    '{count, plural, one {Cualquier microcredencial} other {# microcredenciales cualesquiera}} de nivel {level} o más en {category}',
  '{name}': '{name}',
  'Earned within the last {months, plural, one {month} other {# months}}':
    'Conseguida en {months, plural, one {el último mes} other {los últimos # meses}}',
  'A pathway of its own': 'Una ruta propia',
  '{count, plural, =0 {Nothing yet} one {This one} =2 {Both} other {All #}}':
    '{count, plural, =0 {Aún nada} one {Esta} =2 {Las dos} other {Las #}}',
  'under way': 'en curso',
  open: 'pendiente',
  'This pathway is retired. Bring it back first, then publish.': 'Esta ruta está retirada. Primero tráela de vuelta y luego publica.',
  'Not published yet. Some of it is missing or does not hold together.': 'Aún no se publica. Falta algo o no concuerda.',
  'This says the same as the version that is published. Change something first.':
    'Dice lo mismo que la versión publicada. Primero cambia algo.',
  'This was never published, so nobody sees it.': 'Nunca se publicó, así que nadie la ve.',
  'Somebody saved this meanwhile, perhaps you in another window. Nothing of theirs was changed; open it again to see it.':
    'Alguien guardó esto mientras tanto, quizá tú en otra ventana. No se cambió nada de lo suyo; ábrelo de nuevo para verlo.',
  'Give the pathway a title.': 'Ponle un título a la ruta.',
  'Say in one sentence what somebody can do who has completed it.': 'Di en una frase qué sabe hacer quien la completó.',
  'Add at least one step with what it asks for.': 'Agrega al menos un paso con lo que pide.',
  'Step “{step}” asks for nothing yet. Add a piece or remove the step.':
    'El paso “{step}” aún no pide nada. Agrega una pieza o quita el paso.',
  'Step “{step}” asks for {needs, number} of only {count, plural, one {# piece} other {# pieces}}. Ask for fewer or add pieces.':
    'El paso “{step}” pide {needs, number} de solo {count, plural, one {# pieza} other {# piezas}}. Pide menos o agrega piezas.',
  'Step “{step}” has the same piece twice. Remove one of them.': 'El paso “{step}” tiene dos veces la misma pieza. Quita una.',
  'Step “{step}” comes after one that was removed. Choose again what leads to it.':
    'El paso “{step}” viene después de uno que se quitó. Elige de nuevo qué lleva a él.',
  'Step “{step}” leads back to itself, so nobody could begin it. Take one of the arrows away.':
    'El paso “{step}” vuelve a sí mismo, así que nadie podría empezarlo. Quita una de las flechas.',
  'This pathway asks for itself, so nobody could complete it. Take out the pathway that leads back to it.':
    'Esta ruta se pide a sí misma, así que nadie podría completarla. Saca la ruta que vuelve a ella.',
  'A pathway has 60 pieces at most. Make two of it, one inside the other.':
    'Una ruta tiene 60 piezas como máximo. Haz dos, una dentro de la otra.',
}
