import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectionHtml } from '../../../indexer/inspect-html.ts';
import { inspectionMarkdown } from '../../../indexer/inspect-markdown.ts';
import { type Inspection, inspected, ofPage } from '../../../indexer/inspect-reading.ts';
import { renderPages } from '../../../indexer/inspect-render.ts';
import { openFile, readOpened } from '../../../indexer/read-file.ts';

const guideline = `# 가상질환 진료지침

## 치료 <iframe>alert(1)</iframe>

알파프로필린 투여를 권고한다 (권고등급 Class I, 근거수준 A). (원문 3쪽)

- 하루 "두 번" & 식후 (원문 4쪽)

| 약제 | 용량 |
|---|---|
| 알파프로필린 | 10 mg |

(원문 4쪽)
`;

let folder: string;
let path: string;
let inspection: Inspection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jichim-inspect-'));
  path = join(folder, '지침.md');
  await writeFile(path, guideline);
  inspection = inspected(await readOpened(await openFile({ path, root: null }, undefined), null));
});
afterAll(() => rm(folder, { recursive: true }));

describe('what was read as Markdown', () => {
  test('by page, with headings, grades, table headers and borders of passages', () => {
    const text = inspectionMarkdown(inspection);
    expect(text).toMatch(/^# 지침\.md\n/);
    expect(text).toContain('- 읽은 것: 단락 2개, 표의 줄 2개, 권고문 1개');
    expect(text).toMatch(/## 3쪽\n\n--- 단락 1 · \d+자 ---/);
    expect(text).toContain('제목: 가상질환 진료지침 › 치료');
    expect(text).toContain('**권고: Class I · 근거수준 A**');
    expect(text).toContain('표 ┃ | 알파프로필린 | 10 mg |');
  });

  test('one page alone; a page that is not there', () => {
    const page = inspectionMarkdown(ofPage(inspection, 4)!);
    expect(page).toContain('## 4쪽');
    expect(page).not.toContain('## 3쪽');
    expect(ofPage(inspection, 9)).toBeNull();
  });
});

describe('what was read as HTML', () => {
  test('all text is escaped and nothing is loaded from elsewhere', () => {
    const html = inspectionHtml(inspection, null);
    expect(html).toContain('&lt;iframe&gt;alert(1)&lt;/iframe&gt;');
    expect(html).toContain('하루 &quot;두 번&quot; &amp; 식후');
    expect(html).not.toMatch(/<script|<iframe|src="http|href=/);
  });

  test('a page stands beside its picture', () => {
    const html = inspectionHtml(inspection, new Map([[3, 'data:image/jpeg;base64,AA==']]));
    expect(html).toContain('<img alt="원문 3쪽" src="data:image/jpeg;base64,AA==">');
    expect(html).not.toContain('원문 4쪽"');
  });

  test('a PDF without pictures says so', () => {
    const document = { ...inspection.document, format: 'pdf' as const };
    expect(inspectionHtml({ ...inspection, document }, null)).toContain('그림 없이 글만 보입니다');
  });
});

test('a machine without pdftoppm renders nothing', async () => {
  expect(await renderPages(path, [1], 'no-such-command')).toBeNull();
});

test('a page that cannot be rendered is left out', async () => {
  expect(await renderPages(path, [1], process.execPath)).toEqual(new Map());
});

describe('npm run inspect', () => {
  const command = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['indexer/inspect.ts', ...args]);

  test('writes Markdown, and HTML beside it', async () => {
    const out = join(folder, 'out.html');
    const { stdout } = await command(path, '--page', '3', '--html', out);
    expect(stdout).toContain('**권고: Class I · 근거수준 A**');
    expect(await readFile(out, 'utf8')).toContain('<title>지침.md</title>');
  });

  test('a page that is not there', async () => {
    await expect(command(path, '--page', '9')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('9쪽은 없습니다'),
    });
  });

  test('help is in Korean', async () => {
    expect((await command('--help')).stdout).toContain('사용법: inspect [옵션] <파일>');
  });
});
