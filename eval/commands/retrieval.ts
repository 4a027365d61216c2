import { Command, Option } from 'commander';
import { find } from '../../src/ask/find.ts';
import { dateOption } from '../../src/cli/program.ts';
import { queryVector } from '../../src/korean/sparse.ts';
import { type IsoDate, todayInKorea } from '../../src/model/date.ts';
import { type DocumentKind, documentKinds } from '../../src/model/document.ts';
import type { OpenRelease } from '../../src/ports.ts';
import { withCorpus } from '../corpus.ts';
import { goldsNotIndexed } from '../indexed.ts';
import { type LeverOptions, type Levers, openLevers, withLevers } from '../levers.ts';
import { foldPlaces, type Place } from '../place.ts';
import { type Gold, type GoldQuestion, readQuestions } from '../questions.ts';
import { metaLine, reportMeta, scoreTable, writeReport } from '../report.ts';
import {
  type QuestionOutcome,
  type RetrievalReport,
  retrievalReport,
} from '../retrieval-report.ts';
import { DEPTH, type Run } from '../score.ts';

export interface RetrievalOptions extends LeverOptions {
  readonly corpus: readonly string[];
  readonly dataDir?: string;
  readonly questions: string;
  readonly json?: string;
  readonly asOf?: IsoDate;
  readonly kind?: DocumentKind;
  readonly misses?: boolean;
  /** Parts of the query analysis; see `QueryOptions`. */
  readonly aliases: boolean;
  readonly strip: boolean;
  readonly bigrams: boolean;
  readonly units: boolean;
  /** The practice index; see `RetrieveRequest`. */
  readonly practice: boolean;
}

export const retrievalCommand = new Command('retrieval')
  .description('문항마다 검색하여 정답 조문·쪽이 몇 번째에 나오는지 잰다')
  .option('--corpus <dir...>', '색인할 폴더 (여럿 가능)', [])
  .option('--data-dir <dir>', '이미 만든 색인의 데이터 폴더')
  .requiredOption('--questions <file>', '문항 파일 (JSON Lines)')
  .option('--json <file>', '결과를 JSON으로 저장할 파일')
  .option('--as-of <date>', '날짜를 묻지 않는 문항의 기준일 (기본: 오늘)', dateOption)
  .addOption(new Option('--kind <kind>', '이 종류의 문서에서만 검색').choices(documentKinds))
  .option('--no-aliases', '별칭(차트 → 진료기록부) 없이')
  .option('--no-strip', '질문투 낱말(무엇인가요)을 빼지 않고')
  .option('--no-bigrams', '두 글자 조각 없이 낱말만으로')
  .option('--no-units', '묻는 단위(몇 년 → 년이 붙은 수) 없이')
  .option('--no-practice', '실무 색인(현장의 말로 쓴 구절) 없이')
  .option('--misses', '찾지 못한 문항을 모두 보인다')
  .action(async (options: RetrievalOptions) => {
    const report = await evaluateRetrieval(options);
    await writeReport(report, options.json);
    printReport(report, options.misses ?? false);
  });

withLevers(retrievalCommand, ['rewrite', 'dense']);

/** Indexes, searches every question, scores. */
export async function evaluateRetrieval(options: RetrievalOptions): Promise<RetrievalReport> {
  const questions = await readQuestions(options.questions);
  return withCorpus(options, async ({ release }) => {
    const levers = await openLevers(options, release);
    const run = await runQuestions(release, questions, { ...options, ...levers });
    const golds = questions.flatMap(({ gold }): readonly Gold[] => gold);
    return retrievalReport(run, questions, {
      meta: reportMeta(release.release, options.corpus),
      notIndexed: await goldsNotIndexed(release, golds),
    });
  });
}

async function runQuestions(
  release: OpenRelease,
  questions: readonly GoldQuestion[],
  options: RetrievalOptions & Levers,
): Promise<Run> {
  const run = new Map<string, readonly Place[]>();
  for (const question of questions)
    run.set(question.id, await findPlaces(release, question, options));
  return run;
}

/** Takes as many passages as `DEPTH` distinct places need. */
async function findPlaces(
  release: OpenRelease,
  question: GoldQuestion,
  options: RetrievalOptions & Levers,
): Promise<readonly Place[]> {
  const request = {
    query: question.question,
    asOf: question.as_of ?? options.asOf ?? todayInKorea(),
    practice: options.practice,
    ...(options.kind && { kinds: [options.kind] }),
    ...(reducesQuery(options) && { lexical: queryVector(question.question, options) }),
  };
  for (const limit of [100, 1000]) {
    const models = { ...options, reranker: null };
    const { hits: ranked, notices } = await find(release, models, { ...request, limit });
    // A lever that fell away would be measured as if it were worth nothing.
    for (const notice of notices) console.error(`${question.id}: ${notice}`);
    const places = foldPlaces(ranked);
    if (places.length >= DEPTH || ranked.length < limit || limit === 1000)
      return places.slice(0, DEPTH);
  }
  return [];
}

function reducesQuery({ aliases, strip, bigrams, units }: RetrievalOptions): boolean {
  return !(aliases && strip && bigrams && units);
}

function printReport(report: RetrievalReport, misses: boolean): void {
  const { overall, byType, counts, unanswerable, meta, questions } = report;
  console.log(metaLine(meta));
  console.log(
    scoreTable([
      ...Object.entries(byType).map(([name, scores]) => ({ name, count: counts[name]!, scores })),
      { name: '전체', count: questions.length - unanswerable, scores: overall },
    ]),
  );
  console.log(`답이 없는 문항 ${unanswerable}개는 검색 점수에서 뺐습니다.`);
  const absent = questions.filter(isNowhere).length;
  if (absent > 0) console.log(`정답이 색인에 아예 없는 문항 ${absent}개는 0점으로 셌습니다.`);
  if (misses) printMisses(questions);
}

/** No ranking could have answered it. */
function isNowhere({ wanted, notIndexed }: QuestionOutcome): boolean {
  return wanted.length > 0 && notIndexed.length === wanted.length;
}

function printMisses(questions: readonly QuestionOutcome[]): void {
  const missed = questions.filter(({ hit }) => hit === false);
  console.log(`\n${DEPTH}위 안에 정답이 없는 문항 ${missed.length}개`);
  for (const { id, type, question, wanted, notIndexed, found } of missed) {
    const gold = wanted.map((label) =>
      notIndexed.includes(label) ? `${label} [색인에 없음]` : label,
    );
    console.log(`\n${id} (${type}) ${question}`);
    console.log(`  정답: ${gold.join(' | ')}`);
    console.log(`  결과: ${found.slice(0, 3).join(' | ') || '-'}`);
  }
}
