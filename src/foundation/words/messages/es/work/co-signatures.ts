import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/co-signatures`, by the English text of each message. */
export const coSignatures: Dictionary = {
  'This file can’t be shown without what it says of where it was made. Ask its author to save it once more, as a JPEG or an MP4.':
    'Este archivo no se puede mostrar sin lo que dice de dónde se hizo. Pide a quien lo agregó que lo guarde de nuevo, como JPEG o MP4.',
  'Choose whether you sign it.': 'Elige si lo firmas.',
  'Please keep it under 120 characters.': 'Escribe menos de 120 caracteres.',
  'Say what you are, such as school nurse.': 'Di qué eres, por ejemplo, de enfermería de la escuela.',
  'What you were asked to sign has been changed since. You get another e-mail if it is to be signed as it is now.':
    'Lo que te pidieron firmar ha cambiado desde entonces. Recibirás otro correo si hay que firmarlo como está ahora.',
  'What you were asked to sign is not shown at the moment. The person who asked you can tell you more.':
    'Lo que te pidieron firmar no se muestra por ahora. La persona que te lo pidió te puede decir más.',
  'What you were asked to sign is not shown at the moment. Nothing was kept; the person who asked you can tell you more.':
    'Lo que te pidieron firmar no se muestra por ahora. No se guardó nada; la persona que te lo pidió te puede decir más.',
  'A family took back what it had allowed of this, so nobody else is shown it. Ask again once that is settled.':
    'Una familia retiró lo que había permitido de esto, así que no se le muestra a nadie más. Vuelve a pedirla cuando eso esté resuelto.',
  'Tick that you confirm it.': 'Marca que lo confirmas.',
  'Say why, so that it can be put right.': 'Di por qué, para que se pueda corregir.',
  'This part asks for nobody’s signature.': 'Esta parte no pide la firma de nadie.',
  'This is an address of your own. Somebody else signs.': 'Esta dirección es tuya. Firma otra persona.',
  '{earner} asks you to sign “{part}”': '{earner} te pide firmar «{part}»',
  '{earner} works on the micro-credential “{title}”. For “{part}” it asks that somebody else signs: {who}. {earner} has named you.':
    '{earner} trabaja en la microcredencial «{title}». Para «{part}» se pide que firme otra persona: {who}. {earner} te ha nombrado.',
  'The link shows you that one piece, and nothing else. You confirm it with your name, or refuse and say why. You need no account. It stands for {days} days and can be used once.':
    'El enlace te muestra solo esa parte, y nada más. La confirmas con tu nombre, o te niegas y dices por qué. No necesitas cuenta. Vale {days} días y se puede usar una vez.',
  'If you don’t know {earner}, leave this e-mail as it is: nothing happens.':
    'Si no conoces a {earner}, deja este correo como está: no pasa nada.',
  'Look and sign': 'Mirar y firmar',
  'This link is not complete, or a newer one has taken its place. Please look for the last e-mail that asked you.':
    'Este enlace no está completo, o uno más nuevo ocupa su lugar. Busca el último correo en que te lo pidieron.',
  'You have answered already. There is nothing more to do.': 'Ya has respondido. No hay nada más que hacer.',
  'This link is too old. The person who asked you can send a new one.':
    'Este enlace es demasiado antiguo. Quien te lo pidió puede enviar uno nuevo.',
  'This does not need a signature any more. There is nothing to do.': 'Esto ya no necesita una firma. No hay nada que hacer.',
  'Thank you for signing': 'Gracias por firmar',
  'Thank you for saying so': 'Gracias por decirlo',
  'Nothing to sign here': 'Aquí no hay nada que firmar',
  'Your signature is kept with exactly what you saw. If it is changed, you are asked again.':
    'Tu firma se guarda con exactamente lo que viste. Si cambia, se te vuelve a preguntar.',
  'The person who asked you reads your reason and can put it right.': 'Quien te lo pidió lee tu motivo y puede corregirlo.',
  'Sign “{part}”': 'Firmar «{part}»',
  '{earner} works on the micro-credential “{title}” and asks you, as {who}, to sign this one piece.':
    '{earner} trabaja en la microcredencial «{title}» y te pide, como {who}, firmar solo esta parte.',
  'What was asked of {earner}': 'Qué se pidió a {earner}',
  'Do you sign it?': '¿Lo firmas?',
  'Yes, I sign it': 'Sí, lo firmo',
  'No, not as it is': 'No, tal como está no',
  'What you are': 'Qué eres',
  'For example: school nurse, or head of department.': 'Por ejemplo: enfermería de la escuela o jefatura de departamento.',
  'Why not': 'Por qué no',
  'Only where you refuse. {earner} reads it.': 'Solo si te niegas. {earner} lo lee.',
  'I have looked at it, and confirm that it is right.': 'Lo he mirado y confirmo que es correcto.',
  'Your name, what you are and the day are kept with exactly what you see here, and shown to who assesses it. You can answer until {day}, once.':
    'Tu nombre, qué eres y el día se guardan con exactamente lo que ves aquí, y se muestran a quien lo evalúa. Puedes responder hasta el {day}, una vez.',
  'Open the page that is linked to': 'Abrir la página enlazada',
  'Somebody was asked to sign evidence': 'Se pidió a alguien que firmara evidencia',
  'Somebody who was asked signed evidence, or refused to': 'Alguien a quien se pidió firmó evidencia o se negó',
  'E-mail of who signs': 'Correo de quien firma',
  'E-mail of who signs {name}': 'Correo de quien firma {name}',
  'Send it again': 'Enviarlo otra vez',
  'Ask for the signature': 'Pedir la firma',
  'Waits for the signature of {who}': 'Espera la firma de {who}',
  '{address} was asked on {day}. The link shows this one piece and stands until {until}.':
    'Se pidió a {address} el {day}. El enlace muestra solo esta parte y vale hasta el {until}.',
  'Send it again, or to somebody else': 'Enviarlo otra vez, o a otra persona',
  'Needs the signature of {who}': 'Necesita la firma de {who}',
  'It was not signed as it is. Put it right, and ask again.': 'No se firmó tal como está. Corrígelo y vuelve a pedirla.',
  'It was changed after it was sent to be signed, so it has to be signed as it is now.':
    'Se cambió después de enviarse a firmar, así que hay que firmarlo como está ahora.',
  'Nobody answered in time. Ask again, or somebody else.': 'Nadie respondió a tiempo. Vuelve a pedirla, o a otra persona.',
  'They get an e-mail with a link that shows this one piece, and need no account.':
    'Recibe un correo con un enlace que muestra solo esta parte, y no necesita cuenta.',
}
