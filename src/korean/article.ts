/** `17의2` → `제17조의2` */
export function articleLabel(number: string): string {
  const [base, branch] = number.split('의');
  return branch === undefined ? `제${base}조` : `제${base}조의${branch}`;
}
