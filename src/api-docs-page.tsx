import type { LoaderFunctionArgs } from 'react-router'
import { operations } from './api.ts'
import { openApiOf } from './foundation/doors/openapi.ts'
import { outline } from './foundation/doors/outline.ts'
import { pageContext } from './foundation/doors/page-context.ts'
import { Code, CodeBlock } from './foundation/ui/code-block.tsx'
import { DefinitionList } from './foundation/ui/facts.tsx'
import { Fold } from './foundation/ui/fold.tsx'
import { TextLink } from './foundation/ui/link.tsx'
import { Page } from './foundation/ui/page.tsx'
import { Section } from './foundation/ui/section.tsx'
import { Stack } from './foundation/ui/stack.tsx'
import { useText } from './foundation/words/text.tsx'

type Content = { content?: Record<string, { schema: Record<string, unknown>; example?: unknown }> }

/** What the document says, as this page shows it: by area, each operation with its shapes as people read them. */
export function loader({ context }: LoaderFunctionArgs) {
  const { BASE_URL } = context.get(pageContext).world.config
  const { paths, tags, components } = openApiOf(operations, BASE_URL)
  const shapeOf = ({ content }: Content) => {
    const [type, body] = Object.entries(content ?? {})[0] ?? []
    if (!type || !body) return null
    return type === 'application/json' ? outline(body.schema, components.schemas) : 'bytes'
  }
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const [status = '', answer = {}] = Object.entries(described.responses).find(([each]) => each.startsWith('2')) ?? []
      const body = (described.requestBody ?? {}) as Content
      return {
        id: described.operationId,
        place: `${method.toUpperCase()} ${path}`,
        says: described.summary,
        more: described.description.replaceAll('`', ''),
        tag: described.tags[0] ?? '',
        parameters: described.parameters.map(({ name, in: where, description, required }) => ({
          name: String(name),
          where: String(where),
          says: String(description ?? ''),
          isNeeded: required === true,
        })),
        body: shapeOf(body),
        example: body.content?.['application/json']?.example,
        status,
        answer: shapeOf(answer as Content),
        refusals: Object.keys(described.responses).filter((each) => Number(each) >= 400),
      }
    }),
  )
  return { baseUrl: BASE_URL, areas: tags.map(({ name }) => ({ name, operations: all.filter(({ tag }) => tag === name) })) }
}

export default function ApiDocsPage({ loaderData: { baseUrl, areas } }: { loaderData: ReturnType<typeof loader> }) {
  const t = useText()
  return (
    <Page
      title={t('How programs ask Laurel')}
      lede={t('Everything that people do here, a program can do for them: with a key, over HTTP, in JSON.')}
      actions={<TextLink to="/api/openapi.json">{t('As an OpenAPI document')}</TextLink>}
    >
      <Stack gap="xl">
        <Section title={t('The first request')}>
          <Stack gap="m">
            <p>{t('Make a key under Settings, API keys. It is shown once.')}</p>
            <CodeBlock label={t('The first request')}>{`curl -H "Authorization: Bearer $LAUREL_KEY" ${baseUrl}/api/v1/me`}</CodeBlock>
          </Stack>
        </Section>
        <Section title={t('What holds everywhere')}>
          <DefinitionList
            items={[
              {
                term: t('API keys'),
                value: t(
                  'A person’s key can do what that person may at that moment, and no more; an organization’s key can do no more than its scopes allow. A revoked key stops working at once.',
                ),
              },
              {
                term: t('Refusals'),
                value: t(
                  'Problem details (RFC 9457). The code is stable and documented; the title is for people, in the language of Accept-Language.',
                ),
              },
              {
                term: t('Lists'),
                value: t('A page at a time. The Link header leads to the next one; its cursor fits only the same list, asked by the same.'),
              },
              {
                term: t('Changes'),
                value: t(
                  'What is edited is read first: its ETag comes back as If-Match. Without it a change is refused with 428, with an old one with 412.',
                ),
              },
              {
                term: t('Sending again'),
                value: t(
                  'With an Idempotency-Key the same request is done once and answered the same for a day, also when it comes twice at once.',
                ),
              },
              { term: t('How many'), value: t('The RateLimit headers say how many requests are left in this minute.') },
            ]}
          />
        </Section>
        {areas.map(({ name, operations: own }) => (
          <Section key={name} id={name} title={name}>
            <Stack gap="m">
              {own.map((operation) => (
                <Operation key={operation.id} {...operation} />
              ))}
            </Stack>
          </Section>
        ))}
      </Stack>
    </Page>
  )
}

type Shown = ReturnType<typeof loader>['areas'][number]['operations'][number]

function Operation({ id, place, says, more, parameters, body, example, status, answer, refusals }: Shown) {
  const t = useText()
  return (
    <div id={id}>
      <p>{says}</p>
      <Fold summary={<Code>{place}</Code>}>
        <Stack gap="m">
          <p className="text-soft">{more}</p>
          {parameters.length > 0 && (
            <DefinitionList
              items={parameters.map((each) => ({
                term: <Code>{each.name}</Code>,
                value: [
                  { path: t('In the address.'), query: t('After the question mark.'), header: t('A header.') }[each.where],
                  each.isNeeded ? t('Needed.') : null,
                  each.says,
                ]
                  .filter(Boolean)
                  .join(' '),
              }))}
            />
          )}
          {body && <CodeBlock label={t('What is sent with {place}', { place })}>{body}</CodeBlock>}
          {example !== undefined && <CodeBlock label={t('An example of {place}', { place })}>{JSON.stringify(example, null, 2)}</CodeBlock>}
          <p>
            {answer
              ? t('Answered with {status}. It may refuse with {refusals}.', { status, refusals: refusals.join(', ') })
              : t('Answered with {status} and nothing else. It may refuse with {refusals}.', { status, refusals: refusals.join(', ') })}
          </p>
          {answer && <CodeBlock label={t('What {place} answers', { place })}>{answer}</CodeBlock>}
        </Stack>
      </Fold>
    </div>
  )
}
