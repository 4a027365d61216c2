// Runs the stand-in alone, and prints its address: for benchmarks, and to try the service by hand.
import { QdrantServer } from './qdrant-server.ts';

const server = await QdrantServer.start({ keepRequests: false });
process.stdout.write(`${server.url}\n`);
