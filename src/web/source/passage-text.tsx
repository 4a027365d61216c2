import { MarkedText } from '../parts/marked-text.tsx';
import type { Span } from '../service/types.ts';
import { type TextBlock, textBlocks } from './table-text.ts';

/** The text of a passage with the cited part marked; table rows stand as tables. */
export function PassageText({ text, mark }: { readonly text: string; readonly mark: Span | null }) {
  return (
    <div class="passage-text">
      {textBlocks(text).map((block, at) =>
        block.type === 'table' ? (
          <PassageTable key={at} {...{ text, mark, block }} />
        ) : (
          <p key={at}>
            <Part text={text} span={block.span} mark={mark} />
          </p>
        ),
      )}
    </div>
  );
}

function PassageTable({
  text,
  mark,
  block,
}: {
  readonly text: string;
  readonly mark: Span | null;
  readonly block: Extract<TextBlock, { type: 'table' }>;
}) {
  return (
    <div class="table">
      <table>
        {block.names.length > 0 && (
          <thead>
            <tr>
              {block.names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((span) => (
                <td key={span.start}>
                  <Part text={text} span={span} mark={mark} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Part({
  text,
  span,
  mark,
}: {
  readonly text: string;
  readonly span: Span;
  readonly mark: Span | null;
}) {
  return <MarkedText text={text.slice(span.start, span.end)} from={span.start} mark={mark} />;
}
