import type { Dictionary } from '../../format.ts'

/** The Spanish of `src/people`, by the English text of each message. What is not here yet is shown in English. */
export const people: Dictionary = {
  'Hello {name},': 'Hola, {name}:',
  'Hello,': 'Hola:',
  'Your password was changed': 'Tu contraseña cambió',
  'The password of your Laurel account was changed just now, and other browsers were signed out.':
    'La contraseña de tu cuenta de Laurel se cambió hace un momento, y los demás navegadores ya salieron de ella.',
  'If this was not you, ask for a sign-in link, set a new password, and tell your district.':
    'Si no fuiste tú, pide un enlace para entrar, pon una contraseña nueva y avisa a tu distrito.',
  'Open settings': 'Abrir los ajustes',
  'Choose one of the languages offered.': 'Elige uno de los idiomas que se ofrecen.',
}
