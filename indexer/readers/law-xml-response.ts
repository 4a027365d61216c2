import { UnreadableFileError } from '../../src/errors.ts';
import { isoDate } from './law-xml-dates.ts';
import { child, children, parseXml, textOf, type XmlElement } from './law-xml-tree.ts';

/** What the Open API sends instead of the document asked for. */
export type ResponseFault = 'key' | 'anti-bot' | 'not-found' | 'malformed' | 'not-law';

/** A response that holds no statute; `fault` tells the caller what to do about it. */
export class LawResponseError extends UnreadableFileError {
  readonly fault: ResponseFault;
  constructor(fault: ResponseFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

const HTML = /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|script)\b/i;
const SCRIPT_REDIRECT = /location\s*\.\s*(?:assign|replace)\s*\(|location\s*\.\s*href\s*=/;
const WRONG_KEY = /사용자\s*정보\s*검증|인증키|등록되지 않은|IP\s*주소/;

const otherResponses: ReadonlyMap<string, string> = new Map([
  ['LawSearch', '법령 목록(lawSearch) 응답입니다'],
  ['AdmRulSearch', '행정규칙 목록 응답입니다'],
  ['AdmRulService', '행정규칙(고시·예규·훈령) 응답입니다'],
  ['lsDelegated', '위임법령 응답입니다'],
  ['Law', '영문 법령 응답입니다'],
]);

/**
 * The root of an Open API response of any kind.
 * @throws LawResponseError when it is a web page, a refusal or broken XML
 */
export function parseResponse(source: string): XmlElement {
  if (HTML.test(source)) throw webPage(source);
  const root = parseOrExplain(source);
  const result = textOf(root, 'result') || textOf(root, 'resultMsg');
  const message = textOf(root, 'msg');
  if (WRONG_KEY.test(`${result} ${message}`)) throw wrongKey(`${result} ${message}`.trim());
  if (result.includes('실패')) {
    throw new LawResponseError(
      'not-found',
      `법령을 찾지 못했다는 응답입니다${message === '' ? '' : `(${message})`}. 법령일련번호(MST)와 시행일을 확인하십시오.`,
    );
  }
  return root;
}

/**
 * The root of a full-text response (lawService.do, target=law or eflaw).
 * @throws LawResponseError when the response is anything else
 */
export function parseLawResponse(source: string): XmlElement {
  const root = parseResponse(source);
  if (root.name !== '법령' || child(root, '기본정보') === undefined) {
    const what = otherResponses.get(root.name) ?? `모르는 XML입니다(<${root.name}>)`;
    throw new LawResponseError(
      'not-law',
      `${what}. 법령 본문(lawService.do?target=law 또는 eflaw)의 XML만 읽습니다.`,
    );
  }
  checkDates(child(root, '기본정보')!);
  checkWhole(root);
  return root;
}

function checkDates(info: XmlElement): void {
  for (const name of ['공포일자', '시행일자']) {
    const written = textOf(info, name);
    if (written === '' || isoDate(written) !== null) continue;
    throw new LawResponseError(
      'malformed',
      `${name}가 실제 날짜가 아닙니다: ${written.slice(0, 20)}(YYYYMMDD여야 합니다). 파일을 다시 받으십시오.`,
    );
  }
}

/** Single articles come in the same form, without what follows the articles of a whole text. */
function checkWhole(root: XmlElement): void {
  const whole = ['부칙', '개정문', '제개정이유'].some((name) => child(root, name) !== undefined);
  if (whole) return;
  if (children(child(root, '조문'), '조문단위').length === 0) {
    throw new LawResponseError(
      'malformed',
      '조문(조문단위)이 하나도 없고 부칙도 없는 XML입니다. 파일이 온전한지 보고 다시 받으십시오.',
    );
  }
  throw new LawResponseError(
    'not-law',
    '조문 일부만 담긴 응답(lawjosub)입니다. 법령 전체(lawService.do?target=law 또는 eflaw)를 받으십시오.',
  );
}

function parseOrExplain(source: string): XmlElement {
  try {
    return parseXml(source);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new LawResponseError(
      'malformed',
      `${detail} 파일을 다시 받고, 그래도 같으면 law.go.kr이 이 판의 XML을 잘못 보내는 것이니 다른 시행일의 판이나 legalize-kr 원문을 쓰십시오.`,
      { cause },
    );
  }
}

function webPage(source: string): LawResponseError {
  if (source.length < 20_000 && SCRIPT_REDIRECT.test(source)) {
    return new LawResponseError(
      'anti-bot',
      'law.go.kr이 자동 접속을 막는 확인 페이지를 보냈습니다. 몇 분 뒤에 다시 실행하십시오. 받은 파일은 남아 있어 이어서 받습니다.',
    );
  }
  return wrongKey('XML이 아니라 웹 페이지(HTML)');
}

function wrongKey(received: string): LawResponseError {
  return new LawResponseError(
    'key',
    `law.go.kr이 요청을 받아 주지 않았습니다(${received}). ` +
      '인증키(LAW_API_OC: open.law.go.kr에 등록한 이메일의 @ 앞부분)가 맞는지, ' +
      '이 컴퓨터의 공인 IP가 open.law.go.kr의 [OPEN API 신청]에 등록되어 있는지 확인하십시오.',
  );
}
