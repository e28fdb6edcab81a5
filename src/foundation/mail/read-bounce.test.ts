import { expect, test } from 'vitest'
import { readBounce } from './read-bounce.ts'

const id = '<019acf3e-0000-7000-8000-00000000000a@laurel.example>'
type Wishes = { action?: string; original?: string; diagnostic?: string; type?: string; boundary?: string }
/** A report as Postfix writes it. */
const report = ({
  action = 'failed',
  original = `From: Laurel <laurel@district.example>\nMessage-ID:\n ${id}\nSubject: Hello`,
  diagnostic = 'Diagnostic-Code: smtp; 550 5.1.1 <gone@school.example>: Recipient address rejected:\n    User unknown',
  type = 'message/delivery-status',
  boundary = 'A1B2.1700000000/mail.example',
}: Wishes = {}) => `Return-Path: <>
Date: Tue, 12 Jan 2027 10:00:00 -0500 (EST)
From: MAILER-DAEMON@mail.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: laurel@district.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="${boundary}"

This is a MIME-encapsulated message.

--${boundary}
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--${boundary}
Content-Description: Delivery report
Content-Type: ${type}

Reporting-MTA: dns; mail.example
Arrival-Date: Tue, 12 Jan 2027 10:00:00 -0500 (EST)

Final-Recipient: rfc822; gone@school.example
Action: ${action}
Status: 5.1.1
${diagnostic}

--${boundary}
Content-Type: text/rfc822-headers

${original}

--${boundary}--
`

test('a report names the letter and the reason, with the line ends of the net or of a file', () => {
  const bounce = {
    messageId: id,
    because: '5.1.1 550 5.1.1 <gone@school.example>: Recipient address rejected: User unknown',
    isOfAddress: true,
  }
  expect(readBounce(report())).toEqual(bounce)
  expect(readBounce(report().replaceAll('\n', '\r\n'))).toEqual(bounce)
  expect(readBounce(report({ boundary: 'plain' }).replace('boundary="plain"', 'boundary=plain'))).toEqual(bounce)
  expect(readBounce(report({ diagnostic: 'X: y' }))).toEqual({ messageId: id, because: '5.1.1', isOfAddress: true })
})

test('a part that is encoded is read as what it says', () => {
  const headers = `Message-ID: ${id}\n`
  const encoded = report().replace(
    /Content-Type: text\/rfc822-headers\n\n[\s\S]*?\n\n--/,
    `Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${Buffer.from(headers).toString('base64')}\n\n--`,
  )
  expect(readBounce(encoded)?.messageId).toBe(id)
})

test('what tells of a delay, of success, of no letter or is no report is no bounce', () => {
  expect(readBounce(report({ action: 'delayed' }))).toBeNull()
  expect(readBounce(report({ action: 'delivered' }))).toBeNull()
  expect(readBounce(report({ original: 'Subject: Hello' }))).toBeNull()
  expect(readBounce(report({ type: 'message/feedback-report' }))).toBeNull()
  expect(readBounce('Subject: Out of office\n\nI am away.')).toBeNull()
  expect(readBounce(report().replace('multipart/report', 'multipart/mixed'))).toBeNull()
})

test('hostile messages are read quickly, and say nothing', () => {
  const hostile = [
    '',
    '\n\n',
    'Content-Type: multipart/report; boundary=""\n\n--',
    `Content-Type: multipart/report; boundary=x\n\n${'--x\n'.repeat(100_000)}`,
    `Content-Type: multipart/report; boundary=${'x'.repeat(400_000)}`,
    `${'A: b\n '.repeat(80_000)}`,
    `Content-Type: multipart/report;${' '.repeat(400_000)}boundary=x\n\n--x`,
    report({ original: `Message-ID: <${'a'.repeat(100_000)}` }),
  ]
  const began = performance.now()
  for (const message of hostile) expect(readBounce(message)).toBeNull()
  expect(performance.now() - began).toBeLessThan(2000)
})

test('it is told apart whether the address is at fault, or the sender, the text, a rule or the time it took', () => {
  const isOfAddress = (status: string) => readBounce(report().replace('Status: 5.1.1', `Status: ${status}`))?.isOfAddress
  for (const status of ['5.1.1', '5.1.10', '5.2.1', '5.2.2', '5.4.1', '5.0.0']) expect(isOfAddress(status), status).toBe(true)
  for (const status of ['5.1.7', '5.1.8', '5.2.3', '5.3.4', '5.4.7', '5.6.0', '5.7.1', '4.4.7', '4.2.2', '', '5', 'x5.1.1'])
    expect(isOfAddress(status), status).toBe(false)
})
