/** Identifiers of nobody, one of a kind, and what must be found nowhere: the value, whole or bare of its gaps. */
export const maskedCanaries: readonly (readonly [label: string, value: string])[] = [
  ['전화번호', '010-7391-8264'],
  ['전화번호', '０１０７３９１８２６５'],
  ['전화번호', '031-739-8266'],
  ['이메일', 'canary.patient7391@example-hospital.kr'],
  ['카드번호', '4539-1488-0343-6467'],
  ['계좌번호', '국민은행 739182-04-826473'],
  ['여권번호', 'M73918264'],
  ['운전면허번호', '11-73-918264-73'],
  ['환자번호', '차트번호 73918267'],
  ['이름', '남궁현욱 환자'],
  ['생년월일', '생년월일 1973.09.18'],
  ['주소', '서울 종로구 율곡로 7391'],
];

export const blockedCanaries: readonly (readonly [label: string, value: string])[] = [
  ['주민등록번호', '730918-1826473'],
  ['주민등록번호', '7309182826473'],
  ['주민등록번호', '７３０９１８－１８２６４７４'],
  ['주민등록번호', '730918-1******'],
  ['외국인등록번호', '730918-5826473'],
];

/** The part of a canary that identifies: words before it are no secret. */
const WORDS = /^(?:국민은행|차트번호|생년월일|서울 종로구) | 환자$/g;

const secrets = [...maskedCanaries, ...blockedCanaries].map(([, value]) =>
  value.replace(WORDS, ''),
);

/** Those canaries that stand in a text, as they were sent, without their gaps, or in an address. */
export function leaked(text: string): readonly string[] {
  const plain = text.normalize('NFKC');
  const bare = plain.replaceAll(/[\s.-]/g, '');
  return secrets.filter((secret) => {
    const one = secret.normalize('NFKC');
    const run = one.replaceAll(/[\s.-]/g, '');
    return (
      plain.includes(one) ||
      text.includes(encodeURIComponent(secret)) ||
      (/^\d{9,}$/.test(run) && bare.includes(run))
    );
  });
}
