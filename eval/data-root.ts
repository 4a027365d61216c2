import { resolve } from 'node:path';

/** Where the texts and questions for measuring lie; they are no part of the project. */
export const dataRoot =
  process.env.JICHIM_SHARED_DATA || resolve(import.meta.dirname, '../../shared/data');
