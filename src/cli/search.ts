import { InvalidArgumentError } from 'commander';
import { asOfFor } from '../ask/as-of.ts';
import { find } from '../ask/find.ts';
import { guardText } from '../ask/guard-question.ts';
import { openServable } from '../ask/servable.ts';
import { compose } from '../compose.ts';
import { loadConfig } from '../config.ts';
import { searchRequestSchema } from '../model/request.ts';
import { type CommonOptions, checkText, scopeOf, textCommand } from './command.ts';
import { foundJson, printFound } from './print-found.ts';
import { runProgram } from './program.ts';

interface SearchOptions extends CommonOptions {
  readonly limit: number;
}

const command = textCommand('search', '질의', '색인된 진료지침과 법령에서 가까운 단락을 찾습니다.')
  .option('--limit <개수>', '보여 줄 단락 수, 1-100(기본: 10)', toLimit, 10)
  .action(async (words: string[], options: SearchOptions) => {
    const { dataDir, asOf: requested, limit, json } = options;
    const { models: settings, guard, store: place, rewrite } = loadConfig(process.env);
    const written = checkText(words, searchRequestSchema.shape.query);
    const { text: query, notices: caught } = guardText('검색어', written, guard);
    const asOf = asOfFor(query, requested);
    const { store, models, close } = await compose({ dataDir, store: place, models: settings });
    try {
      const open = await openServable(store);
      const asked = { query, asOf, limit, ...scopeOf(options) };
      const rewriter = rewrite ? models.chat : null;
      const searched = await find(open, { ...models, rewriter }, asked);
      const { hits: found, notices, alsoSearched } = searched;
      if (alsoSearched.length > 0) {
        process.stderr.write(`이렇게도 찾았습니다: ${alsoSearched.join(' / ')}\n`);
      }
      for (const notice of [...caught, ...notices]) process.stderr.write(`${notice}\n`);
      process.stdout.write(
        json ? `${JSON.stringify(foundJson(open.release.number, found))}\n` : printFound(found),
      );
    } finally {
      await close();
    }
  });

function toLimit(value: string): number {
  const limit = Number(value);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  throw new InvalidArgumentError('1부터 100까지의 정수여야 합니다.');
}

await runProgram(command);
