import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/credentials/disclosure`, and of what a check says of it, by the English text of each message. */
export const disclosure: Dictionary = {
  'Show only parts of it': 'Mostrar solo partes',
  'An award was signed so that its earner can show parts of it':
    'Se firmó un reconocimiento para que quien lo consiguió pueda mostrar partes de él',
  'Your name: {name}': 'Tu nombre: {name}',
  'Your e-mail addresses, as hashes': 'Tus direcciones de correo, cifradas como huellas',
  'Your level at “{criterion}”: {level}': 'Tu nivel en «{criterion}»: {level}',
  'One of your results': 'Uno de tus resultados',
  'That there is evidence: {name} ({kind})': 'Que hay una evidencia: {name} ({kind})',
  'That there is evidence: {name}': 'Que hay una evidencia: {name}',
  'You choose what somebody reads of this award. They can still check that {issuer} signed it, and what you leave out is not in the file at all.':
    'Tú eliges qué lee alguien de este reconocimiento. Aun así puede comprobar que lo firmó {issuer}, y lo que dejas fuera no está en el archivo.',
  'How it names you': 'Cómo te nombra',
  'By my key': 'Por mi clave',
  'By an earlier key': 'Por una clave anterior',
  'By my name': 'Por mi nombre',
  'What they may read': 'Lo que pueden leer',
  'What it was earned for, who issued it, its dates and whether it still counts are always shown, and the name of your key.':
    'Siempre se muestra por qué se consiguió, quién lo emitió, sus fechas y si sigue contando, y el nombre de tu clave.',
  'What it was earned for, who issued it, its dates and whether it still counts are always shown, and your name.':
    'Siempre se muestra por qué se consiguió, quién lo emitió, sus fechas y si sigue contando, y tu nombre.',
  'So that a reader who knows your address can see that it is about you.':
    'Para que quien conoce tu dirección pueda ver que se trata de ti.',
  'See what they will read': 'Ver lo que leerán',
  'This is what they read': 'Esto es lo que leen',
  'Download it (JSON)': 'Descargarlo (JSON)',
  'As a picture (PNG)': 'Como imagen (PNG)',
  'The person who gets the file checks it <a>here</a>, or with any verifier that reads ecdsa-sd-2023.':
    'Quien recibe el archivo lo comprueba <a>aquí</a>, o con cualquier verificador que lea ecdsa-sd-2023.',
  'This award can’t be signed again: it is being signed just now, or was taken back.':
    'Este reconocimiento no se puede firmar otra vez: se está firmando ahora mismo o se retiró.',
  'Choose in another wallet': 'Elegir en otra cartera',
  'Your own copy has the secret by which parts are chosen. Give it only to a wallet of yours that can show parts: who else has it reads all of it.':
    'Tu propia copia tiene el secreto con el que se eligen las partes. Dásela solo a una cartera tuya que sepa mostrar partes: cualquier otra persona que la tenga lo lee todo.',
  'Download my own copy (JSON)': 'Descargar mi propia copia (JSON)',
  'This award says nothing that could be left out.': 'Este reconocimiento no dice nada que se pueda dejar fuera.',
  'They read': 'Leen',
  '{issuer} gave “{title}”, what had to be shown for it, since when and until when it holds, and whether it still counts':
    'Que {issuer} otorgó «{title}», lo que había que demostrar, desde cuándo y hasta cuándo vale, y si sigue contando',
  'The name of your key, which says nothing of who you are': 'El nombre de tu clave, que no dice nada de quién eres',
  'Your name, and your e-mail addresses as hashes': 'Tu nombre, y tus direcciones de correo como huellas',
  'That these are parts, and that there may be more': 'Que son partes, y que puede haber más',
  'They do not read': 'No leen',
  'You leave nothing out.': 'No dejas nada fuera.',
  'This award has no such part. Open the page again, and choose among those it lists.':
    'Este reconocimiento no tiene esa parte. Vuelve a abrir la página y elige entre las que muestra.',
  'Your name and your hashed addresses always stand in it. You choose among levels and evidence.':
    'Tu nombre y las huellas de tus direcciones siempre están. Tú eliges entre niveles y evidencias.',
  'You may leave out your name too, for example where somebody chooses without knowing who applies.':
    'También puedes dejar fuera tu nombre, por ejemplo cuando alguien elige sin saber quién se presenta.',
  'Have it signed for that': 'Pedir que se firme para eso',
  'Have it signed in another way too': 'Pedir que se firme también de otra manera',
  'A credential that can be shown in parts is signed part by part. {issuer} makes one when you ask: the same text, day and status. The first stays as it is.':
    'Una credencial que se puede mostrar por partes se firma parte por parte. {issuer} hace una cuando lo pides: el mismo texto, día y estado. La primera queda como está.',
  'To leave out your name as well, make <a>a key of your own</a> first.':
    'Para dejar fuera también tu nombre, crea primero <a>una clave propia</a>.',
  'Sign it for parts': 'Firmarlo por partes',
  'Choose how it names you.': 'Elige cómo te nombra.',
  'What can still be told': 'Lo que aun así se puede saber',
  'Two readers who compare can tell that both were shown the same award, whatever each of them reads of it.':
    'Dos personas que comparan pueden saber que a ambas se les mostró el mismo reconocimiento, lea cada una lo que lea.',
  'Who knows the whole award too, as its issuer does and everyone who opens its page, can tell that this is a part of it. If that matters, take its page down first.':
    'Quien conoce también el reconocimiento entero, como quien lo emite y quien abre su página, puede saber que esto es una parte de él. Si eso importa, oculta antes su página.',
  'Everyone who sees two badges that name your key knows that they are one person’s.':
    'Quien ve dos insignias que nombran tu clave sabe que son de una misma persona.',
  'What somebody was shown once, they can keep and hand on.': 'Lo que alguien vio una vez puede guardarlo y pasarlo.',
  'Parts of it are shown': 'Se muestran partes',
  'The person who holds it chose what you read. All of that is as its issuer signed it. The issuer may have signed more, such as a name, levels or evidence; that it is not shown says nothing against it.':
    'La persona que la tiene eligió lo que lees. Todo eso está como lo firmó su emisor. El emisor puede haber firmado más, como un nombre, niveles o evidencias; que no se muestre no dice nada en contra.',
  'Signed by the key that it names': 'Firmado con la clave que nombra',
  'If that was not for you just now, somebody may have handed it on. To be sure, ask the person who holds it a question of your own.':
    'Si no fue para ti y ahora mismo, alguien puede haberlo pasado. Para estar seguro, haz una pregunta tuya a la persona que la tiene.',
}
