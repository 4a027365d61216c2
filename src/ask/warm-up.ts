import { lawCatalogue } from '../law/catalogue.ts';
import { referenceIndex } from '../law/reference-index.ts';
import { todayInKorea } from '../model/date.ts';
import type { PassageStore } from '../ports.ts';

/**
 * Reads what the first answer of a model would wait for: which article refers to which, over all laws in
 * force today. What goes wrong here goes wrong again, and is told, with the first question.
 */
export async function warmUp(store: PassageStore): Promise<void> {
  try {
    const release = await store.current();
    if (release !== null) await referenceIndex(await lawCatalogue(release), todayInKorea());
  } catch {
    // Nobody has asked anything yet.
  }
}
