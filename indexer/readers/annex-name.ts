/**
 * `별표`, `별표 1의2`, `별지 제3호의2서식`, `별지 서식`
 *
 * @param number `1의2`; `0` where the law has only one
 */
export function annexName(kind: 'table' | 'form', number: string): string {
  if (kind === 'table') return number === '0' ? '별표' : `별표 ${number}`;
  const [base, branch] = number.split('의');
  if (base === '0') return '별지 서식';
  return `별지 제${base}호${branch === undefined ? '' : `의${branch}`}서식`;
}
