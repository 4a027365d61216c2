import { PlaceLink } from '../parts/place-link.tsx';
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
                <PlaceLink to={{ questions: [question] }}>{question}</PlaceLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
