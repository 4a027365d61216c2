import { openEmbeddedStore } from '../../src/adapters/embedded/store.ts';
import { sealMarked } from './marked-release.ts';

/**
 * A process that builds, publishes and drops releases in a loop, telling each step on stdout.
 * Usage: node embedded-writer.ts <dataDir> [how many, default endless]
 */
const [dataDir, count = 'Infinity'] = process.argv.slice(2);
const store = openEmbeddedStore({ dataDir: dataDir! });
console.log('ready');
for (let round = 0; round < Number(count); round++) {
  const number = await sealMarked(store);
  console.log(`sealed ${number}`);
  await store.publish(number);
  console.log(`published ${number}`);
  const old = (await store.list()).map(({ release }) => release.number).slice(2);
  for (const each of old) await store.drop(each);
}
await store.close();
