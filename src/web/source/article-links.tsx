import { useState } from 'preact/hooks';
import { OpenLink } from '../parts/place-link.tsx';
import type { LawArticle } from '../service/types.ts';
import { ArticleHistory } from './article-history.tsx';

type Panel = 'penalties' | 'delegations' | 'annexes' | 'references' | 'referredBy' | 'history';

/** What belongs to an article beside its text, each kind one click away. */
export function ArticleLinks({
  article,
  on,
}: {
  readonly article: LawArticle;
  readonly on: string;
}) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const { penalties, jointPenalty, delegations, parents, references, history } = article;
  const carried = delegations.reduce((sum, one) => sum + one.articles.length, 0);
  const tabs: readonly (readonly [Panel, string, number])[] = [
    ['penalties', '벌칙', penalties.length + (jointPenalty === null ? 0 : 1)],
    ['delegations', '위임', carried + parents.length],
    ['annexes', '별표', article.annexes.length],
    ['references', '인용한 곳', references.length],
    ['referredBy', '인용된 곳', article.referredByTotal],
    ['history', '연혁', history.length],
  ];
  return (
    <section class="article-links" aria-label="이 조문과 이어진 것">
      <div class="panel-tabs">
        {tabs.map(([name, title, count]) => (
          <button
            key={name}
            type="button"
            aria-expanded={panel === name}
            disabled={count === 0}
            onClick={() => setPanel(panel === name ? null : name)}
          >
            {title} <b>{count}</b>
          </button>
        ))}
      </div>
      {panel === 'history' && <ArticleHistory article={article} on={on} />}
      {panel !== null && panel !== 'history' && (
        <div class="panel">
          <PanelList panel={panel} article={article} on={on} />
        </div>
      )}
    </section>
  );
}

function PanelList({
  panel,
  article,
  on,
}: {
  readonly panel: Exclude<Panel, 'history'>;
  readonly article: LawArticle;
  readonly on: string;
}) {
  const rows = rowsOf(panel, article);
  return (
    <ul>
      {rows.map(({ law, article: number, label, facts, text }, at) => (
        <li key={`${at} ${label}`}>
          {number === null ? (
            label
          ) : (
            <OpenLink open={{ type: 'article', law, article: number, on }}>{label}</OpenLink>
          )}
          {facts !== '' && <span class="facts"> {facts}</span>}
          {text !== '' && <p class="quote">{text}</p>}
        </li>
      ))}
    </ul>
  );
}

interface Row {
  readonly law: string;
  readonly article: string | null;
  readonly label: string;
  readonly facts: string;
  readonly text: string;
}

function rowsOf(panel: Exclude<Panel, 'history'>, article: LawArticle): readonly Row[] {
  const here = article.law.title;
  const named = (law: string, label: string, title: string | null) =>
    `${law === here ? '' : `「${law}」 `}${label}${title === null ? '' : `(${title})`}`;
  switch (panel) {
    case 'penalties':
      return [
        ...article.penalties.map((one) => ({
          law: here,
          article: one.article,
          label: named(here, one.label, one.title),
          facts: `${one.kindName}${one.inForce ? '' : ' · 시행 예정'}${targetText(one.target)}${annexText(one.annexes)}`,
          text: [one.sanction, one.offence].filter((text) => text !== '').join(' — '),
        })),
        ...(article.jointPenalty === null
          ? []
          : [
              {
                law: here,
                article: article.jointPenalty.article,
                label: named(here, article.jointPenalty.label, article.jointPenalty.title),
                facts: '양벌규정',
                text: '',
              },
            ]),
      ];
    case 'delegations':
      return [
        ...article.parents.map((one) => ({
          law: one.law,
          article: one.article,
          label: named(one.law, one.label, one.title),
          facts: one.delegates ? '위임한 조문' : '가리키는 조문',
          text: one.quote,
        })),
        ...article.delegations.flatMap(({ instrument, paragraph, articles, annexes }) =>
          articles.map((one) => ({
            law: one.law,
            article: one.article,
            label: named(one.law, one.label, one.title),
            facts: `${paragraph === null ? '' : `제${paragraph}항의 `}${instrument}${annexText(annexes)}`,
            text: '',
          })),
        ),
      ];
    case 'annexes':
      return article.annexes.map(({ law, name, title, text }) => ({
        law,
        article: null,
        label: named(law, name, title),
        facts: text === null ? '별표의 글은 색인에 없습니다' : '',
        text: shortened(text ?? ''),
      }));
    case 'references':
      return article.references.map((one) => ({
        law: one.law,
        article: one.found ? one.article : null,
        label: one.quote,
        facts: `${one.title ?? ''}${one.found ? '' : '색인에 없음'}`,
        text: '',
      }));
    case 'referredBy':
      return article.referredBy.map((one) => ({
        law: one.law,
        article: one.article,
        label: named(one.law, one.label, one.title),
        facts: one.from === null ? '' : `제${one.from}항`,
        text: '',
      }));
  }
}

/** For which part of the article a penalty is. */
function targetText({
  paragraph,
  item,
}: {
  paragraph: number | null;
  item: string | null;
}): string {
  if (paragraph === null && item === null) return '';
  const itemText = item === null ? '' : `제${item}호`;
  return ` · ${paragraph === null ? '' : `제${paragraph}항`}${itemText} 위반`;
}

/** The annexes that have the details. */
function annexText(annexes: LawArticle['penalties'][number]['annexes']): string {
  return annexes.map(({ law, name }) => ` · 기준: 「${law}」 ${name}`).join('');
}

const SHOWN = 600;

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
