import { Command } from 'commander';
import { ask } from '../../src/ask/ask.ts';
import { dateOption } from '../../src/cli/program.ts';
import type { Citation, Reply } from '../../src/model/answer.ts';
import { type IsoDate, todayInKorea } from '../../src/model/date.ts';
import type { Document } from '../../src/model/document.ts';
import { type AnswerOutcome, type AnswerScores, scoreAnswers } from '../answer-score.ts';
import { type Opened, withCorpus } from '../corpus.ts';
import { containsFact } from '../facts.ts';
import { goldLabel, matchesGold } from '../gold.ts';
import { goldsNotIndexed } from '../indexed.ts';
import { type LeverOptions, openLevers, withLevers } from '../levers.ts';
import { placeLabel, placesOf } from '../place.ts';
import { type Gold, type GoldQuestion, readQuestions } from '../questions.ts';
import { metaLine, type ReportMeta, reportMeta, writeReport } from '../report.ts';
import { table } from '../table.ts';

export interface AnswersOptions extends LeverOptions {
  readonly corpus: readonly string[];
  readonly dataDir?: string;
  readonly questions: string;
  readonly json?: string;
  readonly asOf?: IsoDate;
  readonly misses?: boolean;
}

export interface AnswersReport extends AnswerScores {
  readonly questions: readonly AnswerOutcome[];
  readonly meta: ReportMeta;
}

export const answersCommand = new Command('answers')
  .description('문항마다 답을 받아 거절, 인용한 곳, 인용문에 든 사실을 잰다')
  .option('--corpus <dir...>', '색인할 폴더 (여럿 가능)', [])
  .option('--data-dir <dir>', '이미 만든 색인의 데이터 폴더')
  .requiredOption('--questions <file>', '문항 파일 (JSON Lines)')
  .option('--json <file>', '결과를 JSON으로 저장할 파일')
  .option('--as-of <date>', '날짜를 묻지 않는 문항의 기준일 (기본: 오늘)', dateOption)
  .option('--misses', '잘못 거절하거나 잘못 답한 문항을 모두 보인다')
  .action(async (options: AnswersOptions) => {
    const report = await evaluateAnswers(options);
    await writeReport(report, options.json);
    printReport(report, options.misses ?? false);
  });

withLevers(answersCommand, ['rewrite', 'dense', 'model']);

/** Asks every question as a reader would. */
export async function evaluateAnswers(options: AnswersOptions): Promise<AnswersReport> {
  const questions = await readQuestions(options.questions);
  return withCorpus(options, async (opened) => {
    const corpus = {
      documents: await documentsById(opened),
      notIndexed: await goldsNotIndexed(
        opened.release,
        questions.flatMap(({ gold }): readonly Gold[] => gold),
      ),
    };
    const { chat, embedder, rewriter } = await openLevers(options, opened.release);
    const deps = { store: opened.store, chat, embedder, rewriter };
    const outcomes: AnswerOutcome[] = [];
    for (const question of questions) {
      const asOf = question.as_of ?? options.asOf ?? todayInKorea();
      const reply = await ask(deps, { question: question.question, asOf });
      outcomes.push(answerOutcome(question, reply, corpus));
    }
    return {
      ...scoreAnswers(outcomes),
      questions: outcomes,
      meta: reportMeta(opened.release.release, options.corpus),
    };
  });
}

async function documentsById({ release }: Opened): Promise<ReadonlyMap<string, Document>> {
  const stored = await release.documents();
  return new Map(stored.map(({ document }) => [document.id, document]));
}

interface IndexedCorpus {
  readonly documents: ReadonlyMap<string, Document>;
  readonly notIndexed: ReadonlySet<string>;
}

/** What one reply is worth against its question's gold and facts. */
export function answerOutcome(
  { id, type, question, gold, facts }: GoldQuestion,
  reply: Reply,
  { documents, notIndexed }: IndexedCorpus,
): AnswerOutcome {
  const citations =
    reply.type === 'refusal' ? [] : reply.statements.flatMap((one) => one.citations);
  const places = citations.flatMap((citation) => citedPlaces(citation, documents));
  const factsFound = facts.filter((fact) =>
    citations.some(({ quote }) => containsFact(quote, fact)),
  );
  return {
    id,
    type,
    question,
    answerable: gold.length > 0,
    indexed: gold.some((one) => !notIndexed.has(goldLabel(one))),
    refused: reply.type === 'refusal',
    goldCited: places.some((place) => gold.some((one) => matchesGold(place, one))),
    facts: facts.length,
    factsFound: factsFound.length,
    cited: [...new Set(places.map(placeLabel))],
    wanted: gold.map(goldLabel),
  };
}

function citedPlaces(citation: Citation, documents: ReadonlyMap<string, Document>) {
  const document = documents.get(citation.documentId);
  return document === undefined ? [] : placesOf(citation, document);
}

function printReport({ overall, counts, questions, meta }: AnswersReport, misses: boolean): void {
  console.log(metaLine(meta));
  console.log(
    table([
      ['잰 것', '값', '수'],
      ...Object.entries(overall).map(([name, value]) => [
        `${names[name] ?? name} (${name})`,
        value.toFixed(3),
        counts[name]!,
      ]),
    ]),
  );
  if (misses) printMisses(questions);
}

const names: Readonly<Record<string, string>> = {
  refusedUnanswerable: '답이 없는 문항을 거절',
  refusedNotIndexed: '정답이 색인에 없는 문항을 거절',
  falseRefusal: '답이 있는 문항을 거절',
  goldCited: '정답 조문·쪽을 인용',
  facts: '인용문에 든 사실',
  allFacts: '사실이 모두 든 문항',
};

function printMisses(outcomes: readonly AnswerOutcome[]): void {
  const groups = {
    '답이 없는데 답한 문항': outcomes.filter((one) => !one.indexed && !one.refused),
    '답이 있는데 거절한 문항': outcomes.filter((one) => one.indexed && one.refused),
    '정답을 인용하지 못한 문항': outcomes.filter(
      (one) => one.indexed && !one.refused && !one.goldCited,
    ),
  };
  for (const [title, group] of Object.entries(groups)) {
    console.log(`\n${title} ${group.length}개`);
    for (const { id, type, question, wanted, cited } of group) {
      console.log(`${id} (${type}) ${question}`);
      console.log(`  정답: ${wanted.join(' | ') || '-'}\n  인용: ${cited.join(' | ') || '-'}`);
    }
  }
}
