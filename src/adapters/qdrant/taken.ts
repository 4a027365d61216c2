import type { LegParts, QueryLeg } from './legs.ts';
import type { Hit } from './settle.ts';

/** The first hits of all legs, in one request. */
export async function takenTogether(
  { connection, collection }: LegParts,
  legs: readonly QueryLeg[],
  limit: number,
): Promise<readonly (readonly Hit[])[]> {
  const answers = await connection.read('색인을 찾지', (client) =>
    client.queryBatch(collection, { searches: legs.map((leg) => leg.request(limit)) }),
  );
  return legs.map((leg, index) => leg.hits(answers[index]?.points ?? []));
}
