import { postMail } from '../../foundation/mail/send-mail.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { sentence } from '../../foundation/words/sentence.ts'

type Person = { personId: string; name: string; email: string }

/** Tells a person that they are to be forgotten, so that what someone else asked for in their name doesn’t stay unseen. */
export const tellOfErasure = (
  scene: Scene,
  { personId, name, email }: Person,
  { askedBy, dueAt }: { askedBy: string; dueAt: Date },
): Promise<void> =>
  postMail(scene, {
    to: email,
    personId,
    kind: 'account',
    subject: sentence('Your account is to be erased'),
    paragraphs: [
      sentence('Hello {name},', { name }),
      askedBy === 'person'
        ? sentence('You asked Laurel to forget you. It is done after {dueAt, date, long}.', { dueAt })
        : sentence('It was recorded that you asked Laurel to forget you. It is done after {dueAt, date, long}.', { dueAt }),
      sentence(
        'Until then you can take it back in your settings. Before you go, fetch the copy of your data: your awards are in it, and stay valid.',
      ),
      sentence('If this was not you, take it back, set a new password, and tell your district.'),
    ],
    button: { label: sentence('Open settings'), url: `${scene.baseUrl}/settings/data` },
  })

/** Tells them why it is not done. */
export const tellOfRefusal = (scene: Scene, { personId, name, email }: Person, because: string): Promise<void> =>
  postMail(scene, {
    to: email,
    personId,
    kind: 'account',
    subject: sentence('Your account is not erased'),
    paragraphs: [
      sentence('Hello {name},', { name }),
      sentence('You asked Laurel to forget you. An admin of your organization looked at it and refused, for this reason:'),
      because,
      sentence('If you think this is wrong, please write to your organization. You can ask again at any time.'),
    ],
    button: { label: sentence('Open settings'), url: `${scene.baseUrl}/settings/data` },
  })
