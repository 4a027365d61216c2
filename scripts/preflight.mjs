// Loaded by `node --import` before the TypeScript entry: an older Node could not even parse it.
import { existsSync } from 'node:fs';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `jichim은 Node.js 24 이상이 필요합니다(지금 실행한 버전: ${process.versions.node}).\n` +
      '`npm ci`를 먼저 실행하면 Node 24가 함께 설치됩니다. 지원되지 않는 운영체제라면 https://nodejs.org 에서 24 LTS를 설치하십시오.',
  );
  process.exit(1);
}
if (existsSync('.env')) process.loadEnvFile('.env');
