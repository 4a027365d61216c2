import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { OpenApiDocument } from './openapi.ts';

export type AnySchema = NonNullable<NonNullable<OpenApiDocument['components']>['schemas']>[string];

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The fields of one named schema. */
export function docsSchema(name: string, schema: AnySchema): Html {
  const fields = '$ref' in schema ? [] : Object.entries(schema.properties ?? {});
  const required = '$ref' in schema ? [] : (schema.required ?? []);
  return html`<section id="schema-${name}">
    <h3><code>${name}</code></h3>
    <div class="table"><table>
      <thead><tr><th>항목</th><th>종류</th><th>필수</th><th>설명</th></tr></thead>
      <tbody>${fields.map(
        ([field, type]) =>
          html`<tr><td><code>${field}</code></td><td>${typeName(type)}</td><td>${required.includes(field) ? '예' : ''}</td><td>${'description' in type ? type.description : ''}</td></tr>`,
      )}</tbody>
    </table></div>
  </section>`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '글',
  integer: '정수',
  number: '수',
  boolean: '참/거짓',
  object: '객체',
  null: '없음(null)',
};

/** A type as a person reads it, named schemas as links. */
export function typeName(schema: AnySchema | undefined): Html | string {
  if (schema === undefined) return '';
  if ('$ref' in schema) return reference(schema.$ref);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices)
    return html`${choices.map((choice, at) => html`${at > 0 ? ' 또는 ' : ''}${typeName(choice)}`)}`;
  if (schema.allOf) return html`${schema.allOf.map(typeName)}`;
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.type === 'array') return html`${typeName(schema.items)} 목록`;
  if (schema.format === 'date')
    return `날짜(YYYY-MM-DD)${isNullable(schema.type) ? ' 또는 없음(null)' : ''}`;
  return [schema.type ?? []]
    .flat()
    .map((type) => typeNames[type] ?? type)
    .join(' 또는 ');
}

function isNullable(type: unknown): boolean {
  return Array.isArray(type) && type.includes('null');
}

function reference(ref = ''): Html {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  return html`<a href="#schema-${name}">${name}</a>`;
}
