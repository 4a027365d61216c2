import { buildPage } from '../scripts/build-page.ts';

/** Before the tests: the page of these sources, once for all of them. */
export async function setup(): Promise<void> {
  await buildPage();
}
