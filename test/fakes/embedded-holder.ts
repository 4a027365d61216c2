import { openEmbeddedStore } from '../../src/adapters/embedded/store.ts';
import { aRecipe } from './factories.ts';

/** A process that begins a draft and never ends it. Usage: node embedded-holder.ts <dataDir> */
const store = openEmbeddedStore({ dataDir: process.argv[2]! });
const draft = await store.begin({ recipe: aRecipe, embedder: null });
console.log(`holding ${draft.number}`);
setInterval(() => {}, 1000);
