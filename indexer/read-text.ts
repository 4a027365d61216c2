// Runs as a process of its own for the service: a file on standard input, its text as JSON on standard output.
import { buffer } from 'node:stream/consumers';
import { JichimError } from '../src/errors.ts';
import { readBounded } from './reading/read-bounded.ts';

const extension = process.argv[2] ?? '';

async function read(): Promise<object> {
  try {
    const bytes = await buffer(process.stdin);
    const source = await readBounded(bytes, `upload.${extension}`);
    const text = source.structure === 'law' ? source.law.text : source.text;
    return { type: 'read', text, warnings: source.facts.warnings };
  } catch (error) {
    if (error instanceof JichimError) return { type: 'refused', reason: error.message };
    return { type: 'refused', reason: '파일을 읽는 중에 예상하지 못한 오류가 났습니다.' };
  }
}

process.stdout.write(JSON.stringify(await read()), () => process.exit());
