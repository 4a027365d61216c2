import type { ErrorCode, IRBlock, ParseResult, ParseSuccess } from 'kordoc';
import { UnreadableFileError } from '../../src/errors.ts';
import { withoutInvisible } from '../../src/korean/invisible.ts';
import { withoutHiddenRuns } from './docx-hidden.ts';

export type OfficeFormat = 'hwp' | 'hwpx' | 'docx';

/** What kordoc makes of an office document. */
export interface OfficeDocument {
  readonly format: OfficeFormat;
  readonly blocks: readonly IRBlock[];
  readonly title: string | null;
  /** null where the file does not say where its pages break. */
  readonly pages: number | null;
  readonly warnings: readonly string[];
}

/** Loaded when the first such file comes: it takes 0.2 s. */
type Kordoc = typeof import('kordoc');

const AGAIN =
  '한컴오피스나 워드에서 열리는지 확인하고, 열리면 HWPX나 DOCX로 다시 저장해 넣어 주십시오.';

/**
 * Parses by content, whatever the ending says: a .hwp is often an HWPX inside.
 * @throws UnreadableFileError for damaged, encrypted, protected, old and foreign files, saying what to do
 */
export async function parseOffice(bytes: Uint8Array): Promise<OfficeDocument> {
  if (bytes.length === 0) throw new UnreadableFileError('빈 파일입니다.');
  const kordoc = await import('kordoc');
  const buffer = new Uint8Array(bytes).buffer;
  const format = await formatOf(kordoc, buffer);
  const result = await parseAs(kordoc, format, buffer);
  if (!result.success) throw new UnreadableFileError(reasonOf(result.code));
  if (isDistributed(result)) throw new UnreadableFileError(distributed);
  const { metadata, blocks } = result;
  const hasPages = metadata?.pageMode === 'layout' && metadata.pageCount !== undefined;
  return {
    format,
    blocks: asSeen(blocks),
    title: metadata?.title?.trim() || null,
    pages: hasPages ? metadata.pageCount! : null,
    warnings: warningsOf(result),
  };
}

async function formatOf(kordoc: Kordoc, buffer: ArrayBuffer): Promise<OfficeFormat> {
  const head = new TextDecoder('latin1').decode(
    new Uint8Array(buffer, 0, Math.min(64, buffer.byteLength)),
  );
  if (/^(?:<## NASCA DRM|SCDSA|.{0,4}MarkAny|.{0,4}Fasoo)/is.test(head))
    throw new UnreadableFileError(drm);
  const found = kordoc.detectFormat(buffer);
  const format =
    found === 'hwpx'
      ? await kordoc.detectZipFormat(buffer)
      : found === 'hwp'
        ? kordoc.detectOle2Format(buffer)
        : found;
  if (format === 'hwp' || format === 'hwpx' || format === 'docx') return format;
  throw new UnreadableFileError(foreign(found, format));
}

async function parseAs(
  kordoc: Kordoc,
  format: OfficeFormat,
  buffer: ArrayBuffer,
): Promise<ParseResult> {
  if (format === 'hwp') return kordoc.parseHwp(buffer);
  if (format === 'hwpx') return kordoc.parseHwpx(buffer);
  const bytes = new Uint8Array(buffer);
  // What is wrong with a damaged file is the parser's to say.
  const seen = await withoutHiddenRuns(bytes).catch(() => bytes);
  return kordoc.parseDocx(new Uint8Array(seen).buffer);
}

/** What the parser gives, without characters that nobody sees; pictures stay as they are. */
function asSeen<T>(value: T): T {
  if (typeof value === 'string') return withoutInvisible(value) as T;
  if (Array.isArray(value)) return value.map(asSeen) as T;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asSeen(one)])) as T;
}

const drm =
  '문서 보안(DRM)이 걸린 파일입니다. 보안을 푼 사본을 만들어 넣어 주십시오(문서 보안 담당자에게 문의).';
const encrypted =
  '암호가 걸린 파일입니다. 암호를 풀어 다시 저장한 뒤 넣어 주십시오(한컴오피스: 보안 › 문서 암호 변경/해제).';
const distributed =
  '배포용 문서로 저장되어 글을 읽을 수 없습니다. 배포용이 아닌 원본이나 PDF를 넣어 주십시오.';

function foreign(container: string, format: string): string {
  if (container === 'hwp3')
    return '아래아한글 3.x 이전의 옛 HWP 형식은 읽지 않습니다. 한컴오피스에서 열어 HWPX로 저장한 뒤 넣어 주십시오.';
  if (format === 'pdf') return '내용은 PDF입니다. 파일 이름의 끝을 .pdf로 바꾸어 넣어 주십시오.';
  if (format === 'hwpml')
    return '한글 XML(HML) 형식은 읽지 않습니다. 한컴오피스에서 HWPX로 저장한 뒤 넣어 주십시오.';
  if (format === 'xls' || format === 'xlsx')
    return '내용은 엑셀 표입니다. 표를 HWPX, DOCX나 PDF로 저장해 넣어 주십시오.';
  // Word keeps an encrypted document in the container of the old formats.
  if (container === 'hwp')
    return `HWP 문서가 아닙니다. 암호가 걸린 워드 문서이거나 옛 DOC 형식일 수 있습니다. ${AGAIN}`;
  return `HWP, HWPX, DOCX 문서가 아니거나 파일이 손상되었습니다. ${AGAIN}`;
}

function reasonOf(code: ErrorCode | undefined): string {
  switch (code) {
    case 'ENCRYPTED':
      return encrypted;
    case 'DRM_PROTECTED':
      return drm;
    case 'ZIP_BOMB':
    case 'DECOMPRESSION_BOMB':
    case 'OUTPUT_TOO_LARGE':
      return `압축을 풀면 지나치게 커지는 파일이라 읽지 않았습니다. 파일이 손상되었을 수 있습니다. ${AGAIN}`;
    default:
      return `파일이 손상되어 읽을 수 없습니다. ${AGAIN}`;
  }
}

/** A distributed document holds only the notice that it is one. */
function isDistributed({ markdown }: ParseSuccess): boolean {
  return markdown.replaceAll(/\s/g, '').length < 400 && /배포용\s*문서/.test(markdown);
}

/** Warnings that mean lost text; what is left out on purpose (memos, hidden text) is not told. */
function warningsOf({ warnings = [] }: ParseSuccess): string[] {
  const codes = new Set(warnings.map(({ code }) => code));
  return [
    ...(codes.has('PARTIAL_PARSE') || codes.has('MALFORMED_XML')
      ? ['문서의 일부를 읽지 못했습니다. 원문 확인이 필요합니다']
      : []),
    ...(codes.has('BROKEN_ZIP_RECOVERY') || codes.has('LENIENT_CFB_RECOVERY')
      ? ['손상된 파일을 복구해 읽었습니다. 원문 확인이 필요합니다']
      : []),
    ...(codes.has('TRUNCATED_TABLE') ? ['너무 큰 표를 다 읽지 못했습니다'] : []),
    ...(codes.has('UNSUPPORTED_ELEMENT') ? ['읽지 못하는 개체 안의 글이 빠졌을 수 있습니다'] : []),
  ];
}
