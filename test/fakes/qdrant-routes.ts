import { QdrantRefusal } from './qdrant-errors.ts';
import {
  batchUpdate,
  count,
  deletePoints,
  retrieve,
  scroll,
  setPayload,
  upsert,
} from './qdrant-points.ts';
import { query, queryBatch } from './qdrant-query.ts';
import type { QdrantState } from './qdrant-state.ts';

/** Polls after an update of a collection that see its optimiser at work. */
const BUSY_POLLS = 2;

const pointRoutes = {
  'PUT points': upsert,
  'POST points': retrieve,
  'POST points/scroll': scroll,
  'POST points/count': count,
  'POST points/delete': deletePoints,
  'POST points/payload': setPayload,
  'POST points/batch': batchUpdate,
  'POST points/query': query,
  'POST points/query/batch': queryBatch,
} as const;

/**
 * The result of one request; paths and methods by docs/redoc/master/openapi.json.
 * @throws QdrantRefusal as the real server refuses
 */
export function answer(state: QdrantState, method: string, path: string, body: unknown): unknown {
  if (method === 'GET' && path === '/collections') {
    return { collections: [...state.collections.keys()].map((name) => ({ name })) };
  }
  if (method === 'GET' && path === '/aliases') {
    return {
      aliases: [...state.aliases].map(([alias_name, collection_name]) => ({
        alias_name,
        collection_name,
      })),
    };
  }
  if (method === 'POST' && path === '/collections/aliases') return state.changeAliases(body);
  const [, encoded, rest = ''] = /^\/collections\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
  if (encoded === undefined) throw new QdrantRefusal(404, '');
  return ofCollection(state, decodeURIComponent(encoded), `${method} ${rest}`.trim(), body);
}

function ofCollection(state: QdrantState, name: string, route: string, body: unknown): unknown {
  switch (route) {
    case 'PUT':
      return state.create(name, body);
    case 'GET':
      return state.info(name);
    case 'DELETE':
      return state.delete(name);
    case 'PATCH':
      state.collection(name).update(body, BUSY_POLLS);
      return true;
    case 'GET exists':
      return { exists: state.collections.has(name) };
    case 'PUT index':
      state.collection(name).addIndex(body);
      return { operation_id: 0, status: 'completed' };
  }
  const handler = pointRoutes[route as keyof typeof pointRoutes];
  if (handler === undefined) throw new QdrantRefusal(404, '');
  return handler(state.collection(name), body);
}
