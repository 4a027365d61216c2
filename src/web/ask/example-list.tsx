import { go } from '../here.ts';
import type { DocumentKind } from '../service/types.ts';
import { examples } from './examples.ts';

/** Where to begin, for each role. */
export function ExampleList({ kinds }: { readonly kinds: readonly DocumentKind[] | null }) {
  if (kinds !== null && kinds.length === 0) return null;
  return (
    <section class="examples" aria-label="질문 예시">
      {examples.map(({ role, questions }) => (
        <div key={role}>
          <h2>{role}</h2>
          <ul>
            {questions.map((question) => (
              <li key={question}>
                <button type="button" class="link" onClick={() => go({ questions: [question] })}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
