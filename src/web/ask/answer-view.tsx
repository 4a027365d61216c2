import { laneTitles } from '../labels.ts';
import type { Place } from '../place.ts';
import { AnswerFoot } from './answer-foot.tsx';
import { AnswerTools } from './answer-tools.tsx';
import { FoundSources } from './found-sources.tsx';
import { lanesOf } from './lanes.ts';
import { ModeLine } from './mode-line.tsx';
import { citationsOf } from './places.ts';
import { SourceList } from './source-list.tsx';
import { StatementView } from './statement-view.tsx';
import type { Turn } from './turn.ts';
import { WithheldView } from './withheld-view.tsx';

/** An answer, also one that is still coming: the lanes apart, then the sources. */
export function AnswerView({ turn, place }: { readonly turn: Turn; readonly place: Place }) {
  const { statements, withheld, notices, reply, retrieved } = turn;
  const lanes = lanesOf(statements);
  const asOf = reply?.asOf ?? retrieved?.asOf ?? null;
  return (
    <div class="answer">
      {(statements.length > 0 || reply !== null) && <ModeLine turn={turn} />}
      {notices.map((notice) => (
        <p class="notice" key={notice}>
          {notice}
        </p>
      ))}
      <div class={lanes.length > 1 ? 'lanes apart' : 'lanes'}>
        {lanes.map(({ lane, statements: said }) => (
          <section class={`lane ${lane}`} key={lane} aria-label={laneTitles[lane]}>
            <h3>{laneTitles[lane]}</h3>
            <ol class="statements">
              {said.map((statement, at) => (
                <StatementView key={`${at} ${statement.text}`} {...{ statement, place, asOf }} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {withheld.length > 0 && <WithheldView withheld={withheld} />}
      {statements.length > 0 && <SourceList citations={citationsOf(statements)} asOf={asOf} />}
      {statements.length === 0 && reply === null && retrieved !== null && (
        <FoundSources retrieved={retrieved} />
      )}
      {reply?.type === 'answer' && (
        <>
          <AnswerTools answer={reply} />
          <AnswerFoot reply={reply} receiptId={turn.receiptId} />
        </>
      )}
    </div>
  );
}
