import { z } from 'zod'
import { namesWebPage } from '../../foundation/mail/names-web-page.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { locales } from '../../foundation/words/format.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { address, localeOfLetter } from '../../people/accounts/person-fields.ts'
import { loadShare, requireShown } from './load-share.ts'
import { shareSent } from './share-facts.ts'
import { mayShare } from './share-policy.ts'
import { openLink } from './share-secrets.ts'

const words = z
  .string()
  .trim()
  .max(1000, 'Please shorten this to 1,000 characters.')
  .refine((text) => !namesWebPage(text), 'Please leave addresses of web pages out: the button leads to what you share.')

const day = 86_400

export const sendShare = command({
  name: 'share.send',
  says: 'Sends the link of a collection to an address, with a note. An answer goes to the person.',
  reach: pageAndRest,
  limits: (actor, { address: to }) => [
    { key: `share letters by ${personIdOf(actor) ?? ''}`, tries: 20, seconds: day },
    { key: `share letters to ${to}`, tries: 5, seconds: day },
    { key: `share letters by ${personIdOf(actor) ?? ''} to ${to}`, tries: 2, seconds: day },
  ],
  input: z.object({
    shareId: z.uuid(),
    address,
    note: words.default(''),
    locale: z.enum(locales).optional().describe('The language of the e-mail. Without it, that of who sends it.'),
  }),
  load: async (scene, { shareId }) => {
    const share = await loadShare(scene, shareId)
    const items = await scene.db
      .selectFrom('shareItems')
      .where('shareId', '=', shareId)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    return { ...share, awards: Number(items.count) }
  },
  may: mayShare,
  async run(scene, { address: to, note, locale }, share) {
    requireShown(share)
    const { actor, keys, now, baseUrl } = scene
    if (share.expiresAt && share.expiresAt <= now)
      throw conflict('share-over', 'Its time is over, so the link shows nothing. Choose a later end first, then send it.')
    if (share.awards === 0) throw conflict('share-empty', 'There is no award in it yet. Add one first, then send it.')
    if (actor.kind !== 'person') throw new Error('The policy lets only its person send it.')
    if (namesWebPage(share.title) || namesWebPage(actor.name))
      throw conflict(
        'share-title-leads',
        'The title or your name has the address of a web page in it, and e-mails from here lead nobody elsewhere. Change it first, then send it.',
      )
    const token = openLink(keys, share.id, share.tokenSealed)
    const values = { name: actor.name, title: share.title, count: share.awards }
    const language = localeOfLetter(actor, locale)
    await postMail(scene, {
      to,
      kind: 'share',
      ...(language && { locale: language }),
      replyTo: actor.email,
      sentFor: actor.id,
      subject: sentence('{name} shares “{title}” with you', values),
      paragraphs: [
        sentence('Hello,'),
        sentence('{name} sends you {count, plural, one {an award} other {# awards}} that they earned, to look at and to check.', values),
        ...(note ? [sentence('{name} writes:', values), note] : []),
        ...(share.access === 'code' ? [sentence('The page asks for a code. {name} tells it to you.', values)] : []),
        ...(share.access === 'address'
          ? [sentence('It is meant for one address alone: the page asks for yours and sends it a link.')]
          : []),
        sentence('You need no account. {name} sees that the page was looked at, and when; nothing else of you.', values),
        sentence(
          'This e-mail was sent for {name}, and an answer goes to them. If you don’t know {name}, leave it as it is: nothing happens.',
          values,
        ),
      ],
      button: { label: sentence('Look at it'), url: `${baseUrl}/shared/${token}` },
      secret: token,
    })
    return {}
  },
  record: ({ shareId }) => fact(shareSent, { subjectId: shareId }),
})
