import type { Dictionary } from '../../../format.ts'

/** The Spanish of what is suspended, reinstated and taken back. */
export const standing: Dictionary = {
  'It is suspended for now.': 'Está suspendido por ahora.',
  'This award is suspended for now': 'Este reconocimiento está suspendido por ahora',
  'It is not taken back. When it is reinstated, this page says so, and why. Verifiers elsewhere know one word for both: to them it reads as revoked meanwhile.':
    'No se ha retirado. Cuando se restablezca, esta página lo dirá, y por qué. Los verificadores de otros sitios tienen una sola palabra para las dos cosas: mientras tanto lo leen como revocado.',
  '{count, plural, one {It was suspended once} other {It was suspended # times}}, and reinstated':
    '{count, plural, one {Se suspendió una vez} other {Se suspendió # veces}}, y se restableció',
  'Earlier suspensions': 'Suspensiones anteriores',
  'Suspended {day}': 'Se suspendió el {day}',
  '{reason} Reinstated {day}: {because}': '{reason} Se restableció el {day}: {because}',
  'Reinstate this award': 'Restablecer este reconocimiento',
  'Why it counts again, for everyone to read': 'Por qué vuelve a contar, para que todos lo lean',
  'Its earner gets an e-mail. That it was suspended stays on the page, with both reasons.':
    'Quien lo consiguió recibe un correo. Que estuvo suspendido queda en la página, con los dos motivos.',
  'Reinstate it': 'Restablecerlo',
  'Suspend this award for now': 'Suspender este reconocimiento por ahora',
  'Why it does not count for now, for everyone to read': 'Por qué no cuenta por ahora, para que todos lo lean',
  'Nothing it brought is reversed: hours and money stay until it is taken back. Its earner gets an e-mail with this reason. You can reinstate it at any time.':
    'No se anula nada de lo que dio: las horas y el dinero quedan mientras no se retire. Quien lo consiguió recibe un correo con este motivo. Puedes restablecerlo en cualquier momento.',
  'Suspend it for now': 'Suspenderlo por ahora',
  'An award was suspended for now': 'Se suspendió un reconocimiento por ahora',
  'An award that was suspended was reinstated': 'Se restableció un reconocimiento que estaba suspendido',
  'Only an admin of the organization that issued an award can suspend or reinstate it.':
    'Solo quien administra la organización que emitió un reconocimiento puede suspenderlo o restablecerlo.',
  'Your award “{title}” is suspended for now': 'Tu reconocimiento “{title}” está suspendido por ahora',
  'Your award “{title}” does not count for now. The reason given, for everyone to read: {reason}':
    'Tu reconocimiento “{title}” no cuenta por ahora. El motivo, que todos pueden leer: {reason}',
  'It is not taken back: what it brought you stays, and it counts again as soon as it is reinstated. If something is unclear, ask the organization that gave it.':
    'No se ha retirado: lo que te dio se queda, y vuelve a contar en cuanto se restablezca. Si algo no está claro, pregunta a la organización que lo dio.',
  'This award is suspended already.': 'Este reconocimiento ya está suspendido.',
  'This award is not suspended any more. Nothing was changed.': 'Este reconocimiento ya no está suspendido. No se cambió nada.',
  'Your award “{title}” counts again': 'Tu reconocimiento “{title}” vuelve a contar',
  'The suspension of your award “{title}” is lifted. The reason given, for everyone to read: {reason}':
    'Se levantó la suspensión de tu reconocimiento “{title}”. El motivo, que todos pueden leer: {reason}',
  'Its issuer has suspended it for now: {reason}': 'Quien la emitió la ha suspendido por ahora: {reason}',
}
