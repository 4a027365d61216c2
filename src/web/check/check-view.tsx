import { useState } from 'preact/hooks';
import { shortDate } from '../labels.ts';
import { download } from '../parts/download.ts';
import { CitationDetail } from './citation-detail.tsx';
import { type CheckResult, checkCsv, checkMarkdown } from './export.ts';
import { MarkedDocument } from './marked-document.tsx';
import { verdictOf } from './verdicts.ts';

/** The text with every citation marked, and the chosen one against the real article. */
export function CheckView({
  text,
  result,
  name,
  on,
}: {
  readonly text: string;
  readonly result: CheckResult;
  readonly name: string;
  readonly on: string;
}) {
  const { summary, citations } = result;
  const first = citations.findIndex((citation) => verdictOf(citation).weight !== 'ok');
  const [chosen, setChosen] = useState(Math.max(0, first));
  const citation = citations[Math.min(chosen, citations.length - 1)];
  const file = name.replace(/\.[^.]*$/, '');
  return (
    <section class="checked" aria-label="검사 결과">
      <div class="check-summary">
        <p class={summary.ok ? 'verdict-line ok' : 'verdict-line'}>{summary.text}</p>
        <p class="facts">
          {name} · 기준일 {shortDate(on)} · 색인 {result.release}번
        </p>
        <Counts result={result} />
        <p class="ways">
          <button
            type="button"
            class="quiet"
            onClick={() =>
              download(`${file}-인용검사.md`, 'text/markdown', checkMarkdown(result, name))
            }
          >
            Markdown 내려받기
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => download(`${file}-인용검사.csv`, 'text/csv', checkCsv(result))}
          >
            CSV 내려받기
          </button>
        </p>
      </div>
      <div class="check-columns">
        <MarkedDocument {...{ text, citations, chosen, choose: setChosen }} />
        {citation !== undefined && (
          <CitationDetail
            citation={citation}
            at={chosen}
            total={citations.length}
            on={on}
            move={(step) => setChosen((chosen + step + citations.length) % citations.length)}
          />
        )}
      </div>
    </section>
  );
}

function Counts({ result }: { readonly result: CheckResult }) {
  const { total, valid, titleOnly, wrong, notInForce, outside, unresolved } = result.summary;
  const counts = [
    ['확인', valid, 'ok'],
    ['제목까지', titleOnly, 'caution'],
    ['불일치', wrong, 'wrong'],
    ['시행 확인 안 됨', notInForce, 'caution'],
    ['범위 밖', outside, 'unknown'],
    ['대상 불명', unresolved, 'unknown'],
  ] as const;
  if (total === 0) return null;
  return (
    <dl class="counts">
      {counts
        .filter(([, count]) => count > 0)
        .map(([title, count, weight]) => (
          <div key={title} class={weight}>
            <dt>{title}</dt>
            <dd>
              {count}
              <small> / {total}</small>
            </dd>
          </div>
        ))}
    </dl>
  );
}
