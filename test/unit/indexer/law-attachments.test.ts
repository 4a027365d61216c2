import { expect, test } from 'vitest';
import { attachmentTitles } from '../../../indexer/readers/law-attachments.ts';

const entry = (kind: string, number: string, branch: string, title: string) => ({
  별표번호: number,
  별표가지번호: branch,
  별표구분: kind,
  제목: title,
  파일링크: 'https://www.law.go.kr/LSW/flDownload.do?flSeq=1',
});

test.each([
  [entry('별표', '0003', '00', '시설기준(제34조 관련)'), '별표 3', '시설기준(제34조 관련)'],
  [entry('별표', '0001', '02', '인력 기준'), '별표 1의2', '인력 기준'],
  [entry('별표', '0000', '00', '과태료의 부과기준'), '별표', '과태료의 부과기준'],
  [entry('서식', '0006', '00', '신청서'), '별지 제6호서식', '신청서'],
  [entry('서식', '0006', '03', '신청서'), '별지 제6호의3서식', '신청서'],
  [entry('서식', '0000', '00', '신청서'), '별지 서식', '신청서'],
  [entry('별표', '0002', '00', '삭제 &lt;2003.3.12&gt;'), '별표 2', '삭제 <2003.3.12>'],
  [entry('별표', '0002', '00', '두 줄로\n  적힌 제목'), '별표 2', '두 줄로 적힌 제목'],
])('%j → %s %s', (attachment, name, title) => {
  expect(attachmentTitles([attachment])).toEqual([{ name, title }]);
});

test.each([
  [undefined],
  [null],
  ['별표 1'],
  [{}],
  [[null, 'x', { 별표번호: '1' }, entry('그림', '0001', '00', '로고')]],
])('what is no list of annexes has none: %j', (list) => {
  expect(attachmentTitles(list)).toEqual([]);
});
