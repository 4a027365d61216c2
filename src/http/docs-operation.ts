import { html } from 'hono/html';
import { type AnySchema, typeName } from './docs-schema.ts';
import type { OpenApiDocument } from './openapi.ts';

type PathItem = NonNullable<OpenApiDocument['paths']>[string];
type Operation = NonNullable<PathItem['get']>;
type Content = Readonly<Record<string, { schema?: AnySchema; examples?: Record<string, unknown> }>>;

interface Entry {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** One route: what it is for, what it takes, what it gives. */
export function docsOperation({ path, method, operation }: Entry) {
  const request = operation.requestBody;
  return html`<section id="${method}-${path}">
    <h2><code>${method.toUpperCase()} ${path}</code></h2>
    <p><strong>${operation.summary}</strong></p>
    ${operation.description ? html`<p>${operation.description}</p>` : ''}
    ${parameters(operation)}
    ${request && 'content' in request ? html`<h3>보내는 것</h3>${content(request.content)}` : ''}
    <h3>받는 것</h3>
    ${Object.entries(operation.responses ?? {}).map(([status, response]) => reply(status, response))}
  </section>`;
}

function parameters(operation: Operation) {
  const given = (operation.parameters ?? []).filter((parameter) => 'name' in parameter);
  if (given.length === 0) return '';
  return html`<h3>주소에 넣는 것</h3>
    <ul>${given.map(
      ({ name, required, schema, description }) =>
        html`<li><code>${name}</code> ${typeName(schema)}${required ? ' (필수)' : ''} ${describe(description, schema)}</li>`,
    )}</ul>`;
}

function describe(description: string | undefined, schema: AnySchema | undefined): string {
  if (description !== undefined) return description;
  return schema !== undefined && 'description' in schema ? (schema.description ?? '') : '';
}

function reply(status: string, response: { description?: string; content?: Content }) {
  const isSuccess = status.startsWith('2');
  return html`<p><code>${status}</code> ${response.description}</p>
    ${isSuccess && response.content ? content(response.content) : ''}`;
}

function content(media: Content) {
  return Object.entries(media).map(
    ([type, { schema, examples = {} }]) =>
      html`<p><code>${type}</code> ${typeName(schema)}</p>${Object.values(examples).map(example)}`,
  );
}

function example(given: unknown) {
  const { summary, value } = given as { summary?: string; value?: unknown };
  return html`<details><summary>보기: ${summary}</summary><pre>${JSON.stringify(value, null, 2)}</pre></details>`;
}
