import { z } from 'zod';
import { frontMatter } from '../readers/front-matter.ts';
import { FetchError } from './errors.ts';
import type { FetchedFile, LawSource } from './fetch-laws.ts';
import { fileSafe, isSameLaw } from './law-name.ts';
import type { PoliteClient } from './polite-client.ts';
import { hasFile, writeWhole } from './store-file.ts';

export interface LegalizeOptions {
  readonly client: PoliteClient;
  /** `https://raw.githubusercontent.com/legalize-kr/legalize-kr` */
  readonly url: string;
  /** `https://api.github.com/repos/legalize-kr/legalize-kr` */
  readonly apiUrl: string;
  readonly folder: string;
  /** How many past editions to fetch as well; 0 for the last one alone. */
  readonly history: number;
}

const BRANCH = 'main';

/** Kinds that stand alone in their folder; others are found by listing it. */
const kindsBySuffix: readonly (readonly [RegExp, readonly string[]])[] = [
  [/규칙$/, ['보건복지부령', '총리령']],
  [/(?:령|규정)$/, ['대통령령']],
  [/./, ['법률']],
];

const commits = z.array(z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) }));
const listing = z.array(z.object({ name: z.string(), type: z.string() }));

/** Statute Markdown of the public legalize-kr repository, without any key. */
export function legalizeSource(options: LegalizeOptions): LawSource {
  return async (name) => {
    const found = await locate(options, name);
    // One file an edition: the branch moves on, and the edition before stays in the index.
    const file = `${found.kind}-${editionOf(found.text)}.md`;
    if (options.history === 0) return [await save(options, found, found.text, file)];
    return fetchHistory(options, found);
  };
}

interface Located {
  readonly title: string;
  readonly family: string;
  readonly kind: string;
  readonly text: string;
}

async function locate(options: LegalizeOptions, name: string): Promise<Located> {
  const { family, kinds } = familyOf(name);
  for (const kind of kinds) {
    const located = await tryKind(options, name, family, kind);
    if (located !== null) return located;
  }
  for (const kind of await listKinds(options, family)) {
    if (kinds.includes(kind) || isSubordinate(kind)) continue;
    const located = await tryKind(options, name, family, kind);
    if (located !== null) return located;
  }
  throw new FetchError(
    'not-found',
    `legalize-kr 저장소에 '${name}'이(가) 없습니다. 정식 이름을 따옴표로 묶어 적으십시오(예: "의료법 시행규칙").`,
  );
}

/** `의료법 시행규칙` lies in 의료법/시행규칙.md, `의료관계 행정처분 규칙` in its own folder by its kind. */
function familyOf(name: string): { readonly family: string; readonly kinds: readonly string[] } {
  const joined = name
    .normalize('NFC')
    .replace(/\s/g, '')
    .replace(/[·・･‧∙⋅]/g, 'ㆍ');
  const subordinate = /^(.+?)(시행령|시행규칙)$/.exec(joined);
  if (subordinate !== null) return { family: subordinate[1]!, kinds: [subordinate[2]!] };
  return { family: joined, kinds: kindsBySuffix.find(([suffix]) => suffix.test(joined))![1] };
}

function isSubordinate(kind: string): boolean {
  return kind === '시행령' || kind === '시행규칙';
}

async function tryKind(
  { client, url }: LegalizeOptions,
  name: string,
  family: string,
  kind: string,
): Promise<Located | null> {
  try {
    const text = await client.text(rawUrl(url, BRANCH, family, kind));
    return { title: checkTitle(text, name), family, kind, text };
  } catch (error) {
    if (error instanceof FetchError && error.fault === 'not-found') return null;
    throw error;
  }
}

async function listKinds({ client, apiUrl }: LegalizeOptions, family: string): Promise<string[]> {
  const url = new URL(`${apiUrl}/contents/kr/${encodeURIComponent(family)}?ref=${BRANCH}`);
  try {
    const files = listing.parse(JSON.parse(await client.text(url)));
    return files
      .filter(({ type, name }) => type === 'file' && name.endsWith('.md'))
      .map(({ name }) => name.slice(0, -3));
  } catch (error) {
    if (error instanceof FetchError && error.fault === 'not-found') return [];
    throw explained(error);
  }
}

async function fetchHistory(options: LegalizeOptions, law: Located): Promise<FetchedFile[]> {
  const files: FetchedFile[] = [];
  for (const sha of await commitsOf(options, law)) {
    const file = `${law.kind}@${sha.slice(0, 12)}.md`;
    const place = { folder: options.folder, path: [fileSafe(law.family), file] };
    const kept = await hasFile(place, (text) => void checkTitle(text, law.title));
    if (kept !== null) files.push({ title: law.title, path: kept, state: 'kept' });
    else {
      const text = await options.client.text(rawUrl(options.url, sha, law.family, law.kind));
      files.push(await save(options, law, text, file));
    }
  }
  return files;
}

async function commitsOf(
  { client, apiUrl, history }: LegalizeOptions,
  { family, kind }: Located,
): Promise<readonly string[]> {
  const url = new URL(`${apiUrl}/commits`);
  url.search = new URLSearchParams({
    path: `kr/${family}/${kind}.md`,
    sha: BRANCH,
    per_page: String(history),
  }).toString();
  try {
    return commits.parse(JSON.parse(await client.text(url))).map(({ sha }) => sha);
  } catch (error) {
    throw explained(error);
  }
}

async function save(
  { folder }: LegalizeOptions,
  { title, family }: Located,
  text: string,
  file: string,
): Promise<FetchedFile> {
  checkTitle(text, title);
  const path = await writeWhole({ folder, path: [fileSafe(family), file] }, text);
  return { title, path, state: 'fetched' };
}

/** @throws FetchError when the text is no statute, or another one */
function checkTitle(text: string, name: string): string {
  const title = text.startsWith('---') ? String(frontMatter(text).data.제목 ?? '') : '';
  if (title === '')
    throw new FetchError('malformed', `'${name}'의 자리에서 법령 Markdown이 아닌 것을 받았습니다.`);
  if (!isSameLaw(title, name))
    throw new FetchError('mismatch', `'${name}'을(를) 요청했으나 「${title}」이(가) 왔습니다.`);
  return title;
}

function editionOf(text: string): string {
  const { data } = frontMatter(text);
  return fileSafe(String(data.법령MST ?? data.공포일자 ?? BRANCH));
}

function explained(error: unknown): unknown {
  if (error instanceof FetchError) {
    if (error.status !== 403) return error;
    return new FetchError(
      'http',
      'GitHub의 시간당 요청 한도를 넘었습니다(HTTP 403). 한 시간 뒤에 다시 실행하십시오. 받은 파일은 남아 있어 이어서 받습니다.',
      { cause: error },
    );
  }
  return new FetchError('malformed', 'GitHub API의 응답을 이해하지 못했습니다.', { cause: error });
}

function rawUrl(base: string, ref: string, family: string, kind: string): URL {
  return new URL(`${base}/${ref}/kr/${encodeURIComponent(family)}/${encodeURIComponent(kind)}.md`);
}
