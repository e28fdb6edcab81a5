import type { Dictionary } from '../../../format.ts'

/** The Spanish of asking holders and answering them (`src/credentials/exchange`), by the English text of each message. */
export const asking: Dictionary = {
  'Ask the holder': 'Preguntar a quien la tiene',
  'Nobody answered': 'Nadie respondió',
  'The link has run out. That says nothing about the badge.': 'El enlace venció. Eso no dice nada de la insignia.',
  'Give this link to the person who shows you the badge. It can be answered once, until {time}.':
    'Da este enlace a quien te muestra la insignia. Se puede responder hasta {time}, una vez.',
  'QR code of the link': 'Código QR del enlace',
  'The link for them': 'El enlace para esa persona',
  'Keep the address of this page to yourself: the answer is read here. Load it again to see whether they have answered.':
    'Guarda para ti la dirección de esta página: aquí se lee la respuesta. Cárgala otra vez para ver si ya respondieron.',
  'Load again': 'Cargar otra vez',
  'The same person': 'La misma persona',
  'The person who answered holds the key that these badges name. They signed your question, and nobody else can.':
    'Quien respondió tiene la clave que nombran estas insignias. Firmó tu pregunta, y nadie más puede hacerlo.',
  'Not all of it is shown': 'No todo queda demostrado',
  'The person who answered signed your question with a key of theirs. What that says of each badge stands below.':
    'Quien respondió firmó tu pregunta con una clave suya. Abajo está lo que eso dice de cada insignia.',
  'The badges that were shown': 'Las insignias que se mostraron',
  '{badge}, by {issuer}': '{badge}, de {issuer}',
  'It does not hold: it was changed, taken back or has ended. Check the badge itself.':
    'No se sostiene: se cambió, se retiró o venció. Verifica la insignia misma.',
  'It does not name this key, so whose it is was not shown.': 'No nombra esta clave, así que no quedó demostrado de quién es.',
  'Signed by the key that this badge names.': 'Firmado con la clave que nombra esta insignia.',
  'It names this key, and not all of it could be checked just now.': 'Nombra esta clave, y ahora no se pudo comprobar todo.',
  'This question was answered already. Who asks can make another link.':
    'Esta pregunta ya se respondió. Quien pregunta puede hacer otro enlace.',
  'This question has run out. Who asks can make another link.': 'Esta pregunta venció. Quien pregunta puede hacer otro enlace.',
  'A badge that is real may still be shown by somebody else. Give a link to the person who shows it: their wallet signs your question, and you read here whether it is the same person.':
    'Una insignia auténtica puede mostrarla otra persona. Da un enlace a quien la muestra: su cartera firma tu pregunta, y aquí lees si es la misma persona.',
  'It works for badges that name a key of their holder. The link is good for one answer, within a day, and you need no account.':
    'Funciona con insignias que nombran una clave de quien las tiene. El enlace vale para una respuesta, en un día, y no necesitas cuenta.',
  'Make a link': 'Hacer un enlace',
  'This was answered': 'Esto ya se respondió',
  'This question has run out': 'Esta pregunta venció',
  'Who asked reads the answer. There is nothing more to do.': 'Quien preguntó lee la respuesta. No hay nada más que hacer.',
  'Who asks can make another link.': 'Quien pregunta puede hacer otro enlace.',
  'Somebody asks whether a badge is yours': 'Alguien pregunta si una insignia es tuya',
  'You choose which awards you show, and your key signs the question. The person who asks then knows that you are the person these badges name.':
    'Eliges qué reconocimientos muestras, y tu clave firma la pregunta. Quien pregunta sabe entonces que eres la persona que nombran esas insignias.',
  'You have your badges here': 'Tienes tus insignias aquí',
  'Answer from my wallet at {host}': 'Responder desde mi cartera en {host}',
  'You have them in another Laurel or wallet': 'Las tienes en otro Laurel o en otra cartera',
  'Open “Show that it is me” there, give it this link, and bring here what it signs.':
    'Abre allí «Demostrar quién soy», dale este enlace y trae aquí lo que firme.',
  'The link of this question': 'El enlace de esta pregunta',
  'What your wallet signed': 'Lo que firmó tu cartera',
  'A presentation in JSON.': 'Una presentación en JSON.',
  'Send the answer': 'Enviar la respuesta',
  'This is not a presentation in JSON. Copy the whole of what your wallet gave you.':
    'Esto no es una presentación en JSON. Copia entero lo que te dio tu cartera.',
  'This was not signed by the key of its holder for this question. Open the link again and answer from there.':
    'Esto no lo firmó la clave de quien la tiene para esta pregunta. Abre el enlace otra vez y responde desde allí.',
  'A person signed awards with their key for somebody who asked':
    'Una persona firmó reconocimientos con su clave para alguien que preguntó',
  'Show 20 awards at most at once.': 'Muestra como mucho 20 reconocimientos a la vez.',
  'Choose at least one award to show.': 'Elige al menos un reconocimiento para mostrar.',
  'Show that it is me': 'Demostrar quién soy',
  'Somebody asks whether a badge is yours. Your key signs their question, together with the awards that you choose.':
    'Alguien pregunta si una insignia es tuya. Tu clave firma su pregunta, junto con los reconocimientos que elijas.',
  'Your answer is given': 'Tu respuesta está dada',
  'The person who asked now reads that you are the person these badges name.':
    'Quien preguntó lee ahora que eres la persona que nombran esas insignias.',
  'Signed for {domain}': 'Firmado para {domain}',
  'Copy it and give it to the person who asked. It is good for their question alone.':
    'Cópialo y dáselo a quien preguntó. Vale solo para su pregunta.',
  'Copy it, and bring it to <a>the page of the question</a>. It is good for that question alone.':
    'Cópialo y llévalo a <a>la página de la pregunta</a>. Vale solo para esa pregunta.',
  'What was signed': 'Lo que se firmó',
  'You have no key yet': 'Todavía no tienes clave',
  'Read about a key of your own': 'Leer sobre una clave propia',
  'By a key of your own you prove that badges are yours. Making one takes a moment.':
    'Con una clave propia demuestras que las insignias son tuyas. Hacerla lleva un momento.',
  'Nothing to show yet': 'Todavía no hay nada que mostrar',
  'What you have earned can be shown here.': 'Aquí se puede mostrar lo que has conseguido.',
  'The question': 'La pregunta',
  'The link that you were given, or the whole request in JSON.': 'El enlace que te dieron, o la petición entera en JSON.',
  'What you show': 'Lo que muestras',
  'The person who asks sees the awards that you tick, whole, and the name of your key. They then know that all of these are one person’s, and can tell so of any other badge that names this key. Of what does not name it yet, a second credential is made.':
    'Quien pregunta ve enteros los reconocimientos que marques y el nombre de tu clave. Sabe entonces que todos son de una misma persona, y puede reconocerlo en cualquier otra insignia que nombre esta clave. De lo que aún no la nombra se hace una segunda credencial.',
  'Sign and show': 'Firmar y mostrar',
  'This link asks you to sign for another site than its own, so nothing is signed.':
    'Este enlace pide que firmes para otro sitio que el suyo, así que no se firma nada.',
  'There is no question in this. Paste the link that you were given, or the whole request in JSON.':
    'Aquí no hay ninguna pregunta que leer. Pega el enlace que te dieron, o la petición entera en JSON.',
  'This link does not answer just now, or has no question any more. Try again, or ask for a new link.':
    'Este enlace no responde ahora, o ya no tiene ninguna pregunta. Inténtalo otra vez, o pide un enlace nuevo.',
  'Is it shown by the person it names? <a>Ask the holder</a>.': '¿La muestra la persona a la que nombra? <a>Pregunta a quien la tiene</a>.',
  'There is no such question, or not any more.': 'No existe esa pregunta, o ya no existe.',
}
