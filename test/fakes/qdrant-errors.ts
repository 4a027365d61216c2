/**
 * An error as Qdrant answers it. Statuses by `src/actix/helpers.rs` (NotFound 404, BadInput 400,
 * AlreadyExists 409, …); bodies that do not fit their schema by `src/actix/mod.rs`: 400 where they cannot be
 * read, 422 where a value is out of its range.
 */
export class QdrantRefusal extends Error {
  override readonly name = 'QdrantRefusal';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function noCollection(name: string): QdrantRefusal {
  return new QdrantRefusal(404, `Not found: Collection \`${name}\` doesn't exist!`);
}

export function wrongInput(message: string): QdrantRefusal {
  return new QdrantRefusal(400, `Wrong input: ${message}`);
}

export function formatError(message: string): QdrantRefusal {
  return new QdrantRefusal(400, `Format error in JSON body: ${message}`);
}

export function invalidValue(message: string): QdrantRefusal {
  return new QdrantRefusal(422, `Validation error in JSON body: [${message}]`);
}

/** `CollectionError::strict_mode` in `lib/collection/src/operations/verification/mod.rs`. */
export function strictMode(message: string): QdrantRefusal {
  return new QdrantRefusal(400, `Bad request: ${message}`);
}
