import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/credentials/exchange`, by the English text of each message. */
export const exchange: Dictionary = {
  'Your key and your wallets': 'Tu clave y tus carteras',
  'Send to my wallet': 'Enviar a mi cartera',
  'This is larger than any answer of a wallet, so it was not read.':
    'Es más grande que cualquier respuesta de una cartera, así que no se leyó.',
  'This is not a JSON object.': 'Esto no es un objeto JSON.',
  'verifiablePresentation is not a presentation in JSON.': 'verifiablePresentation no es una presentación en JSON.',
  'This does not prove a key for the challenge of this exchange. A did:key that signs with eddsa-rdfc-2022 is needed.':
    'Esto no demuestra una clave para el desafío de este intercambio. Hace falta una did:key que firme con eddsa-rdfc-2022.',
  'An award was offered to a wallet by its earner': 'Quien consiguió un reconocimiento lo ofreció a una cartera',
  'A wallet took an award that was offered to it': 'Una cartera tomó un reconocimiento que se le ofreció',
  'A wallet took this award already. Its owner can offer it again.':
    'Una cartera ya tomó este reconocimiento. Su dueño o dueña puede ofrecerlo otra vez.',
  'This offer has run out. Its owner can make another one.': 'Esta oferta venció. Quien la hizo puede hacer otra.',
  'This offer asks for a code, which only wallets of OID4VCI can give.':
    'Esta oferta pide un código, que solo pueden dar las carteras de OID4VCI.',
  'Take your badge into your wallet': 'Lleva tu insignia a tu cartera',
  'Scan it with your wallet, or open it here. It is good once, until {time}. Anyone who has it can take the award, so show it to nobody.':
    'Escanéalo con tu cartera o ábrelo aquí. Vale una sola vez, hasta {time}. Quien lo tenga puede tomar el reconocimiento, así que no se lo enseñes a nadie.',
  'When your wallet asks for a code: <b>{pin}</b>': 'Cuando tu cartera pida un código: <b>{pin}</b>',
  'QR code of the offer, for wallets of VC-API': 'Código QR de la oferta, para carteras de VC-API',
  'Learner Credential Wallet and others': 'Learner Credential Wallet y otras',
  'QR code of the offer, for wallets of OpenID': 'Código QR de la oferta, para carteras de OpenID',
  'Wallets of OpenID (OID4VCI)': 'Carteras de OpenID (OID4VCI)',
  'Open in Learner Credential Wallet': 'Abrir en Learner Credential Wallet',
  'Open in a wallet of OpenID': 'Abrir en una cartera de OpenID',
  'As an address': 'Como dirección',
  'Interaction address (VC-API)': 'Dirección de interacción (VC-API)',
  'Credential offer (OID4VCI)': 'Oferta de credencial (OID4VCI)',
  'A wallet is an app that keeps badges on your phone or elsewhere, such as the Learner Credential Wallet. The award stays here too.':
    'Una cartera es una aplicación que guarda insignias en tu teléfono o en otro lugar, como Learner Credential Wallet. El reconocimiento también se queda aquí.',
  'Your offer': 'Tu oferta',
  'Another offer': 'Otra oferta',
  'What your wallet gets': 'Lo que recibe tu cartera',
  'Name the key of my wallet': 'Nombrar la clave de mi cartera',
  'Your wallet then gets a second credential, and can prove that it is yours. Anyone who sees two badges that name this key knows that they belong to one person. Without it your wallet gets the credential as it is.':
    'Así tu cartera recibe una segunda credencial y puede demostrar que es tuya. Quien ve dos insignias que nombran esta clave sabe que son de una misma persona. Sin ello tu cartera recibe la credencial como está.',
  'Ask for a code as well': 'Pedir además un código',
  'Six digits that you type into your wallet, so that a photo of the screen is not enough. Only wallets of OpenID can ask for them.':
    'Seis cifras que escribes en tu cartera, para que quien fotografíe la pantalla no obtenga nada. Solo las carteras de OpenID pueden pedirlas.',
  'Make another offer': 'Hacer otra oferta',
  'Make the offer': 'Hacer la oferta',
  'This award can’t be sent: it is being signed, or was taken back.':
    'Este reconocimiento no se puede enviar: se está firmando o se retiró.',
  'Taken by wallets': 'Tomado por carteras',
  'If one of these was not you, somebody else had your offer. Tell the organization that issued the award.':
    'Si alguna no fuiste tú, otra persona tuvo tu oferta. Avisa a la organización que emitió el reconocimiento.',
  'As it is, naming no key': 'Como está, sin nombrar ninguna clave',
  'This was signed for another challenge, or one that was used. Begin the exchange again.':
    'Esto se firmó para otro desafío, o para uno que ya se usó. Empieza el intercambio otra vez.',
  'This code was used already.': 'Este código ya se usó.',
  'This nonce was signed already. Ask for another one.': 'Este nonce ya se firmó. Pide otro.',
  'There is no such offer of an award, or not any more.': 'No existe esa oferta de un reconocimiento, o ya no existe.',
}
