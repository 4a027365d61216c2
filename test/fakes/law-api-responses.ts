/** A law as lawSearch lists it; what is not given is of no matter to the test. */
export interface ListedLaw {
  readonly mst: string;
  readonly title: string;
  readonly lawId?: string;
  readonly shortTitle?: string;
  readonly status?: string;
  readonly revision?: string;
  readonly effective?: string;
}

export function searchResponse(laws: readonly ListedLaw[], total = laws.length): string {
  const entries = laws.map(
    (law, index) => `<law id="${index + 1}"><법령일련번호>${law.mst}</법령일련번호>
<현행연혁코드>${law.status ?? '현행'}</현행연혁코드><법령명한글><![CDATA[${law.title}]]></법령명한글>
<법령약칭명><![CDATA[${law.shortTitle ?? ''}]]></법령약칭명><법령ID>${law.lawId ?? '000001'}</법령ID>
<공포일자>20200101</공포일자><제개정구분명>${law.revision ?? '일부개정'}</제개정구분명>
<시행일자>${law.effective ?? '20200101'}</시행일자></law>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><LawSearch><target>law</target><totalCnt>${total}</totalCnt>
<page>1</page><resultCode>00</resultCode><resultMsg>success</resultMsg>${entries.join('')}</LawSearch>`;
}

export interface WrittenLaw {
  readonly title?: string;
  readonly lawId?: string;
  readonly effective?: string;
  readonly staggered?: string;
  readonly articles?: string;
  readonly addenda?: string;
  readonly annexes?: string;
}

/** A full text in the form of lawService.do, with one article unless others are given. */
export function lawResponse(law: WrittenLaw = {}): string {
  const { title = '시험법', lawId = '000001', effective = '20200101' } = law;
  return `<?xml version="1.0" encoding="UTF-8"?>
<법령 법령키="${lawId}2020010100045"><기본정보><법령ID>${lawId}</법령ID><공포일자>20191231</공포일자>
<공포번호>00045</공포번호><법종구분 법종구분코드="A0002">법률</법종구분>
<법령명_한글><![CDATA[${title}]]></법령명_한글><소관부처 소관부처코드="1">보건복지부</소관부처>
<시행일자>${effective}</시행일자><조문시행일자문자열>${law.staggered ?? ''}</조문시행일자문자열></기본정보>
<조문>${law.articles ?? article('0001001', '목적', '이 법은 시험을 목적으로 한다.')}</조문>
<부칙>${law.addenda ?? ''}</부칙><별표>${law.annexes ?? ''}</별표></법령>`;
}

export function article(key: string, title: string, text: string, inside = ''): string {
  const [number, branch] = [Number(key.slice(0, 4)), Number(key.slice(4, 6))];
  const name = branch === 0 ? `제${number}조` : `제${number}조의${branch}`;
  return `<조문단위 조문키="${key}"><조문번호>${number}</조문번호><조문여부>조문</조문여부>
<조문제목><![CDATA[${title}]]></조문제목><조문시행일자>20200101</조문시행일자>
<조문내용><![CDATA[${name}${title === '' ? '' : `(${title})`} ${text}]]>
</조문내용>${inside}</조문단위>`;
}

export function annex(number: string, title: string, text: string, kind = '별표'): string {
  return `<별표단위 별표키="${number}00E"><별표번호>${number}</별표번호><별표가지번호>00</별표가지번호>
<별표구분>${kind}</별표구분><별표제목><![CDATA[${title}]]></별표제목>
<별표내용>${text
    .split('\n')
    .map((line) => `<![CDATA[${line}]]>\n<![CDATA[\n]]>`)
    .join('\n')}</별표내용></별표단위>`;
}
