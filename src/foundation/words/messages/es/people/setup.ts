import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/people/setup`, by the English text of each message. */
export const setup: Dictionary = {
  'Please copy it from the terminal or the log, whole.': 'Cópialo completo de la terminal o del registro de mensajes.',
  'This Laurel has been set up already. Please sign in, or ask for an invitation.':
    'Este Laurel ya se preparó. Entra o pide una invitación.',
  'This needs the link that Laurel printed where it was started.': 'Para esto hace falta el enlace que Laurel mostró donde se inició.',
  '{name} is ready': '{name} ya está en marcha',
  'Three steps to the first badge.': 'Tres pasos hasta la primera insignia.',
  'Steps to the first badge': 'Pasos hasta la primera insignia',
  '1. Publish a micro-credential': '1. Publicar una microcredencial',
  '<a>{title}</a> is in the catalog.': '<a>{title}</a> está en el catálogo.',
  'Copy one that comes along, and say what it is worth. Or write your own.':
    'Copia una de las que trae Laurel y di lo que vale. O escribe la tuya.',
  'Choose a starter': 'Elegir una',
  '2. Invite people': '2. Invitar a las personas',
  '3. Award': '3. Otorgar el reconocimiento',
  'A teacher hands in evidence, an assessor decides, and the badge is signed and sent by e-mail.':
    'Alguien entrega su evidencia, quien evalúa decide, y la insignia se firma y se envía por correo.',
  'E-mails stay here for now': 'Por ahora, los correos se quedan aquí',
  'No mail server is set up, so e-mails wait in the outbox. You can open invitations there and pass on their links.':
    'No hay un servidor de correo, así que los correos esperan en la bandeja de salida. Ahí puedes abrir las invitaciones y pasar sus enlaces.',
  'Open the outbox': 'Abrir la bandeja de salida',
  'Welcome to Laurel': 'Te damos la bienvenida a Laurel',
  'This Laurel is new and empty. In a few minutes it is your district’s, and you are its admin.':
    'Este Laurel es nuevo y está vacío. En unos minutos será de tu distrito, y tú lo administrarás.',
  'Where Laurel was started it printed a link to this page. The code stands at its end, and the link itself fills it in.':
    'Donde se inició Laurel se mostró un enlace a esta página. El código está al final, y el propio enlace lo rellena.',
  'Your district': 'Tu distrito',
  'Three Rivers School District': 'Distrito Escolar de Three Rivers',
  'Schools of {name}': 'Escuelas de {name}',
  'People can then belong to one. You can add more at any time.':
    'Después, las personas pueden pertenecer a una. Puedes agregar más en cualquier momento.',
  'Names, one a line': 'Nombres, uno por línea',
  'Here already: {schools}': 'Ya están aquí: {schools}',
  'Paste them from a spreadsheet or a web page.': 'Pégalos de una hoja de cálculo o de una página web.',
  Later: 'Más tarde',
  'You and your district': 'Tú y tu distrito',
  'First micro-credential': 'Primera microcredencial',
  'Setting up': 'Preparación',
}
