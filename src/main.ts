import { warmUp } from './ask/warm-up.ts';
import { assertReadableFolder } from './cli/data-folder.ts';
import { answersNow } from './cli/describe-models.ts';
import { buildFirstRelease } from './cli/first-release.ts';
import { describeServed } from './cli/served.ts';
import { compose, type Services } from './compose.ts';
import { loadConfig } from './config.ts';
import { JichimError } from './errors.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/listen.ts';
import { openLog } from './log.ts';

const HELP = `사용법: npm start

지침과 법령에 답하는 서비스를 켭니다. 설정은 환경 변수로 합니다(.env.example). 색인은 npm run index -- --help를 보십시오.
`;

async function main(): Promise<void> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(HELP);
    return;
  }
  const config = loadConfig(process.env);
  if (config.store.kind === 'embedded') assertReadableFolder(config.dataDir);
  const services = await compose(config);
  if (await isEmpty(services)) {
    say('아직 색인이 없어, 함께 제공되는 체험용 문서(corpus)를 먼저 색인합니다.');
    await buildFirstRelease(config.dataDir, await canEmbed(services));
  }
  // Logs go to stderr: stdout is for the person at the terminal.
  const log = openLog({
    level: config.logLevel,
    recordPattern: config.guard.recordPattern,
  });
  const listening = await listen(createApp({ ...services, log }), config);
  say(await describeServed(services, config, listening.url));
  if (services.models.chat !== null) warmUp(services.store);

  const stop = async () => {
    say('마치는 중입니다.');
    await listening.close();
    await services.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** A server that is away keeps nobody from a first index: it is made without vectors. */
async function canEmbed({ models: { embedder } }: Services): Promise<boolean> {
  if (embedder === null) return false;
  if (await answersNow(embedder)) return true;
  say(
    '임베딩 서버가 응답하지 않아 임베딩 없이 색인합니다. 서버를 켠 뒤 `npm run index -- reindex`로 다시 색인하십시오.',
  );
  return false;
}

/** A store that cannot be read is not empty: the service starts and says why at /ready. */
async function isEmpty({ store }: Services): Promise<boolean> {
  try {
    return (await store.current()) === null;
  } catch (error) {
    if (error instanceof JichimError) return false;
    throw error;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof JichimError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(error.exitCode);
}
