import { Command } from 'commander';
import { koreanCommand, runProgram } from '../src/cli/program.ts';
import { answersCommand } from './commands/answers.ts';
import { citationsCommand } from './commands/citations.ts';
import { claimsCommand } from './commands/claims.ts';
import { conditionsCommand } from './commands/conditions.ts';
import { layoutCommand } from './commands/layout.ts';
import { retrievalCommand } from './commands/retrieval.ts';

const program = koreanCommand(new Command('eval'), '<명령> [옵션]').description('jichim 평가');

for (const command of [
  retrievalCommand,
  answersCommand,
  citationsCommand,
  claimsCommand,
  layoutCommand,
  conditionsCommand,
]) {
  program.addCommand(koreanCommand(command));
}

await runProgram(program);
