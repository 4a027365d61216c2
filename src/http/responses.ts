import type { z } from '@hono/zod-openapi';
import { type ProblemName, problemSchema, problemTypes } from './problem.ts';

interface Example {
  readonly summary: string;
  readonly value: unknown;
}

type Examples = Readonly<Record<string, Example>>;

/** A JSON success, with examples for the API page. */
export function json<S extends z.ZodType>(description: string, schema: S, examples: Examples) {
  return { description, content: { 'application/json': { schema, examples: { ...examples } } } };
}

/** The required JSON body of a request. */
export function body<S extends z.ZodType>(schema: S, examples: Examples) {
  return { required: true, content: { 'application/json': { schema, examples: { ...examples } } } };
}

/** The problems a route can answer with, by status. Several with one status share an entry. */
export function problems(...names: readonly ProblemName[]) {
  const byStatus = Map.groupBy(names, (name) => problemTypes[name].status);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [status, problemResponse(group)]),
  );
}

function problemResponse(names: readonly ProblemName[]) {
  return {
    description: names.map((name) => problemTypes[name].title).join(' · '),
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}
