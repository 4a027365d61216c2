import { asOfFor } from '../ask/as-of.ts';
import { ask } from '../ask/ask.ts';
import { compose } from '../compose.ts';
import { loadConfig } from '../config.ts';
import { askRequestSchema } from '../model/request.ts';
import { type CommonOptions, checkText, scopeOf, textCommand } from './command.ts';
import { printReply } from './print-reply.ts';
import { runProgram } from './program.ts';

const command = textCommand(
  'ask',
  '질문',
  '색인된 진료지침과 법령에서 근거를 찾아 답합니다. 문서에 답이 없으면 없다고 말합니다.',
).action(async (words: string[], options: CommonOptions) => {
  const { dataDir, asOf: requested, json } = options;
  const question = checkText(words, askRequestSchema.shape.question);
  const asOf = asOfFor(question, requested);
  const { models: settings, guard, store: place, rewrite } = loadConfig(process.env);
  const { store, models, close } = await compose({ dataDir, store: place, models: settings });
  try {
    const reply = await ask(
      { store, ...models, guard, settings: { rewrite } },
      { question, asOf, ...scopeOf(options) },
    );
    process.stdout.write(json ? `${JSON.stringify(reply)}\n` : printReply(reply));
  } finally {
    await close();
  }
});

await runProgram(command);
